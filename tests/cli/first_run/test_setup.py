"""`raadslag setup`: a new installation by options, and a code for whoever would rather use the page."""

import re
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Command

PASSWORD = "en lang sætning at huske\n"
PERSON = ("--name", "Ada Øst", "--email", "ada@egevang.dk", "--password-file", "-")
TOWN = ("--municipality", "Egevang Kommune", "--number", "199")
CODE = re.compile(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}")


def rows(data: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(data / "raadslag.sqlite3") as database:
        found = database.execute(query).fetchall()
    database.close()
    return found


def test_an_installation_is_set_up_by_options_and_again_changes_nothing(raadslag: Command, data: Path) -> None:
    ended = raadslag("setup", *PERSON, *TOWN, given=PASSWORD.encode())
    assert (ended.code, ended.err) == (0, "")
    assert "Ada Øst er administrator og logger på med ada@egevang.dk." in ended.out
    assert "Kommunen er Egevang Kommune." in ended.out
    assert rows(data, "SELECT name, code FROM bodies_municipality") == [("Egevang Kommune", "199")]
    again = raadslag("setup")
    assert (again.code, again.err) == (0, "")
    assert "Der er allerede en administrator." in again.out
    assert "Kommunen er allerede sat op." in again.out
    assert rows(data, "SELECT count(*) FROM accounts_user") == [(1,)]


def test_a_script_is_told_which_option_is_missing(raadslag: Command) -> None:
    ended = raadslag("setup", "--name", "Ada Øst")
    assert (ended.code, ended.err) == (1, "Tilvalget --email mangler.\n")


@pytest.mark.parametrize(
    ("changed", "password", "said"),
    [
        (("--email", "ada"), PASSWORD, "adresse"),
        ((), "kort\n", "12"),
        (("--municipality", "Egevang", "--number", "1"), PASSWORD, "Kommunens nummer er tre cifre. 1 er det ikke."),
    ],
)
def test_what_will_not_do_is_told_in_a_sentence(
    raadslag: Command, changed: tuple[str, ...], password: str, said: str
) -> None:
    ended = raadslag("setup", *PERSON, *TOWN, *changed, given=password.encode())
    assert ended.code == 1
    assert said in ended.err


def test_a_code_is_made_until_there_is_an_administrator(raadslag: Command) -> None:
    first, second = (CODE.search(raadslag("setup", "--code").out) for _ in range(2))
    assert first
    assert second
    assert first[0] != second[0]
    raadslag("setup", *PERSON, *TOWN, given=PASSWORD.encode())
    ended = raadslag("setup", "--code")
    assert (ended.code, ended.err) == (1, "Der er allerede en administrator. Log på i stedet.\n")


def test_a_logo_is_looked_into(raadslag: Command, tmp_path: Path) -> None:
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(b"%PDF-1.7")
    ended = raadslag("setup", *PERSON, *TOWN, "--logo", wrong, given=PASSWORD.encode())
    assert ended.code == 1
    assert "logo.png er ikke et billede" in ended.err


def test_those_who_are_to_work_here_get_a_letter_each_or_nobody_does(
    raadslag: Command, data: Path, tmp_path: Path
) -> None:
    raadslag("setup", *PERSON, *TOWN, given=PASSWORD.encode())
    people = tmp_path / "personer.txt"
    people.write_text("Bo Vang; bo@egevang.dk\nEva Lind\n")
    wrong = raadslag("setup", "--invite", people)
    assert (wrong.code, wrong.err) == (1, "Linje 2: Skriv navn; mailadresse.\n")
    assert rows(data, "SELECT count(*) FROM notices_mail") == [(0,)]
    people.write_text("Bo Vang; bo@egevang.dk\nEva Lind; eva@egevang.dk\n")
    assert "2 invitationer er på vej." in raadslag("setup", "--invite", people).out
    assert rows(data, "SELECT count(*) FROM notices_mail") == [(2,)]


def test_bodies_members_and_seats_come_from_a_file_whole_or_not_at_all(
    raadslag: Command, data: Path, tmp_path: Path
) -> None:
    raadslag("setup", *PERSON, *TOWN, given=PASSWORD.encode())
    seats = tmp_path / "pladser.csv"
    seats.write_text("udvalg;art;navn;fra\nHavneudvalget;stående udvalg;Bo Vang;30-02-2026\n")
    wrong = raadslag("setup", "--seats", seats)
    assert wrong.code == 1
    assert wrong.err.startswith("Linje 2: ")
    assert rows(data, "SELECT count(*) FROM bodies_seat") == [(0,)]
    seats.write_text("udvalg;art;navn;fra\nByrådet;byråd;Bo Vang;2026-01-01\n")
    assert "Indlæst: 1 plads og 0 poster." in raadslag("setup", "--seats", seats).out
    assert rows(data, "SELECT count(*) FROM bodies_seat") == [(1,)]


def test_an_archive_takes_no_seats_and_nothing_is_set_up_halfway(raadslag: Command, data: Path, tmp_path: Path) -> None:
    seats = tmp_path / "pladser.csv"
    seats.write_text("udvalg;art;navn;fra\nByrådet;kommunalbestyrelse;Ida Bech;01-01-2026\n", encoding="utf-8")

    refused = raadslag("setup", *PERSON, *TOWN, "--archive", "--seats", str(seats), given=PASSWORD.encode())
    assert (refused.code, refused.out) == (1, "")
    assert "--archive og --seats kan ikke bruges sammen" in refused.err
    assert rows(data, "SELECT count(*) FROM accounts_user") == [(0,)]

    assert raadslag("setup", *PERSON, *TOWN, "--archive", given=PASSWORD.encode()).code == 0
    later = raadslag("setup", "--seats", str(seats))
    assert later.code == 1
    assert "I et arkiv for flere kommuner sidder ingen." in later.err
    assert rows(data, "SELECT count(*) FROM bodies_body") == [(0,)]
