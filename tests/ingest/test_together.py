"""Two imports at once take turns: nothing is lost, nothing is there twice, and the chain holds."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from raadslag.audit.who import OPERATOR
from raadslag.ingest.operations import import_paper
from raadslag.ingest.results import ImportResult
from raadslag.publication.models import ChainHead, Change, Item, Meeting, PaperSource, Version
from raadslag.publication.queries.verification import verify
from tests.ingest.test_import import NOW, PAPER


def read_in(name: str, day: int) -> ImportResult:
    try:
        text = PAPER.replace("17-03", f"{day:02}-03").replace("17. marts", f"{day}. marts")
        return import_paper(data=text.encode(), name=name, by=OPERATOR, now=NOW + dt.timedelta(seconds=day))
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_imports_at_once() -> None:
    """Each paper comes twice, from two hands; both hands meet new bodies and persons at the same time."""
    with ThreadPoolExecutor(4) as hands:
        waiting = [hands.submit(read_in, f"{day}.md", day) for day in range(1, 9) for _ in range(2)]
        statuses = sorted(done.result().status for done in waiting)
    assert statuses == ["new"] * 8 + ["same"] * 8
    assert (Meeting.objects.count(), Item.objects.count(), PaperSource.objects.count()) == (8, 8, 8)
    assert Version.objects.count() == 8
    assert verify().faults == ()
    numbers = list(Change.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, ChainHead.objects.get().change + 1))
