"""Who steps back to what: the offices of one body, and what an election or a return does to them. Pure.

An office may be held by one and exercised by another, who may be away in turn. So it is read as a chain: the holder,
the one acting for the holder, the one acting for that one. The last in the chain exercises the office.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from raadslag.bodies.kinds import EndKind, OfficeKind
from raadslag.bodies.seating.days import day_before, earliest

NEW: Final = 0
"""The number of an office that is not written yet."""

ORDER: Final = (OfficeKind.MAYOR, OfficeKind.DEPUTY_MAYOR, OfficeKind.CHAIR, OfficeKind.VICE_CHAIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office somebody holds; `acting_for` says whose it is meanwhile."""

    number: int
    person: int
    kind: OfficeKind
    rank: int = 1
    acting_for: int | None = None

    def is_same_as(self, other: "Held") -> bool:
        """Whether the two are one office, whoever holds it."""
        return (self.kind, self.rank) == (other.kind, other.rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Somebody's way from one office to another; None means an ordinary member."""

    person: int
    before: Held | None
    after: Held | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterElection:
    """What an election leads to. `ended` are the numbers of offices that end the day before; `unfilled` are offices
    that nobody exercises afterwards, because their holder moved up.
    """

    steps: tuple[Step, ...]
    ended: frozenset[int]
    unfilled: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """An event that ends an office: a last day, the first day somebody is back, or the day something happened."""

    kind: EndKind
    expected: dt.date | None = None
    happened: dt.date | None = None


def last_day(ends: Iterable[End], *, since: dt.date) -> dt.date | None:
    """The last day of an office: the earliest of its ends. A return counts from when it is expected; any other event
    only once it has happened. An office that has begun lasts at least its first day.
    """
    found = earliest(*(_last_day_of(end) for end in ends))
    return max(found, since) if found else None


def _last_day_of(end: End) -> dt.date | None:
    if end.kind == EndKind.DAY:
        return end.expected
    day = end.happened or (end.expected if end.kind == EndKind.RETURN else None)
    return day_before(day) if day else None


def exercised(held: Sequence[Held]) -> dict[int, Held]:
    """Who exercises which office: the highest, of somebody who is last in several chains."""
    found: dict[int, Held] = {}
    for office in _last_in_chains(held):
        best = found.get(office.person)
        if best is None or _height(office) < _height(best):
            found[office.person] = office
    return found


def resting(held: Sequence[Held]) -> frozenset[int]:
    """The numbers of offices in which somebody else acts."""
    return frozenset(office.number for office in held if _deputy(office, held))


def unfounded(held: Sequence[Held], *, absent: frozenset[int], exempt: frozenset[int]) -> frozenset[int]:
    """The numbers of temporary offices with no ground left: whoever they are held for has the office no more, or is
    neither absent nor acting elsewhere. For the `exempt` the second is not asked.
    """
    left = list(held)
    while gone := [office for office in left if not _is_founded(office, left, absent, exempt)]:
        left = [office for office in left if office not in gone]
    return frozenset(office.number for office in held if office not in left)


def informal(held: Sequence[Held], *, absent: frozenset[int]) -> frozenset[int]:
    """The temporary offices held for somebody not known to be away: on holiday, say, without leave."""
    return frozenset(o.number for o in held if o.acting_for is not None and not _is_away(o, held, absent))


def after_election(
    held: Sequence[Held], *, absent: frozenset[int], kind: OfficeKind, rank: int, elected: int, acting_for: int | None
) -> AfterElection:
    """What follows when a body elects somebody: for good, or, where `acting_for` says for whom, for a time."""
    exempt = informal(held, absent=absent)
    new = Held(number=NEW, person=elected, kind=kind, rank=rank, acting_for=acting_for)
    left = [office for office in held if not _gives_way(office, new)] + [new]
    gone = unfounded(left, absent=absent, exempt=exempt | {NEW})
    left = [office for office in left if office.number not in gone]
    before, after = exercised(held), exercised(left)
    people = dict.fromkeys([elected, *before, *(office.person for office in held)])
    steps = [Step(person=each, before=before.get(each), after=after.get(each)) for each in people]
    kept = {office.number for office in left}
    return AfterElection(
        steps=tuple(step for step in steps if _moves(step, kept) or step.person == elected),
        ended=frozenset(office.number for office in held if office.number not in kept),
        unfilled=tuple(office for office in _last_in_chains(left) if after[office.person] != office),
    )


def _gives_way(office: Held, new: Held) -> bool:
    """Whether an election by itself ends an office: the one that was filled, and what the elected one leaves."""
    if office.is_same_as(new):
        return new.acting_for is None or office.acting_for == new.acting_for
    if office.person != new.person or office.kind not in ORDER[2:] or new.kind not in ORDER[2:]:
        return False
    return new.acting_for is None or office.acting_for is not None


def _moves(step: Step, kept: Collection[int]) -> bool:
    """Whether somebody comes to something else. Whose office only rests has not moved."""
    if step.before is None or step.after is None:
        rests = step.before is not None and step.before.number in kept
        return step.before is not step.after and not rests
    return not step.before.is_same_as(step.after) or step.before.acting_for != step.after.acting_for


def _last_in_chains(held: Sequence[Held]) -> Iterator[Held]:
    for office in held:
        if office.acting_for is not None and any(_is_base(base, office) for base in held):
            continue
        seen = {office.number}
        while (deputy := _deputy(office, held)) and deputy.number not in seen:
            office = deputy  # noqa: PLW2901 (walking along the chain)
            seen.add(office.number)
        yield office


def _is_base(base: Held, office: Held) -> bool:
    return base.person == office.acting_for and base.is_same_as(office) and base.number != office.number


def _deputy(office: Held, held: Sequence[Held]) -> Held | None:
    return next((other for other in held if _is_base(office, other)), None)


def _is_founded(office: Held, left: Sequence[Held], absent: frozenset[int], exempt: frozenset[int]) -> bool:
    if office.acting_for is None or office.number == NEW:
        return True
    if not any(_is_base(base, office) for base in left):
        return False
    return office.number in exempt or _is_away(office, left, absent)


def _is_away(office: Held, held: Sequence[Held], absent: frozenset[int]) -> bool:
    """Whether the one an office is held for is absent, or acts in a higher one."""
    acts = any(o.person == office.acting_for and o.acting_for is not None and not o.is_same_as(office) for o in held)
    return office.acting_for in absent or acts


def _height(office: Held) -> tuple[int, int]:
    return ORDER.index(office.kind), office.rank
