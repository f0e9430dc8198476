"""Passkeys have names by which their owner tells them apart."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user, rename_factor
from raadslag.accounts.permissions import Denied
from raadslag.audit.models import Entry
from raadslag.audit.queries.entries import log_page, newest
from raadslag.audit.shapes import Asked
from raadslag.audit.who import OPERATOR
from raadslag.law.refusal import Refusal
from tests.accounts.people import EMAIL, NOW, PASSWORD, SIGN_IN, ada
from tests.accounts.test_factors import confirm

pytestmark = pytest.mark.django_db


def passkey(user: User, name: str) -> Authenticator:
    data = {"name": name, "credential": {}}
    return Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)


def called(factor: Authenticator) -> str:
    return str(Authenticator.objects.get(pk=factor.pk).wrap().name)


def rename(factor: Authenticator, name: str, by: User) -> Refusal | None:
    return rename_factor(factor=factor, name=name, by=by, now=NOW)


def test_its_owner_calls_it_something_else_and_the_log_knows_both_names() -> None:
    user = ada()
    key = passkey(user, "Min telefon")
    for _ in range(2):
        assert rename(key, "  Den   gamle telefon ", user) is None
    assert called(key) == "Den gamle telefon"
    assert Entry.objects.filter(operation="accounts.rename_factor").count() == 1
    (row, *_) = log_page(asked=Asked(operation="accounts.rename_factor"), upto=newest(), page=1, most=9).rows
    assert ("navn", "Min telefon", "Den gamle telefon") in [
        (each.field, each.before, each.after) for each in row.changes
    ]


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "min  TABLET"])
def test_a_name_that_tells_nothing_apart_is_refused(name: str) -> None:
    user = ada()
    key = passkey(user, "Min telefon")
    passkey(user, "Min tablet")
    assert rename(key, name, user) is not None
    assert called(key) == "Min telefon"


def test_only_its_owner_may() -> None:
    key = passkey(ada(), "Min telefon")
    other = create_user(email="bo@egevang.example", name="Bo Vang", password=None, by=OPERATOR, now=NOW)
    with pytest.raises(Denied):
        rename(key, "Min", other)


def test_the_page_says_what_is_wrong_at_the_field_and_then_shows_the_new_name() -> None:
    user = ada()
    client = Client()
    client.post(SIGN_IN, {"login": EMAIL, "password": PASSWORD})
    confirm(client)
    key = passkey(user, "Min telefon")
    passkey(user, "Min tablet")
    address = f"/konto/to-trin/{key.pk}/omdoeb/"
    assert address in client.get("/konto/to-trin/").content.decode()
    answer = client.post(address, {"name": "Min tablet"})
    assert answer.status_code == 422
    assert "Du har en anden adgangsnøgle, der hedder Min tablet. Skriv et andet navn." in answer.content.decode()
    assert client.post(address, {"name": "Arbejdstelefon"})["Location"] == "/konto/to-trin/"
    assert "Arbejdstelefon" in client.get("/konto/to-trin/").content.decode()
