"""Roles for the whole municipality are given from a day to a day with a reason, and taken back the same way."""

import datetime as dt

import pytest

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user, deactivate_user, grant_role, withdraw_role
from raadslag.accounts.permissions import Denied
from raadslag.accounts.queries import municipal_roles
from raadslag.accounts.roles import OF_SEATS, Role
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.law.refusal import Refusal

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 5, 1, 10, tzinfo=dt.UTC)
TODAY = dt.date(2026, 5, 1)
DAY = dt.timedelta(days=1)


def user(name: str) -> User:
    return create_user(email=f"{name}@egevang.dk", name=name, password=None, by=OPERATOR, now=NOW)


@pytest.fixture
def bo() -> User:
    return user("bo")


@pytest.fixture
def administrator() -> User:
    who = user("ada")
    MunicipalRole.objects.create(user=who, role=Role.ADMINISTRATOR, since=TODAY - 100 * DAY)
    return who


def grant(to: User, by: User, role: Role = Role.ECONOMIST, **days: dt.date | None) -> MunicipalRole | Refusal:
    since = days.get("since") or TODAY
    return grant_role(user=to, role=role, since=since, until=days.get("until"), reason="Ny", by=by, now=NOW)


def given(to: User, by: User, role: Role = Role.ECONOMIST, **days: dt.date | None) -> MunicipalRole:
    row = grant(to, by, role, **days)
    assert isinstance(row, MunicipalRole)
    return row


def code(answer: object) -> str:
    assert isinstance(answer, Refusal)
    return answer.code


def test_a_role_holds_from_its_first_day_to_its_last(bo: User, administrator: User) -> None:
    given(bo, administrator, since=TODAY + DAY, until=TODAY + 3 * DAY)
    held = [bool(municipal_roles(user=bo, day=TODAY + n * DAY)) for n in range(5)]
    assert held == [False, True, True, True, False]
    assert Entry.objects.get(operation="accounts.grant_role").subject_name == "bo"


@pytest.mark.parametrize("role", sorted(OF_SEATS))
def test_what_follows_from_a_seat_cannot_be_given(bo: User, administrator: User, role: Role) -> None:
    assert code(grant(bo, administrator, role)) == "follows_from_seat"


def test_days_that_cannot_be(bo: User, administrator: User) -> None:
    assert code(grant(bo, administrator, since=TODAY - DAY)) == "begins_in_the_past"
    assert code(grant(bo, administrator, since=TODAY + DAY, until=TODAY)) == "ends_before_it_begins"
    given(bo, administrator, until=TODAY + 5 * DAY)
    assert code(grant(bo, administrator, since=TODAY + 5 * DAY)) == "has_role_already"
    given(bo, administrator, since=TODAY + 6 * DAY)


def test_a_role_needs_a_reason(bo: User, administrator: User) -> None:
    answer = grant_role(user=bo, role=Role.AUDITOR, since=TODAY, reason=" ", by=administrator, now=NOW)
    assert code(answer) == "no_reason"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_an_administrator_gives_and_nobody_gives_himself(bo: User, role: Role) -> None:
    MunicipalRole.objects.create(user=bo, role=role, since=TODAY)
    with pytest.raises(Denied):
        grant(bo, bo, Role.ADMINISTRATOR)


def test_a_role_taken_back_at_once_holds_today_no_more(bo: User, administrator: User) -> None:
    row = given(bo, administrator, since=TODAY)
    MunicipalRole.objects.filter(pk=row.pk).update(since=TODAY - 10 * DAY)
    withdraw_role(held=row, until=TODAY - DAY, reason="Holdt op", by=administrator, now=NOW)
    assert municipal_roles(user=bo, day=TODAY) == frozenset()
    assert municipal_roles(user=bo, day=TODAY - DAY) == {Role.ECONOMIST}


def test_a_role_taken_back_before_it_began_holds_never_and_stays_in_history(bo: User, administrator: User) -> None:
    row = given(bo, administrator, since=TODAY + 3 * DAY)
    withdraw_role(held=row, until=TODAY, reason="Sprang fra", by=administrator, now=NOW)
    row.refresh_from_db()
    assert (row.retracted, row.ended_reason) == (True, "Sprang fra")
    assert municipal_roles(user=bo, day=TODAY + 3 * DAY) == frozenset()
    given(bo, administrator, since=TODAY + 3 * DAY)


def test_an_end_is_moved_forward_only(bo: User, administrator: User) -> None:
    row = given(bo, administrator, until=TODAY + 5 * DAY)
    for until, wanted in ((TODAY + 6 * DAY, "ends_later_than_before"), (TODAY - 2 * DAY, "ends_in_the_past")):
        assert code(withdraw_role(held=row, until=until, reason="x", by=administrator, now=NOW)) == wanted
    MunicipalRole.objects.filter(pk=row.pk).update(since=TODAY - 9 * DAY, until=TODAY - DAY)
    assert code(withdraw_role(held=row, until=TODAY, reason="x", by=administrator, now=NOW)) == "ended_already"


def test_the_last_administrator_stays(bo: User, administrator: User) -> None:
    row = MunicipalRole.objects.get()

    def end() -> str:
        return code(withdraw_role(held=row, until=TODAY, reason="x", by=administrator, now=NOW))

    assert end() == "last_administrator"
    other = given(bo, administrator, Role.ADMINISTRATOR, until=TODAY + 900 * DAY)
    assert end() == "last_administrator"
    MunicipalRole.objects.filter(pk=other.pk).update(until=None, since=TODAY + 2 * DAY)
    assert end() == "last_administrator"
    MunicipalRole.objects.filter(pk=other.pk).update(since=TODAY)
    bo.is_active = False
    bo.save()
    assert end() == "last_administrator"
    bo.is_active = True
    bo.save()
    assert isinstance(withdraw_role(held=row, until=TODAY, reason="x", by=administrator, now=NOW), MunicipalRole)


def test_the_command_line_gives_the_first_administrator(bo: User) -> None:
    row = grant_role(user=bo, role=Role.ADMINISTRATOR, since=TODAY, reason="Opsætning", by=OPERATOR, now=NOW)
    assert isinstance(row, MunicipalRole)
    assert row.given_by is None


def test_whoever_is_shut_out_gives_nothing_and_holds_nothing(bo: User, administrator: User) -> None:
    assert code(deactivate_user(user=administrator, by=OPERATOR, now=NOW)) == "last_administrator"
    MunicipalRole.objects.create(user=user("cora"), role=Role.ADMINISTRATOR, since=TODAY)
    deactivate_user(user=administrator, by=OPERATOR, now=NOW)
    assert municipal_roles(user=administrator, day=TODAY) == frozenset()
    with pytest.raises(Denied):
        grant(bo, administrator)
