"""The first set-up in the browser: shut without the code, and every step can be left and taken up again."""

from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Body, Installation, Municipality
from raadslag.bodies.operations import open_setup
from raadslag.bodies.operations.seating import import_seats
from tests.screens.desk.people import NOW, somebody

pytestmark = pytest.mark.django_db
PLACE = "/skrivebord/opsaetning/"
PERSON = {"name": "Ada Øst", "email": "ada@egevang.dk"}
PASSWORD = "en lang sætning at huske"
GIVEN = PERSON | {"password": PASSWORD, "again": PASSWORD}
TOWN = {"name": "Egevang Kommune", "code": "199", "scope": "one"}


def made_code() -> str:
    code = open_setup(by=OPERATOR, now=NOW)
    assert isinstance(code, str)
    return code


def post(client: Client, address: str = "", **sent: Any) -> str:
    return client.post(PLACE + address, sent, follow=True).content.decode()


def test_without_the_code_nothing_can_be_taken(client: Client) -> None:
    made_code()
    assert "Skriv koden, så ingen fremmed kan tage installationen." in client.get(PLACE).content.decode()
    assert "Koden passer ikke." in post(client, code="AAAA-AAAA-AAAA-AAAA")
    assert "Dit navn" not in post(client, **GIVEN)
    assert not User.objects.exists()
    for step in ("kommunen/", "udvalg/", "slut/"):
        assert client.get(PLACE + step).status_code == 302


def test_with_the_code_the_first_administrator_is_made_and_signed_in(client: Client) -> None:
    code = made_code()
    assert "Hvem er den første administrator?" in post(client, code=code.lower())
    page = post(client, **GIVEN)
    assert "Trin 2 af 5" in page
    assert "Ada Øst" in page
    assert User.objects.get().email == "ada@egevang.dk"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"again": "noget andet"}, "De to adgangskoder er ikke ens."),
        ({"email": "ada"}, "Det er ikke en mailadresse."),
        ({"name": ""}, "Skriv dit navn."),
        ({"password": "kort", "again": "kort"}, "12"),
    ],
)
def test_what_will_not_do_is_told_and_nobody_made(client: Client, wrong: dict[str, str], words: str) -> None:
    post(client, code=made_code())
    page = post(client, **GIVEN | wrong)
    assert words in page
    assert "Ret én ting" in page
    assert not User.objects.exists()


def test_a_code_that_was_replaced_meanwhile_lets_nobody_in(client: Client) -> None:
    post(client, code=made_code())
    made_code()
    assert "Skriv koden" in post(client, **GIVEN)
    assert not User.objects.exists()


def test_once_there_is_an_administrator_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    somebody(Role.ADMINISTRATOR)
    assert client.get(PLACE)["Location"].startswith("/konto/log-paa/")
    client.force_login(somebody(email="bo@egevang.dk"))
    assert [client.get(PLACE + step).status_code for step in ("", "kommunen/", "udvalg/", "slut/")] == [404] * 4


def test_the_steps_can_be_left_and_taken_up_again(client: Client) -> None:
    client.force_login(somebody(Role.ADMINISTRATOR))
    assert client.get(PLACE)["Location"] == f"{PLACE}kommunen/"
    assert "Trin 3 af 5" in post(client, "kommunen/", **TOWN)
    assert client.get(PLACE)["Location"] == f"{PLACE}udvalg/"
    assert "Skriv udvalgets navn." in post(client, "udvalg/", name="", kind="council", since="2026-01-01")
    page = post(client, "udvalg/", name="Kommunalbestyrelsen", kind="council", since="2026-01-01")
    assert "Kommunalbestyrelsen er oprettet." in page
    assert client.get(PLACE)["Location"] == f"{PLACE}medlemmer/"
    assert "Her er ingen pladser endnu." in client.get(f"{PLACE}medlemmer/").content.decode()
    file = b"udvalg;navn;fra\nKommunalbestyrelsen;Bo Vang;2026-01-01\n"
    import_seats(data=file, by=OPERATOR, now=NOW)
    assert "1 plads" in client.get(f"{PLACE}medlemmer/").content.decode()
    assert client.get(PLACE)["Location"] == f"{PLACE}invitationer/"
    assert "Linje 2: Skriv navn; mailadresse." in post(client, "invitationer/", people="Bo Vang; bo@egevang.dk\nEva")
    assert "Linje 2:" in post(client, "invitationer/", people="Bo Vang; bo@egevang.dk\nEva; eva@")
    assert User.objects.count() == 1
    mail.outbox.clear()
    done = post(client, "invitationer/", people="Bo Vang; bo@egevang.dk\n\nEva Lind;eva@egevang.dk")
    assert "2 invitationer er på vej." in done
    assert [each.to for each in mail.outbox] == [["bo@egevang.dk"], ["eva@egevang.dk"]]
    assert client.get(PLACE)["Location"] == "/skrivebord/indstillinger/"
    assert "Gjort" in client.get(f"{PLACE}slut/").content.decode()
    assert "Opsætningen er slut." in post(client, "slut/nu/")
    assert Installation.objects.get().finished is not None


def test_of_the_municipality_nothing_is_half_saved(client: Client) -> None:
    client.force_login(somebody(Role.ADMINISTRATOR))
    page = post(client, "kommunen/", **TOWN, logo=SimpleUploadedFile("logo.png", b"%PDF-1.7"))
    assert "logo.png er ikke et billede" in page
    assert not Municipality.objects.exclude(name="").exists()
    assert not Installation.objects.exists()


def test_an_archive_asks_for_no_bodies(client: Client) -> None:
    client.force_login(somebody(Role.ADMINISTRATOR))
    page = post(client, "kommunen/", **TOWN | {"scope": "many"})
    assert "Slut opsætningen" in page
    assert Installation.objects.get().scope == Scope.MANY
    assert not Body.objects.exists()
