"""Bodies, members and seats from a file: all of it, or nothing. A second time it changes nothing."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import driver, note, operation
from raadslag.bodies.dossiers import scope_here
from raadslag.bodies.kinds import BodyKind, EndKind, Scope
from raadslag.bodies.models import Affiliation, Body, Office, OfficeEnd, Person, PersonDoubt, PersonName, Seat
from raadslag.bodies.names import person_key, tidy
from raadslag.bodies.operations.bodies import recognise_body
from raadslag.bodies.operations.persons import recognise_persons
from raadslag.bodies.operations.seating.writing import carry_out
from raadslag.bodies.permissions import IMPORT_SEATS
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.asked import NewOffice, NewSeat
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day, on
from raadslag.bodies.seating.labels import BODY_KINDS
from raadslag.bodies.seating.queries.people import identities
from raadslag.bodies.seating.seat_file import Line, Problem, read_seats
from raadslag.law.refusal import Refusal

FIRST: Final = (BodyKind.COUNCIL,)
"""Seats in the council come first: those in its committees rest on them."""


@dataclass(slots=True, kw_only=True)
class Imported:
    """What a file brought, or would bring: new bodies and persons by name, and how many rows. `doubts` are names that
    are nearly those of others. Where there are problems, nothing was written.
    """

    bodies: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    seats: int = 0
    offices: int = 0
    lists: int = 0
    known: int = 0
    doubts: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class _Undone(Exception):
    """What was tried is taken back; what it would have brought is told."""

    def __init__(self, imported: Imported) -> None:
        super().__init__("undone")
        self.imported = imported


@driver
def import_seats(*, data: bytes, by: By, now: dt.datetime) -> Imported:
    """Take a file in. With a problem in any line, nothing is written."""
    try:
        return take_in_seats(data=data, is_trial=False, by=by, now=now)
    except _Undone as undone:
        return undone.imported


@driver
def try_seats(*, data: bytes, by: By, now: dt.datetime) -> Imported:
    """What taking a file in would bring. Nothing is written."""
    try:
        return take_in_seats(data=data, is_trial=True, by=by, now=now)
    except _Undone as undone:
        return undone.imported


@operation("bodies.import_seats")
def take_in_seats(*, data: bytes, is_trial: bool, by: By, now: dt.datetime) -> Imported:
    """The doing of both: whatever must not stay is taken back by an exception, which carries what was found."""
    require(IMPORT_SEATS, by=by, day=local_day(now))
    if scope_here() == Scope.MANY:
        raise _Undone(Imported(problems=[Problem(line=1, refusal=Refusal(code="archive_has_no_seats"))]))
    read = read_seats(data)
    found = Imported(problems=list(read.problems))
    bodies = _bodies(read.lines, found)
    persons = _persons(read.lines, found)
    ordered = sorted(read.lines, key=lambda line: (bodies[line.body].kind not in FIRST, line.since, line.number))
    for line in ordered:
        if line.name:
            _take_in(line, bodies[line.body], persons.get(tidy(line.name)), found)
    found.problems.sort(key=lambda problem: problem.line)
    if found.problems or is_trial:
        raise _Undone(found)
    return found


def _bodies(lines: Iterable[Line], found: Imported) -> dict[str, Body]:
    known = set(Body.objects.values_list("id", flat=True))
    bodies: dict[str, Body] = {}
    for line in lines:
        body = bodies.get(line.body) or recognise_body(name=line.body)
        bodies[line.body] = body
        if body.pk not in known:
            known.add(body.pk)
            found.bodies.append(body.name)
        _describe(line, body, found)
    return bodies


def _describe(line: Line, body: Body, found: Imported) -> None:
    """Say what kind a body is, and, of a line that is of the body alone, since when, where nobody has."""
    said: dict[str, object] = {}
    if line.kind is not None and body.kind == BodyKind.UNKNOWN:
        said["kind"] = line.kind
    elif line.kind is not None and body.kind != line.kind:
        _problem(found, line, "other_kind", body.name, str(BODY_KINDS[BodyKind(body.kind)]))
    if not line.name and body.since is None:
        said |= {"since": line.since, "until": line.until}
    if said:
        before = {name: getattr(body, name) for name in said}
        for name, value in said.items():
            setattr(body, name, value)
        body.save(update_fields=list(said))
        note(kind="body", subject=body.pk, name=body.name, before=before, after=said)


def _persons(lines: Iterable[Line], found: Imported) -> dict[str, Person]:
    names = {tidy(line.name): True for line in lines if line.name}
    spelled_before = set(PersonName.objects.filter(name__in=names).values_list("name", flat=True))
    recognised = recognise_persons(names=names)
    new = {
        person.pk: person for person in recognised.persons.values() if person_key(person.name) in recognised.new_keys
    }
    found.persons += sorted(person.name for person in new.values())
    for name in sorted(set(recognised.persons) - spelled_before):
        person = recognised.persons[name]
        note(kind="person", subject=person.pk, name=person.name, after={"name": name})
    doubts = PersonDoubt.objects.filter(second__in=new).select_related("first", "second").order_by("id")
    found.doubts += [(doubt.second.name, doubt.first.name) for doubt in doubts]
    return dict(recognised.persons)


def _take_in(line: Line, body: Body, person: Person | None, found: Imported) -> None:
    if person is None:
        full = len(person_key(line.name).split()) > 1
        _problem(found, line, *(("not_recognised", line.name) if full else ("not_a_full_name",)))
        return
    before = Counter(seats=found.seats, offices=found.offices, lists=found.lists)
    own = identities({person.pk})
    refused = _list(line, person, own, found) or _seat(line, body, person, own, found)
    refused = refused or _office(line, body, person, own, found)
    if refused:
        found.problems.append(Problem(line=line.number, refusal=refused))
    elif before == Counter(seats=found.seats, offices=found.offices, lists=found.lists):
        found.known += 1


def _list(line: Line, person: Person, own: dict[int, int], found: Imported) -> Refusal | None:
    if line.letter is None:
        return None
    rows = Affiliation.objects.filter(on(line.since), person__in=own, letter=line.letter, retracted=False)
    if rows.exists():
        return None
    found.lists += 1
    return _done(plans.affiliating(person=person, letter=line.letter, since=line.since))


def _seat(line: Line, body: Body, person: Person, own: dict[int, int], found: Imported) -> Refusal | None:
    seat = Seat.objects.filter(body=body, person__in=own, since=line.since, retracted=False).first()
    if seat is None and line.office:
        # An office may begin in the middle of a seat that is there.
        seat = Seat.objects.filter(on(line.since), body=body, person__in=own, retracted=False).first()
        if seat:
            return None
    if seat is None:
        found.seats += 1
        asked = NewSeat(body=body, person=person, since=line.since, until=line.until, group=line.group)
        return _done(plans.giving_seat(asked=asked))
    if line.office or seat.until == line.until or line.until is None:
        return None
    if seat.until is not None:
        return Refusal(code="other_end", about=(person.name, body.name))
    found.seats += 1
    return _done(plans.ending_seat(seat=seat, last=line.until, why=""))


def _office(line: Line, body: Body, person: Person, own: dict[int, int], found: Imported) -> Refusal | None:
    if line.office is None:
        return None
    same = Office.objects.filter(body=body, person__in=own, kind=line.office, rank=line.rank, since=line.since)
    if same.filter(retracted=False).exists():
        return None
    found.offices += 1
    ends = (OfficeEnd(kind=EndKind.DAY, expected=line.until),) if line.until else ()
    asked = NewOffice(body=body, person=person, kind=line.office, rank=line.rank, since=line.since, ends=ends)
    return _done(plans.giving_office(asked=asked))


def _done(plan: Plan | Refusal) -> Refusal | None:
    outcome = carry_out(plan)
    return outcome if isinstance(outcome, Refusal) else None


def _problem(found: Imported, line: Line, code: str, *about: str) -> None:
    found.problems.append(Problem(line=line.number, refusal=Refusal(code=code, about=about)))
