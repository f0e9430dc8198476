"""Lists of names that stand beside each other: columns are found from where their heads stand."""

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslag.danish.days import first_day
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import plain
from raadslag.reading.vocabulary.meeting import (
    ABSENT_LABELS,
    BODY_NAME,
    EXCUSED_LABELS,
    HEAD_LABELS,
    PRESENT_LABELS,
)

_HEADS = PRESENT_LABELS | EXCUSED_LABELS | ABSENT_LABELS
_WIDE = re.compile(r"\S+(?:[ ]\S+)*")
_FURTHEST = 6
"""A name may begin so many columns before or after the head of its column."""


_MANY = 3
_FIRST = 15
"""A head that lost its lines is looked for among so many lines."""


def fields_apart(lines: Sequence[Line], text: str) -> list[Line]:
    """A head on one line, its fields told apart by wide gaps, as the fields that it was."""
    result: list[Line] = []
    for number, line in enumerate(lines):
        pieces = _pieces(line, text) if number < _FIRST else []
        if len(pieces) >= _MANY and any(_is_field(piece.text) for piece in pieces):
            result += pieces
        else:
            result.append(line)
    return result


def _is_field(text: str) -> bool:
    label = plain(text.split(":", 1)[0])
    return label in _HEADS | HEAD_LABELS or BODY_NAME.fullmatch(text) is not None or first_day(text) is not None


def beside_each_other(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines, with lists in columns put one after the other: each head, then the names under it."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        heads = _heads(lines[at], text)
        if not heads:
            result.append(lines[at])
            at += 1
            continue
        columns: list[list[Line]] = [[head] for head in heads]
        at += 1
        while at < len(lines) and (pieces := _row(lines[at], text, heads)):
            for column, piece in pieces:
                columns[column].append(piece)
            at += 1
        result += [line for column in columns for line in column]
    return result


def _pieces(line: Line, text: str) -> list[Line]:
    if line.cells or line.depth or line.whole or line.level:
        return []
    raw = text[line.start : line.end]
    return [
        replace(
            line, text=found[0], start=line.start + found.start(), end=line.start + found.end(), lead="", bold=False
        )
        for found in _WIDE.finditer(raw)
    ]


def _heads(line: Line, text: str) -> list[Line]:
    pieces = _pieces(line, text)
    return pieces if len(pieces) > 1 and all(plain(piece.text) in _HEADS for piece in pieces) else []


def _row(line: Line, text: str, heads: Sequence[Line]) -> list[tuple[int, Line]]:
    """The names of a row, each with the column it stands in; none where a piece stands under no head."""
    if line.gap:
        return []
    begins = text.rfind("\n", 0, line.start) + 1
    where = [head.start - (text.rfind("\n", 0, head.start) + 1) for head in heads]
    found: list[tuple[int, Line]] = []
    for piece in _pieces(line, text):
        column = min(range(len(where)), key=lambda n: abs(where[n] - (piece.start - begins)))
        if abs(where[column] - (piece.start - begins)) > _FURTHEST:
            return []
        found.append((column, piece))
    return found
