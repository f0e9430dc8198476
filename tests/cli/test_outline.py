"""The outline that the command prints, held against what a careful reader finds in the reference papers."""

import re
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Command

ROW = re.compile(r"^  (\S+(?: fields)?) +[\d.]+ +[\d.]+ +([\d.]+) ", re.MULTILINE)
MEETINGS = ("000", "001", "003", "004")
"""Seed 002 is a follow-up of a budget, which is no meeting's paper."""


def test_the_reference_papers_are_read_as_a_careful_person_reads_them(
    command: Command, shared: Path, tmp_path: Path
) -> None:
    for number in MEETINGS:
        (paper,) = (shared / "seeds").glob(f"{number}_*.txt")
        (tmp_path / f"seed-{number}.json").write_text(command("read", paper, "--as", "outline").out)
    key = shared / "answer-key"
    only = "seed-00[0134]"
    done = subprocess.run(
        [sys.executable, key / "score.py", tmp_path, key, "--only", only], capture_output=True, text=True, check=True
    )
    overall = done.stdout.split("OVERALL", 1)[1]
    scores = {field: float(score) for field, score in ROW.findall(overall)}
    assert f"{len(MEETINGS)} documents, {len(MEETINGS)} predicted" in overall
    assert scores["all fields"] >= 0.98
    assert {field: score for field, score in scores.items() if score < 0.95} == {}
