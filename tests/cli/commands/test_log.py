"""`raadslag log` checks and prints the log, and destroys by law what an entry says."""

import pytest

from raadslag.audit.models import Entry, EntryValues, HeadPrint
from raadslag.audit.queries import verify
from raadslag.cli.main import run
from tests.screens.published import PAPERS

pytestmark = pytest.mark.django_db


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """All that was said since last asked."""
    captured = capsys.readouterr()
    return captured.out + captured.err


@pytest.fixture(autouse=True)
def _somebody() -> None:
    assert run(["user", "add", "lise@egevang.dk", "--name", "Lise Holm"]) == 0


def test_the_ends_are_printed_once_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["log", "print"]) == run(["log", "print"]) == 0
    assert "Dagens kontroltal står på /efterproev/." in told(capsys)
    assert sorted(HeadPrint.objects.values_list("which", flat=True)) == ["log", "versions"]


def test_a_check_stands_in_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["log", "check"]) == 0
    assert "1 handling i loggen er uændret." in told(capsys)
    assert Entry.objects.get(operation="audit.check_log").address == "kommandolinje"


def test_a_check_says_where_it_does_not_hold(capsys: pytest.CaptureFixture[str]) -> None:
    EntryValues.objects.update(content=b"", digest="", salt=b"")
    assert run(["log", "check"]) == 1
    assert "Loggen er ændret ved nr. 1: indholdet er væk uden grund." in told(capsys)


def test_what_an_entry_says_is_destroyed_and_who_did_it_stays(capsys: pytest.CaptureFixture[str]) -> None:
    erase = ["log", "erase", "1", "--by", "lise@egevang.dk", "--ground"]
    assert run([*erase, "Datatilsynets afgørelse"]) == 0
    entry = Entry.objects.get(operation="audit.erase_values")
    assert (entry.actor_name, entry.subject_name, entry.address) == (
        "Lise Holm",
        "Datatilsynets afgørelse",
        "kommandolinje",
    )
    assert (verify().faults, verify().erased) == ((), 1)
    assert run([*erase, "Igen"]) == 1
    assert "Indholdet af handling nr. 1 er allerede slettet." in told(capsys)
    assert run([*erase, " "]) == 1
    assert "Grunden mangler." in told(capsys)


def test_an_import_is_logged_under_the_name_of_who_did_it(capsys: pytest.CaptureFixture[str]) -> None:
    paper = str(PAPERS / "teknik-og-miljoeudvalget" / "2026-05-06-referat.md")
    assert run(["import", paper, "--by", "lise@egevang.dk"]) == 0
    entry = Entry.objects.get(operation="ingest.import_paper", kind="import")
    assert (entry.actor_name, entry.address) == ("Lise Holm", "kommandolinje")
    assert run(["import", paper, "--by", "ingen@egevang.dk"]) == 1
    assert "Ingen bruger har adressen ingen@egevang.dk." in told(capsys)
