"""A new installation is taken by whoever runs the server, and by no stranger."""

import datetime as dt

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.permissions import Denied
from raadslag.accounts.queries import municipal_roles
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.who import OPERATOR
from raadslag.bodies.installing.progress import Stage, code_opens, progress
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Installation
from raadslag.bodies.operations import (
    NEWCOMER,
    choose_scope,
    describe_municipality,
    finish_setup,
    make_first_administrator,
    open_setup,
)
from raadslag.law.refusal import Refusal
from tests.bodies.made import NOW, TODAY, body, user

pytestmark = pytest.mark.django_db
PASSWORD = "en lang sætning at huske"


def first(code: str | None, **given: object) -> User | Refusal:
    arguments = {"email": "ada@egevang.dk", "name": "Ada Øst", "password": PASSWORD, "by": NEWCOMER, "now": NOW}
    return make_first_administrator(code=code, **arguments | given)  # type: ignore[arg-type]


def made_code() -> str:
    code = open_setup(by=OPERATOR, now=NOW)
    assert isinstance(code, str)
    return code


def test_the_code_opens_and_is_worth_nothing_afterwards() -> None:
    code = made_code()
    made = first(code.lower().replace("-", " "))
    assert isinstance(made, User)
    assert authenticate(username="ada@egevang.dk", password=PASSWORD) == made
    assert municipal_roles(user=made, day=TODAY) == {Role.ADMINISTRATOR}
    assert not code_opens(code=code)
    again = first(code, email="bo@egevang.dk")
    assert isinstance(again, Refusal)
    assert again.code == "there_is_an_administrator"
    refused = open_setup(by=OPERATOR, now=NOW)
    assert isinstance(refused, Refusal)


@pytest.mark.parametrize("code", ["", "AAAA-AAAA-AAAA-AAAA", None])
def test_another_code_makes_nobody(code: str | None) -> None:
    made_code()
    refused = first(code)
    assert isinstance(refused, Refusal)
    assert refused.code == "wrong_setup_code"
    assert not User.objects.exists()


def test_without_a_code_made_none_opens() -> None:
    assert not code_opens(code="")
    assert isinstance(first(""), Refusal)


def test_a_new_code_takes_the_place_of_the_old() -> None:
    old, new = made_code(), made_code()
    assert [code_opens(code=each) for each in (old, new)] == [False, True]


def test_the_code_is_kept_nowhere_it_could_be_read() -> None:
    code = made_code()
    assert code not in Installation.objects.get().code
    assert not any(code.encode() in bytes(row.content) for row in EntryValues.objects.all())


def test_at_the_command_line_no_code_is_asked_for() -> None:
    assert isinstance(first(None, by=OPERATOR), User)
    assert Entry.objects.filter(operation="bodies.make_first_administrator").count() == 1


def test_the_role_of_the_first_administrator_is_given_as_every_role_is() -> None:
    user = first(made_code())
    assert isinstance(user, User)
    (role,) = MunicipalRole.objects.filter(user=user)
    assert (role.role, role.reason) == (Role.ADMINISTRATOR, "Den første administrator")
    done = list(Entry.objects.order_by("position").values_list("operation", flat=True))
    assert done == [
        "bodies.open_setup",
        "accounts.create_user",
        "accounts.grant_role",
        "bodies.make_first_administrator",
    ]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"email": "ingen adresse"}, "email"), ({"name": " "}, "name"), ({"password": "kort"}, "password")],
)
def test_what_will_not_do_is_told_by_field_and_nothing_is_kept(wrong: dict[str, str], field: str) -> None:
    code = made_code()
    with pytest.raises(ValidationError) as told:
        first(code, **wrong)
    assert field in told.value.message_dict
    assert not User.objects.exists()
    assert code_opens(code=code)


def test_nobody_signed_in_can_make_a_first_administrator_or_a_code() -> None:
    administrator = user("Ida Bech", Role.ADMINISTRATOR)
    with pytest.raises(Denied):
        first(None, by=administrator)
    with pytest.raises(Denied):
        open_setup(by=administrator, now=NOW)


def test_where_the_last_administrator_has_left_a_new_one_can_be_made() -> None:
    MunicipalRole.objects.create(
        user=user("Ida Bech"), role=Role.ADMINISTRATOR, since=dt.date(2020, 1, 1), until=dt.date(2026, 11, 24)
    )
    assert isinstance(made_code(), str)


def test_progress_is_seen_from_what_is_there() -> None:
    assert progress(day=TODAY).next == Stage.ADMINISTRATOR
    first(made_code())
    assert progress(day=TODAY).next == Stage.MUNICIPALITY
    describe_municipality(name="Egevang Kommune", code="", by=OPERATOR, now=NOW)
    choose_scope(scope=Scope.ONE, by=OPERATOR, now=NOW)
    assert progress(day=TODAY).next == Stage.BODIES
    body("Havneudvalget")
    now = progress(day=TODAY)
    assert (now.next, len(now.done), now.is_finished) == (Stage.MEMBERS, 3, False)
    finish_setup(by=OPERATOR, now=NOW)
    assert (progress(day=TODAY).next, progress(day=TODAY).is_finished) == (None, True)


def test_an_archive_has_no_members_of_its_own() -> None:
    choose_scope(scope=Scope.MANY, by=OPERATOR, now=NOW)
    assert progress(day=TODAY).stages == (Stage.ADMINISTRATOR, Stage.MUNICIPALITY)
