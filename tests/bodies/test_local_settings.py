"""A local setting is dated: the body's value wins over the municipality's, which wins over the default."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from raadslag.accounts.models import MunicipalRole
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.local import labels
from raadslag.bodies.local.declared import (
    DECLARED,
    DEFAULT_START,
    DISPATCH_WEEKDAYS,
    EXTRA_DAYS_OFF,
    PUBLISHES_MINUTES,
    SMALL_COUNT_THRESHOLD,
)
from raadslag.bodies.local.values import Clock, Unfit, Whole, YearlyDays
from raadslag.bodies.models import Body, BodyRole, LocalSetting
from raadslag.bodies.operations import Decided, change_setting, withdraw_setting
from raadslag.bodies.queries import setting, settings_at, settings_of
from raadslag.law.refusal import Refusal, Severity
from tests.bodies.made import NOW, TODAY, user
from tests.bodies.made import body as body_named

LATER = dt.date(2027, 1, 1)
BOARD = Decided(day=dt.date(2026, 11, 18), by="Direktionen", words="Møde 18. november, punkt 4")


def committee(name: str = "Havneudvalget", kind: BodyKind = BodyKind.STANDING) -> Body:
    return body_named(name, kind)


def change(name: str, value: str | None, **given: object) -> LocalSetting:
    arguments = {"since": TODAY, "decided": BOARD, "by": OPERATOR, "now": NOW} | given
    done = change_setting(name=name, value=value, **arguments)  # type: ignore[arg-type]
    assert isinstance(done, LocalSetting)
    return done


def refused(name: str, value: str | None, **given: object) -> Refusal:
    arguments = {"since": TODAY, "decided": BOARD, "by": OPERATOR, "now": NOW} | given
    done = change_setting(name=name, value=value, **arguments)  # type: ignore[arg-type]
    assert isinstance(done, Refusal)
    return done


@pytest.mark.django_db
def test_without_a_row_the_default_holds_in_its_own_type() -> None:
    body = committee()
    assert setting(DISPATCH_WEEKDAYS, body=body, day=TODAY) == 4
    assert setting("dispatch_hour", body=body, day=TODAY) == dt.time(12)
    assert setting(EXTRA_DAYS_OFF, day=TODAY) == ()
    assert setting(DEFAULT_START, day=TODAY) is None


@pytest.mark.django_db
def test_the_body_wins_over_the_municipality_and_a_later_day_over_an_earlier() -> None:
    body, other = committee(), committee("Skoleudvalget")
    change("dispatch_weekdays", "6")
    change("dispatch_weekdays", "8", body=body)
    change("dispatch_weekdays", "7", since=LATER)
    before, after = settings_of(bodies=[body, other], day=TODAY), settings_of(bodies=[body, other], day=LATER)
    assert [before[each][DISPATCH_WEEKDAYS] for each in (body, other)] == [8, 6]
    assert [after[each][DISPATCH_WEEKDAYS] for each in (body, other)] == [8, 7]
    assert settings_at(day=TODAY)[DISPATCH_WEEKDAYS] == 6
    assert setting(DISPATCH_WEEKDAYS, body=other, day=TODAY - dt.timedelta(1)) == 4


@pytest.mark.django_db
def test_a_body_can_go_back_to_what_the_municipality_says() -> None:
    body = committee()
    change("small_count_threshold", "10", body=body)
    change("small_count_threshold", None, body=body, since=LATER)
    assert setting(SMALL_COUNT_THRESHOLD, body=body, day=TODAY) == 10
    assert setting(SMALL_COUNT_THRESHOLD, body=body, day=LATER) == 5


@pytest.mark.django_db
def test_what_the_act_says_of_the_council_no_setting_changes() -> None:
    council = committee("Kommunalbestyrelsen", BodyKind.COUNCIL)
    change("dispatch_weekdays", "2")
    change("publishes_minutes", "0")
    assert setting(DISPATCH_WEEKDAYS, body=council, day=TODAY) == 4
    assert setting(PUBLISHES_MINUTES, body=council, day=TODAY) is True
    assert refused("dispatch_weekdays", "3", body=council, since=LATER).code == "setting_is_law"
    assert refused("publishes_minutes", "0", body=council, since=LATER).statute.startswith("kommunestyrelsesloven § 8")
    assert change("dispatch_weekdays", "6", body=council, since=LATER).value == "6"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("dispatch_weekdays", "31", "number_outside"),
        ("dispatch_weekdays", "-1", "number_outside"),
        ("dispatch_weekdays", "fire", "number_outside"),
        ("dispatch_hour", "25.00", "no_such_time"),
        ("publishes_minutes", "måske", "yes_or_no"),
        ("extra_days_off", "31.2.", "no_such_day"),
        ("default_place", "x" * 201, "text_too_long"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_nothing_kept(name: str, value: str, code: str) -> None:
    assert refused(name, value).code == code
    assert not LocalSetting.objects.exists()
    assert not Entry.objects.filter(kind="setting").exists()


@pytest.mark.django_db
def test_what_is_one_for_the_municipality_no_body_has_of_its_own() -> None:
    assert refused("saturday_is_weekday", "1", body=committee()).code == "setting_is_municipal"


@pytest.mark.django_db
def test_a_change_into_the_past_is_made_by_somebody_who_was_warned() -> None:
    past = TODAY - dt.timedelta(days=30)
    warned = refused("dispatch_weekdays", "6", since=past)
    assert (warned.code, warned.severity) == ("setting_into_the_past", Severity.WARN)
    change("dispatch_weekdays", "6", since=past, accepted=frozenset({"setting_into_the_past"}))
    assert setting(DISPATCH_WEEKDAYS, day=past) == 6


@pytest.mark.django_db
def test_a_wrong_row_is_withdrawn_and_makes_room_for_the_right_one() -> None:
    change("dispatch_weekdays", "6", since=TODAY)
    wrong = change("dispatch_weekdays", "9", since=LATER)
    assert refused("dispatch_weekdays", "8", since=LATER).code == "setting_has_that_day"
    assert isinstance(withdraw_setting(setting=wrong, why="Tastefejl", by=OPERATOR, now=NOW), LocalSetting)
    again = withdraw_setting(setting=wrong, why="Tastefejl", by=OPERATOR, now=NOW)
    assert isinstance(again, Refusal)
    assert again.code == "setting_is_withdrawn"
    assert setting(DISPATCH_WEEKDAYS, day=LATER) == 6
    change("dispatch_weekdays", "8", since=LATER)
    assert setting(DISPATCH_WEEKDAYS, day=LATER) == 8
    assert LocalSetting.objects.count() == 3


@pytest.mark.django_db
def test_every_change_is_in_the_log_with_what_was_before() -> None:
    change("dispatch_weekdays", "6")
    change("dispatch_weekdays", "8", since=LATER)
    assert (
        list(Entry.objects.filter(kind="setting").values_list("operation", "subject", "kind"))
        == [("bodies.change_setting", "dispatch_weekdays", "setting")] * 2
    )


@pytest.mark.django_db
def test_an_administrator_may_all_and_a_secretary_what_is_left_to_secretaries_at_the_body() -> None:
    body, other, administrator, secretary = committee(), committee("Skoleudvalget"), user("Bo Vang"), user("Ida Bech")
    MunicipalRole.objects.create(user=administrator, role=Role.ADMINISTRATOR, since=TODAY)
    BodyRole.objects.create(user=secretary, body=body, role=Role.SECRETARY, since=TODAY)
    change("dispatch_weekdays", "6", body=body, by=administrator)
    change("default_place", "Mødelokale 2", body=body, by=secretary)
    for name, value, where in [
        ("dispatch_weekdays", "8", other),
        ("default_place", "Mødelokale 2", other),
        ("default_place", "Mødelokale 2", None),
    ]:
        with pytest.raises(Denied):
            change(name, value, body=where, by=secretary)
    with pytest.raises(Denied):
        change("default_place", "Mødelokale 2", by=user("Eva Lind"))


@pytest.mark.django_db
def test_the_database_keeps_two_values_from_beginning_on_one_day() -> None:
    row = change("dispatch_weekdays", "6")
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


@pytest.mark.django_db
@pytest.mark.parametrize("bodies", [3, 30])
def test_any_number_of_bodies_and_rows_is_one_query(
    bodies: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = [committee(f"Udvalg {'abcdefghijklmnopqrstuvwxyzæøå!'[i]}{i}") for i in range(bodies)]
    for body in made:
        change("dispatch_weekdays", "6", body=body)
        change("small_count_threshold", "3", body=body)
    with django_assert_num_queries(1):
        settings_of(bodies=made, day=TODAY)
    with django_assert_num_queries(1):
        assert setting(DISPATCH_WEEKDAYS, body=made[0], day=TODAY) == 6
    with django_assert_num_queries(1):
        assert settings_at(body=made[0], day=TODAY)[SMALL_COUNT_THRESHOLD] == 3


def test_every_setting_has_its_words_and_a_default_that_fits() -> None:
    assert set(labels.SETTINGS) == set(DECLARED)
    for each in DECLARED.values():
        assert each.values.read(each.values.write(each.default)) == each.default


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_a_time_is_read_as_it_was_written(time: dt.time) -> None:
    assert Clock().read(Clock().write(time)) == time
    assert Clock().read(f"{time.hour}.{time.minute:02}") == time


@given(st.sets(st.dates(dt.date(2024, 1, 1), dt.date(2024, 12, 31))))
def test_yearly_days_are_read_as_they_were_written(days: set[dt.date]) -> None:
    wanted = tuple(sorted((day.month, day.day) for day in days))
    assert YearlyDays().read(YearlyDays().write(wanted)) == wanted


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading_of_a_value(text: str) -> None:
    for each in DECLARED.values():
        try:
            value = each.values.read(text)
        except Unfit:
            continue
        assert each.values.read(each.values.write(value)) == value


def test_a_number_outside_the_bounds_is_refused() -> None:
    assert Whole(1, 3).read(" 3 ") == 3
    with pytest.raises(Unfit):
        Whole(1, 3).write(4)
