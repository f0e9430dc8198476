"""Entries made for tests, and a database that is changed behind the program's back."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.db import connection

from raadslag.audit.operations import note, operation
from raadslag.audit.who import Circumstances, Machine, under

NOW: Final = dt.datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=dt.UTC)
SOMEBODY: Final = Machine("prøve")


@operation("test.write")
def write(*, number: int, by: Machine, now: dt.datetime) -> None:
    note(kind="thing", subject=number, name=f"Ting nr. {number}", before={"a": number}, after={"a": number + 1})


@operation("test.many")
def write_many(*, count: int, by: Machine, now: dt.datetime) -> None:
    for number in range(count):
        note(kind="thing", subject=number, name=f"Ting nr. {number}", before=None, after={"a": number})


def entries(count: int) -> None:
    """So many entries, a minute apart."""
    with under(Circumstances(address="192.0.2.7", on_behalf_of="Formanden")):
        for number in range(1, count + 1):
            write(number=number, by=SOMEBODY, now=NOW + dt.timedelta(minutes=number))


@contextmanager
def behind_its_back() -> Iterator[Any]:
    """A cursor that no trigger and no check stops."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
        else:
            cursor.execute("SET session_replication_role = replica")
        try:
            yield cursor
        finally:
            if connection.vendor == "sqlite":
                for _, sql in triggers:
                    cursor.execute(sql)
                cursor.execute("PRAGMA ignore_check_constraints = OFF")
            else:
                cursor.execute("SET session_replication_role = DEFAULT")
