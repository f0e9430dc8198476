"""The installation that a command works on: its settings, its database, its gathered static files."""

# ruff: noqa: PLC0415 (settings are read, and rooms loaded, when an installation is opened and not before)

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Final

from raadslag.cli.terminal import Stop

SETTINGS: Final = "raadslag.config.settings"


class DatabaseState(StrEnum):
    EMPTY = "empty"
    BEHIND = "behind"
    AHEAD = "ahead"
    READY = "ready"


def open_installation() -> None:
    """Load the settings and the rooms. What they need of the machine is told in a sentence."""
    import django
    from dj_database_url import ParseError, UnknownSchemeError

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        django.setup()
    except (ParseError, UnknownSchemeError) as mistake:
        raise Stop(
            "DATABASE_URL kan ikke læses. Skriv den som postgresql://bruger:kode@vært/database, eller lad den være tom."
        ) from mistake
    except ValueError as mistake:
        raise Stop(f"En indstilling er forkert: {mistake}.") from mistake
    except OSError as closed:
        folder = os.environ.get("RAADSLAG_DATA", "data")
        raise Stop(f"Datamappen {folder} kan ikke bruges. Se efter, om du må skrive i den.") from closed


@contextmanager
def database_answers() -> Iterator[None]:
    """A database that does not answer, or is none, is told in a sentence."""
    from django.db import DatabaseError, OperationalError

    try:
        yield
    except DatabaseError as silent:
        # Its other kinds are faults of the program.
        if type(silent) not in {DatabaseError, OperationalError}:
            raise
        reason = str(silent).strip().split("\n")[0]
        raise Stop(f"Databasen svarer ikke ({reason}). Se efter, om den kører, og om DATABASE_URL passer.") from silent


def database_state() -> DatabaseState:
    """Whether the database is made for this edition of the program."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    applied = set(executor.loader.applied_migrations)
    if not applied:
        return DatabaseState.EMPTY
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return DatabaseState.BEHIND
    ours = {migration for migration in applied if migration[0] in executor.loader.migrated_apps}
    return DatabaseState.AHEAD if ours - set(executor.loader.disk_migrations) else DatabaseState.READY


def ready_database() -> None:
    """Make an empty database ready; stop where it belongs to another edition of the program."""
    with database_answers():
        state = database_state()
        if state is DatabaseState.EMPTY:
            migrate()
    if state is DatabaseState.BEHIND:
        raise Stop(
            "Databasen er fra en ældre udgave af Rådslag. Tag en sikkerhedskopi, og kør derefter: raadslag upgrade"
        )
    if state is DatabaseState.AHEAD:
        raise Stop("Databasen er fra en nyere udgave af Rådslag. Installér den udgave, og prøv igen.")


def migrate() -> None:
    """Bring the database to this edition of the program."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)


def gather_static() -> bool:
    """Gather stylesheets and pictures for the web server, unless it has these already. True if there was work."""
    from django.conf import settings
    from django.core.management import call_command

    folder = Path(settings.STATIC_ROOT)
    stamp, found = folder / ".gathered", fingerprint_of_static()
    if stamp.is_file() and stamp.read_text() == found:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    folder.mkdir(parents=True, exist_ok=True)
    stamp.write_text(found)
    return True


def fingerprint_of_static() -> str:
    """Changes when a static file does, or the way in which they are gathered."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders

    rows = [str(settings.STORAGES["staticfiles"])]
    for finder in get_finders():
        for path, storage in finder.list([]):
            file = Path(storage.path(path)).stat()
            rows.append(f"{path} {file.st_size} {file.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(rows)).encode()).hexdigest()
