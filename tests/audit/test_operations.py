"""What an operation notes is logged in its transaction, and only what was done."""

import datetime as dt

import pytest

from raadslag.audit.models import Entry
from raadslag.audit.operations import note, operation
from raadslag.audit.queries import verify
from raadslag.audit.who import Circumstances, Machine, under

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
SOMEBODY = Machine("prøve")


@operation("test.inner")
def inner(*, fail: bool, by: Machine, now: dt.datetime) -> None:
    note(kind="thing", subject=2, name="Inderst", after={"fail": fail})
    if fail:
        raise ValueError


@operation("test.outer")
def outer(*, fail: bool, by: Machine, now: dt.datetime) -> None:
    note(kind="thing", subject=1, name="Yderst", before={"day": now.date()}, after=None)
    try:
        inner(fail=fail, by=by, now=now)
    except ValueError:
        note(kind="thing", subject=3, name="Efter")


def test_everything_noted_is_chained_in_order() -> None:
    with under(Circumstances(address="192.0.2.7", on_behalf_of="Formanden")):
        outer(fail=False, by=SOMEBODY, now=NOW)
    rows = list(Entry.objects.order_by("position").values_list("operation", "subject_name", "address", "on_behalf_of"))
    assert rows == [
        ("test.outer", "Yderst", "192.0.2.7", "Formanden"),
        ("test.inner", "Inderst", "192.0.2.7", "Formanden"),
    ]
    assert (verify().entries, verify().faults) == (2, ())


def test_what_was_rolled_back_was_not_done() -> None:
    outer(fail=True, by=SOMEBODY, now=NOW)
    assert list(Entry.objects.order_by("position").values_list("subject_name", flat=True)) == ["Yderst", "Efter"]


def test_only_operations_can_note() -> None:
    with pytest.raises(RuntimeError):
        note(kind="thing", subject=1, name="Ingen")
