"""`raadslag review` prints what is wrong in a paper, and ends with 1 where something surely is."""

import json
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from raadslag.cli.main import run
from tests.cli.conftest import Command
from tests.review.making import HEAD, ITEM, USUAL


def paper(folder: Path, **parts: str) -> Path:
    path = folder / "referat.txt"
    path.write_text(HEAD + ITEM.format(**(USUAL | parts)))
    return path


def test_findings_are_told_by_item_with_what_to_do(command: Command, tmp_path: Path) -> None:
    ended = command("review", paper(tmp_path, told="Svar sendes til mette@firma.dk."))

    assert ended.code == 0
    assert "referat.txt: 1 ting at se på" in ended.out
    assert "  1. Ny vej" in ended.out
    assert "advarsel: Her er en persons mailadresse." in ended.out
    assert "» mette@firma.dk «" in ended.out


def test_an_error_ends_with_one(command: Command, tmp_path: Path) -> None:
    assert command("review", paper(tmp_path, told="Mødet holdes mandag den 3. juli 2018.")).code == 1


def test_json_has_what_a_program_needs(command: Command, tmp_path: Path) -> None:
    ended = command("review", paper(tmp_path, told="Svar sendes til mette@firma.dk."), "--json")

    ((told,),) = (each["findings"] for each in json.loads(ended.out))
    assert (told["rule"], told["weight"], told["words"]) == ("mail_address", "warning", "mette@firma.dk")


def test_a_folder_is_gone_through(command: Command, tmp_path: Path) -> None:
    paper(tmp_path)
    (tmp_path / "andet.txt").write_text(HEAD + ITEM.format(**USUAL))

    assert command("review", tmp_path).out.count("0 ting at se på") == 2


def test_how_few_are_few_can_be_said(command: Command, tmp_path: Path) -> None:
    path = paper(tmp_path, told="Otte borgere er overgået til selvforsørgelse.")

    assert "0 ting" in command("review", path).out
    assert "1 ting" in command("review", path, "--small-count", "10").out


def test_what_is_no_paper_gives_a_sentence(command: Command, tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_text("")

    ended = command("review", tmp_path / "tom.txt")

    assert ended.code == 1
    assert "Filen er tom" in ended.err
    assert "findes ikke" in command("review", "ingen-fil.txt").err


@pytest.mark.django_db
def test_the_public_record_of_a_meeting_is_gone_through(
    tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.FILES_ROOT = tmp_path / "files"
    assert run(["import", str(paper(tmp_path, told="Svar sendes til mette@firma.dk."))]) == 0
    capsys.readouterr()

    assert run(["review", "/teknikudvalget/2026-03-17/"]) == 0
    assert "mette@firma.dk" in capsys.readouterr().out
    for meant in (
        "https://egevang.dk/teknikudvalget/2026-03-17",
        "Teknikudvalget 2026-03-17",
        "Teknikudvalget, 2026-03-17",
    ):
        assert run(["review", meant]) == 0
        assert "mette@firma.dk" in capsys.readouterr().out
    assert run(["review", "Teknikudvalget 2026-03-18"]) == 1
    assert "hverken en fil eller et møde" in capsys.readouterr().err
    assert run(["review", "/teknikudvalget/2026-03-18/"]) == 1
    assert "hverken en fil eller et møde" in capsys.readouterr().err
