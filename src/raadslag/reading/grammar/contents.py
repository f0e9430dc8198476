"""The list of contents before the first item: skipped, but for items that the paper names nowhere else."""

import difflib
import re
from collections.abc import Sequence

from raadslag.reading.grammar.items import Start, closed_title, is_contents_entry, numbers_of, without_leader
from raadslag.reading.grammar.marks import Marks
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import CONTENTS, OPENS_CLOSED_PART, OPENS_OPEN_PART, plain
from raadslag.reading.vocabulary.items import ENTRY
from raadslag.reading.vocabulary.meeting import kind_of_item
from raadslag.records import ItemRecord, Openness

_MOST = 200
"""Titles that one entry is compared with: enough for any agenda, few enough for a hostile one."""
_SHORT = 8


def take_contents(lines: Sequence[Line], starts: Sequence[Start], marks: Marks) -> tuple[list[Line], list[ItemRecord]]:
    """The lines that are no contents list, and the items only the list knows."""
    rest: list[Line] = []
    missing: list[ItemRecord] = []
    titles = [_squeezed(s.title) for s in starts if s.title]
    known = numbers_of(starts)
    inside = closed_part = False
    for line in lines:
        word = plain(line.text)
        if word in CONTENTS and not line.depth:
            inside = True
            if word == "dagsorden":
                rest.append(line)
            else:
                marks.furniture(line)
        elif word in OPENS_CLOSED_PART or word in OPENS_OPEN_PART:
            closed_part = word in OPENS_CLOSED_PART
            marks.furniture(line)
            rest.append(line)
        elif (entry := _entry(line, inside, titles)) is not None:
            inside = True
            if _is_missing(entry, known, titles, closed_part):
                marks.field(line, f"items/{len(starts) + len(missing)}")
                missing.append(_item(entry, closed_part))
            else:
                marks.furniture(line)
        else:
            inside = inside and not line.level
            rest.append(line)
    return [ln for ln in rest if plain(ln.text) not in OPENS_CLOSED_PART | OPENS_OPEN_PART], missing


def _entry(line: Line, inside: bool, titles: Sequence[str]) -> tuple[str | None, str] | None:
    """Number and title of a contents entry, if the line is one."""
    text = without_leader(line.text if not line.cells else " ".join(line.cells))
    match = ENTRY.match(text)
    marker = line.marker.strip(".) ") if line.depth else ""
    number = (match["number"] or match["glued"]) if match else (marker if marker.isdigit() else None)
    title = (match["title"] or match["title2"]) if match else text
    leader = is_contents_entry(line)
    if leader or (inside and (match or line.depth) and number) or _squeezed(title) in titles:
        return number, title
    if inside and line.depth and _matches(title, titles) >= 0.6:
        return None, title
    return None


def _matches(title: str, titles: Sequence[str]) -> float:
    wanted = _squeezed(title)
    if wanted in titles or len(wanted) < _SHORT:
        return 1.0 if wanted in titles else 0.0
    return max((difflib.SequenceMatcher(None, wanted, t, autojunk=False).ratio() for t in titles[:_MOST]), default=0.0)


def _is_missing(entry: tuple[str | None, str], known: set[str], titles: Sequence[str], closed_part: bool) -> bool:
    number, title = entry
    if _matches(closed_title(title)[0], titles) >= 0.75:
        return False
    if number:
        return number not in known and bool(known)
    return closed_part or closed_title(title)[1]


def _item(entry: tuple[str | None, str], closed_part: bool) -> ItemRecord:
    title, closed = closed_title(entry[1])
    shut = closed or closed_part
    return ItemRecord(
        number=entry[0],
        title=title,
        kind=kind_of_item(title),
        openness=Openness.CLOSED if shut else Openness.OPEN,
    )


def _squeezed(title: str | None) -> str:
    return re.sub(r"\W+", " ", title or "").strip().casefold()
