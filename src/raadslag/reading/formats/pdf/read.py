"""PDF: lines in reading order from where the text stands. Pictures are not read, nothing is executed."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats.limits import MOST_CHARACTERS, too_large
from raadslag.reading.formats.markers import Lists
from raadslag.reading.formats.pdf.furniture import furniture
from raadslag.reading.formats.pdf.pieces import PageText
from raadslag.reading.formats.pdf.rows import Placed, Row, lines_of, placed, rows_of
from raadslag.reading.formats.pdf.scan import unseen_here, with_text
from raadslag.reading.formats.spaces import VISIBLE, seen
from raadslag.reading.lines import Document, Line

_PASSWORD = 4
_COUNT = re.compile(r"(\d{1,3})[.)]\s")
_NUMBERED = re.compile(r"(\d{1,3}[.)]|[a-zæøå]\))\s+(?=\S)")


def read_pdf(data: bytes, *, pictures: bool = True) -> Document:
    """The document in a PDF; where it has no text, what can be seen in its pictures."""
    pages, title, scanned = _opened(data)
    if _has_text(pages):
        return _document(pages, title)
    if scanned and not pictures:
        raise unseen_here()
    if scanned:
        pages, _, _ = _opened(with_text(data, pages=len(pages)))
    if not _has_text(pages):
        raise Unreadable("no_text", "Der er ingen tekst i papiret, heller ikke i dets billeder. Vælg en anden fil.")
    return replace(_document(pages, title), scanned=True)


def _opened(data: bytes) -> tuple[list[list[Row]], str, bool]:
    """The rows of each page, the title, and whether a page without rows holds a picture."""
    try:
        paper = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _unreadable(error) from error
    try:
        pages = _pages(paper)
        return pages, _title(paper), not _has_text(pages) and any(_has_picture(paper, at) for at in range(len(paper)))
    finally:
        paper.close()


def _has_picture(paper: pdfium.PdfDocument, number: int) -> bool:
    try:
        page = paper[number]
    except pdfium.PdfiumError:
        return False
    try:
        return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])), None) is not None
    finally:
        page.close()


def _has_text(pages: Sequence[Sequence[Row]]) -> bool:
    return any(VISIBLE.search(piece.text) for rows in pages for row in rows for piece in row)


def _unreadable(error: pdfium.PdfiumError) -> Unreadable:
    if getattr(error, "err_code", None) == _PASSWORD:
        return Unreadable(
            "encrypted",
            "Papiret er låst med en adgangskode og kan ikke læses. Læg en udgave op uden adgangskode.",
        )
    return Unreadable(
        "broken",
        "Pdf-filen er i stykker og kan ikke læses. Hent den igen, eller lav den på ny, og vælg den igen.",
    )


def _pages(paper: pdfium.PdfDocument) -> list[list[Row]]:
    pages: list[list[Row]] = []
    characters = broken = 0
    for number in range(len(paper)):
        try:
            page = paper[number]
        except pdfium.PdfiumError:
            broken += 1
            pages.append([])
            continue
        handle = ctypes.cast(page.raw, ctypes.c_void_p).value or 0
        text = PageText(handle, *page.get_size())
        try:
            pieces = text.pieces()
        finally:
            text.close()
            page.close()
        characters += sum(len(piece.text) for piece in pieces)
        if characters > MOST_CHARACTERS:
            raise too_large()
        pages.append(rows_of(pieces))
    if broken == len(pages):
        raise _unreadable(pdfium.PdfiumError("no page"))
    return pages


def _title(paper: pdfium.PdfDocument) -> str:
    try:
        return seen(paper.get_metadata_value("Title"))
    except (pdfium.PdfiumError, UnicodeError):
        return ""


def _document(pages: Sequence[Sequence[Row]], title: str) -> Document:
    body = _body_size(pages)
    held = furniture(pages, body)
    laid = [_laid(rows, taken) for rows, taken in zip(pages, held, strict=True)]
    builder = _Builder(laid, body)
    for page, lines in enumerate(laid):
        builder.add_page(page, lines)
    text = "".join(builder.parts)
    return Document(
        text=text, lines=builder.lines, media_type="application/pdf", pages=tuple(builder.pages), title=title
    )


def _laid(rows: Sequence[Row], taken: set[int]) -> list[Placed]:
    if not taken:
        return list(lines_of(rows))
    inner = [index for index in range(len(rows)) if index not in taken]
    first = inner[0] if inner else 0
    lines = [] if not inner else list(lines_of([rows[index] for index in inner]))
    for line in (above := [placed(rows[index]) for index in sorted(taken) if index < first]):
        line.furniture = True
    for line in (below := [placed(rows[index]) for index in sorted(taken) if index >= first]):
        line.furniture = True
    return above + lines + below


def _body_size(pages: Iterable[Sequence[Row]]) -> float:
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            for piece in row:
                sizes[round(piece.size * 2) / 2] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


class _Builder:
    """Puts the text together and gives each line its place in it."""

    def __init__(self, laid: Sequence[Sequence[Placed]], body: float) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.pages: list[int] = []
        self._body = body
        self._levels = _levels(laid, body)
        self._leading = _leading(laid, body)
        self._margin = _margin(laid)
        self._at = 0
        self._lists = Lists(tolerance=3)
        self._point: tuple[int, float] | None = None

    def add_page(self, page: int, placed_lines: Sequence[Placed]) -> None:
        if page:
            self._add("\f")
        self.pages.append(self._at)
        above: Placed | None = None
        for index, line in enumerate(placed_lines):
            if index:
                self._add("\n")
            below = placed_lines[index + 1] if index + 1 < len(placed_lines) else None
            self._add_line(page, line, above, below)
            if not line.furniture:
                above = line

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self._at += len(text)

    def _add_line(self, page: int, line: Placed, above: Placed | None, below: Placed | None) -> None:
        text = seen(line.text)
        start = self._at
        self._add(text)
        if not VISIBLE.search(text):
            return
        gap = self._gap(above, line) if above and not line.furniture else 0
        level = 0 if line.furniture or line.cells else self._levels.get(round(line.size * 2) / 2, 0)
        marker, depth, rest = "", 0, text
        if not (line.furniture or line.cells or level):
            ordered = not line.bold and self._is_point(line, below)
            marker, depth, rest = self._lists.place(text, line.left, gap=gap, ordered=ordered)
            self._point = _counted(line) if marker else self._point if depth else None
        lead = "" if line.bold else seen(line.lead)
        self.lines.append(
            Line(
                text=rest,
                start=start,
                end=self._at,
                page=page,
                gap=gap,
                level=level,
                bold=line.bold,
                lead=lead.removeprefix(marker).strip() if marker else lead,
                depth=depth,
                marker=marker,
                cells=tuple(map(seen, line.cells)),
                furniture=line.furniture,
                indent=max(0, round(line.left - self._margin)),
            )
        )

    def _is_point(self, line: Placed, below: Placed | None) -> bool:
        """A number begins a point of a list only where it is indented, or where the text hangs beneath it."""
        if not _NUMBERED.match(line.text):
            return False
        if line.left > self._margin + 4 or (self._point and _follows(self._point, _counted(line))):
            return True
        if below is None:
            return False
        if below.cells or below.bold or line.base - below.base > 2.5 * self._leading:
            return False
        hangs = below.left > line.left + 6 and line.base - below.base < 1.3 * self._leading
        return hangs or _follows(_counted(line), _counted(below))

    def _gap(self, above: Placed, line: Placed) -> int:
        step = above.after - line.base
        if step <= 0:
            return 0
        extra = step - self._leading * max(1.0, line.size / self._body)
        return max(0, int(extra / self._leading + 0.75))


def _counted(line: Placed) -> tuple[int, float] | None:
    """The number that a line begins with, and where it stands."""
    found = _COUNT.match(line.text)
    return (int(found[1]), line.left) if found else None


def _follows(point: tuple[int, float] | None, other: tuple[int, float] | None) -> bool:
    """The other is the next point of the same list."""
    return bool(point and other and point[0] + 1 == other[0] and abs(point[1] - other[1]) < 2)


def _levels(laid: Sequence[Sequence[Placed]], body: float) -> dict[float, int]:
    """Heading levels by size: the largest type is 1. A size that carries much text is no heading."""
    sizes = {
        round(line.size * 2) / 2
        for lines in laid
        for line in lines
        if line.size > body * 1.07 and not line.furniture and not line.cells
    }
    return {size: min(6, level) for level, size in enumerate(sorted(sizes, reverse=True), start=1)}


def _leading(laid: Sequence[Sequence[Placed]], body: float) -> float:
    """The usual distance between two lines of one paragraph."""
    steps: Counter[float] = Counter()
    for lines in laid:
        for above, line in pairwise(lines):
            step = above.after - line.base
            if 0.9 * body < step < 1.8 * body and not (line.cells or line.furniture or above.furniture):
                steps[round(step * 2) / 2] += 1
    enough = 0.05 * steps.total()
    common = sorted(step for step, count in steps.items() if count >= enough)
    return min(common[0], 1.6 * body) if common else 1.3 * body


def _margin(laid: Sequence[Sequence[Placed]]) -> float:
    """The left edge of the text: the leftmost place where many lines begin."""
    lefts: Counter[int] = Counter(round(line.left) for lines in laid for line in lines if not line.furniture)
    enough = 0.05 * lefts.total()
    return float(min((left for left, count in lefts.items() if count >= enough), default=0))
