"""The demonstration's papers read in by the command, some of them with a slip, and all that can be seen of them."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from django.forms.models import model_to_dict

from raadslag.cli.main import run
from raadslag.publication.models import (
    AttendanceRow,
    Item,
    ItemMatch,
    ItemView,
    Meeting,
    MeetingView,
    PaperSource,
    ReferenceRow,
    SourceMatch,
    VoterRow,
)
from raadslag.search.models import Document

PAPERS: Final = Path(__file__).parents[2] / "src" / "raadslag" / "demo" / "papers"
LISE: Final = "lise@eksempel.dk"
BY: Final = ("--by", LISE)


def read_in(folder: Path, *names: str, change: Callable[[str, str], str] = lambda _, text: text) -> None:
    """Import some of the demonstration's papers, the first first, after changing their text."""
    run(["user", "add", LISE, "--name", "Lise Holm"])
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".pdf":
            shutil.copy(PAPERS / name, path)
        else:
            path.write_text(change(name, (PAPERS / name).read_text()))
        assert run(["import", str(path)]) == 0


def number_of(name: str) -> str:
    """The number of a paper; of several with the name, the first."""
    return str(PaperSource.objects.filter(name=name.rpartition("/")[2]).order_by("id")[0].pk)


def living_addresses() -> dict[int, tuple[int, dt.date, int]]:
    rows = Meeting.objects.filter(merged_into=None, id__in=MeetingView.objects.values("meeting"))
    return {row.pk: (row.body_id, row.date, row.sequence) for row in rows}


def everything() -> dict[str, Any]:
    """All that can be seen of papers, and what stands where by which rule."""
    shown = ItemView.objects.values("item")
    return {
        "meetings": living_addresses(),
        "items": {row.pk: (row.meeting_id, row.segment, row.trail_id) for row in Item.objects.filter(id__in=shown)},
        "sources": sorted(SourceMatch.objects.values_list("source", "meeting", "rule", "score")),
        "spots": sorted(ItemMatch.objects.values_list("source", "index", "item", "rule", "score")),
        "papers": {
            row.pk: (row.place_key, row.place_date, row.counts, row.paper_id) for row in PaperSource.objects.all()
        },
        "meeting views": [model_to_dict(row) for row in MeetingView.objects.order_by("meeting")],
        "item views": [
            {**model_to_dict(row), "content": bytes(row.content)} for row in ItemView.objects.order_by("item")
        ],
        "attendance": sorted(AttendanceRow.objects.values_list("meeting", "position", "name", "status")),
        "votes": sorted(VoterRow.objects.values_list("item", "vote", "name", "side")),
        "references": sorted(map(str, ReferenceRow.objects.values_list("item", "position", "target"))),
        "found": sorted(map(str, Document.objects.values_list("kind", "target", "title", "text"))),
    }
