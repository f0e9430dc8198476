"""A database of its own for a test whose program runs in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT: Final = Path(__file__).resolve().parents[2]


@contextmanager
def fresh_database(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """An environment for processes: a data folder, and an empty database of the kind that this run is for."""
    kept = {k: v for k, v in os.environ.items() if k not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL"}}
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    environment = kept | {"RAADSLAG_DATA": str(folder / "data"), "PYTHONUTF8": "1", "PYTHONPATH": paths}
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield environment
        return
    name = f"{name}_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield environment | {"DATABASE_URL": urlunsplit(urlsplit(server)._replace(path=f"/{name}"))}
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def start(environment: dict[str, str], module: str, *words: str) -> subprocess.Popen[str]:
    """A module of the tests as a process."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
