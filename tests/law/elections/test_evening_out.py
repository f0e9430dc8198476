"""Evening-out across the standing committees."""

import random

import pytest

from raadslag.law.elections.evening_out import (
    Takeover,
    council_settles,
    missing,
    supernumeraries,
    takeovers_fit,
    under_one,
)
from raadslag.law.proportional import Deal, Group, deal

GROUPS = [Group(name="A", members=13), Group(name="V", members=8), Group(name="C", members=4)]
SEATS = {"Børn": 5, "Teknik": 5, "Kultur": 5, "Social": 5}


def apart(groups: list[Group], seats: dict[str, int]) -> dict[str, Deal]:
    return {name: drawn(groups, count) for name, count in seats.items()}


def drawn(groups: list[Group], seats: int) -> Deal:
    lots: list[str] = []
    while (dealt := deal(groups, seats=seats, lots=lots)).lot_between:
        lots.append(dealt.lot_between[0])
    return dealt


def test_who_lost_by_each_committee_being_dealt_for_itself_has_a_claim() -> None:
    """Five seats: 13, 8, 6½, 4⅓, then 4 against 4 by lot. Twenty under one give A 11, V 6 and C 3, without a lot."""
    each = deal(GROUPS, seats=5, lots=["V"])
    assert (each.won("A"), each.won("V"), each.won("C")) == (3, 2, 0)
    together = under_one(GROUPS, seats=SEATS)
    assert (together.won("A"), together.won("V"), together.won("C")) == (11, 6, 3)
    assert missing(dealt=dict.fromkeys(SEATS, each), together=together) == {"A": -1, "V": -2, "C": 3}


def test_under_one_a_lot_is_drawn_only_where_it_decides_how_many() -> None:
    equal = [Group(name="A", members=6), Group(name="V", members=6), Group(name="C", members=3)]
    both = under_one(equal, seats={"Børn": 1, "Teknik": 1})
    assert (both.won("A"), both.won("V"), both.lot_between) == (1, 1, ())
    assert [step.by_lot for step in both.steps] == [False, False]
    short = under_one(equal, seats={"Børn": 1, "Teknik": 3})  # 6, 6, and then 3, 3, 3 for two seats
    assert short.lot_between == ("A", "V", "C")
    drawn_twice = under_one(equal, seats={"Børn": 1, "Teknik": 3}, lots=["C", "A"])
    assert (drawn_twice.won("A"), drawn_twice.won("V"), drawn_twice.won("C")) == (2, 1, 1)
    assert [step.by_lot for step in drawn_twice.steps] == [False, False, True, True]
    with pytest.raises(ValueError, match="no tie asked for the lot V"):
        under_one(equal, seats={"Børn": 2}, lots=["V"])


def test_the_order_among_equals_changes_no_number() -> None:
    chance = random.Random(271)  # noqa: S311
    for _ in range(300):
        groups = [Group(name=name, members=chance.randint(1, 9)) for name in "ABCV"]
        once = under_one(groups, seats={"Børn": chance.randint(1, 12), "Teknik": chance.randint(1, 12)})
        if not once.lot_between:
            lots: list[str] = []
            while (dealt := deal(groups, seats=once.seats, lots=lots)).lot_between:
                lots.append(chance.choice(dealt.lot_between))
            assert all(once.won(name) == dealt.won(name) for name in "ABCV")


def fits(*takeovers: tuple[str, str, str], at_most_one: frozenset[str] = frozenset()) -> str:
    each = deal(GROUPS, seats=5, lots=["V"])
    together = under_one(GROUPS, seats=SEATS)
    refused = takeovers_fit(
        [Takeover(committee=committee, giver=giver, taker=taker) for committee, giver, taker in takeovers],
        dealt=dict.fromkeys(SEATS, each),
        together=together,
        at_most_one=at_most_one,
    )
    return refused.code if refused else ""


def test_seats_pass_from_those_with_too_many_to_those_who_lack() -> None:
    assert fits(("Børn", "A", "C"), ("Teknik", "V", "C"), ("Kultur", "V", "C")) == ""


def test_nobody_takes_more_than_is_lacked_or_gives_more_than_is_too_many() -> None:
    every = [("Børn", "A", "C"), ("Teknik", "V", "C"), ("Kultur", "V", "C")]
    assert fits(*every, ("Social", "A", "C")) == "takes_more_than_lacked"
    assert fits(("Børn", "A", "C"), ("Teknik", "A", "C")) == "gives_what_is_not_too_many"
    assert fits(("Børn", "A", "V")) == "takes_more_than_lacked"


def test_a_group_may_demand_no_more_than_one_seat_in_each_committee() -> None:
    both = [("Børn", "A", "C"), ("Børn", "V", "C")]
    assert fits(*both) == ""
    assert fits(*both, at_most_one=frozenset({"C"})) == "more_than_one_in_committee"
    assert fits(*both, at_most_one=frozenset({"A", "V"})) == ""
    assert fits(("Børn", "A", "C"), ("Teknik", "V", "C"), at_most_one=frozenset({"C"})) == ""


def test_nobody_gives_a_seat_that_is_not_held_there() -> None:
    unequal, small = [Group(name="A", members=20), Group(name="V", members=6)], dict.fromkeys("abcdefghi", 1)
    dealt, together = apart(unequal, small), under_one(unequal, seats=small)
    assert missing(dealt=dealt, together=together) == {"A": -2, "V": 2}
    once = Takeover(committee="a", giver="A", taker="V")
    assert takeovers_fit([once], dealt=dealt, together=together, at_most_one=frozenset()) is None
    twice = takeovers_fit([once, once], dealt=dealt, together=together, at_most_one=frozenset())
    assert twice is not None
    assert (twice.code, twice.about) == ("gives_what_is_not_too_many", ("A", "a"))


def test_what_some_lack_others_have_too_many_of() -> None:
    chance = random.Random(27)  # noqa: S311
    claims = 0
    for _ in range(300):
        groups = [Group(name=name, members=chance.randint(1, 12)) for name in "ABCFV"[: chance.randint(2, 5)]]
        seats = {str(place): chance.choice((3, 5, 7)) for place in range(chance.randint(2, 6))}
        lots: list[str] = []
        while (together := under_one(groups, seats=seats, lots=lots)).lot_between:
            lots.append(together.lot_between[0])
        balance = missing(dealt=apart(groups, seats), together=together)
        assert sum(balance.values()) == 0
        claims += bool(balance)
    assert claims > 100


def test_seats_are_evened_out_when_every_lot_is_drawn() -> None:
    tied = [Group(name="A", members=4), Group(name="V", members=4)]
    with pytest.raises(ValueError, match="when every deal is done"):
        missing(dealt={"Børn": deal(tied, seats=3)}, together=drawn(tied, 3))


def test_where_givers_disagree_the_council_decides() -> None:
    assert council_settles(givers_agree=True, council_decided=False) is None
    assert council_settles(givers_agree=False, council_decided=True) is None
    assert council_settles(givers_agree=False, council_decided=False) is not None


@pytest.mark.parametrize(
    ("seats", "before", "after", "more"),
    [(5, 3, 2, 2), (7, 4, 3, 2), (7, 5, 4, 0), (5, 2, 1, 0), (5, 3, 3, 0), (5, 3, 1, 4), (4, 2, 1, 0), (6, 4, 3, 1)],
)
def test_who_loses_a_majority_keeps_it_with_members_above_the_number(
    seats: int, before: int, after: int, more: int
) -> None:
    assert supernumeraries(seats=seats, before=before, after=after) == more
    if more:
        assert (after + more) * 2 > seats + more >= (after + more - 1) * 2
