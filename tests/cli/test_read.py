"""`raadslag read` prints what a paper says, and a sentence where it cannot."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from raadslag.reading import read
from raadslag.records import from_bytes
from tests.cli.bad_papers import ENGLISH, MINUTES, READABLE, SCRIPTED, UNREADABLE
from tests.cli.conftest import Command

DEMO = Path(__file__).resolve().parents[2] / "src" / "raadslag" / "demo" / "papers"
PDF = DEMO / "kommunalbestyrelsen" / "2026-01-27-referat.pdf"
COUNT = re.compile(r"^(Felter|Usikkert læst|Sidehoved|Ulæst|Hele papiret)\b.*?([\d.]+) tegn", re.MULTILINE)


def counts(text: str) -> dict[str, int]:
    return {label: int(count.replace(".", "")) for label, count in COUNT.findall(text)}


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "referat.txt"
    path.write_text(MINUTES)
    return path


def test_the_record_is_printed_and_can_be_read_back(raadslag: Command) -> None:
    ended = raadslag("read", PDF)
    assert (ended.code, ended.err) == (0, "")
    record = from_bytes(ended.out.encode())
    assert record == read(PDF.read_bytes(), name=PDF.name).record
    assert record.bodies == ("Kommunalbestyrelsen",)


def test_a_paper_comes_by_standard_input_too(raadslag: Command, minutes: Path) -> None:
    by_name, piped = (
        raadslag("read", minutes, "--as", "outline"),
        raadslag("read", "-", "--as", "outline", given=MINUTES.encode()),
    )
    assert by_name.out == piped.out
    outline: dict[str, Any] = json.loads(piped.out)
    assert (outline["body"], outline["date"], outline["start_time"]) == (
        "Teknik- og Miljøudvalget",
        "2026-03-03",
        "16:00",
    )
    assert [item["outcome"] for item in outline["items"]] == ["approved", "approved"]


def test_the_text_is_printed_as_it_is_counted(command: Command, minutes: Path) -> None:
    assert command("read", minutes, "--as", "text").out == MINUTES + "\n"


def test_the_address_is_kept_and_fills_what_the_head_lacks(command: Command) -> None:
    address = "https://www.eksempel.dk/udvalg/teknik-og-miljoeudvalget/2026-03-03/referat"
    record = json.loads(command("read", "-", "--address", address, given=MINUTES.encode()).out)
    assert record["source"]["address"] == address


@pytest.mark.parametrize("paper", sorted(DEMO.glob("*/2026-0[13]-*")), ids=lambda path: path.name)
def test_the_four_counts_always_make_the_whole_paper(command: Command, paper: Path) -> None:
    ended = command("read", paper, "--coverage")
    assert ended.code == 0
    found = counts(ended.out)
    assert sum(found.values()) - found["Hele papiret"] == found["Hele papiret"]
    assert found["Hele papiret"] == len(command("read", paper, "--as", "text").out) - 1


def test_what_was_not_read_for_sure_is_printed_word_for_word(command: Command) -> None:
    stray = "xyzzy en linje, som ingen kan placere"
    paper = f"{stray}\n\n{MINUTES}\n"
    ended = command("read", "-", "--coverage", given=paper.encode())
    below = ended.out.split("Hele papiret", 1)[1]
    reading = read(paper.encode())
    for span in reading.record.spans:
        for row in reading.text[span.start : span.end].split("\n"):
            if span.kind != "field" and row.strip():
                assert row.strip() in below
    assert "Ulæst" in below


def test_beside_a_record_the_coverage_goes_to_the_terminal(command: Command, minutes: Path) -> None:
    ended = command("read", minutes, "--as", "outline", "--coverage")
    assert json.loads(ended.out)["kind"] == "minutes"
    assert counts(ended.err)["Hele papiret"] == len(MINUTES)


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_gives_one_danish_sentence(command: Command, tmp_path: Path, case: str) -> None:
    name, data, message = UNREADABLE[case]
    path = tmp_path / name
    path.write_bytes(data)
    ended = command("read", path)
    assert (ended.code, ended.out) == (1, "")
    assert re.search(message, ended.err)
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("case", READABLE)
def test_encodings_and_line_ends_make_no_difference(command: Command, tmp_path: Path, case: str) -> None:
    name, data = READABLE[case]
    path = tmp_path / name
    path.write_bytes(data)
    ended = command("read", path, "--as", "outline")
    assert ended.code == 0
    assert ended.out == command("read", "-", "--as", "outline", given=MINUTES.encode()).out


def test_a_paper_in_english_is_a_record_with_its_unread_part(command: Command) -> None:
    ended = command("read", "-", "--coverage", given=ENGLISH)
    assert ended.code == 0
    found = counts(ended.out)
    assert found["Hele papiret"] == len(ENGLISH.decode())
    assert found["Ulæst"] + found["Usikkert læst"] > 0


def test_a_page_with_scripts_is_read_and_nothing_in_it_is_run(command: Command) -> None:
    ended = command("read", "-", "--as", "record", given=SCRIPTED)
    assert ended.code == 0
    assert "Ny cykelsti" in ended.out
    assert not re.search("overta|alert|hentet", ended.out)


def test_a_terminal_is_not_steered_by_a_paper(command: Command) -> None:
    steering = MINUTES + "\x1b]0;overtaget\x07 \x1b[31mxyzzy\x1b[0m \u202eagtab\n"
    ended = command("read", "-", "--coverage", given=steering.encode())
    assert ended.code == 0
    assert not re.search("[\x1b\x07\u202e]", ended.out)


def test_files_that_are_not_there_or_not_files(command: Command, tmp_path: Path) -> None:
    for name, message in (("findes-ikke.pdf", "findes ikke"), (tmp_path, "er en mappe"), ("x" * 300, "kan ikke åbnes")):
        ended = command("read", name)
        assert (ended.code, ended.out) == (1, "")
        assert message in ended.err


def test_reading_needs_no_database_and_no_framework(tmp_path: Path) -> None:
    program = (
        "import sys; from raadslag.cli.main import run; code = run(['read', sys.argv[1]]);"
        "loaded = {name.split('.')[0] for name in sys.modules};"
        "sys.exit(code or ' '.join(sorted(loaded & {'django', 'sqlite3', 'httpx', 'rich', 'gunicorn'})) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, PDF], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []
