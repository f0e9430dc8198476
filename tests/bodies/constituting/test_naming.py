"""Whom groups may name for their seats."""

import pytest

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Constitution, Person, Seat, SeatReserve
from raadslag.bodies.operations import constituting as do
from raadslag.law.refusal import Refusal
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import NOW, done, sheet

pytestmark = pytest.mark.django_db
SCHOOL, WASTE = "Børne- og Skoleudvalget", "Egevang Affald I/S"


def name(row: Constitution, body: str, *names: str, reserve: str = "") -> Refusal | None:
    contest = egevang.contest(row, body)
    choices = [do.Choice(seat=seat, name=each, reserve=reserve) for seat, each in enumerate(names, start=1) if each]
    return do.name_members(constitution=row, contest=contest.number, choices=choices, by=OPERATOR, now=NOW)


def code(answer: Refusal | None) -> str:
    return answer.code if answer else ""


def test_only_members_of_the_council_sit_in_committees() -> None:
    row = egevang.announced()
    egevang.deal_all(row, SCHOOL)
    before = Person.objects.count()
    assert code(name(row, SCHOOL, "Ida Bech", "Ukendt Borger")) == "not_in_council"
    assert Person.objects.count() == before
    assert sheet(row).contests
    assert egevang.contest(row, SCHOOL).names == {}


def test_nobody_sits_twice() -> None:
    row = egevang.announced()
    egevang.deal_all(row, SCHOOL)
    assert code(name(row, SCHOOL, "Ida Bech", "Ida  Bech")) == "person_twice"


def test_two_new_names_that_are_one_are_one() -> None:
    row = egevang.announced()
    egevang.deal_all(row, WASTE)
    before = Person.objects.count()
    assert code(name(row, WASTE, "Ulla Borger", "Ulla Börger")) == "person_twice"
    assert Person.objects.count() == before


def test_the_mayor_has_one_of_the_seats_in_the_finance_committee() -> None:
    row = egevang.announced()
    egevang.deal_all(row, "Økonomiudvalget")
    without = ("Ida Bech", "Jens Krogh", "Jens Holm", "Bo Rask", "Karen Vad")
    assert code(name(row, "Økonomiudvalget", *without)) == "mayor_has_no_seat"
    done(name(row, "Økonomiudvalget", "Mette Lund", *without[1:]))


def test_a_board_may_have_citizens_and_reserves() -> None:
    row = egevang.announced()
    egevang.deal_all(row, WASTE)
    contest = egevang.contest(row, WASTE)
    choices = [
        do.Choice(seat=1, name="Ulla Borger", reserve="Ida Bech"),
        do.Choice(seat=2, name="Jens Krogh", reserve="Gert Nabo"),
    ]
    done(do.name_members(constitution=row, contest=contest.number, choices=choices, by=OPERATOR, now=NOW))
    names = egevang.contest(row, WASTE).names
    assert [(each.person.name, each.reserve.name if each.reserve else "") for each in names.values()] == [
        ("Ulla Borger", "Ida Bech"),
        ("Jens Krogh", "Gert Nabo"),
    ]
    for body in (each.body_name for each in sheet(row).dealt if each.body_name != WASTE):
        egevang.deal_all(row, body)
        egevang.name_all(row, body)
    egevang.elect(row, "seat", "Bo Rask")
    for _ in range(2):
        done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
        for election in sheet(row).of_chairs:
            if not election.rounds:
                egevang.elect(row, "chair", election.electors[0].name, body=election.body_name)
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))
    written = SeatReserve.objects.filter(seat__in=Seat.objects.filter(body__name=WASTE))
    assert set(written.values_list("seat__person__name", "person__name")) == {
        ("Ulla Borger", "Ida Bech"),
        ("Jens Krogh", "Gert Nabo"),
    }


def test_where_places_are_of_two_kinds_groups_name_either_until_one_is_filled() -> None:
    row = egevang.prepared()
    new = do.NewContest(body="Museet", kind=BodyKind.BOARD, seats=3, council_seats=1)
    done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    egevang.elect(row, "mayor", "Mette Lund")
    egevang.elect(row, "deputy_mayor", "Jens Krogh")
    egevang.deal_all(row, "Museet")
    before = Person.objects.count()
    assert code(name(row, "Museet", "Ida Bech", "Jens Holm", "Ulla Borger")) == "council_places_are_filled"
    assert code(name(row, "Museet", "Ulla Borger", "Gert Nabo", "Per Gade")) == "other_places_are_filled"
    assert Person.objects.count() == before
    done(name(row, "Museet", "", "Ulla Borger", "Gert Nabo"))
    done(name(row, "Museet", "Ida Bech", "Ulla Borger", "Gert Nabo"))


@pytest.mark.parametrize(
    ("kind", "seats", "of_council"),
    [(BodyKind.BOARD, 3, 3), (BodyKind.BOARD, 3, 0), (BodyKind.BOARD, 1, 1), (BodyKind.STANDING, 5, 3)],
)
def test_places_are_of_two_kinds_only_where_both_can_sit(kind: BodyKind, seats: int, of_council: int) -> None:
    row = egevang.begun()
    new = do.NewContest(body="Museet", kind=kind, seats=seats, council_seats=of_council)
    assert code(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW)) == "not_two_kinds"


def test_a_name_of_one_word_is_in_doubt_and_nobody_is_made() -> None:
    row = egevang.announced()
    egevang.deal_all(row, WASTE)
    before = Person.objects.count()
    assert code(name(row, WASTE, "Ny Borger", "Bent")) == "name_in_doubt"
    assert Person.objects.count() == before


def test_the_deal_stands_while_somebody_is_named() -> None:
    row = egevang.announced()
    number = egevang.deal_all(row, SCHOOL).number
    done(name(row, SCHOOL, "Ida Bech"))
    assert code(do.undo_deal_step(constitution=row, contest=number, by=OPERATOR, now=NOW)) == "names_first"
    done(name(row, SCHOOL))
    done(do.undo_deal_step(constitution=row, contest=number, by=OPERATOR, now=NOW))
