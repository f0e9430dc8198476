"""Elections by majority: rounds, lots, and a member who votes for herself."""

import pytest

from raadslag.audit.who import OPERATOR
from raadslag.bodies.constituting.shapes import ElectionShape
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Constitution, SeatReserve
from raadslag.bodies.operations import constituting as do
from raadslag.law.majority_election import Elected, Lot, NextRound
from raadslag.law.refusal import Refusal
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import DRAW, NOW, done

pytestmark = pytest.mark.django_db


def mayor(row: Constitution) -> ElectionShape:
    return egevang.election(row, "mayor")


def vote(row: Constitution, *votes: tuple[str, int], office: str = "mayor", present: int = 15) -> Refusal | None:
    """So many of those present vote for each, in the order of the list; the rest abstain."""
    shape = egevang.election(row, office)
    cast = [name for name, count in votes for _ in range(count)]
    cast += [""] * (present - len(cast))
    by_elector = {elector.number: name for elector, name in zip(shape.electors, cast, strict=False)}
    return do.hold_round(constitution=row, election=shape.number, votes=by_elector, by=OPERATOR, now=NOW)


def draw(row: Constitution, *persons: int) -> Refusal | None:
    number = mayor(row).number
    return do.draw_names(constitution=row, election=number, persons=persons, draw=DRAW, by=OPERATOR, now=NOW)


def test_a_majority_of_those_present_elects_in_the_first_round() -> None:
    row = egevang.prepared()
    done(vote(row, ("Mette Lund", 8)))
    assert isinstance(mayor(row).standing, Elected)
    assert mayor(row).elected is not None


def test_who_abstains_raises_the_bar() -> None:
    row = egevang.prepared()
    done(vote(row, ("Mette Lund", 7), ("Jens Krogh", 5)))
    assert mayor(row).standing == NextRound(number=2)


def test_a_tie_for_the_second_place_is_drawn_and_so_is_a_tie_in_the_run_off() -> None:
    row = egevang.prepared()
    for _ in range(2):
        done(vote(row, ("Mette Lund", 7), ("Jens Krogh", 4), ("Bo Rask", 4)))
    standing = mayor(row).standing
    assert isinstance(standing, Lot)
    assert [mayor(row).person(each).name for each in standing.between] == ["Bo Rask", "Jens Krogh"]
    assert vote(row, ("Mette Lund", 8)) is not None
    krogh = next(each.number for each in mayor(row).candidates if each.name == "Jens Krogh")
    wrong = draw(row, krogh, krogh)
    assert wrong is not None
    assert wrong.code == "draw_so_many"
    done(draw(row, krogh))
    refused = vote(row, ("Bo Rask", 8))
    assert refused is not None
    assert (refused.code, set(refused.about)) == ("only_these_two", {"Mette Lund", "Jens Krogh"})
    done(vote(row, ("Mette Lund", 7), ("Jens Krogh", 7)))
    assert isinstance(mayor(row).standing, Lot)
    done(draw(row, krogh))
    assert mayor(row).standing == Elected(candidate=str(krogh), number=3, by_lot=True)


def test_a_member_may_vote_for_herself() -> None:
    row = egevang.prepared()
    done(vote(row, ("Mette Lund", 15)))
    assert [each.name for each in mayor(row).rounds[0].for_themselves] == ["Mette Lund"]


def test_fewer_than_half_elect_nobody() -> None:
    row = egevang.prepared()
    refused = vote(row, ("Mette Lund", 7), present=7)
    assert refused is not None
    assert (refused.code, refused.about) == ("no_quorum_in_council", ("7", "15", "8"))


def test_only_members_of_the_council_can_be_mayor() -> None:
    row = egevang.prepared()
    refused = vote(row, ("Ulla Borger", 8))
    assert refused is not None
    assert refused.code == "not_a_candidate"


def test_the_mayor_comes_first_and_is_not_also_deputy() -> None:
    row = egevang.prepared()
    refused = vote(row, ("Jens Krogh", 8), office="deputy_mayor")
    assert refused is not None
    assert refused.code == "mayor_first"
    done(vote(row, ("Mette Lund", 8)))
    refused = vote(row, ("Mette Lund", 8), office="deputy_mayor")
    assert refused is not None
    assert refused.code == "mayor_and_deputy"


def test_a_round_is_taken_back_and_then_stands_as_before() -> None:
    row = egevang.prepared()
    done(vote(row, ("Mette Lund", 7)))
    before = mayor(row)
    done(vote(row, ("Jens Krogh", 7)))
    done(do.undo_round(constitution=row, election=before.number, by=OPERATOR, now=NOW))
    assert mayor(row) == before


def test_a_citizen_may_have_the_one_place_in_a_board() -> None:
    row = egevang.announced()
    done(vote(row, ("Ulla Borger", 9), office="seat"))
    elected = egevang.election(row, "seat").elected
    assert elected is not None
    assert elected.name == "Ulla Borger"


def test_who_stands_ready_for_the_one_member_is_elected_too_and_is_another() -> None:
    row = egevang.prepared()
    new = do.NewContest(body="Havnebestyrelsen", kind=BodyKind.BOARD, seats=1, has_reserves=True)
    done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    egevang.elect(row, "mayor", "Mette Lund")
    egevang.elect(row, "deputy_mayor", "Jens Krogh")
    egevang.elect(row, "seat", "Ole Kær", body="Havnebestyrelsen")
    refused = vote(row, ("Ole Kær", 8), office="reserve")
    assert refused is not None
    assert refused.code == "already_member"
    egevang.elect(row, "reserve", "Bo Rask")
    egevang.finish(row)
    reserve = SeatReserve.objects.get()
    assert (reserve.seat.person.name, reserve.person.name) == ("Ole Kær", "Bo Rask")
