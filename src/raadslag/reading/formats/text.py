"""Plain text: a line for each printed line, with its bullets, indents, tabs and page breaks."""

import re
from collections.abc import Iterator

from raadslag.reading.formats.markers import Lists, bullet, number
from raadslag.reading.formats.spaces import end_of_visible, first_visible, seen
from raadslag.reading.formats.tags import has_breaks, mask, split_at_breaks, without_tags
from raadslag.reading.lines import Document, Line

_TAB = 8
_STARS = re.compile(r"\*\*|__")
_LEADER = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}")


def read_text(text: str) -> Document:
    """The document in a plain text."""
    reader = _Reader(text)
    return Document(text=text, lines=list(reader.lines()), media_type="text/plain", pages=reader.pages)


class _Reader:
    def __init__(self, text: str) -> None:
        self._raw = text
        self._text = mask(text)
        self._lists = Lists(tolerance=0)
        self.pages = (0, *(found.end() for found in re.finditer("\f", text)))
        self._page = 0
        self._gap = 0

    def lines(self) -> Iterator[Line]:
        at = 0
        for row in self._raw.split("\n"):
            end = at + len(row)
            for start, stop in self._by_page(at, end):
                yield from self._row(start, stop)
            at = end + 1

    def _by_page(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while (feed := self._raw.find("\f", start, end)) >= 0:
            if feed > start:
                yield start, feed
            self._page, self._gap = self._page + 1, 0
            start = feed + 1
        yield start, end

    def _row(self, start: int, end: int) -> Iterator[Line]:
        first = first_visible(self._raw, start, end)
        if first < 0:
            self._gap += 1
            return
        indent = _columns(self._raw, start, first)
        pieces = [(first, end)]
        whole = has_breaks(self._text[first:end])
        if whole:
            cuts = split_at_breaks(self._text, first, end)
            pieces = [(a, b) for cut in cuts for a, b in self._tabbed(*cut)]
        for left, right in pieces:
            begin = first_visible(self._raw, left, right)
            if begin >= 0:
                yield self._line(begin, end_of_visible(self._raw, begin, right), indent, whole=whole)

    def _tabbed(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cells of a row that holds block markup stand on lines of their own."""
        while (tab := self._text.find("\t", start, end)) >= 0:
            yield start, tab
            start = tab + 1
        yield start, end

    def _line(self, start: int, end: int, indent: int, *, whole: bool) -> Line:
        words = without_tags(self._text[start:end])
        text = seen(words)
        gap, self._gap = self._gap, 0
        if not text:
            self._gap = gap
            return Line(text="", start=start, end=end, page=self._page, furniture=True, indent=indent)
        bold = text.startswith(("**", "__")) or text.endswith(("**", "__"))
        if bold:
            text = seen(_STARS.sub("", text)) or text
        ordered = indent > 0
        marker, depth, text = self._lists.place(text, indent, gap=gap, ordered=ordered)
        cells = () if marker else _cells(words)
        return Line(
            text=text,
            start=start,
            end=end,
            page=self._page,
            gap=gap,
            whole=whole or bool(cells),
            bold=bold,
            depth=depth,
            marker=marker,
            cells=cells,
            indent=indent,
        )


def _cells(words: str) -> tuple[str, ...]:
    """A row whose cells are parted by tabs; a line of a list of contents is no row."""
    if "\t" not in words or bullet(words.lstrip()) or number(words.lstrip()):
        return ()
    cells = tuple(seen(cell) for cell in words.split("\t"))
    if sum(map(bool, cells)) < 2 or _LEADER.search(words):
        return ()
    return cells


def _columns(text: str, start: int, end: int) -> int:
    """How far a line is indented: tabs go to the next eighth column."""
    column = 0
    for character in text[start : min(end, start + 400)]:
        column = (column // _TAB + 1) * _TAB if character == "\t" else column + 1
    return column
