"""Items that stand out: by a word ("Punkt 3"), a number after white space, or a level of heading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslag.reading.grammar.headings import is_wrapper
from raadslag.reading.grammar.items.start import Start, is_contents_entry, is_item_label, leads, start_at
from raadslag.reading.grammar.items.turns import with_full
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.items import KEYWORD, NUMBER_ALONE, NUMBERED_TITLE, READS_ON
from raadslag.reading.vocabulary.meeting import KLE


def _stands_out(line: Line, before: Line | None) -> bool:
    return before is None or line.gap > 0 or line.level > 0 or line.bold or line.whole or line.page != before.page


def keyworded(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    starts = []
    for index, line in enumerate(lines):
        match = (
            None if line.depth or line.cells or heads[index] or is_contents_entry(line) else KEYWORD.match(line.text)
        )
        if match and is_item_label(line):
            continue
        if not match:
            continue
        if not _stands_out(line, lines[index - 1] if index else None) and not (
            match["number"] and leads(lines, heads, index + 1)
        ):
            continue
        title = match["title"].strip()
        if not match["number"] and ((title and not match["sep"]) or not line.level):
            continue
        if not line.level and (READS_ON.match(title) or title[:1].islower()):
            continue
        start = start_at(lines, heads, index, match["number"], title)
        starts.append(replace(start, told=line.level > 0))
    return starts


def numbered(lines: Sequence[Line], heads: Sequence[bool], *, marked: bool, close: bool = False) -> list[Start]:
    starts = []
    for index, line in enumerate(lines):
        if line.depth or line.cells or heads[index] or is_contents_entry(line):
            continue
        if marked and not (line.level or line.bold):
            continue
        if not marked and not close and not _stands_out(line, lines[index - 1] if index else None):
            continue
        alone = NUMBER_ALONE.match(line.text) if close else None
        if alone and index + 1 < len(lines) and lines[index + 1].text[:1].isupper():
            starts.append(start_at(lines, heads, index, alone["number"], ""))
            continue
        match = None if is_item_label(line) else NUMBERED_TITLE.match(line.text)
        if not match or KLE.match(line.text):
            continue
        title = (match["title"] or match["title2"]).strip()
        if not marked and (len(title) > 200 or _reads_as_sentence(title)):
            continue
        starts.append(start_at(lines, heads, index, match["number"] or match["glued"], title))
    return starts


def _reads_as_sentence(title: str) -> bool:
    return title.endswith((".", ":", ";")) or bool(
        re.match(r"^\d+[.\s]*(?:" + r"januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec)", title)
    )


def titled(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Items announced by a heading level alone, with no number and no keyword."""
    best: list[Start] = []
    for level in sorted({line.level for line in lines if line.level}):
        starts = [
            start_at(lines, heads, index, None, line.text)
            for index, line in enumerate(lines)
            if line.level == level and not heads[index] and not is_wrapper(line) and not line.depth
        ]
        starts = with_full(starts, heads)
        first = next((n for n, s in enumerate(starts) if s.full), len(starts))
        starts = starts[first:]
        if _directly_followed(starts, lines, heads) and sum(s.full for s in starts) > sum(s.full for s in best):
            best = starts
    return best if len(best) > 1 or (best and best[0].full) else []


def _directly_followed(starts: Sequence[Start], lines: Sequence[Line], heads: Sequence[bool]) -> bool:
    """Do at least half of these headings have a section of their own soon after, at a deeper level?"""
    near = 0
    for start in starts:
        after = range(start.index + start.length, min(start.index + start.length + 8, len(lines)))
        deeper = (lines[i].level == 0 or lines[i].level > lines[start.index].level for i in after if heads[i])
        near += any(deeper)
    return bool(starts) and near * 2 >= len(starts)
