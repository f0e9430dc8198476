"""The command as a person meets it: in a process of its own, with a data folder to throw away; or in this one."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from raadslag.cli.main import run

PROGRAM: Final = Path(sys.executable).parent / "raadslag"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


Command = Callable[..., Ended]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command in this process: `command("read", "-", given=b"…")`."""

    def here(*arguments: str | Path, given: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        capsys.readouterr()
        code = run(list(map(str, arguments)))
        captured = capsys.readouterr()
        ended = Ended(code, captured.out, captured.err)
        assert "Traceback" not in ended.said
        return ended

    return here


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the installation that `raadslag` works on."""
    return tmp_path / "data"


@pytest.fixture
def raadslag(data: Path, tmp_path: Path) -> Command:
    """Run the command: `raadslag("read", "-", given=b"…")`."""
    return process_at(data, beside=tmp_path)


def process_at(data: Path, *, beside: Path) -> Command:
    """The command as a process that works on a data folder, and stands in another."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RAADSLAG_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)

    def run_there(*arguments: str | Path, given: bytes = b"", **variables: str) -> Ended:
        environment = {**kept, "RAADSLAG_DATA": str(data), "COLUMNS": "120", **variables}
        done = subprocess.run(
            [PROGRAM, *map(str, arguments)],
            input=given, capture_output=True, env=environment, cwd=beside, timeout=240, check=False,
        )  # fmt: skip
        ended = Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ended.said
        return ended

    return run_there
