"""Tables that are appended to and never changed: the database refuses, whoever asks.

A model says `append_only = True`. One that also says `emptied_by_law = ("content", …)` may have those columns emptied,
all of them and nothing else: what the law has destroyed. SQLite drops triggers when a migration rebuilds a table, so
after every migration somebody must look: `unguarded`.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from django.apps import apps
from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MESSAGE: Final = "append only"
BODY: Final = f"\nBEGIN RAISE EXCEPTION '{MESSAGE}'; END\n"


def guard(editor: BaseDatabaseSchemaEditor, table: str, *, key: str = "id", emptied: tuple[str, ...] = ()) -> None:
    """Make the triggers of a table. For migrations."""
    vendor = editor.connection.vendor
    if vendor == "postgresql":
        for name, body in _functions(table, key, emptied).items():
            # A statement with quoted text must not be taken for one with parameters.
            editor.execute(
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$", params=None
            )
    for name, sql in _triggers(vendor, table, key, emptied):
        editor.execute(f"DROP TRIGGER IF EXISTS {name}{f' ON {table}' if vendor == 'postgresql' else ''}")
        editor.execute(sql, params=None)


def guarded_tables() -> tuple[str, ...]:
    """The tables of every model that says it is `append_only`."""
    return tuple(_guarded())


def unguarded(tables: Iterable[str] | None = None) -> tuple[str, ...]:
    """The tables that the database does not guard as it should; an empty answer is what a sound place gives."""
    listed = _guarded()
    return tuple(table for table in (listed if tables is None else tables) if not _is_guarded(table, *listed[table]))


def _guarded() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The key and the columns that may be emptied, of every table that is guarded."""
    return {
        model._meta.db_table: (str(model._meta.pk.column), tuple(getattr(model, "emptied_by_law", ())))
        for model in apps.get_models()
        if getattr(model, "append_only", False)
    }


def _is_guarded(table: str, key: str, emptied: tuple[str, ...]) -> bool:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
            return dict(_triggers("sqlite", table, key, emptied)).items() <= dict(cursor.fetchall()).items()
        # Bits 1, 8, 16 and 32 of a trigger's type are ROW, DELETE, UPDATE and TRUNCATE.
        cursor.execute(
            "SELECT t.tgname, t.tgtype & 57, p.proname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE t.tgrelid = %s::regclass AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND t.tgattr = ''",
            [table],
        )
        return _expected(table, key, emptied) <= set(cursor.fetchall())


def _expected(table: str, key: str, emptied: tuple[str, ...]) -> set[tuple[str, int, str, str]]:
    """The triggers that PostgreSQL should have: name, type, function and what that does."""
    functions = _functions(table, key, emptied)
    whole = ("raadslag_append_only", BODY)
    if not emptied:
        return {(f"append_only_{table}", 56, *whole)}
    rows = f"raadslag_emptied_only_{table}"
    return {(f"append_only_{table}", 40, *whole), (f"append_only_{table}_update", 17, rows, functions[rows])}


def _functions(table: str, key: str, emptied: tuple[str, ...]) -> Mapping[str, str]:
    found = {"raadslag_append_only": BODY}
    if emptied:
        allowed = " AND ".join([f"NEW.{key} = OLD.{key}", *(f"length(NEW.{column}) = 0" for column in emptied)])
        found[f"raadslag_emptied_only_{table}"] = (
            f"\nBEGIN IF ({allowed}) IS TRUE THEN RETURN NEW; END IF; RAISE EXCEPTION '{MESSAGE}'; END\n"
        )
    return found


def _triggers(vendor: str, table: str, key: str, emptied: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each trigger's name, and the statement that makes it."""
    on = f"ON {table}"
    if vendor == "postgresql":
        name = f"append_only_{table}"
        refuses = "FOR EACH STATEMENT EXECUTE FUNCTION raadslag_append_only()"
        if not emptied:
            return [(name, f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE OR TRUNCATE {on} {refuses}")]
        asks = f"FOR EACH ROW EXECUTE FUNCTION raadslag_emptied_only_{table}()"
        return [
            (name, f"CREATE TRIGGER {name} BEFORE DELETE OR TRUNCATE {on} {refuses}"),
            (f"{name}_update", f"CREATE TRIGGER {name}_update BEFORE UPDATE {on} {asks}"),
        ]
    does = f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    allowed = " AND ".join([f"NEW.{key} IS OLD.{key}", *(f"length(NEW.{column}) IS 0" for column in emptied)])
    only = {"UPDATE": f" WHEN NOT ({allowed})" if emptied else "", "DELETE": ""}
    names = {verb: f"append_only_{table}_{verb.lower()}" for verb in ("UPDATE", "DELETE")}
    return [(name, f"CREATE TRIGGER {name} BEFORE {verb} {on}{only[verb]} {does}") for verb, name in names.items()]
