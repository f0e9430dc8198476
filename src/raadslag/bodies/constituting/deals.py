"""What the steps of a deal come to: which seats are dealt, to whom, and what is missing. Pure.

>>> play = replay([Group(name="A", members=4), Group(name="V", members=3)], seats=3, steps=[Step(kind=StepKind.NEXT)])
>>> play.holders
{1: 'A'}
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadslag.bodies.constituting.states import DEALING, EXTRA_FROM, MOVING, StepKind
from raadslag.law.elections.evening_out import supernumeraries
from raadslag.law.proportional import Deal, Group, deal, waived


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as it was entered: `group` for a lot, a move or an extra seat; `seat` for a move or a waiver."""

    kind: StepKind
    group: str = ""
    seat: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """How far a deal has come. `shown` of the deal's steps have been dealt; `holders` says who has each seat now.

    `lot_between` is not empty where the next step must be a lot. `first_holders` is the deal before any seat was moved.
    """

    deal: Deal
    shown: int
    first_holders: Mapping[int, str]
    holders: Mapping[int, str]
    moved: Mapping[int, StepKind]
    lot_between: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether there is nothing left to deal."""
        return not self.lot_between and self.shown == len(self.deal.steps)

    @property
    def vacant(self) -> int:
        """Seats that nobody is left to take, or that are not dealt yet."""
        return self.deal.seats - len(self.first_holders)

    @property
    def was_moved(self) -> bool:
        return bool(self.moved)

    def won(self, group: str, *, extras: bool = True) -> int:
        """How many seats a group has now."""
        return sum(holder == group and (extras or seat < EXTRA_FROM) for seat, holder in self.holders.items())

    def last_of(self, group: str) -> int | None:
        """The seat a group got last, of those within the number."""
        own = [seat for seat, holder in self.holders.items() if holder == group and seat < EXTRA_FROM]
        return max(own, default=None)

    def owed(self) -> dict[str, int]:
        """Seats beyond the number that groups may claim, because the evening-out cost them their majority."""
        if StepKind.EVENED not in self.moved.values():
            return {}
        needed = {
            group: supernumeraries(seats=len(self.first_holders), before=had, after=self.won(group, extras=False))
            for group, had in Counter(self.first_holders.values()).items()
        }
        given = Counter(holder for seat, holder in self.holders.items() if seat >= EXTRA_FROM)
        return {group: count - given[group] for group, count in needed.items() if count > given[group]}


def replay(groups: Sequence[Group], *, seats: int, steps: Sequence[Step]) -> Play:
    """Deal as far as the steps go. Raises ValueError for steps that could not have been taken."""
    given = _dealt(groups, seats, steps)
    shown = sum(step.kind in DEALING for step in steps)
    if shown > len(given.steps):
        raise ValueError("more seats were dealt than there are")
    first = {step.seat: step.group for step in given.steps[:shown] if step.seat not in given.waived}
    holders, moved = dict(first), dict[int, StepKind]()
    for step in steps:
        if step.kind in MOVING:
            holders[step.seat], moved[step.seat] = step.group, step.kind
        elif step.kind is StepKind.EXTRA:
            seat = max(EXTRA_FROM - 1, *holders) + 1
            holders[seat], moved[seat] = step.group, step.kind
    return Play(
        deal=given,
        shown=shown,
        first_holders=first,
        holders=holders,
        moved=moved,
        lot_between=given.lot_between if shown == len(given.steps) else (),
    )


def _dealt(groups: Sequence[Group], seats: int, steps: Sequence[Step]) -> Deal:
    """The deal with every lot that was drawn and every seat that was given up, each in its turn."""
    given_up: list[int] = []
    lots: list[list[str]] = [[]]
    for step in steps:
        if step.kind is StepKind.LOT:
            lots[-1].append(step.group)
        elif step.kind is StepKind.WAIVED:
            given_up.append(step.seat)
            lots.append([])
    given = deal(groups, seats=seats, lots=lots[0])
    for seat, drawn in zip(given_up, lots[1:], strict=True):
        given = waived(given, seat=seat, lots=drawn)
    return given
