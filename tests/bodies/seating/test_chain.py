"""Who steps back to what. The names stand for numbers, as the reference papers tell of an election in March 2025:
the chair is on leave, the vice-chair acts, another acts as vice-chair and is on leave too, and a third acts for her.
"""

import datetime as dt
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.bodies.kinds import EndKind, OfficeKind
from raadslag.bodies.seating.chain import (
    AfterElection,
    End,
    Held,
    after_election,
    exercised,
    last_day,
    resting,
    unfounded,
)

CHAIR, VICE, TEMPORARY_CHAIR, SECOND, THIRD, OTHER = range(1, 7)
HELD: Final = (
    Held(number=10, person=CHAIR, kind=OfficeKind.CHAIR),
    Held(number=11, person=VICE, kind=OfficeKind.VICE_CHAIR),
    Held(number=12, person=VICE, kind=OfficeKind.CHAIR, acting_for=CHAIR),
    Held(number=13, person=SECOND, kind=OfficeKind.VICE_CHAIR, acting_for=VICE),
    Held(number=14, person=THIRD, kind=OfficeKind.VICE_CHAIR, acting_for=SECOND),
)
ABSENT: Final = frozenset({CHAIR, SECOND})


def elected(person: int, held: tuple[Held, ...] = HELD, acting_for: int | None = CHAIR) -> AfterElection:
    return after_election(held, absent=ABSENT, kind=OfficeKind.CHAIR, rank=1, elected=person, acting_for=acting_for)


def posts(outcome: AfterElection) -> dict[int, tuple[str, str]]:
    return {step.person: (said(step.before), said(step.after)) for step in outcome.steps}


def said(office: Held | None) -> str:
    if office is None:
        return "member"
    return f"temporary {office.kind}" if office.acting_for else office.kind


def test_the_last_in_a_chain_exercises_the_office() -> None:
    assert {who: said(office) for who, office in exercised(HELD).items()} == {
        VICE: "temporary chair",
        THIRD: "temporary vice_chair",
    }
    assert resting(HELD) == {10, 11, 13}


def test_another_temporary_chair_sends_each_back_one_step() -> None:
    outcome = elected(OTHER)
    assert posts(outcome) == {
        OTHER: ("member", "temporary chair"),
        VICE: ("temporary chair", "vice_chair"),
        THIRD: ("temporary vice_chair", "member"),
    }
    assert outcome.ended == {12, 13, 14}
    assert outcome.unfilled == ()


def test_the_same_chair_again_leaves_the_rest_as_they_are() -> None:
    outcome = elected(VICE)
    assert posts(outcome) == {VICE: ("temporary chair", "temporary chair")}
    assert outcome.ended == {12}


def test_who_acts_as_vice_chair_can_rise() -> None:
    outcome = elected(THIRD)
    assert posts(outcome) == {
        THIRD: ("temporary vice_chair", "temporary chair"),
        VICE: ("temporary chair", "vice_chair"),
    }
    assert outcome.ended == {12, 13, 14}


def test_a_vice_chair_who_rises_leaves_a_post_to_be_filled() -> None:
    outcome = elected(VICE, HELD[:2])
    assert posts(outcome) == {VICE: ("vice_chair", "temporary chair")}
    assert [office.number for office in outcome.unfilled] == [11]


def test_a_new_chair_for_good_ends_all_that_was_temporary() -> None:
    outcome = elected(OTHER, acting_for=None)
    assert outcome.ended == {10, 12, 13, 14}
    assert posts(outcome)[VICE] == ("temporary chair", "vice_chair")


def test_a_vice_chair_elected_chair_for_good_is_vice_chair_no_more() -> None:
    outcome = elected(VICE, HELD[:2], acting_for=None)
    assert outcome.ended == {10, 11}


def test_somebody_on_holiday_without_leave_can_be_acted_for() -> None:
    held = (HELD[0], Held(number=20, person=OTHER, kind=OfficeKind.CHAIR, acting_for=CHAIR), HELD[1])
    third = Held(number=21, person=THIRD, kind=OfficeKind.VICE_CHAIR, acting_for=VICE)
    outcome = after_election(
        (*held, third), absent=frozenset(), kind=OfficeKind.CHAIR, rank=1, elected=SECOND, acting_for=CHAIR
    )
    assert outcome.ended == {20}


def test_when_the_chair_is_back_nobody_acts_for_anybody() -> None:
    left = [office for office in HELD if office.number != 12]
    assert unfounded(left, absent=frozenset({SECOND}), exempt=frozenset()) == {13, 14}


@pytest.mark.parametrize(
    ("ends", "day"),
    [
        ([], None),
        ([End(kind=EndKind.DAY, expected=dt.date(2026, 6, 1))], dt.date(2026, 6, 1)),
        ([End(kind=EndKind.RETURN, expected=dt.date(2026, 6, 1))], dt.date(2026, 5, 31)),
        ([End(kind=EndKind.RETURN), End(kind=EndKind.DAY, expected=dt.date(2026, 6, 1))], dt.date(2026, 6, 1)),
        ([End(kind=EndKind.EVENT, expected=dt.date(2026, 4, 1))], None),
        ([End(kind=EndKind.EVENT, happened=dt.date(2026, 4, 1))], dt.date(2026, 3, 31)),
        ([End(kind=EndKind.RETURN, expected=dt.date(2026, 6, 1), happened=dt.date(2026, 5, 1))], dt.date(2026, 4, 30)),
        ([End(kind=EndKind.EVENT, happened=dt.date(2026, 1, 1))], dt.date(2026, 1, 5)),
    ],
)
def test_the_earliest_end_that_is_known_counts(ends: list[End], day: dt.date | None) -> None:
    assert last_day(ends, since=dt.date(2026, 1, 5)) == day


people = st.integers(1, 6)
kinds = st.sampled_from([OfficeKind.CHAIR, OfficeKind.VICE_CHAIR])
offices = st.builds(Held, number=st.just(0), person=people, kind=kinds, acting_for=st.none() | people)


@given(st.lists(offices, max_size=7), st.frozensets(people), kinds, people, st.none() | people)
def test_whatever_the_offices_the_one_who_was_elected_has_the_office(
    drawn: list[Held], absent: frozenset[int], kind: OfficeKind, who: int, whom: int | None
) -> None:
    held = [
        Held(number=place, person=each.person, kind=each.kind, acting_for=each.acting_for)
        for place, each in enumerate(drawn, start=1)
        if each.person != each.acting_for
    ]
    if whom == who:
        whom = None
    outcome = after_election(held, absent=absent, kind=kind, rank=1, elected=who, acting_for=whom)
    assert outcome.ended <= {office.number for office in held}
    assert who in {step.person for step in outcome.steps}
    left = [office for office in held if office.number not in outcome.ended]
    same = [office for office in left if office.kind == kind and (whom is None or office.acting_for == whom)]
    assert same == []
