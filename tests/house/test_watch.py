"""The watch over every test sees what it should, on every connection, and nothing else."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from django.db import connection

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user
from raadslag.audit.operations import operation
from raadslag.audit.who import OPERATOR, Machine
from raadslag.bodies.models import Person
from tests.watch import Watch, logged_tables, watching

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@operation("tests.silent")
def silent(*, by: Machine, now: dt.datetime) -> None:
    Person.objects.create(name="Ida Bech", slug="ida-bech")


def test_an_operation_that_notes_nothing_is_seen() -> None:
    with watching() as watch:
        silent(by=OPERATOR, now=NOW)
    assert watch.faults() == ["tests.silent wrote to bodies_person and noted nothing"]
    # The watch over this test saw it too; here it is meant.
    forget_silence()


def test_an_operation_that_tells_is_no_fault() -> None:
    with watching() as watch:
        create_user(email="a@eksempel.dk", name="A", password=None, by=OPERATOR, now=NOW)
    assert watch.faults() == []


def test_what_a_test_writes_itself_is_no_fault() -> None:
    with watching() as watch:
        User.objects.create(email="a@eksempel.dk", name="A", created=NOW)
    assert watch.faults() == []


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO bodies_person (name) VALUES ('A')",
        "INSERT OR IGNORE INTO \"bodies_person\" (name) VALUES ('A')",
        "UPDATE \"bodies_person\" SET name = 'A'",
        ' delete from "bodies_person"',
    ],
)
def test_every_way_of_writing_is_seen(sql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.watch.program_writes", lambda: "bodies/operations.py:1")
    watch = Watch()
    watch.saw(sql)
    watch.saw("SELECT * FROM bodies_person")
    watch.saw("UPDATE \"search_document\" SET title = 'A'")
    assert watch.outside == ["bodies_person is written outside an operation, by bodies/operations.py:1"]


def test_tables_that_can_be_made_anew_are_left_out() -> None:
    assert {"bodies_person", "accounts_user", "publication_version"} <= logged_tables()
    assert logged_tables().isdisjoint({"search_document", "publication_itemview", "audit_entry"})


def test_connections_of_other_threads_are_watched() -> None:
    seen: list[bool] = []

    def look() -> None:
        seen.append(bool(connection.execute_wrappers))
        connection.close()

    run(look)
    assert seen == [True]


def run(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def forget_silence() -> None:
    from tests.watch import _watching  # noqa: PLC0415

    for watch in _watching:
        watch.written.clear()
