"""Proportional election by d'Hondt, step by step, as § 24, stk. 3, describes it.

    >>> deal([Group(name="A", members=4), Group(name="V", members=3)], seats=3).won("A")
    2

Each group's members are divided by 1, 2, 3 …; the largest quotient takes the next seat. Where quotients are equal a
lot decides the order, even if all of them get a seat in the end: the order decides who chooses first.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from raadslag.law.refusal import Severity
from raadslag.law.statute import rule

STATUTE: Final = "styrelsesloven § 24, stk. 3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group as announced to the chair: those who vote together, counted among the members who take part."""

    name: str
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotient:
    """What a group stands with when the next seat is dealt."""

    group: str
    divisor: int
    value: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One seat, counted from 1 in the order of dealing. `tied`: the groups that met with equal quotients."""

    seat: int
    group: str
    quotients: tuple[Quotient, ...]
    tied: tuple[str, ...]
    by_lot: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Seats dealt so far. `lot_between` is not empty where the next seat waits for a lot.

    `waived` holds the seats that were given up; those dealt in their place follow as further steps.
    """

    steps: tuple[Step, ...]
    lot_between: tuple[str, ...]
    seats: int
    groups: tuple[Group, ...]
    waived: tuple[int, ...] = ()

    def won(self, group: str) -> int:
        """How many seats a group has, less those it gave up."""
        return sum(step.group == group and step.seat not in self.waived for step in self.steps)

    @property
    def order(self) -> tuple[str, ...]:
        """The groups in the order in which they choose, one name for each seat."""
        return tuple(step.group for step in self.steps if step.seat not in self.waived)


@rule(STATUTE, Severity.RECORD)
def deal(groups: Sequence[Group], *, seats: int, lots: Sequence[str] = ()) -> Deal:
    """Deal seats to groups. `lots` are the names drawn so far, in order, one for each tie that was met.

    Stops before a seat that needs a lot not drawn yet. Raises ValueError for groups that cannot be dealt to, and for a
    lot that no tie asked for.
    """
    _check(groups, seats)
    return _continued(Deal(steps=(), lot_between=(), seats=seats, groups=tuple(groups)), lots)


@rule(STATUTE, Severity.RECORD)
def waived(given: Deal, *, seat: int, lots: Sequence[str] = ()) -> Deal:
    """Take a seat from a group that gives it up and deal it among the others by the same order.

    A group that has given up a seat is dealt no more. Where all have, the seat stays empty.
    Raises ValueError for a seat that is not held, or while the deal waits for a lot.
    """
    if given.lot_between:
        raise ValueError("a seat cannot be given up while the deal waits for a lot")
    if seat in given.waived or not 1 <= seat <= len(given.steps):
        raise ValueError(f"seat {seat} is not held by a group")
    return _continued(replace(given, waived=(*given.waived, seat)), lots)


def _check(groups: Sequence[Group], seats: int) -> None:
    names = {group.name for group in groups}
    if len(names) != len(groups) or "" in names:
        raise ValueError("every group needs a name of its own")
    if seats < 0 or any(group.members < 0 for group in groups):
        raise ValueError("seats and members are counted from nought")
    if seats and not any(group.members for group in groups):
        raise ValueError("there is nobody to deal seats to")


def _continued(given: Deal, lots: Sequence[str]) -> Deal:
    """Deal until every seat is held, a lot is missing, or nobody is left to deal to."""
    drawn = iter(lots)
    steps = list(given.steps)
    while len(steps) - len(given.waived) < given.seats:
        quotients = _quotients(given, steps)
        largest = max((each.value for each in quotients), default=None)
        first = tuple(each.group for each in quotients if each.value == largest)
        if not first:
            break
        group = first[0] if len(first) == 1 else next(drawn, None)
        if group is None:
            return replace(given, steps=tuple(steps), lot_between=first)
        if group not in first:
            raise ValueError(f"{group} is not among those the lot was between")
        tied = first if len(first) > 1 else ()
        steps.append(Step(seat=len(steps) + 1, group=group, quotients=quotients, tied=tied, by_lot=bool(tied)))
    for surplus in drawn:
        raise ValueError(f"no tie asked for the lot {surplus}")
    return replace(given, steps=tuple(steps))


def _quotients(given: Deal, steps: Sequence[Step]) -> tuple[Quotient, ...]:
    """What each group that may still be dealt to stands with."""
    taken = Counter(step.group for step in steps)
    out = {step.group for step in given.steps if step.seat in given.waived}
    left = [group for group in given.groups if group.members and group.name not in out]
    divisors = {group.name: taken[group.name] + 1 for group in left}
    return tuple(
        Quotient(group=group.name, divisor=divisors[group.name], value=Fraction(group.members, divisors[group.name]))
        for group in left
    )
