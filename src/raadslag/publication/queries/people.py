"""The page of a politician, and the list of them."""

from collections import Counter

from raadslag.bodies.models import Body, Person, PersonName
from raadslag.publication.addresses import person_address
from raadslag.publication.models import AttendanceRow, ItemView, MeetingView, VoterRow
from raadslag.publication.queries.refs import body_ref, item_refs, meeting_ref, meeting_views, person_ref
from raadslag.publication.reach import within_meeting
from raadslag.publication.shapes import ItemRef, MeetingRef, Moved, PersonPage, PersonRow, PersonVote, SeatView, Side
from raadslag.records import Attendance, Outcome


def person_page(*, within: str, person_id: int) -> PersonPage | Moved | None:
    """A politician; one that was joined with another has moved there."""
    person = Person.objects.select_related("merged_into").filter(id=person_id, within=within).first()
    if person is None:
        return None
    if person.merged_into:
        return Moved(address=person_address(person.merged_into.pk, person.merged_into.slug, within=within))
    names = list(PersonName.objects.filter(person=person).order_by("name").values_list("name", flat=True))
    listed = AttendanceRow.objects.filter(within_meeting(within), name__in=names).exclude(key="")
    rows = list(listed.order_by("-meeting__date", "-meeting_id"))
    voted = VoterRow.objects.filter(within_meeting(within, "item__meeting__"), name__in=names)
    votes = list(voted.order_by("id"))
    if not rows and not votes:
        return None
    views = {view.meeting_id: view for view in meeting_views().filter(meeting__in=[row.meeting_id for row in rows])}
    attended = [(views[row.meeting_id], row) for row in rows]
    counts = Counter(row.status for view, row in attended if view.has_minutes)
    parties = dict.fromkeys(row.party for row in rows if row.party) or dict.fromkeys(v.party for v in votes if v.party)
    return PersonPage(
        ref=person_ref(person, party=next(iter(parties), None)),
        parties=tuple(party for party in parties if party),
        seats=_seats(attended),
        present=counts[Attendance.PRESENT],
        total=sum(counts.values()) - counts[Attendance.UNKNOWN],
        excused=counts[Attendance.EXCUSED],
        absent=counts[Attendance.ABSENT],
        votes=_votes(votes),
        meetings=tuple((meeting_ref(view), Attendance(row.status)) for view, row in attended),
        other_names=tuple(name for name in names if name != person.name),
    )


def people(*, within: str) -> tuple[PersonRow, ...]:
    """Every politician of a municipality whom a public paper names, with the bodies where papers show a seat."""
    persons = {name.name: name.person for name in PersonName.objects.select_related("person").filter(within=within)}
    bodies = {body.pk: body for body in Body.objects.all()}
    seats: dict[Person, dict[int, None]] = {}
    parties: dict[Person, str] = {}
    rows = (
        AttendanceRow.objects.filter(within_meeting(within))
        .exclude(key="")
        .order_by("-meeting__date", "meeting__body__name")
    )
    for name, party, member, body in rows.values_list("name", "party", "member", "meeting__body"):
        person = persons.get(name)
        if person is None:
            continue
        own = seats.setdefault(person, {})
        if member:
            own.setdefault(body)
        if party:
            parties.setdefault(person, party)
    for name, party in VoterRow.objects.filter(within_meeting(within, "item__meeting__")).values_list("name", "party"):
        person = persons.get(name)
        if person is not None:
            seats.setdefault(person, {})
            parties.setdefault(person, party or "")
    return tuple(
        PersonRow(
            person=person_ref(person, party=parties.get(person) or None),
            bodies=tuple(body_ref(bodies[pk]) for pk in seats[person]),
        )
        for person in sorted(seats, key=lambda p: (p.name.rpartition(" ")[2], p.name))
    )


def _seats(attended: list[tuple[MeetingView, AttendanceRow]]) -> tuple[SeatView, ...]:
    """One seat to a body: first and last meeting on whose list the person stands, and the latest office named."""
    found: dict[int, list[tuple[MeetingView, AttendanceRow]]] = {}
    for view, row in attended:
        if row.member and not row.substitute_for:
            found.setdefault(view.meeting.body_id, []).append((view, row))
    seats = [
        SeatView(
            body=body_ref(own[0][0].meeting.body),
            first=own[-1][0].meeting.date,
            last=own[0][0].meeting.date,
            role=next((row.role for _, row in own if row.role), None),
        )
        for own in found.values()
    ]
    return tuple(sorted(seats, key=lambda seat: (-seat.last.toordinal(), seat.body.name)))


def _votes(rows: list[VoterRow]) -> tuple[PersonVote, ...]:
    """Votes by name, the latest first."""
    views = {
        v.item_id: v
        for v in ItemView.objects.select_related("item").defer("content").filter(item__in=[row.item_id for row in rows])
    }
    refs: dict[int, ItemRef] = {ref.id: ref for ref in item_refs(views.values())}
    sides: dict[str, Side] = {"in_favour": "in_favour", "against": "against", "abstained": "abstained"}
    told = [
        PersonVote(
            item=refs[row.item_id],
            side=sides[row.side],
            on=row.on,
            outcome=Outcome(outcome) if (outcome := views[row.item_id].outcome) else None,
        )
        for row in rows
    ]
    return tuple(sorted(told, key=_when, reverse=True))


def _when(vote: PersonVote) -> tuple[int, int]:
    meeting: MeetingRef = vote.item.meeting
    return meeting.date.toordinal(), -vote.item.position
