"""Seats dealt by d'Hondt: against a second way of reckoning, with ties, lots and seats given up."""

import random
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from functools import cmp_to_key
from typing import Final

import pytest

from raadslag.law.proportional import Deal, Group, deal, waived

ELECTIONS: Final = 10_000


def groups(**members: int) -> list[Group]:
    return [Group(name=name, members=count) for name, count in members.items()]


def by_table(members: Sequence[int], seats: int, luck: Sequence[int]) -> list[int]:
    """The second way: the whole table of quotients is written down, sorted once, and cut. No fraction is made.

    Each entry is (members, divisor, group); a / b is above c / d where a * d is above c * b. Luck settles the rest.
    """
    table = [(count, divisor, group) for group, count in enumerate(members) for divisor in range(1, seats + 1) if count]

    def above(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
        return other[0] * one[1] - one[0] * other[1] or luck[one[2]] - luck[other[2]]

    return [group for _, _, group in sorted(table, key=cmp_to_key(above))[:seats]]


def drawn_to_the_end(given: list[Group], seats: int, luck: dict[str, int]) -> tuple[Deal, int]:
    """Deal, draw each lot that is asked for by the same luck, and say how many were drawn."""
    lots: list[str] = []
    while (dealt := deal(given, seats=seats, lots=lots)).lot_between:
        lots.append(min(dealt.lot_between, key=luck.__getitem__))
    return dealt, len(lots)


def test_ten_thousand_elections_come_out_as_by_the_table() -> None:
    chance = random.Random(24)  # noqa: S311
    lots = 0
    for _ in range(ELECTIONS):
        members = [chance.randint(0, 12) for _ in range(chance.randint(1, 7))]
        members[0] += not any(members)
        seats = chance.randint(1, 15)
        luck = chance.sample(range(len(members)), len(members))
        given = [Group(name=str(place), members=count) for place, count in enumerate(members)]
        dealt, drawn = drawn_to_the_end(given, seats, {str(place): each for place, each in enumerate(luck)})
        assert [int(name) for name in dealt.order] == by_table(members, seats, luck), members
        lots += drawn
    assert lots > ELECTIONS  # ties were among them, plenty


def test_no_group_would_take_a_seat_from_another_at_a_better_price() -> None:
    """What d'Hondt promises: the last seat of any group was worth at least what the next seat of any other would be."""
    chance = random.Random(243)  # noqa: S311
    for _ in range(500):
        given = [Group(name=name, members=chance.randint(1, 15)) for name in "ABCFOVØ"]
        dealt, _ = drawn_to_the_end(given, chance.randint(1, 11), {group.name: 0 for group in given})
        for one in given:
            for other in given:
                if dealt.won(one.name):
                    last = Fraction(one.members, dealt.won(one.name))
                    assert last >= Fraction(other.members, dealt.won(other.name) + 1)


def test_no_group_gets_more_seats_than_it_has_people_while_there_are_people() -> None:
    chance = random.Random(25)  # noqa: S311
    for _ in range(500):
        given = [Group(name=name, members=chance.randint(0, 9)) for name in "ABCV"] + groups(F=1)
        seats = chance.randint(1, sum(group.members for group in given))
        dealt, _ = drawn_to_the_end(given, seats, {group.name: 0 for group in given})
        assert all(dealt.won(group.name) <= group.members for group in given)


def test_every_quotient_is_shown_before_each_seat() -> None:
    dealt = deal(groups(A=13, V=8, C=4), seats=3)
    shown = [[(each.group, each.divisor, each.value) for each in step.quotients] for step in dealt.steps]
    assert shown == [
        [("A", 1, 13), ("V", 1, 8), ("C", 1, 4)],
        [("A", 2, Fraction(13, 2)), ("V", 1, 8), ("C", 1, 4)],
        [("A", 2, Fraction(13, 2)), ("V", 2, 4), ("C", 1, 4)],
    ]
    assert [(step.seat, step.group, step.tied, step.by_lot) for step in dealt.steps] == [
        (1, "A", (), False),
        (2, "V", (), False),
        (3, "A", (), False),
    ]


def test_a_deal_stops_before_the_seat_that_needs_a_lot() -> None:
    dealt = deal(groups(A=6, V=3, C=1), seats=3)
    assert dealt.order == ("A",)
    assert dealt.lot_between == ("A", "V")  # 6 / 2 and 3 / 1
    assert (dealt.won("A"), dealt.won("V"), dealt.won("C")) == (1, 0, 0)


def test_a_lot_decides_the_order_even_where_both_get_a_seat() -> None:
    assert deal(groups(A=5, V=5), seats=2).lot_between == ("A", "V")
    for first, second in (("A", "V"), ("V", "A")):
        dealt = deal(groups(A=5, V=5), seats=2, lots=[first])
        assert dealt.order == (first, second)
        assert [(step.tied, step.by_lot) for step in dealt.steps] == [(("A", "V"), True), ((), False)]


def test_three_equals_draw_twice() -> None:
    given = groups(A=2, B=2, C=2)
    assert deal(given, seats=3, lots=["B"]).lot_between == ("A", "C")
    assert deal(given, seats=3, lots=["B", "C"]).order == ("B", "C", "A")


def test_a_lot_for_somebody_else_or_for_no_tie_is_an_error() -> None:
    with pytest.raises(ValueError, match="not among those"):
        deal(groups(A=5, V=5, C=1), seats=1, lots=["C"])
    with pytest.raises(ValueError, match="no tie asked"):
        deal(groups(A=5, V=3), seats=1, lots=["A"])


@pytest.mark.parametrize(
    ("given", "seats"),
    [([*groups(A=1), *groups(A=2)], 1), (groups(A=-1), 1), (groups(A=1), -1), (groups(A=0), 1), ([], 1),
     ([Group(name="", members=1)], 1)],
)  # fmt: skip
def test_what_is_no_election_is_an_error(given: list[Group], seats: int) -> None:
    with pytest.raises(ValueError, match=r"group|counted|nobody|name"):
        deal(given, seats=seats)


def test_a_waived_seat_goes_to_the_next_in_the_same_order() -> None:
    dealt = deal(groups(A=13, V=8, C=4), seats=3)  # A, V, A
    passed = waived(dealt, seat=3, lots=["C"])  # V with 8 / 2 and C with 4 / 1 are equal
    assert passed.order == ("A", "V", "C")
    assert passed.steps[:3] == dealt.steps
    assert (passed.steps[3].seat, passed.steps[3].by_lot) == (4, True)
    assert waived(dealt, seat=3).lot_between == ("V", "C")


def test_who_gave_up_a_seat_keeps_the_others_and_is_dealt_no_more() -> None:
    dealt = deal(groups(A=15, V=6, C=4), seats=5)  # 15, 7½, 6, 5, 4
    assert dealt.order == ("A", "A", "V", "A", "C")
    passed = waived(dealt, seat=1)
    assert (passed.won("A"), passed.won("V"), passed.won("C")) == (2, 2, 1)
    again = waived(passed, seat=3)
    assert (again.won("A"), again.won("V"), again.won("C")) == (2, 1, 2)


def test_where_all_gave_up_the_seat_stays_empty() -> None:
    passed = waived(deal(groups(A=3), seats=2), seat=2)
    assert passed.order == ("A",)
    assert passed.lot_between == ()


def test_giving_up_what_is_not_held_is_an_error() -> None:
    dealt = deal(groups(A=3, V=2), seats=2)
    for seat in (0, 3):
        with pytest.raises(ValueError, match="not held"):
            waived(dealt, seat=seat)
    with pytest.raises(ValueError, match="not held"):
        waived(waived(dealt, seat=1), seat=1)
    with pytest.raises(ValueError, match="waits for a lot"):
        waived(deal(groups(A=3, V=3), seats=2), seat=1)


def test_no_seats_are_dealt_to_nobody() -> None:
    assert deal(groups(A=3), seats=0).order == ()
    assert deal([], seats=0).order == ()


def test_a_whole_deal_fills_every_seat() -> None:
    dealt = deal(groups(A=10, V=7, C=4, F=3, L=1), seats=7)
    assert Counter(dealt.order) == {"A": 3, "V": 2, "C": 1, "F": 1}


def test_a_result_that_a_danish_university_published() -> None:
    """Aarhus Universitet, "Optælling af stemmer": eight seats, with lists C and D joined and apart."""
    joined = deal([Group(name="A", members=25), Group(name="B", members=31), Group(name="CD", members=27)], seats=8)
    assert joined.order == ("B", "CD", "A", "B", "CD", "A", "B", "CD")
    assert deal(groups(C=11, D=16), seats=3).order == ("D", "C", "D")
    apart = deal(groups(A=25, B=31, C=11, D=16), seats=8)
    assert apart.order == ("B", "A", "D", "B", "A", "C", "B", "A")
