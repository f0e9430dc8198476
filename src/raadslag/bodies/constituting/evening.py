"""The evening-out of § 27: what each group would have had, had all seats of the standing committees been dealt at once.

    >>> at_once([Group(name="A", members=2), Group(name="V", members=1)], seats=2).tied
    ('A', 'V')

Only how many seats a group gets counts here, not in which order: a lot is needed only where it decides that.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from raadslag.law.proportional import Group

STATUTE: Final = "styrelsesloven § 27"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pot:
    """`claims` holds what each group would have had. While `tied` is not empty, `left` seats wait for lots there."""

    seats: int
    claims: Mapping[str, int]
    tied: tuple[str, ...]
    left: int
    largest: Mapping[str, tuple[Fraction, ...]]
    """The quotients of each group that took a seat."""

    def missing(self, won: Mapping[str, int]) -> dict[str, int]:
        """How many seats a group lacks (above nought) or has too many (below) by what it has won."""
        return {group: claim - won.get(group, 0) for group, claim in self.claims.items()}


def at_once(groups: Sequence[Group], *, seats: int, drawn: Sequence[str] = ()) -> Pot:
    """Deal a number of seats in one. `drawn` names the groups that lots have given a seat, in order."""
    quotients = sorted(
        (Fraction(group.members, divisor) for group in groups if group.members for divisor in range(1, seats + 1)),
        reverse=True,
    )
    last = quotients[seats - 1] if 0 < seats <= len(quotients) else Fraction(0)
    level = Counter(
        {group.name: sum(Fraction(group.members, each) > last for each in range(1, seats + 1)) for group in groups}
    )
    equal = tuple(g.name for g in groups if any(Fraction(g.members, each) == last for each in range(1, seats + 1)))
    left = seats - level.total() if last else 0
    if len(equal) <= left:
        level.update(equal)
        equal, left = (), 0
    for name in drawn:
        if name not in equal or not left:
            raise ValueError(f"no tie asked for the lot {name}")
        level[name] += 1
        left -= 1
        equal = tuple(each for each in equal if each != name)
    members = {group.name: group.members for group in groups}
    return Pot(
        seats=seats,
        claims=dict(level),
        tied=equal if left else (),
        left=left,
        largest={name: tuple(Fraction(members[name], n + 1) for n in range(count)) for name, count in level.items()},
    )
