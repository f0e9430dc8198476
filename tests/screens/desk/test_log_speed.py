"""The auditor's page is quick on a long log, whatever is asked of it."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.proof


def test_every_question_is_answered_quickly_on_a_hundred_thousand_entries() -> None:
    run = "from raadslag.cli.main import main; main()"
    done = subprocess.run([sys.executable, "-c", run, "bench", "log"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("(ms)")) == (0, 7), done.stdout + done.stderr
