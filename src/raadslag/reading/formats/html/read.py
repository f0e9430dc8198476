"""Web pages: the visible text, one block a line, with levels, lists, rows and links. Nothing is fetched or run."""

from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadslag.reading.formats.html.lines import Lines, Place
from raadslag.reading.formats.html.parts import (
    HEADINGS,
    INLINE,
    LISTS,
    Attributes,
    is_bold,
    is_furniture,
    is_furniture_element,
    is_unseen,
)
from raadslag.reading.formats.html.tree import events, parse, walked_as_blocks
from raadslag.reading.formats.inline import PARAGRAPH, Styled, is_safe
from raadslag.reading.formats.spaces import seen
from raadslag.reading.lines import Document

_CHECKS = 200
"""Elements whose names hint at page furniture are weighed against the rest of the page, but not without end."""

_EMPTY = Styled("", bold=False, lead="", links=())


def read_html(text: str) -> Document:
    """The document in a web page."""
    parser = parse(text)
    lines = Lines()
    root = parser.body or parser.root
    if root is not None:
        _Walker(root, lines).walk()
    return Document(
        text=lines.text,
        lines=lines.lines,
        media_type="text/html",
        pages=(0,),
        title=_title(parser),
        addresses=_addresses(parser),
    )


def _title(parser: LexborHTMLParser) -> str:
    node = parser.css_first("title")
    return seen(node.text()) if node else ""


def _addresses(parser: LexborHTMLParser) -> tuple[str, ...]:
    found = (node.attributes.get("href") or "" for node in parser.css("link[rel~=canonical]"))
    return tuple(dict.fromkeys(href.strip() for href in found if href.strip() and is_safe(href)))


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside an element."""

    place: Place
    bold: bool = False
    href: str = ""
    protected: bool = False
    pre: bool = False
    cell: bool = False
    table: bool = False
    head: bool = False
    apart: bool = False
    """An element within a line that stands apart from it (a link to skip the menu)."""


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int
    letters: bool


class _Walker:
    def __init__(self, root: LexborNode, lines: Lines) -> None:
        self._root = root
        self._lines = lines
        self._as_blocks = walked_as_blocks(root)
        self._main = _main(root)
        self._checks = 0
        self._length = len(root.text())
        self._state = _State(Place(furniture=self._main is not None))
        self._stack: list[_State] = []
        self._lists: list[_List] = []
        self._row: list[Styled] = []
        self._all_heads = True
        self._label: Styled | None = None

    def walk(self) -> None:
        """Put all that is seen into lines."""
        skipped: int | None = None
        for node, begins in events(self._root):
            if skipped is not None:
                if not begins and node.mem_id == skipped:
                    skipped = None
                continue
            tag = node.tag or ""
            if tag == "-text":
                if begins:
                    self._words(node.text_content or "")
            elif tag.startswith(("-", "!")):
                continue
            elif not begins:
                self._leave(node, tag)
            elif is_unseen(tag, attributes := node.attributes):
                skipped = node.mem_id
                self._boundary(tag)
            else:
                self._enter(node, tag, attributes)
        self._lines.flush()

    def _words(self, words: str) -> None:
        state = self._state
        if not state.pre:
            self._lines.add(words, bold=state.bold, href=state.href)
            return
        for number, row in enumerate(words.split("\n")):
            if number:
                self._lines.flush()
            self._lines.add(row, bold=state.bold, href=state.href)

    def _boundary(self, tag: str) -> None:
        """A block begins or ends: the line ends too, or in a cell a mark stands for it."""
        if tag in INLINE:
            return
        if self._state.cell:
            self._lines.add(PARAGRAPH, bold=self._state.bold, href="")
        else:
            self._lines.flush()

    def _enter(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        self._boundary(tag)
        state = self._state
        self._stack.append(state)
        place = state.place
        if node.mem_id == self._main or (tag == "article" and self._main is None and not place.furniture):
            place, state = replace(place, furniture=False), replace(state, protected=True, apart=False)
        elif not (state.protected or place.furniture) and self._is_furniture(node, tag, attributes):
            place = replace(place, furniture=True)
            if tag in INLINE and not state.cell:
                self._lines.flush()
                state = replace(state, apart=True)
        state = replace(state, place=place, bold=state.bold or is_bold(tag, attributes))
        self._state = self._inside(node, tag, attributes, state)
        self._lines.place = self._state.place

    def _inside(self, node: LexborNode, tag: str, attributes: Attributes, state: _State) -> _State:
        place = state.place
        match tag:
            case _ if tag in HEADINGS:
                return replace(state, place=replace(place, level=int(tag[1]), marker=""))
            case "a":
                return replace(state, href=attributes.get("href") or "")
            case "button" | "summary":
                return replace(state, place=replace(place, button=True))
            case "pre":
                return replace(state, pre=True)
            case _ if tag in LISTS:
                self._lists.append(_list(tag, attributes))
                return replace(state, place=replace(place, depth=place.depth + 1, marker=""))
            case "li":
                depth = max(1, place.depth)
                return replace(state, place=replace(place, depth=depth, marker=self._marker(attributes)))
            case "dt":
                self._put_label()
                return replace(state, cell=True)
            case "dd" if node.mem_id in self._as_blocks:
                self._put_label()
                return state
            case "dd":
                return replace(state, cell=True)
            case _:
                return self._in_table(node, tag, state)

    def _in_table(self, node: LexborNode, tag: str, state: _State) -> _State:
        match tag:
            case "table":
                return replace(state, table=node.mem_id not in self._as_blocks, cell=False, head=False)
            case "thead":
                return replace(state, head=True)
            case "tr" if state.table:
                self._row, self._all_heads = [], True
            case "td" | "th" if state.table:
                self._all_heads = self._all_heads and (tag == "th" or state.head)
                return replace(state, cell=True)
        return state

    def _leave(self, node: LexborNode, tag: str) -> None:
        state = self._state
        match tag:
            case "br" | "hr":
                self._boundary("div")
            case "td" | "th" if state.cell:
                self._row.append(self._lines.take())
            case "tr" if state.table and not state.cell:
                self._lines.row(self._row, head=self._all_heads)
                self._row = []
            case "dt":
                self._label = self._lines.take()
            case "dd" if state.cell:
                self._lines.row((self._label or _EMPTY, self._lines.take()), head=False)
                self._label = None
            case "dl":
                self._put_label()
            case _:
                self._boundary(tag)
        if tag in LISTS and self._lists:
            self._lists.pop()
        if state.apart:
            self._lines.flush()
        if self._stack:
            self._state = self._stack.pop()
            marker = self._lines.place.marker if self._state.place.depth == self._lines.place.depth else ""
            self._state.place.marker = marker
            self._lines.place = self._state.place

    def _put_label(self) -> None:
        """A term without a definition of one line stands as a line of its own."""
        if self._label and self._label.text:
            self._lines.put(replace(self._label, bold=True, lead=""))
        self._label = None

    def _marker(self, attributes: Attributes) -> str:
        if not self._lists or not self._lists[-1].ordered:
            return "•"
        current = self._lists[-1]
        value = attributes.get("value") or ""
        number = int(value) if value.isdigit() and len(value) < 6 else current.number
        current.number = number + 1
        return f"{chr(96 + number)}." if current.letters and 0 < number <= 26 else f"{number}."

    def _is_furniture(self, node: LexborNode, tag: str, attributes: Attributes) -> bool:
        if tag == "header" and self._main is None and node.css_first("h1") is not None:
            return False
        if is_furniture_element(tag, attributes):
            return True
        if not is_furniture(attributes):
            return False
        self._checks += 1
        return self._checks <= _CHECKS and len(node.text()) < 0.4 * self._length and node.css_first("h1") is None


def _list(tag: str, attributes: Attributes) -> _List:
    start = attributes.get("start") or ""
    first = int(start) if start.isdigit() and len(start) < 6 else 1
    return _List(ordered=tag == "ol", number=first, letters=(attributes.get("type") or "").lower() == "a")


def _main(root: LexborNode) -> int | None:
    """The element that a page says is its main part, where that holds anything."""
    node = root.css_first("main, [role=main]")
    if node is None:
        return None
    words, all_words = len(node.text().split()), len(root.text().split())
    return node.mem_id if words > min(40, 0.2 * all_words) else None
