"""Election by majority in up to three rounds, as § 24, stk. 1, describes it.

    >>> standing([Round(present=7, votes=(("Ida", 4),))])
    Elected(candidate='Ida', number=1, by_lot=False)

In the first two rounds a majority of the members *present* elects, so that whoever abstains raises the bar. In the
third, between two, the most votes elect.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule

STATUTE: Final = "styrelsesloven § 24, stk. 1"
ROUNDS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """How the votes fell: each candidate once, with votes. `present` counts the members in the room, voting or not."""

    present: int
    votes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elected:
    """The election is over. `number` is the round that decided it."""

    candidate: str
    number: int
    by_lot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NextRound:
    """Vote again. Without candidates anybody may be voted for, as in the first round."""

    number: int
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Draw a number of names: who comes to the third round (`number` 2), or who is elected (`number` 3)."""

    between: tuple[str, ...]
    draw: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Void:
    """Nobody got a vote in the second round, so there are no two to choose between: begin again."""


Standing = Elected | NextRound | Lot | Void


@rule(STATUTE, Severity.BLOCK, name="majority_election")
def standing(rounds: Sequence[Round], *, lots: Sequence[Sequence[str]] = ()) -> Standing:
    """Where an election stands after the rounds held and the lots drawn so far; before the first, the first is next.

    `lots` are the names drawn at each lot, in order. Raises ValueError for what cannot have happened: more votes than
    members, a vote for somebody who is not in the run-off, a round after the end, a lot that was not asked for.
    """
    for each in rounds:
        _check(each)
    answer, used = _answer(rounds, lots)
    if used < len(lots):
        raise ValueError("a lot was drawn that was not asked for")
    return answer


def _answer(rounds: Sequence[Round], lots: Sequence[Sequence[str]]) -> tuple[Standing, int]:
    """The standing, and how many lots were needed for it."""
    for number, held in enumerate(rounds[:2], start=1):
        candidate = _chosen(held, number)
        if candidate:
            return _last(rounds, number, Elected(candidate=candidate, number=number)), 0
    if len(rounds) < 2:
        return NextRound(number=len(rounds) + 1), 0
    pair, used = _pair(rounds[1], lots)
    if not isinstance(pair, tuple):
        return _last(rounds, 2, pair), used
    if len(rounds) == 2:
        return NextRound(number=ROUNDS, candidates=pair), used
    answer, more = _run_off(rounds[2], pair, lots[used:])
    return _last(rounds, ROUNDS, answer), used + more


def _check(held: Round) -> None:
    names = [name for name, _ in held.votes]
    if len(set(names)) != len(names) or any(count < 0 for _, count in held.votes):
        raise ValueError("each candidate stands once in a round, with the votes counted from nought")
    if sum(count for _, count in held.votes) > held.present:
        raise ValueError("there are more votes than members present")


def _last(rounds: Sequence[Round], number: int, answer: Standing) -> Standing:
    if len(rounds) > number:
        raise ValueError(f"round {number + 1} was held, but round {number} was the last so far")
    return answer


def _chosen(held: Round, number: int) -> str:
    """Who is elected in one of the first two rounds: with a majority of those present, or alone in the second."""
    voted = [(name, count) for name, count in held.votes if count]
    for name, count in voted:
        if count * 2 > held.present or (number == 2 and len(voted) == 1):
            return name
    return ""


def _pair(second: Round, lots: Sequence[Sequence[str]]) -> tuple[tuple[str, ...] | Lot | Void, int]:
    """The two with the most votes, by lot where votes are equal; or the lot that is missing."""
    places: list[str] = []
    by_votes = sorted(((count, name) for name, count in second.votes if count), key=lambda each: -each[0])
    for _, equal in groupby(by_votes, key=lambda each: each[0]):
        names = tuple(name for _, name in equal)
        left = 2 - len(places)
        if len(names) > left:
            lot = Lot(between=names, draw=left, number=2)
            return ((*places, *_drawn(lot, lots[0])), 1) if lots else (lot, 0)
        places += names
        if len(places) == 2:
            return tuple(places), 0
    return Void(), 0


def _run_off(third: Round, pair: tuple[str, ...], lots: Sequence[Sequence[str]]) -> tuple[Standing, int]:
    votes = Counter(dict(third.votes))
    if set(votes) - set(pair):
        raise ValueError("only the two of the run-off can be voted for in the third round")
    first, second = pair
    if votes[first] != votes[second]:
        return Elected(candidate=max(pair, key=votes.__getitem__), number=ROUNDS), 0
    lot = Lot(between=pair, draw=1, number=ROUNDS)
    if not lots:
        return lot, 0
    return Elected(candidate=_drawn(lot, lots[0])[0], number=ROUNDS, by_lot=True), 1


def _drawn(lot: Lot, names: Sequence[str]) -> tuple[str, ...]:
    if len(set(names)) != lot.draw or len(names) != lot.draw or set(names) - set(lot.between):
        raise ValueError(f"the lot must draw {lot.draw} of {', '.join(lot.between)}")
    return tuple(names)


@rule("styrelsesloven § 24, stk. 1; RD 13.1.5", Severity.WARN)
def majority_is_of_those_present(*, counts_only_votes_cast: bool) -> Refusal | None:
    """Whether the local rules of procedure reckon as the Act does in the first two rounds. Some older ones do not."""
    return Refusal(code="local_rule_against_act") if counts_only_votes_cast else None
