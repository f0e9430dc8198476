"""Election by majority: three rounds, run-off and lot."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.law.majority_election import (
    Elected,
    Lot,
    NextRound,
    Round,
    Standing,
    Void,
    majority_is_of_those_present,
    standing,
)
from raadslag.law.refusal import Severity


def held(present: int, **votes: int) -> Round:
    return Round(present=present, votes=tuple(votes.items()))


def test_four_of_seven_elects_in_the_first_round_though_three_abstain() -> None:
    """As a committee did on 18 March 2025: four for, three abstaining, seven present."""
    assert standing([held(7, Ida=4)]) == Elected(candidate="Ida", number=1)


def test_the_minutes_that_say_so_are_read_the_same_way(shared: Path) -> None:
    """The names are taken from the minutes themselves: who voted for, who abstained, who was elected."""
    (minutes,) = (shared / "seeds").glob("004_*.txt")
    told = re.search(
        r"indstillede (?P<who>[^(]+) \(.*?For stemte:\s+(?P<yes>[^\n]+)\s+Undlod at stemme:\s+(?P<none>[^\n]+)",
        minutes.read_text(),
        re.DOTALL,
    )
    assert told is not None
    voted, abstained = (len(told[part].split("), ")) for part in ("yes", "none"))
    candidate = told["who"].strip()
    assert (voted, abstained, candidate in told["yes"]) == (4, 3, True)
    votes = Round(present=voted + abstained, votes=((candidate, voted),))
    assert standing([votes]) == Elected(candidate=candidate, number=1)


def test_who_abstains_raises_the_bar() -> None:
    assert standing([held(8, Ida=4)]) == NextRound(number=2)


def test_before_the_first_round_anybody_may_be_voted_for() -> None:
    assert standing([]) == NextRound(number=1, candidates=())


def test_in_the_second_round_the_only_one_with_votes_is_elected() -> None:
    assert standing([held(7, A=3)]) == NextRound(number=2)
    assert standing([held(7, A=3), held(7, A=1)]) == Elected(candidate="A", number=2)
    assert standing([held(7, A=3), held(7, A=3, B=0)]) == Elected(candidate="A", number=2)


def test_the_two_with_most_votes_meet_in_the_third() -> None:
    rounds = [held(9, A=4, B=3, C=2), held(9, A=4, B=3, C=2)]
    assert standing(rounds) == NextRound(number=3, candidates=("A", "B"))
    assert standing([*rounds, held(9, A=4, B=2)]) == Elected(candidate="A", number=3)
    assert standing([*rounds, held(9, B=1)]) == Elected(candidate="B", number=3)  # a majority of votes cast is enough


def test_a_tie_for_the_second_place_is_drawn() -> None:
    rounds = [held(9, A=4, B=2, C=2), held(9, A=4, B=2, C=2)]
    assert standing(rounds) == Lot(between=("B", "C"), draw=1, number=2)
    assert standing(rounds, lots=[["C"]]) == NextRound(number=3, candidates=("A", "C"))


def test_of_three_equals_two_are_drawn() -> None:
    rounds = [held(9, A=3, B=3, C=3), held(9, A=3, B=3, C=3)]
    assert standing(rounds) == Lot(between=("A", "B", "C"), draw=2, number=2)
    assert standing(rounds, lots=[["C", "A"]]) == NextRound(number=3, candidates=("C", "A"))


def test_a_tie_in_the_third_round_is_drawn() -> None:
    rounds = [held(8, A=4, B=4), held(8, A=4, B=4), held(8, A=4, B=4)]
    assert standing(rounds) == Lot(between=("A", "B"), draw=1, number=3)
    assert standing(rounds, lots=[["B"]]) == Elected(candidate="B", number=3, by_lot=True)


def test_where_nobody_gets_a_vote_there_is_nobody_to_choose_between() -> None:
    assert standing([held(7), held(7)]) == Void()


def test_half_of_those_present_is_no_majority() -> None:
    assert standing([held(8, A=4, B=4)]) == NextRound(number=2)


@pytest.mark.parametrize(
    ("rounds", "lots"),
    [
        ([held(3, A=4)], []),
        ([held(3, A=-1)], []),
        ([Round(present=3, votes=(("A", 1), ("A", 1)))], []),
        ([held(7, A=4), held(7, A=4)], []),
        ([held(7, A=3, B=3), held(7, A=3, B=3), held(7, C=4)], []),
        ([held(7, A=4)], [["A"]]),
        ([held(9, A=4, B=2, C=2), held(9, A=4, B=2, C=2)], [["A"]]),
        ([held(9, A=3, B=3, C=3), held(9, A=3, B=3, C=3)], [["A", "A"]]),
        ([held(9, A=4, B=2, C=2), held(9, A=4, B=2, C=2), held(9, A=5)], []),
        ([held(7), held(7), held(7)], []),
    ],
)
def test_what_cannot_have_happened_is_an_error(rounds: list[Round], lots: list[list[str]]) -> None:
    with pytest.raises(ValueError, match=r"vot|lot|round"):
        standing(rounds, lots=lots)


@st.composite
def voting(draw: st.DrawFn, candidates: Sequence[str] = "ABCD") -> Round:
    present = draw(st.integers(1, 13))
    votes, left = {}, present
    for name in candidates:
        votes[name] = draw(st.integers(0, left))
        left -= votes[name]
    return Round(present=present, votes=tuple(votes.items()))


def lots_for(answer: Standing) -> list[str]:
    assert isinstance(answer, Lot)
    return list(answer.between[: answer.draw])


@given(st.data())
def test_every_election_ends_within_three_rounds(data: st.DataObject) -> None:
    rounds: list[Round] = []
    lots: list[list[str]] = []
    answer = standing(rounds)
    while not isinstance(answer, Elected | Void):
        if isinstance(answer, Lot):
            assert len(answer.between) > answer.draw
            lots.append(lots_for(answer))
        else:
            assert answer.number == len(rounds) + 1
            rounds.append(data.draw(voting(answer.candidates or "ABCD")))
        answer = standing(rounds, lots=lots)
    assert len(rounds) <= 3
    if isinstance(answer, Elected):
        votes = dict(rounds[answer.number - 1].votes)
        assert answer.number == len(rounds)
        assert votes[answer.candidate] == max(votes.values())
        majority = votes[answer.candidate] * 2 > rounds[-1].present
        alone = sum(count > 0 for count in votes.values()) == 1
        assert (majority, alone, True)[answer.number - 1] or (answer.number == 2 and majority)


@given(voting(), voting())
def test_nobody_with_fewer_votes_comes_to_the_run_off_before_one_with_more(first: Round, second: Round) -> None:
    answer = standing([first])
    if isinstance(answer, Elected):
        return
    answer = standing([first, second])
    if isinstance(answer, Lot):
        answer = standing([first, second], lots=[lots_for(answer)])
    if isinstance(answer, NextRound):
        votes = dict(second.votes)
        assert len(set(answer.candidates)) == 2
        assert min(votes[name] for name in answer.candidates) >= max(
            [count for name, count in votes.items() if name not in answer.candidates], default=0
        )


def test_local_rules_that_count_only_votes_cast_are_against_the_act() -> None:
    refused = majority_is_of_those_present(counts_only_votes_cast=True)
    assert refused is not None
    assert (refused.code, refused.severity) == ("local_rule_against_act", Severity.WARN)
    assert majority_is_of_those_present(counts_only_votes_cast=False) is None
