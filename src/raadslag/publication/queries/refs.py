"""Rows of projections as the names that pages show. Each takes what its caller has fetched; none asks anew."""

from collections.abc import Iterable

from django.db.models import QuerySet

from raadslag.bodies.models import Body, Person
from raadslag.bodies.names import initials
from raadslag.bodies.queries import persons_by_name
from raadslag.publication.addresses import body_address, case_address, item_address, meeting_address, person_address
from raadslag.publication.models import CaseTrail, ItemView, MeetingView
from raadslag.publication.shapes import BodyRef, CaseRef, ItemRef, MeetingRef, PersonRef
from raadslag.records import MeetingState, Outcome, PaperKind


def meeting_views() -> QuerySet[MeetingView]:
    """Meetings that can be seen, with what a `MeetingRef` needs."""
    return MeetingView.objects.select_related("meeting__body")


def item_views() -> QuerySet[ItemView]:
    """Items that can be seen, without their text, with what an `ItemRef` needs."""
    return ItemView.objects.select_related("item", "meeting__body").defer("content")


def meeting_views_of(items: Iterable[ItemView]) -> dict[int, MeetingView]:
    """The meetings of some items, by id, in one query."""
    rows = meeting_views().filter(meeting__in={item.meeting_id for item in items})
    return {row.meeting_id: row for row in rows}


def body_ref(body: Body, *, name: str | None = None) -> BodyRef:
    """A body, by its name on the day where that is given."""
    shown = name or body.name
    return BodyRef(id=body.pk, name=shown, short=initials(shown), slug=body.slug, address=body_address(body.slug))


def meeting_ref(view: MeetingView) -> MeetingRef:
    meeting = view.meeting
    return MeetingRef(
        id=meeting.pk,
        body=body_ref(meeting.body, name=view.body_name),
        date=meeting.date,
        sequence=meeting.sequence,
        start=view.start,
        end=view.end,
        place=view.place,
        address=meeting_address(meeting.body.slug, meeting.date, meeting.sequence),
        state=MeetingState(view.state),
        paper=PaperKind(view.paper),
        version=view.version,
        item_count=view.item_count,
        has_agenda=view.has_agenda,
        has_minutes=view.has_minutes,
    )


def item_ref(view: ItemView, meeting: MeetingRef) -> ItemRef:
    return ItemRef(
        id=view.item_id,
        meeting=meeting,
        number=view.number,
        position=view.position,
        segment=view.item.segment,
        title=view.title,
        address=item_address(meeting.address, view.item.segment),
        outcome=Outcome(view.outcome) if view.outcome else None,
        closed=view.closed,
    )


def item_refs(views: Iterable[ItemView]) -> tuple[ItemRef, ...]:
    """Items of any meetings, in the order given, in one more query."""
    given = list(views)
    meetings = {pk: meeting_ref(row) for pk, row in meeting_views_of(given).items()}
    return tuple(item_ref(view, meetings[view.meeting_id]) for view in given)


def case_ref(trail: CaseTrail) -> CaseRef:
    return CaseRef(id=trail.pk, title=trail.title, address=case_address(trail.pk, trail.slug, within=trail.within))


def person_ref(person: Person, *, party: str | None = None) -> PersonRef:
    return PersonRef(
        id=person.pk,
        name=person.name,
        party=party,
        address=person_address(person.pk, person.slug, within=person.within),
    )


def named(name: str, party: str | None, persons: dict[str, Person]) -> PersonRef:
    """A name as its paper writes it, leading to the person where there is one."""
    person = persons.get(name)
    if person is None:
        return PersonRef(id=None, name=name, party=party, address=None)
    return PersonRef(
        id=person.pk, name=name, party=party, address=person_address(person.pk, person.slug, within=person.within)
    )


def persons_named(names: Iterable[str], *, within: str) -> dict[str, Person]:
    """The persons behind some names in a municipality, in one query; names of nobody are left out."""
    wanted = set(names)
    return persons_by_name(names=wanted, within=within) if wanted else {}
