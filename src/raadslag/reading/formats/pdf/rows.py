"""From pieces to lines in the order in which a person reads: rows, columns and tables, found by where they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from raadslag.reading.formats.pdf.pieces import Piece

Row = list[Piece]

_MARKER = re.compile(r"(?:[•\-–*▪·○◦]|\d{1,3}[.)]|[a-zæøå][.)]|§ ?\d+\.?)$")
_LEADER = re.compile(r"(?:\. ?){5,}|…{2,}|_{5,}")
_NAME = re.compile(r".+\([A-ZÆØÅ]{1,2}\)")
_MARKED = re.compile(r"[•\-–▪·○◦] ")


@dataclass(slots=True)
class Placed:
    """A line where it stands on its page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    lead: str = ""
    cells: tuple[str, ...] = ()
    furniture: bool = False
    after: float = field(default=0.0)
    """Base of the line's last row, where it has several (cells that wrap)."""


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces that share a baseline, from the top; what is set askew comes last, each for itself."""
    upright = sorted((piece for piece in pieces if piece.upright), key=lambda piece: -piece.base)
    rows: list[Row] = []
    base = size = 0.0
    for piece in upright:
        if rows and base - piece.base < 0.4 * min(size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
            base, size = piece.base, piece.size
    rows = [row if len(row) == 1 else _in_order(row) for row in rows]
    return rows + [[piece] for piece in pieces if not piece.upright]


def _in_order(row: Row) -> Row:
    """From the left; a list marker is put together with what it marks, and a contents line made whole."""
    row.sort(key=lambda piece: piece.left)
    joined: Row = [row[0]]
    whole = any(_LEADER.search(piece.text) for piece in row)
    for piece in row[1:]:
        last = joined[-1]
        if whole or (_MARKER.match(last.text) and piece.left - last.right < 5 * piece.size):
            joined[-1] = join([last, piece])
        else:
            joined.append(piece)
    return joined


def join(row: Sequence[Piece]) -> Piece:
    """One piece of several on one row."""
    if len(row) == 1:
        return row[0]
    text, lead, bold = row[0].text, row[0].lead, True
    for last, piece in pairwise(row):
        space = " " if piece.left - last.right > 0.12 * piece.size else ""
        if lead == text and piece.lead:
            lead = f"{text}{space}{piece.lead}"
        text = f"{text}{space}{piece.text}"
    bold = lead == text
    largest = max(row, key=lambda piece: len(piece.text))
    return Piece(text, row[0].left, max(p.right for p in row), row[0].base, largest.size, bold, lead, row[0].order)


def lines_of(rows: Sequence[Row], depth: int = 0) -> Iterator[Placed]:
    """The lines of some rows: bands of columns and tables by themselves, else a line for a row."""
    index = 0
    while index < len(rows):
        end = _band(rows, index) if depth < 3 and _may_begin(rows, index) else index
        if end > index:
            yield from _lines_of_band(rows[index:end], depth)
            index = end
        else:
            yield placed(rows[index])
            index += 1


def placed(row: Sequence[Piece]) -> Placed:
    """A row as one line."""
    piece = join(row)
    return Placed(piece.text, piece.left, piece.right, piece.base, piece.size, piece.bold, piece.lead, after=piece.base)


def _may_begin(rows: Sequence[Row], index: int) -> bool:
    row = rows[index]
    if len(row) > 1:
        return True
    if index + 1 == len(rows) or not row[0].upright:
        return False
    below = rows[index + 1]
    apart = below[0].left > row[0].right or below[-1].right < row[0].left
    return apart and row[0].base - below[0].base < 0.95 * row[0].size


def _band(rows: Sequence[Row], start: int) -> int:
    """The end of the band of columns that begins at a row: as long as the same gutter runs through."""
    columns = _columns(rows[start])
    end, several, size = start + 1, len(rows[start]) > 1, rows[start][0].size
    count = int(several)
    while end < len(rows) and rows[end][0].upright:
        above, row = rows[end - 1], rows[end]
        wider = _columns(row, columns)
        step = above[0].base - row[0].base
        if len(wider) < 2 or step > 4 * size or (len(row) == 1 and _is_apart(rows[start:end], row[0], step, wider)):
            break
        columns, end = wider, end + 1
        count += len(row) > 1
    while end > start and len(rows[end - 1]) == 1 and _is_after(rows[start:end], columns):
        end -= 1
    gutter = min((b[0] - a[1] for a, b in pairwise(columns)), default=0.0)
    unaligned = count < 2 and end - start >= 4 and not several
    if len(columns) < 2 or (count < 2 and not unaligned) or gutter < (1.5 if count < 3 else 0.7) * size:
        return start
    return end


def _columns(row: Row, known: Sequence[tuple[float, float]] = ()) -> list[tuple[float, float]]:
    """The stretches of the page's width that are taken, with a row added."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted([*known, *((piece.left, piece.right) for piece in row)]):
        if merged and left <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _is_apart(band: Sequence[Row], piece: Piece, step: float, columns: Sequence[tuple[float, float]]) -> bool:
    """A single piece below a band that is no part of it: a heading, or text after white space."""
    if len(columns) > 1 and piece.left >= columns[1][0] - 1:
        return step > 2.2 * piece.size
    first = [row[0] for row in band if row[0].left <= columns[0][1]]
    usual = max((a.base - b.base for a, b in pairwise(first)), default=1.6 * piece.size)
    if step > max(usual, 1.3 * piece.size) + 0.35 * piece.size:
        return True
    return bool(first) and (piece.bold != first[-1].bold or abs(piece.size - first[-1].size) > 0.6)


def _is_after(band: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """The last row stands at the left margin alone, further down than the rows of the band are apart."""
    piece = band[-1][0]
    if len(columns) < 2 or len(band) < 2 or piece.left > columns[0][1]:
        return False
    steps = [a[0].base - b[0].base for a, b in pairwise(band[:-1])]
    return bool(steps) and band[-2][0].base - piece.base > min(steps) + 0.35 * piece.size


def _lines_of_band(band: Sequence[Row], depth: int) -> Iterator[Placed]:
    columns: list[tuple[float, float]] = []
    for row in band:
        columns = _columns(row, columns)
    cells = [[_column_of(piece, columns) for piece in row] for row in band]
    if _runs_down(band, cells, len(columns)):
        for number in range(len(columns)):
            column = [
                [piece for piece, at in zip(row, places, strict=True) if at == number]
                for row, places in zip(band, cells, strict=True)
            ]
            yield from lines_of([row for row in column if row], depth + 1)
        return
    yield from _table(band, cells, len(columns))


def _column_of(piece: Piece, columns: Sequence[tuple[float, float]]) -> int:
    for number, (_, right) in enumerate(columns):
        if piece.left <= right:
            return number
    return len(columns) - 1


def _runs_down(band: Sequence[Row], cells: Sequence[Sequence[int]], count: int) -> bool:
    """Columns are read one after the other (else it is a table, read row by row)."""
    columns: list[list[Piece]] = [[] for _ in range(count)]
    for row, places in zip(band, cells, strict=True):
        for piece, at in zip(row, places, strict=True):
            columns[at].append(piece)
    if all(len(column) > 1 and all(_MARKED.match(piece.text) for piece in column) for column in columns):
        return True
    if all(len(column) > 1 and all(_NAME.match(piece.text) for piece in column) for column in columns):
        return True
    if all(len(row) == 1 for row in band):
        return True
    orders = [(min(p.order for p in column), max(p.order for p in column)) for column in columns]
    return all(a[1] < b[0] for a, b in pairwise(orders)) and min(map(len, columns)) > 1


def _table(band: Sequence[Row], cells: Sequence[Sequence[int]], count: int) -> Iterator[Placed]:
    steps = sorted(a[0].base - b[0].base for a, b in pairwise(band))
    usual = steps[len(steps) // 2] if steps else 0.0
    line: Placed | None = None
    for row, places in zip(band, cells, strict=True):
        texts = [""] * count
        for piece, at in zip(row, places, strict=True):
            texts[at] = f"{texts[at]} {piece.text}".strip()
        if line and _wraps(line, row, places, usual):
            pairs = zip(line.cells, texts, strict=True)
            line.cells = tuple(f"{above} {below}".strip() for above, below in pairs)
            line.text, line.after = " ".join(filter(None, line.cells)), row[0].base
            continue
        if line:
            yield line
        line = placed(row)
        line.cells = tuple(texts)
        line.text = " ".join(filter(None, texts))
    if line:
        yield line


def _wraps(line: Placed, row: Row, places: Sequence[int], usual: float) -> bool:
    """The row goes on with the cells of the row above it."""
    step = line.after - row[0].base
    if places[0] > 0:
        return step < 1.9 * row[0].size
    full = sum(1 for cell in line.cells if cell)
    return len(row) < full and step < 0.85 * usual
