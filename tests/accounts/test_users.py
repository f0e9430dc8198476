"""A user is found by e-mail, however it is typed, and can be shut out."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user, deactivate_user
from raadslag.accounts.queries import find_user
from raadslag.audit.who import OPERATOR

pytestmark = pytest.mark.django_db

NOW = datetime(2025, 3, 18, 7, 0, tzinfo=UTC)
PASSWORD = "en lang sætning at huske"


def ada() -> User:
    return create_user(email=" Ada.Orsted@Eksempel.dk ", name=" Ada Ørsted ", password=PASSWORD, by=OPERATOR, now=NOW)


def test_a_user_is_kept_as_given_less_stray_blanks_and_capitals() -> None:
    user = User.objects.get(pk=ada().pk)
    assert (user.email, user.name, user.created) == ("ada.orsted@eksempel.dk", "Ada Ørsted", NOW)
    assert user.is_active
    assert str(user) == "Ada Ørsted"


def test_an_address_is_found_however_it_is_typed() -> None:
    user = ada()
    assert find_user(email="ADA.ORSTED@eksempel.DK") == user
    assert find_user(email="bo@eksempel.dk") is None


def test_a_user_signs_in_with_address_and_password() -> None:
    user = ada()
    assert authenticate(username="Ada.Orsted@eksempel.dk", password=PASSWORD) == user
    assert authenticate(username="Ada.Orsted@eksempel.dk", password="en anden sætning") is None


def test_a_deactivated_user_does_not_sign_in() -> None:
    user = ada()
    deactivate_user(user=user, by=OPERATOR, now=NOW)
    assert authenticate(username=user.email, password=PASSWORD) is None


def test_a_user_without_password_does_not_sign_in_with_one() -> None:
    user = create_user(email="bo@eksempel.dk", name="Bo", password=None, by=OPERATOR, now=NOW)
    assert not user.has_usable_password()
    assert authenticate(username="bo@eksempel.dk", password="") is None


def test_an_address_belongs_to_one_user() -> None:
    ada()
    with pytest.raises(ValidationError, match="E-mail"):
        ada()


@pytest.mark.parametrize(("email", "name"), [("ikke en adresse", "Bo"), ("", "Bo"), ("bo@eksempel.dk", "  ")])
def test_a_user_needs_an_address_and_a_name(email: str, name: str) -> None:
    with pytest.raises(ValidationError):
        create_user(email=email, name=name, password=PASSWORD, by=OPERATOR, now=NOW)
    assert not User.objects.exists()


@pytest.mark.parametrize(("email", "name"), [("Bo@eksempel.dk", "Bo"), ("bo@eksempel.dk", "")])
def test_the_database_refuses_what_the_operation_would_not_write(email: str, name: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email=email, name=name, created=NOW)
