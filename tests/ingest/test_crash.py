"""An import that is killed leaves nothing half done: the rest goes in afterwards as if nothing had happened."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PAPERS = Path(__file__).parents[2] / "src/raadslag/demo/papers"
RUN = "from raadslag.cli.main import main; main()"


def raadslag(data: Path, *words: str) -> subprocess.Popen[str]:
    environment = {k: v for k, v in os.environ.items() if k not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL"}}
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *words],
        env=environment | {"RAADSLAG_DATA": str(data), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def told(data: Path, *words: str) -> tuple[int, str]:
    process = raadslag(data, *words)
    out, _ = process.communicate(timeout=300)
    return process.returncode, out


@pytest.mark.proof
def test_a_killed_import_can_be_run_again(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert told(data, "upgrade")[0] == 0
    killed = 0
    for seconds in (1.5, 2.5, 3.5):
        process = raadslag(data, "import", str(PAPERS), "--release")
        time.sleep(seconds)
        killed += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.communicate()

    code, out = told(data, "import", str(PAPERS), "--release")
    sound, report = told(data, "check")
    again, rest = told(data, "import", str(PAPERS), "--release")

    assert killed > 0
    assert code == 0, out
    assert sound == 0, report
    assert again == 0, rest
    assert "45 uændrede" in rest
