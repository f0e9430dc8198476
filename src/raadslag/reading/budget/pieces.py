"""The lines of a follow-up as pieces: a cell, a paragraph of a cell, or a paragraph, in the order of the paper.

A table comes as rows of cells from one form, as a line for each paragraph from another, so the order is all there is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadslag.reading.budget.words import INITIATIVE
from raadslag.reading.lines import Line


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, the lines they stand in, and whether they begin a row (or are a line of their own)."""

    text: str
    lines: tuple[Line, ...]
    first: bool = True
    apart: bool = False
    """White space stands before it."""


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Every piece with words; lines that a printer wrapped are put together."""
    found: list[Piece] = []
    for line in lines:
        if line.cells:
            found += _cells(line)
        elif line.text:
            piece = Piece(_printed(line), (line,), apart=line.gap > 0)
            if found and _goes_on(found[-1], line):
                last = found.pop()
                piece = Piece(f"{last.text} {line.text}", (*last.lines, line), first=last.first, apart=last.apart)
            found.append(piece)
    return found


def _cells(line: Line) -> Iterator[Piece]:
    for number, paragraphs in enumerate(line.parts or [(cell,) for cell in line.cells]):
        for words in filter(None, paragraphs):
            yield Piece(words, (line,), first=number == 0, apart=number == 0 and line.gap > 0)


def _printed(line: Line) -> str:
    marker = "" if line.marker == "•" else line.marker
    return f"{marker} {line.text}".strip()


def _goes_on(last: Piece, line: Line) -> bool:
    """Whether a line is the rest of a wrapped one: no white space between, no marker, no mark of a block."""
    before = last.lines[-1]
    if line.whole or before.whole or before.cells or line.marker or line.gap or line.level:
        return False
    if before.bold is not line.bold or INITIATIVE.match(line.text) or INITIATIVE.match(last.text):
        return False
    return not re.search(r"[.:]\Z", last.text)
