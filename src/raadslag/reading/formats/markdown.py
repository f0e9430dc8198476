"""Markdown: one line for each block, with its level, list point, row, bold lead-in and links."""

import re
from collections.abc import Iterator
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from raadslag.reading.formats.coverage import complete
from raadslag.reading.formats.inline import Inline, Styled, joined_links
from raadslag.reading.formats.spaces import end_of_visible, first_visible
from raadslag.reading.formats.tags import mask, without_tags
from raadslag.reading.formats.text import read_text
from raadslag.reading.lines import Document, Line

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|(?: \.){4,})\s*\d{0,4}\s*$")
_LONGEST = 50_000
"""Markdown's rules for a paragraph may look at each of its characters many times."""

_MOST = 4_000_000
_MOST_BRACKETS = 2_000
_LONGEST_HEADING = 300


def read_markdown(text: str) -> Document:
    """The document in a Markdown text. What is too large to be a person's Markdown is read as plain text."""
    if len(text) > _MOST or any(_is_slow(part) for part in re.split(r"\n\s*\n", text)):
        return read_text(text)
    masked = mask(text)
    lines = complete(text, masked, list(_Reader(masked).lines()))
    return Document(text=text, lines=lines, media_type="text/markdown", pages=(0,))


def _is_slow(part: str) -> bool:
    return len(part) > _LONGEST or part.count("[") > _MOST_BRACKETS


def _parser() -> MarkdownIt:
    rules = ["code", "reference", "html_block", "html_inline"]
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table").disable(rules)
    # An address is kept as the paper writes it; which ones may be followed is for whoever shows them to say.
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    return parser


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *accumulate(len(row) + 1 for row in text.split("\n"))]
        self._depth = 0
        self._marker = ""
        self._level = 0
        self._head = False
        self._cells: list[Styled] | None = None

    def lines(self) -> Iterator[Line]:
        for token in _parser().parse(self._text):
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type == "tr_close":
                yield from self._row(token)
            else:
                self._note(token)

    def _note(self, token: Token) -> None:
        """What a token says about the lines that follow it."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._depth += 1
            case "bullet_list_close" | "ordered_list_close":
                self._depth, self._marker = self._depth - 1, ""
            case "list_item_open":
                self._marker = f"{token.info}{token.markup}" if token.info else "•"
            case "heading_open":
                self._level = int(token.tag[1])
            case "heading_close":
                self._level = 0
            case "tr_open":
                self._cells, self._span = [], self._visible(*(token.map or (0, 0)))
            case "th_open" | "td_open":
                self._head = token.type == "th_open"

    def _visible(self, first: int, last: int) -> tuple[int, int]:
        """The visible characters of some rows of the raw text."""
        start, end = self._starts[first], min(self._starts[last], len(self._text))
        begin = first_visible(self._text, start, end)
        return (begin, end_of_visible(self._text, begin, end)) if begin >= 0 else (start, start)

    def _inline(self, token: Token) -> Iterator[Line]:
        segments = list(_segments([child for child in token.children or [] if child.content or child.type != "text"]))
        if self._cells is not None:
            self._cells.append(_one(segments))
            return
        first, last = token.map or (0, 0)
        start, end = self._visible(first, last)
        for number, (row, styled) in enumerate(segments, start=1):
            stop = end if number == len(segments) else self._stop(start, end, first + row)
            if styled.text and start < stop:
                yield self._line(styled, start, stop)
            begin = first_visible(self._text, stop, end)
            start = begin if begin >= 0 else end

    def _stop(self, start: int, end: int, row: int) -> int:
        """Where a line that was broken by hand ends: after a <br>, or at the end of its row of the raw text."""
        newline = min(self._starts[row + 1] - 1, end)
        found = _BREAK.search(self._text, start, newline)
        return end_of_visible(self._text, start, found.end() if found else newline)

    def _line(self, styled: Styled, start: int, end: int) -> Line:
        marker, self._marker = self._marker, ""
        long = self._level and len(styled.text) > _LONGEST_HEADING
        return Line(
            text=styled.text,
            start=start,
            end=end,
            whole=True,
            level=0 if long else self._level,
            bold=styled.bold,
            lead=styled.lead,
            depth=self._depth,
            marker=marker,
            links=styled.links,
        )

    def _row(self, token: Token) -> Iterator[Line]:
        cells, self._cells = self._cells or [], None
        start, end = self._span
        text = " ".join(cell.text for cell in cells if cell.text)
        if text and start < end:
            yield Line(
                text=text,
                start=start,
                end=end,
                whole=True,
                bold=all(cell.bold for cell in cells if cell.text),
                cells=tuple(cell.text for cell in cells),
                head=self._head,
                links=joined_links(cells),
            )


def _segments(children: list[Token]) -> Iterator[tuple[int, Styled]]:
    """The lines of a block, parted by hard breaks, each with the number of the raw row it ends in."""
    line, row, bold, href = Inline(), 0, 0, ""
    for number, child in enumerate(children):
        match child.type:
            case "strong_open" | "strong_close":
                bold += child.nesting
            case "link_open" | "link_close":
                href = str(child.attrGet("href") or "") if child.nesting > 0 else ""
            case "hardbreak":
                yield row, line.styled()
                row += 1
            case "softbreak" if _ends_line(children, number):
                yield row, line.styled()
                row += 1
            case "softbreak":
                line.add(" ", bold=bold > 0, href=href)
                row += 1
            case _:
                first, *others = _BREAK.split(child.content)
                line.add(without_tags(first), bold=bold > 0, href=href)
                for other in others:
                    yield row, line.styled()
                    line.add(without_tags(other), bold=bold > 0, href=href)
    yield row, line.styled()


def _ends_line(children: list[Token], number: int) -> bool:
    """A row that ends with a leader and a page number, or before one that begins with a label in bold."""
    before = children[number - 1] if number else None
    after = children[number + 1] if number + 1 < len(children) else None
    if before and before.type == "text" and _CONTENTS.search(before.content):
        return True
    return bool(after and after.type == "strong_open" and children[0].type == "strong_open")


def _one(segments: list[tuple[int, Styled]]) -> Styled:
    """The lines of a table's cell as one."""
    kept = [styled for _, styled in segments if styled.text]
    if len(kept) < 2:
        return kept[0] if kept else Styled("", bold=False, lead="", links=())
    text = " ".join(styled.text for styled in kept)
    return Styled(text, all(styled.bold for styled in kept), kept[0].text if kept[0].bold else "", joined_links(kept))
