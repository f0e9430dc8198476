"""Archives made before municipalities had segments: addresses that were given stay as they are."""

import datetime as dt
from importlib import import_module

import pytest
from django.apps import apps

from raadslag.audit.operations import note, operation
from raadslag.audit.who import OPERATOR, Machine
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Body, Installation, Municipality

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
migration = import_module("raadslag.bodies.migrations.0008_municipality_segments")


@operation("test.settle")
def settle(*, by: Machine, now: dt.datetime) -> None:
    """What the migration does, where tests look at who writes."""
    migration.settle_archives(apps, None)
    note(kind="installation", subject=1, name="", after={"settled": now})


def test_an_archive_without_bodies_gets_segments() -> None:
    Installation.objects.create(id=1, scope=Scope.MANY)
    for name in ("Sager Kommune", "Egevang Kommune", "Egevang"):
        Municipality.objects.create(name=name)
    settle(by=OPERATOR, now=NOW)
    assert list(Municipality.objects.order_by("id").values_list("slug", flat=True)) == [
        "sager-2",
        "egevang",
        "egevang-2",
    ]


def test_an_archive_with_bodies_goes_on_with_the_addresses_it_gave() -> None:
    Installation.objects.create(id=1, scope=Scope.MANY)
    row = Municipality.objects.create(name="Egevang Kommune")
    Body.objects.create(municipality=row, name="Økonomiudvalget", slug="oekonomiudvalget")
    settle(by=OPERATOR, now=NOW)
    assert Installation.objects.get().scope == Scope.ONE
    assert Municipality.objects.get().slug == ""
