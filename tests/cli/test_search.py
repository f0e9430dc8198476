"""`raadslag search` finds what the search page finds."""

import json
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from raadslag.cli.main import run
from tests.cli.bad_papers import MINUTES

pytestmark = pytest.mark.django_db

ADDRESS = "/teknik-og-miljoeudvalget/2026-03-03/punkt-2/"


@pytest.fixture(autouse=True)
def one_paper(tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    settings.FILES_ROOT = tmp_path / "files"
    paper = tmp_path / "referat.txt"
    paper.write_text(MINUTES)
    assert run(["import", str(paper)]) == 0
    capsys.readouterr()


def test_a_hit_is_told_with_where_and_when(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "cykelsti", "Ådalen"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "1 resultat"
    assert lines[2:4] == ["Ny cykelsti ved Ådalen", "  Teknik- og Miljøudvalget, 03.03.2026, Godkendt"]
    assert lines[-1] == f"  {ADDRESS}"


def test_a_program_gets_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "cykelsti", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["query"], found["total"], found["page"], found["pages"]) == ("cykelsti", 1, 1, 1)
    (hit,) = found["hits"]
    assert "langs åen" in hit.pop("passage")
    assert hit == {
        "kind": "item",
        "title": "Ny cykelsti ved Ådalen",
        "address": ADDRESS,
        "body": "Teknik- og Miljøudvalget",
        "date": "2026-03-03",
        "outcome": "approved",
    }


@pytest.mark.parametrize("words", ["xyzzy", '"', "* OR ' --", "\x1b[31m"])
def test_whatever_is_typed_has_an_answer(capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert run(["search", "--", words]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Ingen resultater for")
    assert "\x1b" not in text
