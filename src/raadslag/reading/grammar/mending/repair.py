"""What extraction broke in lines, mended before they are understood. Offsets stay those of the source."""

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslag.reading.grammar.mending.columns import beside_each_other, fields_apart
from raadslag.reading.grammar.mending.oneline import cut_pages
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.attachments import COUNT_LINE
from raadslag.reading.vocabulary.lines import FIGURE, GLUED_HEADING

_COLUMNS = re.compile(r"[ \t\u00a0]{2,}|\t")
_HEAD = re.compile(r"^(?:(?:19|20)\d\d|[A-ZÆØÅ][\w. ]{0,18}|)$")


def repaired(lines: Sequence[Line], text: str) -> list[Line]:
    """Split headings glued to the end of the sentence before ("…for 2017.Bilag")."""
    result: list[Line] = []
    lines = beside_each_other(fields_apart(cut_pages(lines, text), text), text)
    for index, line in enumerate(lines):
        match = None if line.depth or line.cells or line.level else GLUED_HEADING.match(line.text)
        after = lines[index + 1] if index + 1 < len(lines) else None
        if match and after and _fits(match["heading"], after):
            cut = text.rfind(match["heading"], line.start, line.end)
            if cut > line.start:
                result.append(replace(line, text=match["text"], end=cut))
                result.append(replace(line, text=match["heading"], start=cut, gap=1))
                continue
        result.append(line)
    return _with_tables(result, text)


def _with_tables(lines: Sequence[Line], text: str) -> list[Line]:
    """Rows of a table that extraction left as words with wide gaps between the columns."""
    cells = [_cells(line, text) for line in lines]
    result = list(lines)
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and cells[end]:
            end += 1
        if end - index >= 2:
            columns = max(len(row) for row in cells[index:end])
            for at in range(index, end):
                row = cells[at] + ("",) * (columns - len(cells[at]))
                result[at] = replace(lines[at], cells=row, head=at == index and all(_HEAD.match(c) for c in row[1:]))
        index = max(end, index + 1)
    return result


def _cells(line: Line, text: str) -> tuple[str, ...]:
    if line.whole or line.depth or line.cells or line.level:
        return ()
    cells = tuple(cell.strip() for cell in _COLUMNS.split(text[line.start : line.end].strip()))
    if len(cells) < 2 or len(cells) > 12:
        return ()
    return cells if all(FIGURE.match(cell) for cell in cells[1:]) else ()


def _fits(heading: str, after: Line) -> bool:
    return bool(COUNT_LINE.match(after.text)) if heading == "Bilag" else after.gap > 0
