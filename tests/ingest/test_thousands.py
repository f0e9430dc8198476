"""Two thousand papers by two workers, killed in the middle and taken up again: each goes in exactly once."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.ingest.test_crash import RUN, told

PAPERS = Path(__file__).parents[2] / "src/raadslag/demo/papers"
MANY = 2_000
MOST_MEMORY = 300_000
"""Kilobytes that a worker may take."""


def make(folder: Path) -> None:
    """The demo's papers again and again, each time of another year."""
    texts = {
        f"{path.parent.name}-{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(PAPERS.rglob("2*"))
        if path.suffix in {".txt", ".md", ".html"}
    }
    folder.mkdir()
    for number in range(MANY):
        name = list(texts)[number % len(texts)]
        year = 1971 + number // len(texts)
        written = re.sub(r"\b20(2\d)\b", partial(_year, year), texts[name])
        (folder / f"{year}-{name}").write_text(written, encoding="utf-8")


def _year(year: int, found: re.Match[str]) -> str:
    return str(year + int(found[1]) - 26)


def begun(data: Path, folder: Path) -> subprocess.Popen[bytes]:
    environment = {k: v for k, v in os.environ.items() if k not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL"}}
    return subprocess.Popen(
        [sys.executable, "-c", RUN, "import", str(folder), "--workers", "2"],
        env=environment | {"RAADSLAG_DATA": str(data), "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def count(data: Path, what: str) -> int:
    try:
        with closing(sqlite3.connect(f"file:{data / 'raadslag.sqlite3'}?mode=ro", uri=True, timeout=30)) as database:
            return int(database.execute(what).fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    found = [int(child) for child in children.read_text().split()] if children.exists() else []
    return [pid, *(other for child in found for other in family(child))]


def memory(pid: int) -> int:
    """The most that a process ever held, in kilobytes."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


@pytest.mark.proof
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="memory is looked up in /proc")
def test_two_thousand_papers_killed_and_taken_up_again(tmp_path: Path) -> None:
    data, folder = tmp_path / "data", tmp_path / "papirer"
    make(folder)
    assert told(data, "upgrade")[0] == 0
    process = begun(data, folder)
    most = 0
    while count(data, "select count(*) from publication_papersource") < MANY * 0.4:
        assert process.poll() is None
        most = max(most, *map(memory, family(process.pid)))
        time.sleep(0.5)
    workers = family(process.pid)[1:]
    process.send_signal(signal.SIGKILL)
    process.wait()
    reached = count(data, "select count(*) from publication_papersource")

    code, out = told(data, "import", str(folder), "--workers", "2")
    sound, report = told(data, "check")

    assert MANY * 0.4 <= reached < MANY
    assert code == 0, out
    assert sound == 0, report
    assert f"{MANY - reached} nye" in out
    assert count(data, "select count(*) from publication_papersource") == MANY
    assert count(data, "select count(distinct name) from publication_papersource") == MANY
    assert count(data, "select count(*) from ingest_importentry where status = 'new'") == MANY
    assert (
        count(data, "select count(*) from audit_entry where operation = 'ingest.import_paper' and kind = 'import'")
        == MANY
    )
    assert most < MOST_MEMORY
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()], "workers outlived who started them"
