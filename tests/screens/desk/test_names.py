"""A secretary sees at the desk who was recognised in papers, answers doubts, and undoes it."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body, BodyName, Person, PersonDoubt
from tests.screens.desk.people import somebody
from tests.screens.published import minutes, publish_text

pytestmark = pytest.mark.django_db
PAGE = "/skrivebord/navne/"


@pytest.fixture(autouse=True)
def _papers(tmp_path: Path, settings: Settings) -> None:
    settings.FILES_ROOT = tmp_path / "files"
    publish_text(minutes(items=1), name="a.txt")
    other = minutes(items=1, day="20. januar 2026").replace("Fatma Yildirim Krogh", "Fatma Yildirim Krog")
    publish_text(other, name="b.txt")


@pytest.fixture
def secretary(client: Client) -> Client:
    client.force_login(somebody(Role.SECRETARY))
    return client


def sent(client: Client, address: str, **values: object) -> str:
    answer = client.post(f"{PAGE}{address}", {name: str(value) for name, value in values.items()}, follow=True)
    return " ".join(answer.content.decode().split())


def told(html: str) -> str:
    return " ".join(re.findall(r'class="told-words [^"]*">.*?</svg> (.*?)</p>', html))


def doubt() -> PersonDoubt:
    return PersonDoubt.objects.get()


def test_a_doubt_is_shown_with_its_reason(secretary: Client) -> None:
    html = " ".join(secretary.get(PAGE).content.decode().split())
    assert "Fatma Yildirim Krogh og Fatma Yildirim Krog" in html
    assert "ét bogstav til forskel" in html


def test_two_are_joined_and_parted(secretary: Client) -> None:
    first, second = doubt().first_id, doubt().second_id
    html = sent(secretary, "saml/", first=first, second=second)
    assert told(html).startswith("De to er nu én person: Fatma Yildirim")
    assert "Ingen navne er i tvivl." in html
    assert "afgjort af en medarbejder af Lise Holm" in html
    html = sent(secretary, "skil/", person=second)
    assert told(html) == "Fatma Yildirim Krogh og Fatma Yildirim Krog har nu hver sin side."
    assert Person.objects.get(id=second).merged_into is None
    assert Person.objects.get(id=first).name == "Fatma Yildirim Krogh"


def test_two_are_two(secretary: Client) -> None:
    html = sent(secretary, "to/", doubt=f"P{doubt().pk}")
    assert told(html) == "Fatma Yildirim Krogh og Fatma Yildirim Krog er to. Der bliver ikke spurgt igen."
    assert "told-success" in html
    again = sent(secretary, "to/", doubt=f"P{doubt().pk}")
    assert told(again) == f"Tvivl P{doubt().pk} er allerede afgjort."
    assert "told-warning" in again
    assert "told-success" not in again


def test_a_new_name_that_is_not_written_is_asked_for(secretary: Client) -> None:
    html = sent(secretary, "navneskift/", old="", new="")
    assert "Vælg det navn, der står i papirerne." in html
    assert "Skriv det navn, udvalget skal have." in html


def test_a_body_gets_a_new_name_and_it_is_undone(secretary: Client) -> None:
    old, new = "Børne- og Uddannelsesudvalget", "Udvalget for Børn"
    html = sent(secretary, "navneskift/", old=old, new=new, since="2026-08-01")
    assert told(html) == f"{old} hedder {new} fra den 1. august 2026."
    assert BodyName.objects.get(name=new).body == BodyName.objects.get(name=old).body
    html = sent(secretary, "navneskift/fortryd/", name=new)
    assert told(html).endswith("har nu hver sin side.")
    assert Body.objects.filter(merged_into=None).count() == 2


def test_what_is_wrong_with_a_rename_stands_at_the_field(secretary: Client) -> None:
    values = {"old": "Findes ikke", "new": "", "since": "2026-02-30"}
    answer = secretary.post(f"{PAGE}navneskift/", values)
    html = " ".join(answer.content.decode().split())
    assert answer.status_code == 422
    assert "Ret 3 ting, før du kan gå videre" in html
    assert 'value="2026-02-30"' in html
    assert Body.objects.count() == 1
    same = sent(secretary, "navneskift/", old="Børne- og Uddannelsesudvalget", new="børne og uddannelsesudvalget")
    assert told(same) == "De to navne er ens. Skriv det gamle navn og derefter det nye."


def test_names_are_of_the_whole_municipality(client: Client) -> None:
    client.force_login(somebody(Role.SECRETARY, at=Body.objects.get()))
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}saml/", {"first": doubt().first_id, "second": doubt().second_id}).status_code == 404
    assert doubt().state == "open"
