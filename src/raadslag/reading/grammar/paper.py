"""A whole paper: its lines become a record."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from raadslag.danish.days import times
from raadslag.reading.grammar.address import from_address
from raadslag.reading.grammar.contents import take_contents
from raadslag.reading.grammar.head import Head, read_head
from raadslag.reading.grammar.item import Setting, read_item
from raadslag.reading.grammar.items import Start, item_starts
from raadslag.reading.grammar.marks import Marks
from raadslag.reading.grammar.mending.repair import repaired
from raadslag.reading.grammar.whole import completed
from raadslag.reading.lines import Document, Line
from raadslag.reading.vocabulary.headings import OPENS_CLOSED_PART, plain
from raadslag.reading.vocabulary.meeting import (
    BREADCRUMBS,
    ENDS_THE_MEETING,
    FURNITURE_LINES,
    MENU,
    PAGE_HEAD,
    PAGE_NUMBER,
    PRINTED_ADDRESS,
)
from raadslag.records import (
    Attendance,
    ItemRecord,
    MeetingRecord,
    MeetingState,
    PaperKind,
    Participant,
    Source,
)

_MENU_WORDS = 14
_LAST = 12
"""When a meeting ended is told within so many lines of the end."""
_ANY_WORD = re.compile(r"[^\W_]")


def record_of(document: Document, source: Source) -> MeetingRecord:
    """The record that a document holds. Never fails: what cannot be placed stays unread."""
    marks = Marks(document.text)
    marks.furniture(line for line in document.lines if line.furniture)
    lines = repaired([line for line in document.lines if not line.furniture], document.text)
    lines, address = _without_page_matter(lines, marks)
    lines, ended = _take_end(lines, marks)
    starts = item_starts(lines)
    first = starts[0].index if starts else len(lines)
    head_lines, contents = take_contents(lines[:first], starts, marks)
    head = read_head(head_lines, marks) if starts else _headless(head_lines, marks)
    _fill_from_address(head, source.address or address)
    items = _items(lines, starts, head, marks, _width(lines), head_lines)
    items = _with_contents_only(items, contents)
    decided = sum(1 for item in items if item.decision)
    if head.paper is PaperKind.AGENDA and decided > 1 and 2 * decided > len(items):
        # "Dagsorden" heads minutes too, where the decisions were written into the agenda.
        head.paper = PaperKind.MINUTES
    paper = head.paper or (PaperKind.MINUTES if any(i.decision for i in items) else PaperKind.AGENDA)
    participants = _participants(head, paper)
    completed_items, events = completed(items, participants, head.events)
    return MeetingRecord(
        municipality=head.municipality,
        bodies=tuple(head.bodies),
        paper=paper,
        supplementary=head.supplementary,
        state=head.state or (MeetingState.HELD if paper is PaperKind.MINUTES else MeetingState.PLANNED),
        date=head.date,
        start=head.start,
        end=head.end or ended,
        places=tuple(head.places),
        participants=participants,
        events=events,
        items=completed_items,
        notes=tuple(head.notes),
        source=source.model_copy(update={"address": source.address or address}),
        spans=marks.spans(),
    )


def _participants(head: Head, paper: PaperKind) -> tuple[Participant, ...]:
    """An agenda lists who belongs there; who came it cannot know."""
    if paper is PaperKind.MINUTES:
        return tuple(head.participants)
    return tuple(
        p.model_copy(update={"status": Attendance.UNKNOWN}) if p.status is Attendance.PRESENT else p
        for p in head.participants
    )


def _headless(lines: Sequence[Line], marks: Marks) -> Head:
    """A text in which no item was found: only a head with a body and a day is believed."""
    return read_head(lines[:12], marks)


def _without_page_matter(lines: list[Line], marks: Marks) -> tuple[list[Line], str | None]:
    """Lines that belong to a web page around the paper go; an address printed by the archive is kept."""
    kept: list[Line] = []
    address = None
    heads = _page_heads(lines)
    for line in lines:
        printed = PRINTED_ADDRESS.match(line.text)
        if printed:
            address = printed["url"]
            marks.field(line, "source/address")
        elif (
            PAGE_NUMBER.match(line.text)
            or BREADCRUMBS.match(line.text)
            or _is_menu(line.text)
            or (
                (heads and _without_figures(line.text) in heads)
                or plain(line.text) in FURNITURE_LINES
                or not _ANY_WORD.search(line.text)
            )
        ):
            marks.furniture(line)
        else:
            kept.append(line)
    return kept, address


def _is_menu(text: str) -> bool:
    """A line of little but words of a menu: the names of a site's parts side by side."""
    words = re.findall(r"\w+", text.casefold())
    known = sum(word in MENU for word in words)
    return 2 <= len(words) <= _MENU_WORDS and 2 * known > len(words) and not re.search(r"\d", text)


def _page_heads(lines: Sequence[Line]) -> set[str]:
    """Heads of pages that stand in the text: the same words with another page's number, more than once."""
    counts = Counter(_without_figures(line.text) for line in lines if PAGE_HEAD.search(line.text))
    return {words for words, count in counts.items() if count > 1}


def _without_figures(text: str) -> str:
    return re.sub(r"\d+", "#", text) if PAGE_HEAD.search(text) else ""


def _take_end(lines: list[Line], marks: Marks) -> tuple[list[Line], dt.time | None]:
    """When the meeting ended, where the last lines say so, and the lines without that."""
    for line in lines[-_LAST:]:
        if found := ENDS_THE_MEETING.match(line.text):
            marks.field(line, "end")
            return [ln for ln in lines if ln is not line], times(f"kl. {found['time']}")[0]
    return lines, None


def _width(lines: Sequence[Line]) -> int:
    """The line width in characters of a paper whose lines were wrapped; 0 where lines are whole."""
    lengths = sorted(len(line.text) for line in lines if not (line.whole or line.cells or line.level))
    return lengths[int(len(lengths) * 0.95)] if len(lengths) > 3 else 0


def _fill_from_address(head: Head, address: str | None) -> None:
    """A lost head: body and day from the paper's address."""
    if not address or (head.bodies and head.date):
        return
    body, day = from_address(address)
    if not head.bodies and body:
        head.bodies.append(body)
    head.date = head.date or day


def _items(
    lines: Sequence[Line], starts: Sequence[Start], head: Head, marks: Marks, width: int, before: Sequence[Line]
) -> list[ItemRecord]:
    minutes = head.paper is not PaperKind.AGENDA
    closed = any(plain(line.text) in OPENS_CLOSED_PART for line in before[-3:])
    items: list[ItemRecord] = []
    ends = [*(s.index for s in starts[1:]), len(lines)][: len(starts)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        setting = Setting(width=width, day=head.date, minutes=minutes, closed=closed)
        record, raw = read_item(start, lines[start.index : end], path=f"items/{number}", marks=marks, setting=setting)
        items.append(record)
        closed = raw.closes_after or (closed and not raw.opens_after)
    return items


def _with_contents_only(items: list[ItemRecord], contents: Sequence[ItemRecord]) -> list[ItemRecord]:
    """Items known only from the list of contents take their place by number, else come last."""
    result = list(items)
    for extra in contents:
        at = next((i for i, item in enumerate(result) if _number(item) > _number(extra)), len(result))
        result.insert(at, extra)
    return result


def _number(item: ItemRecord) -> int:
    digits = re.sub(r"\D", "", item.number or "")
    return int(digits) if digits else 10**6
