"""Officials have dated titles and units, and attend bodies as staff since a day."""

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import BodyRole, Official, Post, StandingOfficial, Unit
from raadslag.bodies.operations import (
    attach_official,
    change_post,
    detach_official,
    end_post,
    enrol_official,
    establish_unit,
    link_official,
)
from raadslag.bodies.units.queries import officials_at, standing_officials
from raadslag.law.refusal import Refusal
from tests.bodies.made import NOW, TODAY, YEAR, body, user

pytestmark = pytest.mark.django_db
LATER = dt.date(2027, 1, 1)


def official(name: str = "Bo Vang", title: str = "direktør", unit: Unit | None = None) -> Official:
    made = enrol_official(name=name, title=title, unit=unit, since=YEAR, by=OPERATOR, now=NOW)
    assert isinstance(made, Official)
    return made


def code(done: object) -> str:
    assert isinstance(done, Refusal)
    return done.code


def test_an_official_answers_under_the_title_and_unit_of_the_day() -> None:
    unit = establish_unit(name="Center for By", since=None, by=OPERATOR, now=NOW)
    assert isinstance(unit, Unit)
    made = official(unit=unit)
    assert isinstance(
        change_post(official=made, title="kommunaldirektør", unit=None, since=LATER, by=OPERATOR, now=NOW), Post
    )
    shown = [[(each.title, each.unit) for each in officials_at(day=day)] for day in (TODAY, LATER)]
    assert shown == [[("direktør", "Center for By")], [("kommunaldirektør", "")]]
    assert code(change_post(official=made, title="x", unit=None, since=TODAY, by=OPERATOR, now=NOW)) == (
        "post_begins_later"
    )


def test_an_official_attends_a_body_from_a_day_to_a_day() -> None:
    committee, made = body("Havneudvalget"), official()
    row = attach_official(body=committee, official=made, task="referent", since=TODAY, by=OPERATOR, now=NOW)
    assert isinstance(row, StandingOfficial)
    again = attach_official(body=committee, official=made, task="", since=LATER, by=OPERATOR, now=NOW)
    assert code(again) == "official_attends"
    detach_official(standing=row, until=dt.date(2026, 12, 31), by=OPERATOR, now=NOW)
    days = (YEAR, TODAY, dt.date(2026, 12, 31), LATER)
    assert [len(standing_officials(body=committee, day=day)) for day in days] == [0, 1, 1, 0]
    (shown,) = standing_officials(body=committee, day=TODAY)
    assert (shown.name, shown.title, shown.task) == ("Bo Vang", "direktør", "referent")


def test_who_leaves_attends_nothing_any_more() -> None:
    committee, made = body("Havneudvalget"), official()
    attach_official(body=committee, official=made, task="", since=TODAY, by=OPERATOR, now=NOW)
    assert isinstance(end_post(official=made, until=dt.date(2026, 12, 31), by=OPERATOR, now=NOW), Post)
    assert standing_officials(body=committee, day=LATER) == ()
    assert officials_at(day=LATER)[0].title == ""
    assert code(end_post(official=made, until=LATER, by=OPERATOR, now=NOW)) == "no_post_that_day"


def test_a_user_is_one_official() -> None:
    bo, eva, ida = official(), official("Eva Lind"), user("Ida Bech")
    assert isinstance(link_official(official=bo, user=ida, by=OPERATOR, now=NOW), Official)
    assert code(link_official(official=eva, user=ida, by=OPERATOR, now=NOW)) == "user_is_official"
    link_official(official=bo, user=None, by=OPERATOR, now=NOW)
    assert isinstance(link_official(official=eva, user=ida, by=OPERATOR, now=NOW), Official)


def test_the_bodys_secretary_attaches_officials_there_and_nowhere_else() -> None:
    committee, other, made, sara = body("Havneudvalget"), body("Skoleudvalget"), official(), user("Sara Holm")
    BodyRole.objects.create(user=sara, body=committee, role=Role.SECRETARY, since=YEAR)
    attach_official(body=committee, official=made, task="", since=TODAY, by=sara, now=NOW)
    with pytest.raises(Denied):
        attach_official(body=other, official=made, task="", since=TODAY, by=sara, now=NOW)
    with pytest.raises(Denied):
        enrol_official(name="Eva Lind", title="chef", unit=None, since=TODAY, by=sara, now=NOW)


@pytest.mark.parametrize("number", [3, 30])
def test_any_number_of_officials_is_the_same_queries(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    committee = body("Havneudvalget")
    for each in range(number):
        made = official(f"Bo Vang {each}")
        attach_official(body=committee, official=made, task="", since=TODAY, by=OPERATOR, now=NOW)
    with django_assert_num_queries(4):
        assert len(officials_at(day=TODAY)) == number
    with django_assert_num_queries(2):
        assert len(standing_officials(body=committee, day=TODAY)) == number
