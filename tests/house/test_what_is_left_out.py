"""A clone that lies alone is tested too, and says by name which tests that cost."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_papers_lie_beside_the_clone(shared: Path) -> None:
    assert (shared / "seeds").is_dir()


def test_without_them_the_tests_that_need_them_are_named(tmp_path: Path) -> None:
    alone = {**os.environ, "RAADSLAG_SHARED": str(tmp_path / "shared")}
    name = "test_the_reference_papers_lie_beside_the_clone"
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:xdist", f"{Path(__file__).relative_to(ROOT)}::{name}"],
        cwd=ROOT, env=alone, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0
    assert "left out: 1" in run.stdout
    assert f"::{name}: needs ../shared" in run.stdout
