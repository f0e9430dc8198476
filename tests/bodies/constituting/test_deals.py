"""Steps replayed: what they come to, and that every deal sums to its seats."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.bodies.constituting.deals import Play, Step, replay
from raadslag.bodies.constituting.evening import at_once
from raadslag.bodies.constituting.states import EXTRA_FROM, StepKind
from raadslag.law.proportional import Group, deal

NAMES = "ABCDEF"
sizes = st.lists(st.integers(0, 12), min_size=1, max_size=6).filter(any)


def groups(members: list[int]) -> list[Group]:
    return [Group(name=name, members=count) for name, count in zip(NAMES, members, strict=False)]


def played(given: list[Group], seats: int) -> tuple[Play, list[Step]]:
    """Every seat dealt, lots on the first."""
    steps: list[Step] = []
    while not (play := replay(given, seats=seats, steps=steps)).is_complete:
        lot = play.lot_between
        steps.append(Step(kind=StepKind.LOT, group=lot[0]) if lot else Step(kind=StepKind.NEXT))
    return play, steps


@given(sizes, st.integers(1, 9))
def test_every_deal_sums_to_the_seats(members: list[int], seats: int) -> None:
    play, steps = played(groups(members), seats)
    assert sorted(play.holders) == list(range(1, seats + 1))
    assert sum(play.won(group.name) for group in groups(members)) == seats
    assert len(steps) == seats


@given(sizes, st.integers(1, 9), st.data())
def test_a_step_taken_back_gives_what_was_before(members: list[int], seats: int, data: st.DataObject) -> None:
    _, steps = played(groups(members), seats)
    kept = data.draw(st.integers(0, len(steps)))
    play = replay(groups(members), seats=seats, steps=steps[:kept])
    assert play.shown == len(play.holders) == kept


@given(sizes.filter(lambda members: sum(map(bool, members)) > 1), st.integers(2, 9), st.data())
def test_a_seat_given_up_goes_to_another_group(members: list[int], seats: int, data: st.DataObject) -> None:
    play, steps = played(groups(members), seats)
    seat = data.draw(st.integers(1, seats))
    giver = play.holders[seat]
    steps.append(Step(kind=StepKind.WAIVED, seat=seat))
    while not (play := replay(groups(members), seats=seats, steps=steps)).is_complete:
        lot = play.lot_between
        steps.append(Step(kind=StepKind.LOT, group=lot[0]) if lot else Step(kind=StepKind.NEXT))
    assert len(play.holders) == seats
    assert play.holders[seats + 1] != giver


@given(sizes, st.integers(1, 25))
def test_at_once_is_the_same_deal_without_its_order(members: list[int], seats: int) -> None:
    """The law's own deal with any lots agrees, where no lot decides how many."""
    pot = at_once(groups(members), seats={"x": seats})
    lots: list[str] = []
    while (made := deal(groups(members), seats=seats, lots=lots)).lot_between:
        lots.append(made.lot_between[-1])
    counted = Counter(step.group for step in made.steps)
    for group in groups(members):
        certain = pot.claims[group.name]
        assert certain <= counted[group.name] <= certain + (group.name in pot.tied)
    assert sum(pot.claims.values()) + pot.left == seats


@given(sizes, st.integers(1, 25))
def test_lots_fill_the_pot(members: list[int], seats: int) -> None:
    drawn: list[str] = []
    while (pot := at_once(groups(members), seats={"x": seats}, drawn=drawn)).tied:
        drawn.append(pot.tied[-1])
    assert sum(pot.claims.values()) == seats
    with pytest.raises(ValueError, match="no tie asked"):
        at_once(groups(members), seats={"x": seats}, drawn=[*drawn, "A"])


def test_a_group_that_loses_its_majority_is_owed_seats_beyond_the_number() -> None:
    three = groups([8, 4, 3])
    play, steps = played(three, 5)
    assert play.won("A") == 3
    steps.append(Step(kind=StepKind.EVENED, group="C", seat=play.last_of("A") or 0))
    play = replay(three, seats=5, steps=steps)
    assert play.owed() == {"A": 2}
    steps += [Step(kind=StepKind.EXTRA, group="A")] * 2
    play = replay(three, seats=5, steps=steps)
    assert play.owed() == {}
    assert play.won("A") * 2 > len(play.holders)
    assert [seat for seat in play.holders if seat >= EXTRA_FROM] == [101, 102]


def test_steps_that_cannot_have_been_taken_are_refused() -> None:
    with pytest.raises(ValueError, match="more seats were dealt"):
        replay(groups([3, 1]), seats=1, steps=[Step(kind=StepKind.NEXT)] * 2)
