"""Anyone can verify what was published, and the database refuses to change it."""

import pytest
from django.db import DatabaseError, connection, transaction

from raadslag.audit.append_only import guarded_tables, unguarded
from raadslag.publication.models import ChainHead, Change, Version, VersionContent
from raadslag.publication.queries.verification import verify
from tests.publication.made import minutes, numbered, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_versions() -> None:
    published(minutes(*numbered("Vej")), name="a.html")
    published(minutes(*numbered("Vej og sti")), name="a.html")
    published(minutes(*numbered("Andet"), body="Økonomiudvalget"))


@pytest.mark.usefixtures("three_versions")
def test_an_untouched_chain_holds() -> None:
    found = verify()
    assert (found.versions, found.faults) == (3, ())


@pytest.mark.usefixtures("three_versions")
def test_changed_content_is_found() -> None:
    VersionContent.objects.filter(version__position=2).update(content=b"{}")
    assert [(fault.position, fault.code) for fault in verify().faults] == [(2, "content")]


@pytest.mark.usefixtures("three_versions")
def test_content_changed_together_with_its_digest_is_found() -> None:
    VersionContent.objects.filter(version__position=2).update(digest="0" * 64)
    assert {fault.code for fault in verify().faults} == {"salt", "content"}


@pytest.mark.usefixtures("three_versions")
def test_destroyed_content_leaves_the_chain_whole() -> None:
    VersionContent.objects.filter(version__position=2).delete()
    assert verify().faults == ()


@pytest.mark.usefixtures("three_versions")
def test_a_cut_tail_is_found() -> None:
    ChainHead.objects.update(position=4, chain="f" * 64)
    assert [(fault.position, fault.code) for fault in verify().faults] == [(4, "cut")]


@pytest.mark.usefixtures("three_versions")
@pytest.mark.parametrize("model", [Version, Change])
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_refuses_to_change_the_record(model: type[Version | Change], verb: str) -> None:
    rows = model.objects.all()
    refused = {
        "update": lambda: rows.update(**{model._meta.pk.name: 99}),
        "delete": lambda: rows._raw_delete("default"),
    }
    with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        refused[verb]()


def test_every_table_that_is_only_appended_to_is_guarded() -> None:
    assert unguarded() == ()


@pytest.mark.parametrize("table", guarded_tables())
def test_a_missing_trigger_is_noticed(table: str) -> None:
    name = f"append_only_{table}" + ("" if connection.vendor == "postgresql" else "_update")
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert unguarded() == (table,)
