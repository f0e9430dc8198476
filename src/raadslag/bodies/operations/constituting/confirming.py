"""The result becomes seats and offices, all in one."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from raadslag.accounts.acting import By
from raadslag.audit.operations import note, operation
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.opening import noted, opened, require
from raadslag.bodies.constituting.shapes import ContestShape, ElectionShape, Sheet, Somebody
from raadslag.bodies.constituting.states import (
    CHAIR,
    DEPUTY_MAYOR,
    EXTRA_FROM,
    ONE_MEMBER,
    ONE_RESERVE,
    ContestKind,
    State,
)
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Affiliation, Body, Constitution, Office, Seat, SeatReserve, Substitution
from raadslag.bodies.permissions import on
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class _NewSeat:
    body: int
    person: Somebody
    group: str = ""
    is_extra: bool = False
    reserve: Somebody | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _NewOffice:
    body: int
    person: Somebody
    kind: str
    rank: int = 1


@operation("bodies.confirm_constitution")
def confirm_constitution(*, constitution: Constitution, by: By, now: dt.datetime) -> Refusal | None:
    """Write the seats and offices of the term and end the old ones the day before. It cannot be taken back."""
    require(permissions.CONFIRM, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    if sheet.state is not State.ELECTED:
        return Refusal(code="wrong_state", about=(sheet.state,))
    seats, offices = tuple(_seats(sheet)), tuple(_offices(sheet))
    bodies = Body.objects.in_bulk({sheet.council, *(each.body for each in seats)})
    early = Seat.objects.filter(body__in=bodies, since__gte=sheet.since, retracted=False).select_related("body").first()
    if early:
        return Refusal(code="seats_after", about=(early.body.name,))
    _end_what_was(sheet, bodies)
    for seat in seats:
        _write_seat(constitution, sheet, seat, bodies[seat.body])
    for office in offices:
        _write_office(sheet, office, bodies[office.body])
    _write_lists(sheet)
    Constitution.objects.filter(pk=sheet.number).update(state=State.CONFIRMED, confirmed=now)
    noted(sheet, before={"state": sheet.state}, after={"seats": len(seats), "offices": len(offices)})
    return None


def _seats(sheet: Sheet) -> Iterator[_NewSeat]:
    """Every seat that the constitution gives: in the council, by deal, and by majority."""
    for member in sheet.elected:
        yield _NewSeat(body=sheet.council, person=member.who)
    for contest in sheet.dealt:
        if contest.kind is ContestKind.SEATS:
            yield from _dealt(contest)
    ready = {
        each.contest.number: each.elected for each in sheet.elections if each.contest and each.office == ONE_RESERVE
    }
    for election in sheet.elections:
        if election.office == ONE_MEMBER and election.contest and election.elected:
            reserve = ready.get(election.contest.number)
            yield _NewSeat(body=election.contest.body, person=election.elected, reserve=reserve)


def _dealt(contest: ContestShape) -> Iterator[_NewSeat]:
    for number, group in (contest.play.holders if contest.play else {}).items():
        named = contest.names[number]
        yield _NewSeat(
            body=contest.body,
            person=named.person,
            group=group,
            is_extra=number >= EXTRA_FROM,
            reserve=named.reserve,
        )


def _offices(sheet: Sheet) -> Iterator[_NewOffice]:
    for election in sheet.elections:
        if election.elected and election.office not in (ONE_MEMBER, ONE_RESERVE):
            yield _NewOffice(body=_body_of(sheet, election), person=election.elected, kind=election.office)
    for contest in sheet.contests:
        if contest.kind is ContestKind.DEPUTIES:
            for rank, (_, named) in enumerate(sorted(contest.names.items()), start=1):
                yield _NewOffice(body=sheet.council, person=named.person, kind=DEPUTY_MAYOR, rank=rank)
        if contest.body_kind is BodyKind.FINANCE and sheet.mayor:
            yield _NewOffice(body=contest.body, person=sheet.mayor, kind=CHAIR)


def _body_of(sheet: Sheet, election: ElectionShape) -> int:
    return election.contest.body if election.contest else sheet.council


def _end_what_was(sheet: Sheet, bodies: "dict[int, Body]") -> None:
    """The old seats and offices of these bodies hold until the day before."""
    last = sheet.since - dt.timedelta(days=1)
    seats = Seat.objects.select_related("person", "body").filter(on(sheet.since), body__in=bodies, retracted=False)
    offices = Office.objects.select_related("person", "body").filter(on(sheet.since), body__in=bodies, retracted=False)
    standing_in = Substitution.objects.select_related("person", "body").filter(on(sheet.since), body__in=bodies)
    ending: list[Seat | Office | Substitution] = [*seats, *offices, *standing_in.filter(retracted=False)]
    for row in ending:
        note(
            kind=str(row._meta.model_name),
            subject=row.pk,
            name=f"{row.person.name}, {row.body.name}",
            before={"until": row.until},
            after={"until": last, "ended_by": sheet.decision},
        )
        row.until = last
        if not isinstance(row, Substitution):
            row.ended_by = sheet.decision
        row.save()


def _write_seat(constitution: Constitution, sheet: Sheet, new: _NewSeat, body: Body) -> None:
    row = Seat.objects.create(
        body=body,
        person_id=new.person.number,
        since=sheet.since,
        until=sheet.until,
        term=constitution.term,
        group=new.group,
        is_extra=new.is_extra,
        appointed_by=sheet.decision,
    )
    if new.reserve:
        SeatReserve.objects.create(seat=row, person_id=new.reserve.number)
    note(
        kind="seat",
        subject=row.pk,
        name=f"{new.person.name}, {body.name}",
        after={
            "since": sheet.since,
            "until": sheet.until,
            "group": new.group,
            "is_extra": new.is_extra,
            "reserve": new.reserve.name if new.reserve else None,
        },
    )


def _write_office(sheet: Sheet, new: _NewOffice, body: Body) -> None:
    row = Office.objects.create(
        body=body,
        person_id=new.person.number,
        kind=OfficeKind(new.kind),
        rank=new.rank,
        since=sheet.since,
        until=sheet.until,
        appointed_by=sheet.decision,
    )
    note(
        kind="office",
        subject=row.pk,
        name=f"{new.person.name}, {body.name}",
        after={"kind": new.kind, "rank": new.rank, "since": sheet.since, "until": sheet.until},
    )


def _write_lists(sheet: Sheet) -> None:
    """Members belong to the list they were elected for, from the first day of the term."""
    persons = [member.who.number for member in sheet.elected]
    held = Affiliation.objects.filter(on(sheet.since), person__in=persons, retracted=False).order_by("since", "id")
    now = {row.person_id: row for row in held}
    for member in sheet.elected:
        was = now.get(member.who.number)
        if was and was.letter == member.who.letter:
            continue
        if was and was.since < sheet.since:
            was.until = sheet.since - dt.timedelta(days=1)
            was.save(update_fields=["until"])
        elif was:
            was.retracted = True
            was.save(update_fields=["retracted"])
        row = Affiliation.objects.create(person_id=member.who.number, letter=member.who.letter, since=sheet.since)
        note(
            kind="affiliation",
            subject=row.pk,
            name=member.who.name,
            before={"letter": was.letter} if was else None,
            after={"letter": row.letter, "since": row.since},
        )
