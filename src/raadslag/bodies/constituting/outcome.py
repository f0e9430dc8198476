"""What a constitution comes to: the seats, offices and lists that begin with the term, and those that end before it."""

import datetime as dt
from collections.abc import Iterator

from raadslag.bodies.constituting.shapes import Sheet, Somebody
from raadslag.bodies.constituting.states import (
    CHAIR,
    DEPUTY_MAYOR,
    EXTRA_FROM,
    ONE_MEMBER,
    ONE_RESERVE,
    ContestKind,
)
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Affiliation, Body, Constitution, Office, Person, Seat, SeatReserve, Substitution
from raadslag.bodies.seating.changes import Change, Plan, Verb, ended
from raadslag.bodies.seating.days import on


class Outcome:
    """The outcome of one constitution, as a plan that can be carried out."""

    def __init__(self, constitution: Constitution, sheet: Sheet) -> None:
        self.constitution, self.sheet = constitution, sheet
        self.last = sheet.since - dt.timedelta(days=1)
        self.reserves: list[SeatReserve] = []
        filled = {contest.body for contest in sheet.contests if contest.kind is ContestKind.SEATS}
        self.bodies = Body.objects.in_bulk({sheet.council, *filled})
        self.persons = Person.objects.in_bulk(_persons(sheet))

    def early(self) -> Seat | None:
        """A seat that was already written for the new term, which stands in the way."""
        rows = Seat.objects.select_related("body").filter(body__in=self.bodies, retracted=False)
        return rows.filter(since__gte=self.sheet.since).first()

    def plan(self) -> Plan:
        """Old rows end first; then seats, offices and lists begin."""
        rows: list[Seat | Office] = [*self._seats(), *self._offices()]
        begun = [Change(verb=Verb.BEGIN, row=row) for row in rows]
        return Plan(changes=(*self._ended(), *begun, *self._lists()), also=tuple(self.reserves))

    def _ended(self) -> Iterator[Change]:
        """What these bodies had holds until the day before."""
        day, why = self.sheet.since, self.sheet.decision
        seats = Seat.objects.select_related("person").filter(on(day), body__in=self.bodies, retracted=False)
        offices = Office.objects.select_related("person").filter(on(day), body__in=self.bodies, retracted=False)
        stands_in = Substitution.objects.select_related("person").filter(on(day), body__in=self.bodies, retracted=False)
        yield from ended(offices, last=self.last, why=why)
        yield from ended(stands_in, last=self.last, why=why)
        yield from ended(seats, last=self.last, why=why)

    def _seats(self) -> Iterator[Seat]:
        for member in self.sheet.elected:
            yield self._seat(self.sheet.council, member.who)
        for contest in self.sheet.dealt:
            if contest.kind is ContestKind.SEATS and contest.play:
                for number, group in contest.play.holders.items():
                    named, is_extra = contest.names[number], number >= EXTRA_FROM
                    yield self._seat(contest.body, named.person, named.reserve, group=group, is_extra=is_extra)
        elections = [each for each in self.sheet.elections if each.contest]
        ready = {e.contest.number: e.elected for e in elections if e.contest and e.office == ONE_RESERVE}
        for election in elections:
            if election.office == ONE_MEMBER and election.contest and election.elected:
                yield self._seat(election.contest.body, election.elected, ready.get(election.contest.number))

    def _seat(
        self, body: int, who: Somebody, reserve: Somebody | None = None, *, group: str = "", is_extra: bool = False
    ) -> Seat:
        seat = Seat(
            body=self.bodies[body],
            person=self.persons[who.number],
            since=self.sheet.since,
            until=self.sheet.until,
            term=self.constitution.term,
            group=group,
            is_extra=is_extra,
            appointed_by=self.sheet.decision,
        )
        if reserve:
            self.reserves.append(SeatReserve(seat=seat, person=self.persons[reserve.number]))
        return seat

    def _offices(self) -> Iterator[Office]:
        for election in self.sheet.elections:
            if election.elected and election.office not in (ONE_MEMBER, ONE_RESERVE):
                body = election.contest.body if election.contest else self.sheet.council
                yield self._office(body, election.elected, election.office)
        for contest in self.sheet.contests:
            if contest.kind is ContestKind.DEPUTIES:
                for rank, (_, named) in enumerate(sorted(contest.names.items()), start=1):
                    yield self._office(self.sheet.council, named.person, DEPUTY_MAYOR, rank=rank)
            if contest.body_kind is BodyKind.FINANCE and self.sheet.mayor:
                yield self._office(contest.body, self.sheet.mayor, CHAIR)

    def _office(self, body: int, who: Somebody, kind: str, *, rank: int = 1) -> Office:
        return Office(
            body=self.bodies[body],
            person=self.persons[who.number],
            kind=OfficeKind(kind),
            rank=rank,
            since=self.sheet.since,
            until=self.sheet.until,
            appointed_by=self.sheet.decision,
        )

    def _lists(self) -> Iterator[Change]:
        """Members belong to the list they were elected for, from the first day of the term."""
        persons = [member.who.number for member in self.sheet.elected]
        rows = Affiliation.objects.select_related("person").filter(
            on(self.sheet.since), person__in=persons, retracted=False
        )
        now = {row.person_id: row for row in rows.order_by("since", "id")}
        for member in self.sheet.elected:
            was = now.get(member.who.number)
            if was and was.letter == member.who.letter:
                continue
            yield from ended([was] if was else [], last=self.last, why=self.sheet.decision)
            person, since = self.persons[member.who.number], self.sheet.since
            yield Change(verb=Verb.BEGIN, row=Affiliation(person=person, letter=member.who.letter, since=since))


def _persons(sheet: Sheet) -> set[int]:
    """Everybody who gets something."""
    found = {member.who.number for member in sheet.elected}
    for contest in sheet.contests:
        for named in contest.names.values():
            found |= {named.person.number, *([named.reserve.number] if named.reserve else [])}
    return found | {election.elected.number for election in sheet.elections if election.elected}
