"""Tables that are appended to and never changed: the database refuses, whoever asks.

SQLite drops triggers when a migration rebuilds a table, so after every migration somebody must look: `unguarded`.
"""

from collections.abc import Iterable
from typing import Final

from django.apps import apps
from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MESSAGE: Final = "append only"

FUNCTION: Final = f"""
CREATE OR REPLACE FUNCTION raadslag_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$
"""


def guard(editor: BaseDatabaseSchemaEditor, table: str) -> None:
    """Make the triggers of a table. For migrations."""
    vendor = editor.connection.vendor
    if vendor == "postgresql":
        editor.execute(FUNCTION)
    for name, sql in _triggers(vendor, table):
        editor.execute(f"DROP TRIGGER IF EXISTS {name}{f' ON {table}' if vendor == 'postgresql' else ''}")
        editor.execute(sql)


def guarded_tables() -> tuple[str, ...]:
    """The tables of every model that says it is `append_only`."""
    return tuple(model._meta.db_table for model in apps.get_models() if getattr(model, "append_only", False))


def unguarded(tables: Iterable[str] | None = None) -> tuple[str, ...]:
    """The tables that the database does not guard as it should; an empty answer is what a sound place gives."""
    return tuple(table for table in (guarded_tables() if tables is None else tables) if not _is_guarded(table))


def _is_guarded(table: str) -> bool:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
            return dict(_triggers("sqlite", table)).items() <= dict(cursor.fetchall()).items()
        cursor.execute(
            "SELECT t.tgname, t.tgtype & 56 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE t.tgrelid = %s::regclass AND p.proname = 'raadslag_append_only' AND t.tgenabled IN ('O', 'A') "
            "AND position(%s in p.prosrc) > 0",
            [table, f"RAISE EXCEPTION '{MESSAGE}'"],
        )
        # Bits 8, 16 and 32 of a trigger's type are DELETE, UPDATE and TRUNCATE.
        return (f"append_only_{table}", 56) in cursor.fetchall()


def _triggers(vendor: str, table: str) -> list[tuple[str, str]]:
    on = f"ON {table}"
    if vendor == "postgresql":
        name = f"append_only_{table}"
        does = "FOR EACH STATEMENT EXECUTE FUNCTION raadslag_append_only()"
        return [(name, f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE OR TRUNCATE {on} {does}")]
    does = f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    names = {verb: f"append_only_{table}_{verb.lower()}" for verb in ("UPDATE", "DELETE")}
    return [(name, f"CREATE TRIGGER {name} BEFORE {verb} {on} {does}") for verb, name in names.items()]
