"""Groups name persons for their seats."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.opening import GONE, noted, opened, require
from raadslag.bodies.constituting.policies.dealing import may_name
from raadslag.bodies.constituting.queries import recognise
from raadslag.bodies.constituting.shapes import ContestShape
from raadslag.bodies.models import Constitution, NamedSeat, Person
from raadslag.bodies.names import person_key, tidy
from raadslag.bodies.operations.constituting.recognising import persons_of
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Whom a group names for a seat, and who stands ready for that person. Boards may take people never met before."""

    seat: int
    name: str
    reserve: str = ""


@operation("bodies.name_members")
def name_members(
    *, constitution: Constitution, contest: int, choices: Sequence[Choice], by: By, now: datetime
) -> Refusal | None:
    """Write down whom the groups named, in place of what was written before. A seat not mentioned has nobody yet."""
    require(permissions.NAME, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    if row is None or row.play is None or not {each.seat for each in choices} <= set(row.play.holders):
        return GONE
    reserves = [tidy(each.reserve) for each in choices if row.has_reserves and tidy(each.reserve)]
    choices = sorted(choices, key=lambda each: each.seat)
    names = [tidy(each.name) for each in choices]
    known = recognise(names=[*names, *reserves]).known
    refused = may_name(
        sheet,
        row,
        persons=[known.get(name) for name in names],
        reserves=[known[name] for name in reserves if name in known],
    )
    owners = {known.get(name, person_key(name)) for name in (*names, *reserves)}
    if refused or len(owners) < len(names) + len(reserves):
        return refused or Refusal(code="person_twice", about=(row.body_name,))
    persons = persons_of([*names, *reserves])
    if isinstance(persons, Refusal):
        return persons
    NamedSeat.objects.filter(contest_id=contest).delete()
    NamedSeat.objects.bulk_create(_row(row, each, persons) for each in choices)
    noted(
        sheet,
        before={"body": row.body_name, "named": [f"{seat}: {each.person.name}" for seat, each in row.names.items()]},
        after={"named": [_told(each) for each in choices]},
    )
    return None


def _told(choice: Choice) -> str:
    reserve = f" ({tidy(choice.reserve)})" if tidy(choice.reserve) else ""
    return f"{choice.seat}: {tidy(choice.name)}{reserve}"


def _row(contest: ContestShape, choice: Choice, persons: Mapping[str, Person]) -> NamedSeat:
    reserve = persons.get(tidy(choice.reserve)) if contest.has_reserves else None
    person = persons[tidy(choice.name)]
    return NamedSeat(contest_id=contest.number, seat=choice.seat, person=person, reserve=reserve)
