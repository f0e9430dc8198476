"""Originals, where they are public: the file, its text, and the place of a field in it."""

import datetime as dt
from typing import Final

from django.db.models import QuerySet

from raadslag.bodies.slugs import within_of
from raadslag.files import queries as files
from raadslag.publication import excerpts
from raadslag.publication.excerpts import TextPiece
from raadslag.publication.models import PaperSource, ReleasedText, Withdrawal
from raadslag.publication.queries.items import find_item
from raadslag.publication.queries.meetings import find_meeting, source_view
from raadslag.publication.queries.passages import item_text
from raadslag.publication.queries.refs import item_ref, meeting_ref
from raadslag.publication.shapes import Original, SourcePassage, SourceRun, WholeRun, WholeSource
from raadslag.publication.sources import rank_of
from raadslag.records import PaperKind

AROUND: Final = 600
"""So many characters of the paper are shown on either side of a field."""


def passage(*, slug: str, date: dt.date, sequence: int = 1, segment: str, field: str) -> SourcePassage | None:
    """Where a field of an item stands; `field` is one of the item page's `fields_with_source`."""
    meeting = find_meeting(slug=slug, date=date, sequence=sequence)
    view = find_item(meeting_id=meeting.meeting_id, segment=segment) if meeting else None
    text = item_text(view) if view else None
    if meeting is None or view is None or text is None or field not in text.fields():
        return None
    marked = [place for place, piece in enumerate(text.pieces) if text.marks(piece, field)]
    item = item_ref(view, meeting_ref(meeting))
    return SourcePassage(
        source=source_view(text.source),
        item=item,
        field=field,
        page=text.pieces[marked[0]].page,
        runs=_around(text.pieces, marked),
        back=f"{item.address}#{field.replace('/', '-')}",
    )


def whole_source(*, slug: str, date: dt.date, sequence: int = 1, source_id: int | None = None) -> WholeSource | None:
    """The text of a public original of a meeting (default: the one that counts)."""
    meeting = find_meeting(slug=slug, date=date, sequence=sequence)
    if meeting is None:
        return None
    shown = _released().filter(paper__meeting=meeting.meeting_id, counts=True)
    texts = {text.source_id: text for text in ReleasedText.objects.filter(source__in=shown)}
    rows = sorted(
        (row for row in shown if row.pk in texts and source_id in (None, row.pk)),
        key=lambda row: (row.kind != PaperKind.MINUTES, rank_of(row.media_type), row.file.sha256),
    )
    if not rows:
        return None
    pieces = excerpts.from_bytes(bytes(texts[rows[0].pk].content))
    pages: dict[int | None, list[WholeRun]] = {}
    for piece in pieces:
        pages.setdefault(piece.page, []).append(WholeRun(text=piece.text, kind=piece.kind))
    return WholeSource(
        source=source_view(rows[0]), meeting=meeting_ref(meeting), pages=tuple(map(tuple, pages.values()))
    )


def original(*, within: str, source_id: int) -> Original | None:
    """The public original itself; None where it is not public or its paper is hidden."""
    row = _released().filter(id=source_id).first()
    if row is None or within_of(row.body_key) != within:
        return None
    return Original(
        name=row.name.rpartition("/")[2],
        media_type=row.media_type,
        size=row.file.size,
        data=files.content(file=row.file),
    )


def municipality_of(*, digest: str) -> str:
    """The segment of the municipality that a paper with these bytes was placed under; empty for one not held."""
    key = PaperSource.objects.filter(file__sha256=digest).values_list("body_key", flat=True).first()
    return within_of(key or "")


def _released() -> QuerySet[PaperSource]:
    """Public originals of papers that are not hidden."""
    hidden = Withdrawal.objects.filter(lifted=None).values("paper")
    rows = PaperSource.objects.filter(released=True).exclude(paper=None).exclude(paper__in=hidden)
    return rows.select_related("file").defer("content")


def _around(pieces: tuple[TextPiece, ...], marked: list[int]) -> tuple[SourceRun, ...]:
    """The marked pieces, what lies between them, and some text on either side."""
    first, last = marked[0], marked[-1]
    before = "".join(piece.text for piece in pieces[:first])[-AROUND:]
    after = "".join(piece.text for piece in pieces[last + 1 :])[:AROUND]
    within = [(pieces[i].text, i in set(marked)) for i in range(first, last + 1)]
    runs: list[SourceRun] = []
    for text, is_marked in [(before, False), *within, (after, False)]:
        if runs and runs[-1].marked == is_marked:
            runs[-1] = SourceRun(text=runs[-1].text + text, marked=is_marked)
        elif text:
            runs.append(SourceRun(text=text, marked=is_marked))
    return tuple(runs)
