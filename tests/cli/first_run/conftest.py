"""A new installation whose database is made already: making it is tested elsewhere, and takes its time."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of today's shape, in a folder to copy."""
    folder = tmp_path_factory.mktemp("new") / "data"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RAADSLAG_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    environment = {**kept, "RAADSLAG_DATA": str(folder)}
    subprocess.run([PROGRAM, "upgrade"], env=environment, capture_output=True, timeout=120, check=True)
    return folder


@pytest.fixture
def data(tmp_path: Path, untouched: Path) -> Path:
    """The data folder of the installation that `raadslag` works on."""
    return Path(shutil.copytree(untouched, tmp_path / "data"))
