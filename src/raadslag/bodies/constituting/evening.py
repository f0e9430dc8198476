"""The evening-out of § 27 as it goes: what each group would have had, and what it lacks by what it has won."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from raadslag.law.elections.evening_out import under_one
from raadslag.law.proportional import Group

STATUTE: Final = "styrelsesloven § 27"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pot:
    """`claims` holds what each group would have had. While `tied` is not empty, `left` seats wait for lots there."""

    seats: int
    claims: Mapping[str, int]
    tied: tuple[str, ...]
    left: int

    def missing(self, won: Mapping[str, int]) -> dict[str, int]:
        """How many seats a group lacks (above nought) or has too many (below) by what it has won."""
        return {group: claim - won.get(group, 0) for group, claim in self.claims.items()}


def at_once(groups: Sequence[Group], *, seats: Mapping[str, int], drawn: Sequence[str] = ()) -> Pot:
    """Deal the seats of several committees in one. `drawn` names the groups on which lots have fallen, in order."""
    dealt = under_one(groups, seats=seats, lots=drawn)
    return Pot(
        seats=dealt.seats,
        claims={group.name: dealt.won(group.name) for group in groups},
        tied=dealt.lot_between,
        left=dealt.seats - len(dealt.steps) if dealt.lot_between else 0,
    )
