"""A command finds its installation ready, makes it ready, or says what is wrong with it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.bad_papers import MINUTES
from tests.cli.conftest import Command


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "referat.txt"
    path.write_text(MINUTES)
    return path


def change(data: Path, statement: str) -> None:
    with sqlite3.connect(data / "raadslag.sqlite3") as database:
        database.execute(statement)
    database.close()


def test_a_new_installation_needs_no_preparation(raadslag: Command, data: Path, paper: Path) -> None:
    assert raadslag("check").code == 1
    assert "Den er tom. Kør: raadslag upgrade" in raadslag("check").out
    ended = raadslag("import", paper)
    assert (ended.code, ended.err) == (0, "")
    assert {"raadslag.sqlite3", "files", "secret_key"} <= {path.name for path in data.iterdir()}
    assert raadslag("check").code == 0
    assert raadslag("upgrade").out == "Databasen passer allerede til denne udgave.\n"


def test_a_database_of_another_edition_is_left_alone(raadslag: Command, data: Path, paper: Path) -> None:
    assert "passer nu til denne udgave" in raadslag("upgrade").out
    change(data, "INSERT INTO django_migrations (app, name, applied) VALUES ('files', '9999_senere', '2030-01-01')")
    for arguments in (("import", paper), ("serve", "--port", "18000"), ("upgrade",)):
        ended = raadslag(*arguments)
        assert ended.code == 1
        assert "nyere udgave" in ended.err
    assert "nyere udgave" in raadslag("check").out
    change(data, "DELETE FROM django_migrations WHERE name = '9999_senere' OR app = 'sessions'")
    change(data, "DROP TABLE django_session")
    ended = raadslag("import", paper)
    assert ended.code == 1
    assert "ældre udgave" in ended.err
    assert "raadslag upgrade" in ended.err
    assert raadslag("upgrade").code == 0
    assert raadslag("check").code == 0


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"RAADSLAG_HTTPS": "ja"}, "RAADSLAG_HTTPS skal være 1 eller 0"),
        ({"DATABASE_URL": "mongodb://x"}, "DATABASE_URL kan ikke læses"),
        ({"DATABASE_URL": "postgresql://u:hemmelig@127.0.0.1:9/x"}, "Databasen svarer ikke"),
        ({"RAADSLAG_DATA": "/dev/null/data"}, "Datamappen /dev/null/data kan ikke bruges"),
    ],
)
def test_settings_that_cannot_be_used_are_told_in_a_sentence(
    raadslag: Command, paper: Path, variables: dict[str, str], said: str
) -> None:
    ended = raadslag("import", paper, **variables)
    assert ended.code == 1
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1
    assert "hemmelig" not in ended.err


def test_a_database_that_is_no_database_is_told(raadslag: Command, data: Path, paper: Path) -> None:
    data.mkdir()
    (data / "raadslag.sqlite3").write_bytes(b"ikke en database, men en tekst, som nogen lagde her" * 40)
    ended = raadslag("import", paper)
    assert ended.code == 1
    assert "Databasen svarer ikke" in ended.err


def test_an_upgrade_makes_the_table_of_what_several_processes_must_agree_on(raadslag: Command, data: Path) -> None:
    assert raadslag("upgrade").code == 0
    with closing(sqlite3.connect(data / "raadslag.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM cache").fetchone() == (0,)
