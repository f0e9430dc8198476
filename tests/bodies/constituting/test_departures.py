"""Where seats do not go by the quotients alone: waived, evened out, agreed, the chair's own, beyond the number."""

import pytest

from raadslag.audit.who import OPERATOR
from raadslag.bodies.constituting.policies.dealing import together, won_in_all
from raadslag.bodies.constituting.shapes import ContestShape
from raadslag.bodies.constituting.states import StepKind
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Constitution, Seat
from raadslag.bodies.operations import constituting as do
from raadslag.law.refusal import Refusal
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import DRAW, NOW, done, sheet

pytestmark = pytest.mark.django_db
SCHOOL, CLIMATE = "Børne- og Skoleudvalget", "Klima- og Teknikudvalget"


def code(answer: Refusal | None) -> str:
    assert answer is not None
    return answer.code


def holders(row: Constitution, body: str) -> dict[int, str]:
    play = egevang.contest(row, body).play
    assert play is not None
    return dict(play.holders)


def even_out(row: Constitution, body: str, giver: str, taker: str, *, said: bool = False) -> Refusal | None:
    move = do.Move(kind=StepKind.EVENED, giver=giver, group=taker, said=said)
    number = egevang.contest(row, body).number
    return do.move_seat(constitution=row, contest=number, move=move, by=OPERATOR, now=NOW)


def test_a_seat_given_up_goes_on_by_the_same_order() -> None:
    row = egevang.announced()
    shape = egevang.deal_all(row, SCHOOL)
    assert holders(row, SCHOOL) == {1: "Gruppe A", 2: "Gruppe V", 3: "Gruppe A", 4: "Gruppe C", 5: "Gruppe A"}
    done(do.waive_seat(constitution=row, contest=shape.number, seat=4, words="Har ikke tid", by=OPERATOR, now=NOW))
    assert egevang.contest(row, SCHOOL).play is not None
    shape = egevang.deal_all(row, SCHOOL)
    assert holders(row, SCHOOL) == {1: "Gruppe A", 2: "Gruppe V", 3: "Gruppe A", 5: "Gruppe A", 6: "Gruppe F"}
    assert shape.steps[5].words == "Har ikke tid"


def test_another_deal_needs_that_nobody_is_against() -> None:
    row = egevang.announced()
    number = egevang.deal_all(row, SCHOOL).number
    move = do.Move(kind=StepKind.AGREED, seat=5, group="Gruppe F", words="Alle 15 var enige")
    refused = do.move_seat(constitution=row, contest=number, move=move, by=OPERATOR, now=NOW)
    assert code(refused) == "not_unanimous"
    agreed = do.Move(kind=StepKind.AGREED, seat=5, group="Gruppe F", words="Alle 15 var enige", said=True)
    done(do.move_seat(constitution=row, contest=number, move=agreed, by=OPERATOR, now=NOW))
    assert holders(row, SCHOOL)[5] == "Gruppe F"
    done(do.undo_deal_step(constitution=row, contest=number, by=OPERATOR, now=NOW))
    assert holders(row, SCHOOL)[5] == "Gruppe A"


def test_seats_are_evened_out_across_the_standing_committees() -> None:
    """Ten seats at once: 4, 3, 2, 1. Dealt in two committees with the lots that fell: A has six, F none."""
    row = egevang.announced()
    for body in (SCHOOL, CLIMATE):
        egevang.deal_all(row, body)
    assert won_in_all(sheet(row)) == {"Gruppe A": 6, "Gruppe V": 2, "Gruppe C": 2, "Gruppe F": 0}
    assert together(sheet(row)).missing(won_in_all(sheet(row))) == {
        "Gruppe A": -2,
        "Gruppe V": 1,
        "Gruppe C": 0,
        "Gruppe F": 1,
    }
    assert code(even_out(row, SCHOOL, "Gruppe A", "Gruppe C")) == "lacks_none"
    assert code(even_out(row, SCHOOL, "Gruppe C", "Gruppe F")) == "has_none_to_give"
    done(even_out(row, SCHOOL, "Gruppe A", "Gruppe F"))
    done(even_out(row, CLIMATE, "Gruppe A", "Gruppe V"))
    assert set(together(sheet(row)).missing(won_in_all(sheet(row))).values()) == {0}


def test_a_group_that_lost_its_majority_gets_seats_beyond_the_number_and_they_are_written_so() -> None:
    row = egevang.announced()
    for body in (SCHOOL, CLIMATE):
        egevang.deal_all(row, body)
    done(even_out(row, SCHOOL, "Gruppe A", "Gruppe F"))
    number = egevang.contest(row, SCHOOL).number
    refused = do.add_extra_seat(constitution=row, contest=number, group="Gruppe V", by=OPERATOR, now=NOW)
    assert code(refused) == "no_extra"
    done(do.add_extra_seat(constitution=row, contest=number, group="Gruppe A", by=OPERATOR, now=NOW))
    assert list(holders(row, SCHOOL).values()).count("Gruppe A") == 4
    assert len(holders(row, SCHOOL)) == 7
    egevang.finish(row)
    assert Seat.objects.filter(body__name=SCHOOL, is_extra=True).count() == 2
    assert Seat.objects.filter(body__name=SCHOOL).count() == 7


def test_only_one_seat_in_each_committee_unless_the_group_does_not_demand_it() -> None:
    row = egevang.prepared()
    for name in ("Kultur- og Fritidsudvalget", "Socialudvalget"):
        new = do.NewContest(body=name, kind=BodyKind.STANDING, seats=5)
        done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    egevang.elect(row, "mayor", "Mette Lund")
    egevang.elect(row, "deputy_mayor", "Jens Krogh")
    for each in sheet(row).standing:
        egevang.deal_all(row, each.body_name)
    pot = together(sheet(row))
    assert pot.tied == ("Gruppe A", "Gruppe V", "Gruppe F")
    assert code(even_out(row, SCHOOL, "Gruppe A", "Gruppe F")) == "lot_first"
    measure = sheet(row).together
    assert measure is not None
    done(do.draw_lot(constitution=row, contest=measure.number, group="Gruppe F", draw=DRAW, by=OPERATOR, now=NOW))
    assert together(sheet(row)).missing(won_in_all(sheet(row)))["Gruppe F"] == 3
    done(even_out(row, SCHOOL, "Gruppe A", "Gruppe F"))
    assert code(even_out(row, SCHOOL, "Gruppe A", "Gruppe F")) == "one_in_each"
    assert code(do.undo_deal_step(constitution=row, contest=measure.number, by=OPERATOR, now=NOW)) == (
        "undo_evening_first"
    )
    done(even_out(row, SCHOOL, "Gruppe A", "Gruppe F", said=True))


def test_the_mayors_group_takes_the_last_seat_where_it_won_none() -> None:
    row = egevang.prepared()
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    egevang.elect(row, "mayor", "Miriam Dahl")
    egevang.elect(row, "deputy_mayor", "Jens Krogh")
    shape: ContestShape = egevang.deal_all(row, "Økonomiudvalget")
    assert "Gruppe F" not in holders(row, "Økonomiudvalget").values()
    move = do.Move(kind=StepKind.CHAIR)
    done(do.move_seat(constitution=row, contest=shape.number, move=move, by=OPERATOR, now=NOW))
    assert holders(row, "Økonomiudvalget")[5] == "Gruppe F"
    refused = do.move_seat(constitution=row, contest=shape.number, move=move, by=OPERATOR, now=NOW)
    assert code(refused) == "chair_has_a_seat"
