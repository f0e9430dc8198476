"""`raadslag import` publishes what it can, says what it could not, and leaves nothing half done."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.apps import apps
from pytest_django.fixtures import Settings

from raadslag.cli.main import run
from raadslag.files import storage
from raadslag.files.models import StoredFile
from raadslag.publication.models import PaperSource
from raadslag.reading import FollowUpReading, Reading, read_any
from raadslag.search.queries import find
from tests.cli.bad_papers import ENGLISH, MINUTES, READABLE, SCRIPTED, UNREADABLE

pytestmark = pytest.mark.django_db

THE_LOG = {"audit.Entry", "audit.EntryValues"}
FOLLOWERS = {"search.Cursor", "restricted.MayorCursor"}
"""How far each of those who follow the change log has come."""
OF_THE_IMPORT = {"ingest.ImportRun", "ingest.ImportEntry", "files.StoredFile", *FOLLOWERS, *THE_LOG}
MAY_GROW = {"ingest.ImportRun"}

Said = Callable[[], str]


def rows() -> dict[str, int]:
    """How many rows each table of ours has."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model.__module__.startswith("raadslag.")
    }


@pytest.fixture(autouse=True)
def files_folder(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with two papers of one committee."""
    folder = tmp_path / "papirer"
    (folder / "tmu").mkdir(parents=True)
    (folder / "tmu" / "2026-03-03-referat.txt").write_text(MINUTES)
    (folder / "tmu" / "2026-04-07-referat.txt").write_text(MINUTES.replace("3. marts", "7. april"))
    return folder


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def everything() -> str:
        captured = capsys.readouterr()
        text = captured.out + captured.err
        assert "Traceback" not in text
        return text

    return everything


def line_with(word: str, text: str) -> str:
    return next(line for line in text.splitlines() if word in line)


def every_file_has_its_row() -> bool:
    return {sha256 for sha256, _ in storage.kept()} == set(StoredFile.objects.values_list("sha256", flat=True))


def test_a_folder_is_read_in_and_a_table_tells_what_came_of_it(papers: Path, said: Said) -> None:
    assert run(["import", str(papers)]) == 0
    text = said()
    assert text.splitlines()[0].split() == ["Papir", "Udvalg", "Dato", "Punkter", "Se", "efter", "Resultat"]
    assert re.fullmatch(
        r"tmu/2026-03-03-referat\.txt +Teknik- og Miljøudvalget +03\.03\.2026 +2 +0 +nyt *",
        line_with("2026-03-03", text),
    )
    assert line_with("2 papirer", text) == "2 papirer: 2 nye, 0 ændrede, 0 uændrede, 0 ikke indlæst."
    assert find(query="cykelsti Ådalen").total > 0


def test_again_changes_nothing(papers: Path, said: Said) -> None:
    run(["import", str(papers)])
    before = rows()
    said()
    assert run(["import", str(papers)]) == 0
    text = said()
    assert "uændret" in line_with("2026-03-03", text)
    assert line_with("2 papirer", text) == "2 papirer: 0 nye, 0 ændrede, 2 uændrede, 0 ikke indlæst."
    assert {name for name, count in rows().items() if count != before[name]} <= MAY_GROW


def test_one_that_fails_stops_no_other(papers: Path, said: Said) -> None:
    (papers / "a-tom.txt").touch()
    (papers / "m-billede.pdf").write_bytes(UNREADABLE["a photograph called pdf"][1])
    (papers / "README.md").write_text("# Papirer\n")
    (papers / "skabelon.typ").write_text("#set page()")
    (papers / "tabel.xlsx").write_bytes(b"PK\x03\x04")
    assert run(["import", str(papers)]) == 1
    text = said()
    assert line_with("4 papirer", text) == "4 papirer: 2 nye, 0 ændrede, 0 uændrede, 2 ikke indlæst."
    assert "a-tom.txt: Filen er tom." in text
    assert 'm-billede.pdf: "m-billede.pdf" hedder pdf, men er et billede.' in text
    assert line_with("Sprunget over", text).endswith("ikke er papirer: README.md, skabelon.typ, tabel.xlsx")
    assert PaperSource.objects.count() == 2


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_told_and_nothing_of_it_is_published(tmp_path: Path, said: Said, case: str) -> None:
    name, data, message = UNREADABLE[case]
    path = tmp_path / name
    path.write_bytes(data)
    before = rows()
    assert run(["import", str(path)]) == 1
    assert re.search(message, said())
    assert {table for table, count in rows().items() if count != before[table]} <= OF_THE_IMPORT
    assert every_file_has_its_row()


@pytest.mark.parametrize("case", READABLE)
def test_encodings_and_line_ends_make_no_difference(tmp_path: Path, said: Said, case: str) -> None:
    name, data = READABLE[case]
    path = tmp_path / name
    path.write_bytes(data)
    assert run(["import", str(path)]) == 0
    assert re.search(r"Teknik- og Miljøudvalget +03\.03\.2026 +2 +0 +nyt", said())


def test_a_paper_in_english_is_told_of_and_kept(tmp_path: Path, said: Said) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(ENGLISH)
    assert run(["import", str(path)]) == 1
    assert line_with("minutes.txt: ", said()).startswith("minutes.txt: Papiret ")
    assert StoredFile.objects.count() == 1
    assert PaperSource.objects.count() == 0


def test_a_page_with_scripts_is_published_without_them(tmp_path: Path) -> None:
    path = tmp_path / "referat.html"
    path.write_bytes(SCRIPTED)
    assert run(["import", str(path)]) == 0
    content = bytes(PaperSource.objects.get().content).decode()
    assert "Ny cykelsti" in content
    assert not re.search("overta|alert|hentet", content)


def test_a_fault_in_the_program_spoils_one_paper_only(
    papers: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(data: bytes, **given: str | bool | None) -> Reading | FollowUpReading:
        if "2026-03-03" in str(given["name"]):
            raise ZeroDivisionError
        return read_any(data, **given)  # type: ignore[arg-type]

    monkeypatch.setattr("raadslag.ingest.readers.read_any", faulty)
    before = rows()
    assert run(["import", str(papers)]) == 1
    text = said()
    assert "1 nyt" in line_with("2 papirer", text)
    assert "fejl hos os" in text
    assert rows()["publication.PaperSource"] == before["publication.PaperSource"] + 1
    assert every_file_has_its_row()


def test_ctrl_c_keeps_what_is_done_and_no_half_of_the_rest(
    papers: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(data: bytes, **given: str | bool | None) -> Reading | FollowUpReading:
        if "2026-04-07" in str(given["name"]):
            raise KeyboardInterrupt
        return read_any(data, **given)  # type: ignore[arg-type]

    monkeypatch.setattr("raadslag.ingest.readers.read_any", stopped)
    assert run(["import", str(papers)]) == 130
    text = said()
    assert "1 papir er indlæst. Kør kommandoen igen for at fortsætte." in text
    assert "Afbrudt." in text
    assert PaperSource.objects.count() == 1
    assert find(query="cykelsti").total > 0
    assert every_file_has_its_row()
    monkeypatch.undo()
    assert run(["import", str(papers)]) == 0
    assert PaperSource.objects.count() == 2


@pytest.mark.parametrize("option", ["--release", "--frigiv"])
def test_originals_are_shown_only_when_somebody_releases_them(papers: Path, option: str) -> None:
    run(["import", str(papers)])
    assert set(PaperSource.objects.values_list("released", flat=True)) == {False}
    run(["import", str(papers), option])
    assert set(PaperSource.objects.values_list("released", flat=True)) == {True}


def test_papers_that_lie_on_the_web_get_their_address(papers: Path) -> None:
    prefix = "https://www.eksempel.dk/referater/"
    (papers / "tmu" / "2026-03-03-referat.txt").rename(papers / "tmu" / "marts møde.txt")
    assert run(["import", str(papers), "--address-prefix", prefix]) == 0
    assert set(PaperSource.objects.values_list("address", "released")) == {
        ("https://www.eksempel.dk/referater/tmu/marts%20m%C3%B8de.txt", True),
        ("https://www.eksempel.dk/referater/tmu/2026-04-07-referat.txt", True),
    }


def test_what_papers_do_not_say_stands_in_a_file_beside_them(papers: Path, said: Said) -> None:
    (papers / "tmu" / "2026-05-05-referat.txt").write_text(
        MINUTES.replace("3. marts", "5. maj").replace("Teknik- og Miljøudvalget", "Klima- og Teknikudvalget")
    )
    names = papers / "navne.toml"
    names.write_text(
        '[[udvalg]]\nnavn = "Klima- og Teknikudvalget"\nfoer = "Teknik- og Miljøudvalget"\nfra = 2026-05-01\n'
    )
    assert run(["import", str(papers)]) == 0
    text = said()
    assert f"Bruger navnefilen {names}." in text
    assert "Sprunget over" not in text
    bodies = apps.get_model("bodies", "Body").objects.filter(merged_into=None)
    assert [body.name for body in bodies] == ["Klima- og Teknikudvalget"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[udvalg]]\nnavn =", "kan ikke læses som TOML"),
        ('[[parti]]\nnavn = "x"', "kendes ikke"),
        ('[[udvalg]]\nnavn = "x"\nfør = "y"', "navne.toml"),
    ],
)
def test_a_slip_in_that_file_stops_before_anything_is_done(papers: Path, said: Said, text: str, message: str) -> None:
    (papers / "navne.toml").write_text(text)
    before = rows()
    assert run(["import", str(papers)]) == 1
    assert message in said()
    assert rows() == before


def test_names_of_files_may_be_anything(tmp_path: Path, said: Said) -> None:
    folder = tmp_path / "gamle"
    folder.mkdir()
    names = (b"\xd8konomi.txt", b"to\nlinjer.txt", b"\x1b[31mr\xf8d.txt", b"x" * 240 + b".txt")
    for day, name in enumerate(names, start=4):
        path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118 (a name that is no text)
        with open(path, "w") as file:  # noqa: PTH123
            file.write(MINUTES.replace("3. marts", f"{day}. marts"))
    (folder / "ring").symlink_to(folder)
    (folder / "intet.txt").symlink_to("/findes/ikke.txt")
    assert run(["import", str(folder)]) == 0
    text = said()
    assert "4 papirer: 4 nye" in text
    assert "Økonomi.txt" in text
    assert "to linjer.txt" in text
    assert "\x1b" not in text


def test_what_is_not_there_is_said(tmp_path: Path, said: Said) -> None:
    (tmp_path / "tom").mkdir()
    for arguments, message in (
        ([str(tmp_path / "tom")], "Der er ingen papirer i"),
        ([str(tmp_path / "findes-ikke.pdf")], "findes-ikke.pdf kan ikke åbnes"),
        (["http://127.0.0.1:9/referat.pdf"], "lukket net"),
        ([str(tmp_path / "tom"), "--aliases", "findes-ikke.toml"], "Navnefilen findes-ikke.toml kan ikke åbnes"),
        ([str(tmp_path / "tom"), "--address-prefix", "eksempel"], "eksempel er ikke en webadresse"),
    ):
        assert run(["import", *arguments]) == 1
        assert message in said()
