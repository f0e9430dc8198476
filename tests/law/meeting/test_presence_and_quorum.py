"""Who is there at each item, and whether they are enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.law.meeting.presence import Movement, present_at
from raadslag.law.meeting.quorum import (
    committee_quorum,
    council_quorum,
    disqualified_stays_for_quorum,
    items_without_quorum,
    needed,
)
from raadslag.law.refusal import Refusal, Severity

SEVEN = ("Ada", "Bo", "Carl", "Dorte", "Erik", "Freja", "Gry")


def test_half_of_all_members_is_needed_not_half_of_those_who_came() -> None:
    assert committee_quorum(members=7, present=4) is None
    assert committee_quorum(members=7, present=3) == Refusal(
        code="no_quorum_in_committee",
        statute="styrelsesloven § 20, stk. 2",
        severity=Severity.BLOCK,
        about=("3", "7", "4"),
    )


def test_the_council_has_its_own_paragraph() -> None:
    assert council_quorum(members=25, present=13) is None
    refused = council_quorum(members=25, present=12)
    assert refused is not None
    assert (refused.code, refused.statute) == ("no_quorum_in_council", "styrelsesloven § 11, stk. 2")


def test_half_of_an_even_number_is_enough() -> None:
    assert committee_quorum(members=8, present=4) is None


@given(st.integers(1, 60))
def test_one_fewer_than_half_is_never_enough(members: int) -> None:
    assert committee_quorum(members=members, present=needed(members)) is None
    assert committee_quorum(members=members, present=needed(members) - 1) is not None
    assert needed(members) * 2 >= members > (needed(members) - 1) * 2


def test_who_comes_during_an_item_hears_its_decision_and_who_goes_does_not() -> None:
    """As minutes of a council write it: came during item 4, left during item 30."""
    there = present_at(
        [3, 4, 29, 30, 31],
        at_start=["Ada", "Bo"],
        movements=[Movement(person="Carl", came=True, item=4), Movement(person="Bo", came=False, item=30)],
    )
    assert there == {
        3: {"Ada", "Bo"},
        4: {"Ada", "Bo", "Carl"},
        29: {"Ada", "Bo", "Carl"},
        30: {"Ada", "Carl"},
        31: {"Ada", "Carl"},
    }


def test_items_count_in_the_order_they_were_treated() -> None:
    there = present_at([2, 1], at_start=["Ada", "Bo"], movements=[Movement(person="Bo", came=False, item=1)])
    assert there == {2: {"Ada", "Bo"}, 1: {"Ada"}}


def test_who_leaves_the_room_for_one_item_is_back_at_the_next() -> None:
    there = present_at([1, 2], at_start=["Ada", "Bo"], away={1: ["Bo"]})
    assert there == {1: {"Ada"}, 2: {"Ada", "Bo"}}


def test_a_movement_at_no_item_is_an_error() -> None:
    with pytest.raises(ValueError, match="not treated: 9"):
        present_at([1], at_start=[], movements=[Movement(person="Ada", came=True, item=9)])


def test_quorum_is_reckoned_anew_at_each_item() -> None:
    there = present_at(
        [1, 2, 3],
        at_start=["Ada", "Bo", "Carl", "Dorte", "Direktøren"],
        movements=[Movement(person="Dorte", came=False, item=2), Movement(person="Gry", came=True, item=3)],
    )
    assert items_without_quorum(members=7, voting=SEVEN, present=there) == (2,)


@pytest.mark.parametrize(
    ("left", "can_wait", "composition_suffers", "stays"),
    [(3, False, False, True), (3, True, False, False), (4, False, False, False), (4, False, True, True)],
)
def test_a_disqualified_member_stays_only_to_save_a_case_that_cannot_wait(
    left: int, can_wait: bool, composition_suffers: bool, stays: bool
) -> None:
    refused = disqualified_stays_for_quorum(
        members=7, left=left, can_wait=can_wait, composition_suffers=composition_suffers
    )
    assert (refused is None) is stays
