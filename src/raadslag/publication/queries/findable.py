"""What a search may find, as text; and where a hit leads. Made from public editions alone."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from raadslag.bodies.models import Body, Person, PersonName
from raadslag.bodies.slugs import within_of
from raadslag.publication.addresses import case_address, person_address
from raadslag.publication.models import AttendanceRow, CaseTrail, Change, ItemView, VoterRow
from raadslag.publication.queries.refs import item_refs, item_views, meeting_ref, meeting_views
from raadslag.publication.queries.ways import record_of
from raadslag.publication.reach import within_meeting
from raadslag.records import ItemRecord

Kind = Literal["item", "meeting", "person", "case"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """A thing to find. `title` and `text` are its words; a meeting's title is its body's name and day."""

    kind: Kind
    target: int
    title: str
    text: str
    date: dt.date | None
    body: int | None
    within: str
    outcome: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where a hit leads, and whose it is."""

    address: str
    body_name: str


def changes_after(number: int, *, most: int) -> tuple[tuple[int, str, int], ...]:
    """The lines of the change log after a number: number, kind and target."""
    rows = Change.objects.filter(number__gt=number).order_by("number")[:most]
    return tuple(rows.values_list("number", "kind", "target"))


def meeting_findables(*, meeting_id: int) -> tuple[Findable, ...]:
    """A meeting and its items; empty where nothing of it can be seen."""
    view = meeting_views().filter(meeting=meeting_id).first()
    if view is None:
        return ()
    names = AttendanceRow.objects.filter(meeting=meeting_id).order_by("position").values_list("name", flat=True)
    meeting = Findable(
        kind="meeting",
        target=meeting_id,
        title=view.body_name,
        text="\n".join([view.place, ", ".join(names)]),
        date=view.meeting.date,
        body=view.meeting.body_id,
        within=within_of(view.meeting.body.slug),
        outcome=None,
    )
    items = ItemView.objects.filter(meeting=meeting_id).order_by("position")
    return (meeting, *(_item(item, view.meeting.body) for item in items))


def person_findable(*, person_id: int) -> Findable | None:
    """A politician whom a paper that can be seen names, and who was not joined with another."""
    person = Person.objects.filter(id=person_id, merged_into=None).first()
    if person is None:
        return None
    names = list(PersonName.objects.filter(person=person).order_by("name").values_list("name", flat=True))
    rows = (
        AttendanceRow.objects.filter(within_meeting(person.within), name__in=names)
        .exclude(key="")
        .order_by("-meeting__date")
    )
    seats = dict.fromkeys(rows.values_list("meeting__body__name", flat=True))
    if not seats and not _voted(person, names):
        return None
    text = "\n".join([", ".join(seats), ", ".join(name for name in names if name != person.name)])
    return Findable(
        kind="person",
        target=person_id,
        title=person.name,
        text=text,
        date=None,
        body=None,
        within=person.within,
        outcome=None,
    )


def _voted(person: Person, names: list[str]) -> bool:
    return VoterRow.objects.filter(within_meeting(person.within, "item__meeting__"), name__in=names).exists()


def case_findable(*, case_id: int) -> Findable | None:
    """A case of more than one treatment; a single one is found as the item it is."""
    trail = CaseTrail.objects.filter(id=case_id, merged_into=None).first()
    views = list(item_views().filter(item__trail=case_id).order_by("date", "position")) if trail else []
    if trail is None or len(views) < 2:
        return None
    numbers = dict.fromkeys(view.journal_number for view in views if view.journal_number)
    return Findable(
        kind="case",
        target=case_id,
        title=trail.title,
        text="\n".join([*dict.fromkeys(view.title for view in views), *numbers]),
        date=views[-1].date,
        body=views[-1].meeting.body_id,
        within=trail.within,
        outcome=views[-1].outcome,
    )


def whereabouts(*, targets: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Whereabouts]:
    """Where some hits lead. Things that can no longer be seen are left out."""
    wanted: dict[str, set[int]] = {}
    for kind, target in targets:
        wanted.setdefault(kind, set()).add(target)
    found: dict[tuple[str, int], Whereabouts] = {}
    for ref in item_refs(item_views().filter(item__in=wanted.get("item", ()))):
        found["item", ref.id] = Whereabouts(address=ref.address, body_name=ref.meeting.body.name)
    for view in meeting_views().filter(meeting__in=wanted.get("meeting", ())):
        own = meeting_ref(view)
        found["meeting", own.id] = Whereabouts(address=own.address, body_name=own.body.name)
    for person in Person.objects.filter(id__in=wanted.get("person", ()), merged_into=None):
        found["person", person.pk] = Whereabouts(
            address=person_address(person.pk, person.slug, within=person.within), body_name=""
        )
    for trail in CaseTrail.objects.filter(id__in=wanted.get("case", ()), merged_into=None):
        found["case", trail.pk] = Whereabouts(
            address=case_address(trail.pk, trail.slug, within=trail.within), body_name=""
        )
    return found


def _item(view: ItemView, body: Body) -> Findable:
    return Findable(
        kind="item",
        target=view.item_id,
        title=view.title,
        text=_words(record_of(view)),
        date=view.date,
        body=body.pk,
        within=within_of(body.slug),
        outcome=view.outcome,
    )


def _words(record: ItemRecord) -> str:
    """An item's text, the decision first, so that a passage is taken from there where it can be."""
    lists = (record.attachments, *(message.attachments for message in record.messages))
    titles = [attachment.title for held in lists if held for attachment in held.listed]
    sections = [section.text for section in record.sections if section.text != record.decision_text]
    said = [record.public_decision or record.decision_text, *sections, record.journal_number or ""]
    text = "\n".join(part for part in said if part)
    return "\n".join([text, *(title for title in titles if title not in text)])
