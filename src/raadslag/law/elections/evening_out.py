"""Evening-out of § 27: what a group lost by each standing committee being elected for itself.

All seats of the standing committees are dealt once more under one. Who would have had more may take over seats from
those who have too many, and need not accept that more than one is shown to them in the same committee.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from raadslag.law.proportional import Deal, Group, deal
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule

STATUTE = "styrelsesloven § 27, stk. 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeover:
    """One seat that passes in a committee from one group to another."""

    committee: str
    giver: str
    taker: str


@rule(STATUTE, Severity.RECORD)
def under_one(groups: Sequence[Group], *, seats: Mapping[str, int], lots: Sequence[str] = ()) -> Deal:
    """All seats of the standing committees dealt as if they were one.

    Only how many seats each gets counts here, so a lot is asked for only where there are fewer seats than equals.
    """
    total, drawn, order = sum(seats.values()), list(lots), list[str]()
    settled = set[int]()
    while (dealt := deal(groups, seats=total, lots=order)).lot_between:
        if len(dealt.lot_between) <= total - len(dealt.steps):
            settled.add(len(dealt.steps) + 1)
            order.append(dealt.lot_between[0])
        elif drawn:
            order.append(drawn.pop(0))
        else:
            break
    if drawn:
        raise ValueError(f"no tie asked for the lot {drawn[0]}")
    return replace(dealt, steps=tuple(replace(s, by_lot=s.by_lot and s.seat not in settled) for s in dealt.steps))


@rule(STATUTE, Severity.RECORD)
def missing(*, dealt: Mapping[str, Deal], together: Deal) -> dict[str, int]:
    """How many seats each group lacks (above nought) or has too many (below), by committee deals against all in one.

    Groups that have what they should are left out. Raises ValueError while a deal waits for a lot.
    """
    if together.lot_between or any(each.lot_between for each in dealt.values()):
        raise ValueError("seats are evened out when every deal is done")
    apart = Counter({group.name: sum(each.won(group.name) for each in dealt.values()) for group in together.groups})
    difference = {group.name: together.won(group.name) - apart[group.name] for group in together.groups}
    return {name: count for name, count in difference.items() if count}


@rule(STATUTE, Severity.BLOCK)
def takeovers_fit(
    takeovers: Sequence[Takeover], *, dealt: Mapping[str, Deal], together: Deal, at_most_one: frozenset[str]
) -> Refusal | None:
    """Whether seats pass only to those who lack them, from those who have too many and hold one there.

    `at_most_one` names the groups that demand no more than one such seat in each committee.
    """
    balance = Counter(missing(dealt=dealt, together=together))
    held = Counter({(name, group.name): each.won(group.name) for name, each in dealt.items() for group in each.groups})
    given = Counter((each.committee, each.taker) for each in takeovers)
    for each in takeovers:
        if each.taker in at_most_one and given[each.committee, each.taker] > 1:
            return Refusal(code="more_than_one_in_committee", about=(each.taker, each.committee))
        if balance[each.taker] <= 0:
            return Refusal(code="takes_more_than_lacked", about=(each.taker,))
        if balance[each.giver] >= 0 or held[each.committee, each.giver] < 1:
            return Refusal(code="gives_what_is_not_too_many", about=(each.giver, each.committee))
        balance[each.taker] -= 1
        balance[each.giver] += 1
        held[each.committee, each.giver] -= 1
    return None


@rule("styrelsesloven § 27, stk. 2", Severity.BLOCK)
def council_settles(*, givers_agree: bool, council_decided: bool) -> Refusal | None:
    """Where those who must give seats do not agree which, the council decides."""
    return None if givers_agree or council_decided else Refusal(code="givers_disagree")


@rule("styrelsesloven § 27, stk. 3", Severity.RECORD)
def supernumeraries(*, seats: int, before: int, after: int) -> int:
    """How many members above the number a group may name to keep the majority it had in a committee before."""
    if before * 2 <= seats or after * 2 > seats:
        return 0
    return seats - 2 * after + 1
