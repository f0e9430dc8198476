"""Whatever is changed in the log behind the program's back is found, and where."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from raadslag.audit.chain import Fault
from raadslag.audit.operations import print_head
from raadslag.audit.queries import verify
from raadslag.audit.who import OPERATOR
from tests.audit.made import NOW, behind_its_back, entries

COUNT = 6
ENTRY = {
    "id": int,
    "position": int,
    "made": dt.datetime,
    **dict.fromkeys(
        ("actor", "actor_name", "on_behalf_of", "address", "operation", "kind", "subject", "subject_name"), str
    ),
    **dict.fromkeys(("salted", "previous", "chain"), str),
}
VALUES = {"entry_id": int, "content": bytes, "digest": str, "salt": bytes}
PLACES = [("audit_entry", "id", column, kind) for column, kind in ENTRY.items()]
PLACES += [("audit_entryvalues", "entry_id", column, kind) for column, kind in VALUES.items()]


def flipped(value: Any, kind: type, byte: int, bit: int) -> Any:
    """The value with one bit of one byte turned."""
    match value:
        case dt.datetime():
            # PostgreSQL keeps a time as a number of microseconds in eight bytes; a year below 10000 fits six.
            epoch = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
            micros = int((value - epoch) / dt.timedelta(microseconds=1))
            return epoch + dt.timedelta(microseconds=micros ^ (1 << (byte % 6 * 8 + bit)))
        case int():
            return value ^ (1 << (byte % 7 * 8 + bit))
        case str():
            whole = bytearray(value.encode())
        case _:
            whole = bytearray(bytes(value))
    whole[byte % len(whole)] ^= 1 << bit
    return bytes(whole)


def raw(table: str, key: str, column: str, place: int) -> tuple[int, Any]:
    """The row of a place in the log: its key and what lies in a column, as it lies there."""
    what = f"CAST({column} AS TEXT)" if connection.vendor == "sqlite" and column == "made" else column
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {key}, {what} FROM {table} ORDER BY {key}")  # noqa: S608 (names of this module)
        found: tuple[int, Any] = cursor.fetchall()[place - 1]
        return found


class AnyByte(TestCase):
    """One bit of any byte of any column of any row."""

    @settings(max_examples=200, suppress_health_check=list(HealthCheck))
    @given(place=st.integers(1, COUNT), where=st.sampled_from(PLACES), byte=st.integers(0, 200), bit=st.integers(0, 7))
    def test_is_found_where_it_was_turned(
        self, place: int, where: tuple[str, str, str, type], byte: int, bit: int
    ) -> None:
        table, key, column, kind = where
        entries(COUNT)
        assert verify().faults == ()
        row, held = raw(table, key, column, place)
        changed = flipped(held, kind, byte, bit)
        cast = "%s"
        if isinstance(changed, bytes) and kind in (str, dt.datetime):
            if connection.vendor == "sqlite":
                cast = "CAST(%s AS TEXT)"
            else:
                try:
                    changed = changed.decode()
                except UnicodeDecodeError:
                    return
                if "\x00" in changed:
                    return
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table} WHERE {column} = {cast}", [changed])  # noqa: S608
            if column in ("id", "entry_id", "position") and cursor.fetchone()[0]:
                return
        with behind_its_back() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} = {cast} WHERE {key} = %s", [changed, row])  # noqa: S608
        assert place in {fault.position for fault in verify().faults}

    @classmethod
    def _should_check_constraints(cls, *_: object) -> bool:
        """Keys are broken on purpose."""
        return False


def first_fault() -> Fault:
    return verify().faults[0]


@pytest.mark.django_db
@pytest.mark.parametrize("place", [1, 4, COUNT - 1])
def test_a_deleted_entry_leaves_a_gap(place: int) -> None:
    entries(COUNT)
    with behind_its_back() as cursor:
        cursor.execute("DELETE FROM audit_entryvalues WHERE entry_id = %s", [_id(place)])
        cursor.execute("DELETE FROM audit_entry WHERE position = %s", [place])
    assert first_fault() == Fault(position=place, code="gap")


@pytest.mark.django_db
@pytest.mark.parametrize("left", [1, 3, COUNT - 1])
def test_a_cut_tail_is_found_where_it_was_cut(left: int) -> None:
    entries(COUNT)
    _cut(left)
    assert first_fault() == Fault(position=left + 1, code="cut")


@pytest.mark.django_db
def test_a_cut_tail_with_a_new_end_is_found_by_what_was_printed() -> None:
    entries(COUNT)
    print_head(by=OPERATOR, now=NOW)
    _cut(4, end=True)
    assert first_fault() == Fault(position=5, code="cut")
    entries(COUNT)
    found = {fault.position: fault.code for fault in verify().faults}
    assert found[COUNT] == "print"


@pytest.mark.django_db
def test_two_entries_that_changed_places_are_found() -> None:
    entries(COUNT)
    with behind_its_back() as cursor:
        for old, new in ((3, 99), (6, 3), (99, 6)):
            cursor.execute("UPDATE audit_entry SET position = %s WHERE position = %s", [new, old])
    assert {3, 6} <= {fault.position for fault in verify().faults}
    assert first_fault().position == 3


@pytest.mark.django_db
def test_values_that_changed_places_are_found() -> None:
    entries(COUNT)
    third, sixth = _id(3), _id(6)
    with behind_its_back() as cursor:
        cursor.execute("SELECT content, digest, salt FROM audit_entryvalues WHERE entry_id = %s", [sixth])
        cursor.execute(
            "UPDATE audit_entryvalues SET content = %s, digest = %s, salt = %s WHERE entry_id = %s",
            [*cursor.fetchone(), third],
        )
    assert verify().faults == (Fault(position=3, code="salt"),)


@pytest.mark.django_db
@pytest.mark.parametrize("position", [0, COUNT + 1, COUNT + 40])
def test_an_entry_that_was_put_in_is_found(position: int) -> None:
    entries(COUNT)
    columns = "made, actor, actor_name, on_behalf_of, address, operation, kind, subject, subject_name, salted, previous"
    with behind_its_back() as cursor:
        cursor.execute(
            f"INSERT INTO audit_entry (position, {columns}, chain) "  # noqa: S608
            f"SELECT %s, {columns}, chain FROM audit_entry WHERE position = %s",
            [position, COUNT],
        )
    assert Fault(position=position, code="extra") in verify().faults


@pytest.mark.django_db
@pytest.mark.parametrize(("column", "value"), [("position", COUNT + 1), ("chain", "0" * 64), ("id", 7)])
def test_a_changed_end_is_found(column: str, value: object) -> None:
    entries(COUNT)
    with behind_its_back() as cursor:
        cursor.execute(f"UPDATE audit_head SET {column} = %s", [value])  # noqa: S608
    assert verify().faults


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    ["SET day = '2026-11-25'", "SET chain = '0'", "SET position = 3", "SET which = 'andet'", None],
)
def test_a_print_that_was_changed_or_taken_away_is_found(change: str | None) -> None:
    entries(COUNT)
    print_head(by=OPERATOR, now=NOW)
    assert verify().faults == ()
    with behind_its_back() as cursor:
        cursor.execute(f"UPDATE audit_headprint {change}" if change else "DELETE FROM audit_headprint")
    assert "print" in {fault.code for fault in verify().faults}


def _cut(left: int, *, end: bool = False) -> None:
    with behind_its_back() as cursor:
        cursor.execute(
            "DELETE FROM audit_entryvalues WHERE entry_id IN (SELECT id FROM audit_entry WHERE position > %s)", [left]
        )
        cursor.execute("DELETE FROM audit_entry WHERE position > %s", [left])
        if end:
            cursor.execute(
                "UPDATE audit_head SET position = %s, chain = (SELECT chain FROM audit_entry WHERE position = %s)",
                [left, left],
            )


def _id(position: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM audit_entry WHERE position = %s", [position])
        found: int = cursor.fetchone()[0]
        return found
