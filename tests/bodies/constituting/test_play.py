"""A constitution from the first name to the last seat, as the Act has it."""

import datetime as dt

import pytest

from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.constituting.states import State
from raadslag.bodies.models import Affiliation, Constitution, Office, Seat
from raadslag.bodies.operations import constituting as do
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import NOW, SINCE, UNTIL, done, sheet

pytestmark = pytest.mark.django_db


def confirmed() -> Constitution:
    row = egevang.elected()
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))
    return row


def seats_in(body: str, day: dt.date = SINCE) -> set[tuple[str, str]]:
    rows = Seat.objects.filter(body__name=body, since__lte=day, until__gte=day, retracted=False)
    return {(row.person.name, row.group) for row in rows.select_related("person")}


def test_a_tie_stops_the_deal_until_a_lot_is_written_down() -> None:
    row = egevang.announced()
    number = egevang.contest(row, "Økonomiudvalget").number
    done(do.deal_seats(constitution=row, contest=number, every=True, by=OPERATOR, now=NOW))
    play = egevang.contest(row, "Økonomiudvalget").play
    assert play is not None
    assert play.holders == {1: "Gruppe A", 2: "Gruppe V"}
    assert play.lot_between == ("Gruppe A", "Gruppe C")
    refused = do.deal_seats(constitution=row, contest=number, by=OPERATOR, now=NOW)
    assert refused is not None
    assert (refused.code, refused.about) == ("lot_first", ("Gruppe A", "Gruppe C"))
    wrong = do.draw_lot(constitution=row, contest=number, group="Gruppe F", draw=egevang.DRAW, by=OPERATOR, now=NOW)
    assert wrong is not None
    assert wrong.code == "not_in_the_lot"
    done(do.draw_lot(constitution=row, contest=number, group="Gruppe C", draw=egevang.DRAW, by=OPERATOR, now=NOW))
    step = egevang.contest(row, "Økonomiudvalget").steps[-1]
    assert (step.group, step.drawn_by, step.method, step.made) == ("Gruppe C", "Ida Bech", "sedler i en skål", NOW)


def test_confirming_gives_exactly_the_dealt_seats() -> None:
    row = confirmed()
    for contest in sheet(row).dealt:
        assert contest.play is not None
        expected = {(contest.names[seat].person.name, group) for seat, group in contest.play.holders.items()}
        assert seats_in(contest.body_name) == expected
    assert {name for name, _ in seats_in("Kommunalbestyrelsen")} == {n for ns in egevang.COUNCIL.values() for n in ns}
    assert seats_in("Bevillingsnævnet") == {("Bo Rask", "")}
    assert Seat.objects.exclude(since=SINCE, until=UNTIL).count() == 0
    assert sheet(row).state is State.CONFIRMED


def test_confirming_gives_the_offices() -> None:
    confirmed()
    offices = set(Office.objects.values_list("body__name", "kind", "person__name"))
    assert offices == {
        ("Kommunalbestyrelsen", "mayor", "Mette Lund"),
        ("Kommunalbestyrelsen", "deputy_mayor", "Jens Krogh"),
        ("Økonomiudvalget", "chair", "Mette Lund"),
        ("Børne- og Skoleudvalget", "chair", "Ida Bech"),
        ("Klima- og Teknikudvalget", "chair", "Ida Bech"),
    }


def test_two_deputies_are_dealt_and_ranked() -> None:
    row = egevang.elected(deputies=2)
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))
    ranked = Office.objects.filter(kind="deputy_mayor").order_by("rank").values_list("rank", "person__name")
    assert list(ranked) == [(1, "Ida Bech"), (2, "Jens Krogh")]


def test_what_held_before_ends_the_day_before() -> None:
    council = egevang.council()
    row = egevang.elected()
    mette = sheet(row).mayor
    assert mette is not None
    old = Seat.objects.create(body=council, person_id=mette.number, since=dt.date(2022, 1, 1))
    was = Office.objects.create(body=council, person_id=mette.number, kind="mayor", since=dt.date(2022, 1, 1))
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))
    old.refresh_from_db()
    was.refresh_from_db()
    assert (old.until, was.until) == (dt.date(2025, 12, 31), dt.date(2025, 12, 31))
    assert old.ended_by == "Kommunalbestyrelsen, konstituerende møde den 4.12.2025"
    assert Seat.objects.filter(body=council, person_id=mette.number).count() == 2


def test_members_belong_to_the_list_they_were_elected_for() -> None:
    row = egevang.elected()
    who = {each.who.name: each.who.number for each in sheet(row).elected}
    stays = Affiliation.objects.create(person_id=who["Bo Rask"], letter="C", since=dt.date(2022, 1, 1))
    moves = Affiliation.objects.create(person_id=who["Eva Strand"], letter="V", since=dt.date(2022, 1, 1))
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))
    moves.refresh_from_db()
    assert moves.until == dt.date(2025, 12, 31)
    assert list(Affiliation.objects.filter(person_id=stays.person_id)) == [stays]
    now = Affiliation.objects.filter(since__lte=SINCE, until=None)
    assert {each.person_id: each.letter for each in now} == {m.who.number: m.who.letter for m in sheet(row).elected}


def test_a_confirmed_constitution_stands() -> None:
    row = confirmed()
    again = do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW)
    back = do.step_back_constitution(constitution=row, by=OPERATOR, now=NOW)
    assert [each.code for each in (again, back) if each] == ["wrong_state", "wrong_state"]


def test_seats_already_written_for_the_term_stand_in_the_way_and_nothing_is_written() -> None:
    row = egevang.elected()
    body = egevang.contest(row, "Økonomiudvalget").body
    mette = sheet(row).mayor
    assert mette is not None
    Seat.objects.create(body_id=body, person_id=mette.number, since=SINCE)
    refused = do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW)
    assert refused is not None
    assert (refused.code, refused.about) == ("seats_after", ("Økonomiudvalget",))
    assert Seat.objects.count() == 1
    assert Office.objects.count() == 0


def test_everything_is_logged() -> None:
    row = confirmed()
    told = set(Entry.objects.values_list("operation", flat=True))
    assert told >= {
        "bodies.begin_constitution",
        "bodies.set_constitution_members",
        "bodies.add_group",
        "bodies.add_contest",
        "bodies.advance_constitution",
        "bodies.hold_round",
        "bodies.deal_seats",
        "bodies.draw_lot",
        "bodies.name_members",
        "bodies.confirm_constitution",
    }
    written = Entry.objects.filter(operation="bodies.confirm_constitution", kind="person")
    assert written.count() == Seat.objects.count() + Office.objects.count() + Affiliation.objects.count() > 50
    (whole,) = Entry.objects.filter(operation="bodies.confirm_constitution", kind="constitution")
    assert whole.subject == str(row.pk)
