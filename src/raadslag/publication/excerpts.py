"""The text of a public original, less what the public edition withholds. Pure.

A paper that a municipality published by mistake may hold more than its public edition. The original is then
public, but this house does not repeat what it should not have said: such characters are replaced by "…" before
the text is kept, so no reader of it has to remember to leave them out.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from raadslag.records import AttachmentVisibility, ItemRecord, MeetingRecord, Span, SpanKind

WITHHELD: Final = "withheld"
ELLIPSIS: Final = "…"
SHOWN_OF_CLOSED: Final = frozenset(
    {"number", "title", "public_heading", "public_decision", "secrecy_ground", "kind", "openness", "supplementary"}
)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A run of text, what it was read as, and which fields stand in it."""

    text: str
    kind: str
    fields: tuple[str, ...]
    page: int | None


def released_pieces(*, text: str, full: MeetingRecord, public: MeetingRecord) -> tuple[TextPiece, ...]:
    """The original's text as pieces that may be shown. `full` has the spans, `public` says what may be said."""
    source = full.source
    shielded = _closed_stretches(full)
    pieces: list[TextPiece] = []
    for span in sorted(full.spans, key=lambda s: s.start):
        withheld = not _may_be_shown(span, full, public, shielded)
        for start, end, page in _by_page(span, source.pages if source else ()):
            if withheld:
                if not (pieces and pieces[-1].kind == WITHHELD and pieces[-1].page == page):
                    pieces.append(TextPiece(ELLIPSIS, WITHHELD, (), page))
            else:
                pieces.append(TextPiece(text[start:end], span.kind, span.fields, page))
    return tuple(pieces)


def to_bytes(pieces: tuple[TextPiece, ...]) -> bytes:
    rows = [[piece.text, piece.kind, list(piece.fields), piece.page] for piece in pieces]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> tuple[TextPiece, ...]:
    return tuple(TextPiece(text, kind, tuple(fields), page) for text, kind, fields, page in json.loads(data))


def _may_be_shown(
    span: Span, full: MeetingRecord, public: MeetingRecord, shielded: tuple[tuple[int, int], ...]
) -> bool:
    """Whether every field of a span is in the public edition, word for word."""
    if span.fields:
        return all(_is_public(field, full, public) for field in span.fields)
    if span.kind is SpanKind.FURNITURE:
        return True
    return not any(start < span.end and span.start < end for start, end in shielded)


def _is_public(path: str, full: MeetingRecord, public: MeetingRecord) -> bool:
    parts = path.split("/")
    if parts[0] == "participants":
        return "reason" not in parts and _reason_is_unsaid(parts, full)
    if parts[0] == "notes":
        return False
    if parts[0] != "items" or len(parts) < 2 or not parts[1].isdigit() or int(parts[1]) >= len(full.items):
        return True
    item, shown = full.items[int(parts[1])], public.items[int(parts[1])]
    if item.is_closed:
        name = parts[2] if len(parts) > 2 else ""
        return name in SHOWN_OF_CLOSED and getattr(item, name) == getattr(shown, name)
    return not _names_internal(item) or _same_value(parts[2:], item, shown)


def _reason_is_unsaid(parts: list[str], full: MeetingRecord) -> bool:
    """A span for a whole participant holds the reason too, where the paper gives one."""
    if len(parts) != 2 or not parts[1].isdigit():
        return len(parts) > 2 or not any(p.reason for p in full.participants)
    return int(parts[1]) < len(full.participants) and not full.participants[int(parts[1])].reason


def _names_internal(item: ItemRecord) -> bool:
    lists = (item.attachments, *(message.attachments for message in item.messages))
    return any(a.visibility is AttachmentVisibility.INTERNAL for held in lists if held for a in held.listed)


def _same_value(parts: list[str], full: Any, public: Any) -> bool:
    """Whether a path leads to the same value in both editions of an item that names internal attachments.

    Lists of attachments are shorter in the public edition, so there the attachment itself decides.
    """
    for step, part in enumerate(parts):
        if part == "listed" and step + 1 < len(parts) and parts[step + 1].isdigit():
            listed = full.listed
            index = int(parts[step + 1])
            return index < len(listed) and listed[index].visibility is AttachmentVisibility.PUBLIC
        full, public = _into(full, part), _into(public, part)
    return bool(full == public)


def _into(value: Any, part: str) -> Any:
    if isinstance(value, tuple):
        return value[int(part)] if part.isdigit() and int(part) < len(value) else None
    return getattr(value, part, None)


def _closed_stretches(full: MeetingRecord) -> tuple[tuple[int, int], ...]:
    """Where in the text closed items stand: from their first field to the next item's first, to the end for the last.

    Whatever the reader left unread in there may be closed matter.
    """
    starts: dict[int, int] = {}
    for span in full.spans:
        for index in _items_of(span):
            starts[index] = min(span.start, starts.get(index, span.start))
    stretches = []
    for index, start in starts.items():
        if full.items[index].is_closed:
            after = [other for other in starts.values() if other > start]
            stretches.append((start, min(after, default=10**12)))
    return tuple(stretches)


def _items_of(span: Span) -> Iterator[int]:
    for field in span.fields:
        parts = field.split("/")
        if parts[0] == "items" and len(parts) > 1 and parts[1].isdigit():
            yield int(parts[1])


def _by_page(span: Span, pages: tuple[int, ...]) -> Iterator[tuple[int, int, int | None]]:
    """A span cut where a page begins."""
    cuts = [span.start, *(offset for offset in pages if span.start < offset < span.end), span.end]
    for start, end in pairwise(cuts):
        page = sum(offset <= start for offset in pages) or None
        yield start, end, page
