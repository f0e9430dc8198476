"""The values of an entry can be destroyed by law, in one way alone; who did it and why stays for good."""

import datetime as dt
import time
from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.append_only import unguarded
from raadslag.audit.models import Entry, EntryValues, HeadPrint
from raadslag.audit.operations import erase_values, print_head
from raadslag.audit.queries import verify
from raadslag.audit.who import OPERATOR
from raadslag.law.refusal import Refusal
from tests.audit.made import NOW, SOMEBODY, behind_its_back, entries, write_many

pytestmark = pytest.mark.django_db
GROUND = "Afgørelse fra Datatilsynet, j.nr. 1"


def user_with(role: Role) -> User:
    user = create_user(email=f"{role}@eksempel.dk", name="Anna Vest", password=None, by=OPERATOR, now=NOW)
    MunicipalRole.objects.create(user=user, role=role, since=dt.date(2020, 1, 1))
    return user


def values(position: int) -> EntryValues:
    return EntryValues.objects.get(entry__position=position)


def test_what_was_erased_is_gone_and_the_log_still_holds() -> None:
    entries(4)
    before = Entry.objects.get(position=2)
    assert erase_values(position=2, ground=GROUND, by=user_with(Role.RECORDS_MANAGER), now=NOW) is None
    held = values(2)
    assert (bytes(held.content), held.digest, bytes(held.salt)) == (b"", "", b"")
    assert Entry.objects.get(position=2).chain == before.chain
    told = Entry.objects.order_by("position").last()
    assert told is not None
    assert (told.operation, told.subject, told.subject_name) == ("audit.erase_values", "2", GROUND)
    assert told.actor_name == "Anna Vest"
    found = verify()
    assert (found.faults, found.erased) == ((), 1)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.RECORDS_MANAGER}))
def test_only_who_manages_records_may(role: Role) -> None:
    entries(1)
    with pytest.raises(Denied):
        erase_values(position=1, ground=GROUND, by=user_with(role), now=NOW)
    assert verify().erased == 0


def test_what_stands_in_the_way_is_told() -> None:
    entries(2)
    erase_values(position=1, ground=GROUND, by=OPERATOR, now=NOW)
    asked = {(1, GROUND): "erased_already", (2, " "): "no_ground", (3, GROUND): "ground_stays", (9, GROUND): "no_entry"}
    for (position, ground), code in asked.items():
        refused = erase_values(position=position, ground=ground, by=OPERATOR, now=NOW)
        assert isinstance(refused, Refusal)
        assert refused.code == code
    assert Entry.objects.count() == 3


def test_values_that_were_emptied_without_a_ground_are_found() -> None:
    entries(3)
    EntryValues.objects.filter(entry__position=2).update(content=b"", digest="", salt=b"")
    assert [(fault.position, fault.code) for fault in verify().faults] == [(2, "values")]


def test_the_ground_itself_cannot_be_taken_away_unseen() -> None:
    entries(2)
    erase_values(position=1, ground=GROUND, by=OPERATOR, now=NOW)
    with behind_its_back() as cursor:
        cursor.execute("UPDATE audit_entry SET subject_name = 'Intet' WHERE position = 3")
    assert verify().faults[0].position == 3


REFUSED: dict[str, Callable[[], object]] = {
    "changed entry": lambda: Entry.objects.update(actor_name="En anden"),
    "deleted entry": lambda: Entry.objects.all()._raw_delete("default"),
    "changed values": lambda: EntryValues.objects.update(content=b"{}"),
    "emptied in part": lambda: EntryValues.objects.update(content=b"", digest=""),
    "emptied and moved": lambda: EntryValues.objects.filter(entry__position=1).update(
        entry_id=10**6, content=b"", digest="", salt=b""
    ),
    "deleted values": lambda: EntryValues.objects.all()._raw_delete("default"),
    "changed print": lambda: HeadPrint.objects.update(position=9),
    "deleted print": lambda: HeadPrint.objects.all()._raw_delete("default"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_refuses_everything_else(what: str) -> None:
    entries(2)
    print_head(by=OPERATOR, now=NOW)
    with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        REFUSED[what]()
    assert verify().faults == ()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite alone can replace a row in an INSERT")
def test_a_row_cannot_be_replaced() -> None:
    entries(2)
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        cursor.execute("INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE position = 1")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone can truncate")
@pytest.mark.parametrize("table", ["audit_entry", "audit_entryvalues", "audit_headprint"])
def test_a_table_cannot_be_truncated(table: str) -> None:
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        cursor.execute(f"TRUNCATE {table} CASCADE")


def test_a_guard_that_lets_more_through_is_noticed() -> None:
    name = "append_only_audit_entryvalues_update"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(
                f"CREATE TRIGGER {name} BEFORE UPDATE ON audit_entryvalues WHEN 0 BEGIN SELECT RAISE(ABORT, 'no'); END"
            )
        else:
            cursor.execute(
                "CREATE OR REPLACE FUNCTION raadslag_emptied_only_audit_entryvalues() RETURNS trigger "
                "LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
            )
    assert unguarded() == ("audit_entryvalues",)


def test_a_long_log_is_checked_with_few_questions(django_assert_max_num_queries: Callable[..., object]) -> None:
    write_many(count=10_000, by=SOMEBODY, now=NOW)
    with django_assert_max_num_queries(25):  # type: ignore[attr-defined]
        began = time.perf_counter()
        assert verify().entries == 10_000
    assert time.perf_counter() - began < 2
