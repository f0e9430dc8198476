"""The demo's papers in any order give the same meetings, items, references and case trails."""

import datetime as dt
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

import raadslag
from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import Body, BodyName, Person, PersonDoubt, PersonName
from raadslag.ingest.aliases import Aliases, Rename
from raadslag.ingest.operations import import_paths
from raadslag.publication.models import CaseTrail, Item, ItemView, MeetingView, ReferenceRow, VersionContent, VoterRow
from tests.doing import doing

pytestmark = pytest.mark.django_db
PAPERS = Path(raadslag.__file__).parent / "demo" / "papers"
NAMES = Aliases(
    renames=(Rename(old="Teknik- og Miljøudvalget", new="Klima- og Teknikudvalget", since=dt.date(2026, 8, 1)),)
)
NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)


def imported(order: Iterable[Path]) -> dict[str, Any]:
    """What stands after an import in this order; nothing of it stays."""
    with doing(), transaction.atomic():
        summary = import_paths([str(path) for path in order], by=OPERATOR, now=lambda: NOW, aliases=NAMES)
        assert summary.failed == ()
        told = everything()
        transaction.set_rollback(True)
    return told


def everything() -> dict[str, Any]:
    """All that can be seen, said without ids."""
    views = ItemView.objects.select_related("meeting__body", "item")
    called = {view.item_id: (view.meeting.body.slug, str(view.date), view.item.segment) for view in views}
    trails = CaseTrail.objects.filter(merged_into=None)
    return {
        "bodies": sorted(Body.objects.filter(merged_into=None).values_list("name", "slug")),
        "names": sorted(BodyName.objects.values_list("name", "body__name", "first_seen", "last_seen"), key=str),
        "meetings": sorted(
            MeetingView.objects.values_list(
                "meeting__body__slug", "meeting__date", "meeting__sequence", "paper", "state", "place", "item_count"
            ),
            key=str,
        ),
        "items": sorted((*called[v.item_id], v.title, v.outcome, v.paper, v.listed, bytes(v.content)) for v in views),
        "references": sorted(
            (called[row.item_id], row.body_name, str(row.date), row.number or "", called.get(row.target_id or 0, ""))
            for row in ReferenceRow.objects.all()
        ),
        "trails": sorted(
            (trail.title, sorted(called[pk] for pk in Item.objects.filter(trail=trail).values_list("id", flat=True)))
            for trail in trails
        ),
        "persons": sorted(Person.objects.filter(merged_into=None).values_list("name", flat=True)),
        "spellings": sorted(PersonName.objects.values_list("name", "person__name", "rule")),
        "doubts": sorted(PersonDoubt.objects.values_list("rule", flat=True)),
        "votes": sorted((called[v.item_id], v.side, v.name) for v in VoterRow.objects.all()),
        "records": sorted(_latest()),
    }


def _latest() -> Iterable[str]:
    """What each paper's newest version says."""
    newest: dict[int, str] = {}
    for content in VersionContent.objects.select_related("version").order_by("version__position"):
        newest[content.version.paper_id] = content.digest
    return newest.values()


def papers() -> list[Path]:
    found = sorted(path for path in PAPERS.rglob("*") if path.suffix in {".md", ".txt", ".html", ".pdf"})
    if not found:
        pytest.skip("the demo has no papers yet")
    return found


def test_three_orders_give_the_same() -> None:
    order = papers()
    first = imported(order)
    assert imported(reversed(order)) == first
    random.Random(1).shuffle(order)  # noqa: S311
    assert imported(order) == first


@pytest.mark.proof
def test_twenty_random_orders_give_the_same() -> None:
    order = papers()
    first = imported(order)
    for seed in range(20):
        random.Random(seed).shuffle(order)  # noqa: S311
        assert imported(order) == first, seed
