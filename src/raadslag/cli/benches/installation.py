"""An installation to measure on."""

# ruff: noqa: PLC0415 (Django is set up for a database of the measurement's own, and not before)

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def fresh_installation() -> Iterator[None]:
    """An empty installation of the measurement's own, on SQLite, which is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RAADSLAG_DATA"] = folder
        os.environ["DATABASE_URL"] = ""
        from raadslag.cli.installation import open_installation

        open_installation()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        yield
