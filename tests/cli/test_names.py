"""A person sees how politicians and bodies were recognised, and joins, separates, renames and undoes."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from raadslag.bodies.models import Person
from tests.cli.conftest import Command
from tests.cli.demo_papers import BY, everything, read_in

pytestmark = pytest.mark.django_db

MARCH, APRIL = (f"teknik-og-miljoeudvalget/2026-{day}-referat.md" for day in ("03-04", "04-08"))
AUGUST = "klima-og-teknikudvalget/2026-08-19-referat.txt"
OLD, NEW = "Teknik- og Miljøudvalget", "Klima- og Teknikudvalget"


@pytest.fixture(autouse=True)
def files_folder(tmp_path: Path, settings: Settings) -> None:
    settings.FILES_ROOT = tmp_path / "files"


def misspelled(name: str, text: str) -> str:
    """A name is one letter longer in one of the papers."""
    return text.replace("Torben Aagesen", "Torben Aagessen") if name == APRIL else text


def doubt_in(text: str) -> str:
    """The number of the only doubt."""
    (number,) = re.findall(r"^ ?([PU]\d+) ", text, re.MULTILINE)
    return str(number)


def line_with(word: str, text: str) -> str:
    return " ".join(next(line for line in text.splitlines() if word in line).split())


def the_two() -> tuple[Person, Person]:
    return Person.objects.get(name="Torben Aagesen"), Person.objects.get(name="Torben Aagessen")


def test_everybody_is_listed_with_the_rule(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, MARCH, AUGUST)
    listed = command("names").out
    assert line_with(OLD, listed).endswith(f"{OLD} {OLD} 04.03.2026–04.03.2026 samme navn")
    assert line_with("Torben Aagesen", listed).endswith("Torben Aagesen Torben Aagesen samme navn")
    assert {"Udvalg", "Politikere", "Tvivl"} <= set(listed.splitlines())
    alone = command("names", "--doubtful").out
    assert alone.splitlines()[0] == "Tvivl"
    assert "næsten samme medlemmer som et udvalg, der holdt op" in line_with(doubt_in(alone), alone)


def test_accents_are_one_person_and_the_list_says_so(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, MARCH, APRIL, change=lambda name, text: text.replace("Ronja", "Rónja") if name == APRIL else text)
    listed = command("names").out
    assert "samme navn, anden accent" in line_with("Rónja Bak Elmelund", listed) + line_with("Ronja Bak", listed)
    assert listed.splitlines()[-1] == "Ingen tvivl om navne."


def test_two_names_one_letter_apart_are_joined_and_separated(tmp_path: Path, command: Command, client: Client) -> None:
    read_in(tmp_path, MARCH, APRIL, change=misspelled)
    first, second = the_two()
    doubts = command("names", "--doubtful").out
    assert (
        line_with(doubt_in(doubts), doubts)
        == f"{doubt_in(doubts)} {first.pk} Torben Aagesen {second.pk} Torben Aagessen ét bogstav til forskel"
    )
    before = everything()
    left = f"/personer/{second.pk}-torben-aagessen/"
    ended = command("names", "join-persons", str(second.pk), str(first.pk), *BY)
    assert ended.code == 0
    address = f"/personer/{first.pk}-torben-aagesen/"
    assert ended.out.splitlines()[:2] == [
        f"De to er nu én person: Torben Aagesen, {address}",
        f"{left} fører dertil.",
    ]
    assert client.get(left).headers["Location"] == address
    listed = command("names").out
    brought = f"Torben Aagessen afgjort af en medarbejder, samlet fra person {second.pk} (Lise Holm)"
    assert line_with("Aagessen", listed) == brought
    assert "Ingen tvivl om navne." in listed
    refused = command("names", "separate-person", str(first.pk), *BY)
    assert (refused.code, refused.err.split(". ")[1]) == (
        1,
        f"Vælg den, der skal skilles fra: {second.pk}.\n",
    )
    ended = command("names", "separate-person", str(second.pk), *BY)
    assert ended.out.splitlines() == [
        f"Torben Aagesen har nu siden {address}",
        f"Torben Aagessen har nu siden {left}",
    ]
    assert client.get(left).status_code == 200
    assert everything() == before


def test_a_doubt_that_is_answered_with_no_is_gone(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, MARCH, APRIL, change=misspelled)
    doubt = doubt_in(command("names", "--doubtful").out)
    ended = command("names", "keep-apart", doubt.lower(), *BY)
    assert ended.out == "Torben Aagesen og Torben Aagessen er to. Der bliver ikke spurgt igen.\n"
    assert command("names", "--doubtful").out == "Ingen tvivl om navne.\n"
    assert command("names", "keep-apart", doubt, *BY).err == f"Tvivl {doubt} er allerede afgjort.\n"


def test_a_body_is_renamed_and_the_renaming_undone(tmp_path: Path, command: Command, client: Client) -> None:
    read_in(tmp_path, MARCH, AUGUST)
    before = everything()
    old, new = "/teknik-og-miljoeudvalget/", "/klima-og-teknikudvalget/"
    ended = command("names", "rename-body", OLD, NEW, "--since", "2026-08-01", *BY)
    assert ended.out.splitlines() == [
        f"{OLD} hedder {NEW} fra den 1. august 2026.",
        f"Udvalget har siden {new} med 2 møder.",
        f"{old} fører dertil.",
        f'Fortryd med: raadslag names undo-rename "{NEW}" --by E-MAIL',
    ]
    for page in ("", "2026-03-04/", "2026-03-04/punkt-1/"):
        answer = client.get(old + page)
        assert (answer.status_code, answer.headers["Location"]) == (301, new + page)
    listed = command("names").out
    assert "nyt navn fra 01.08.2026 (Lise Holm)" in listed
    assert "Ingen tvivl om navne." in listed
    again = command("names", "rename-body", OLD, NEW, "--since", "2026-08-01", *BY)
    assert (again.code, again.err) == (1, f"Det er allerede noteret, at {OLD} er {NEW}.\n")
    ended = command("names", "undo-rename", NEW, *BY)
    assert ended.out.splitlines() == [f"{OLD} har nu siden {old}", f"{NEW} har nu siden {new}"]
    assert everything() == before
    for page in ("", "2026-03-04/", "2026-03-04/punkt-1/"):
        assert client.get(old + page).status_code == 200
    for page in ("", "2026-08-19/"):
        assert client.get(new + page).status_code == 200
    # Given while the two were one.
    for page in ("2026-03-04/", "2026-03-04/punkt-1/"):
        assert client.get(new + page).headers["Location"] == old + page


def test_another_spelling_of_a_body_needs_no_day(tmp_path: Path, command: Command) -> None:
    wrong = "Teknik- og Miløudvalget"

    def slip(name: str, text: str) -> str:
        return text.replace(OLD, wrong) if name == APRIL else text

    read_in(tmp_path, MARCH, APRIL, change=slip)
    before = everything()
    doubts = command("names", "--doubtful").out
    assert "ét bogstav til forskel" in line_with(doubt_in(doubts), doubts)
    ended = command("names", "rename-body", wrong, OLD, *BY)
    assert ended.out.splitlines()[0] == f"{wrong} er en anden skrivemåde for {OLD}."
    assert "anden skrivemåde (Lise Holm)" in command("names").out
    assert command("names", "undo-rename", wrong, *BY).code == 0
    assert everything() == before


def test_what_cannot_be_done_is_said_and_changes_nothing(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, MARCH, APRIL, change=misspelled)
    before = everything()
    first, second = (str(person.pk) for person in the_two())
    for arguments, sentence in (
        (("join-persons", first, first, *BY), "En person kan ikke samles med sig selv."),
        (("join-persons", first, "999999", *BY), "Person 999999 findes ikke. Se numrene med: raadslag names"),
        (("join-persons", first, second, "--by", "x@y.dk"), "Ingen bruger har adressen x@y.dk. Opret: raadslag user"),
        (("separate-person", first, *BY), f"Person {first} er ikke samlet med nogen."),
        (("separate-person", "999999", *BY), "Person 999999 findes ikke."),
        (("keep-apart", "P99999", *BY), "Der er ingen tvivl med nummer P99999."),
        (("keep-apart", "9", *BY), "Der er ingen tvivl med nummer 9."),
        (("rename-body", "Havneudvalget", NEW, "--since", "2026-08-01", *BY), "Intet papir kender udvalget Havneudv"),
        (("rename-body", OLD, OLD.lower(), *BY), "De to navne er ens."),
        (("undo-rename", OLD, *BY), f"Der er intet noteret navneskift til {OLD}."),
    ):
        ended = command("names", *arguments)
        assert (ended.code, ended.out) == (1, ""), arguments
        assert ended.err.startswith(sentence)
    assert everything() == before


def test_a_person_who_was_joined_is_not_joined_again(tmp_path: Path, command: Command) -> None:
    read_in(tmp_path, MARCH, APRIL, change=misspelled)
    first, second = (str(person.pk) for person in the_two())
    assert command("names", "join-persons", first, second, *BY).code == 0
    again = command("names", "join-persons", first, second, *BY)
    assert (again.code, again.err) == (1, f"Person {second} er allerede samlet med person {first}.\n")
