"""The tree of a web page: parsed with a bound on its depth, and walked without recursion."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadslag.reading.formats.html.parts import BLOCKS_IN_CELLS, HEADINGS, words_of

_DEEPEST = 500
_TAG = re.compile(r"""<(/?)([a-z][a-z0-9:-]*)(?:[^>"']++|"[^"]*+"|'[^']*+')*+>?""", re.IGNORECASE)
_LONGEST_TAG = 2_000
"""A parser compares each attribute of an element with all others; a tag longer than this loses its attributes."""

_FLAT = words_of("""
    area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody thead tfoot
""")
"""Elements that hold nothing, or whose end a page may leave out."""
_OPENED = re.compile(r"<(?:li|dd|dt|td|th|tr|option|tbody|thead|tfoot)\b[^<>]*>?", re.IGNORECASE)
_ENDED = re.compile(r"</(?:li|dd|dt|td|th|tr|option|tbody|thead|tfoot)\b[^<>]*>?", re.IGNORECASE)
_MOST_OPEN = 20_000


def parse(text: str) -> LexborHTMLParser:
    """The tree. Elements nested too deep to be meant are read as if they lay side by side."""
    if text.count("<") > _DEEPEST or len(text) > 100 * _LONGEST_TAG:
        text = _shallow(_closed(text))
    return LexborHTMLParser(text)


def _closed(text: str) -> str:
    """The text as it is; but where the ends of very many points or cells are missing, lines are put for them."""
    if len(_OPENED.findall(text)) - len(_ENDED.findall(text)) < _MOST_OPEN:
        return text
    return _ENDED.sub("", _OPENED.sub("<br>", text))


def _shallow(text: str) -> str:
    """The text less the tags of elements that are nested too deep: a parser looks back over all that are open."""
    dropped: dict[str, int] = {}
    parts: list[str] = []
    depth = at = 0
    for found in _TAG.finditer(text):
        tag = found[2].lower()
        if found.end() - found.start() > _LONGEST_TAG:
            parts += [text[at : found.start()], f"<{tag}>"]
            at = found.end()
        if tag in _FLAT or found[0].endswith("/>"):
            continue
        if found[1]:
            if not dropped.get(tag):
                depth = max(0, depth - 1)
                continue
            dropped[tag] -= 1
        elif depth < _DEEPEST:
            depth += 1
            continue
        else:
            dropped[tag] = dropped.get(tag, 0) + 1
        parts += [text[at : found.start()], " "]
        at = max(at, found.end())
    return "".join([*parts, text[at:]]) if parts else text


def events(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each node when it begins (True) and when it ends (False)."""
    node: LexborNode = root
    while True:
        yield node, True
        child = node.child
        if child is not None:
            node = child
            continue
        while True:
            yield node, False
            if node.mem_id == root.mem_id:
                return
            following = node.next
            if following is not None:
                node = following
                break
            parent = node.parent
            if parent is None:
                return
            node = parent


@dataclass(slots=True)
class _Open:
    tag: str
    mem_id: int
    layout: bool = False
    widest: int = 0
    cells: int = 0
    all_cells: int = 0
    blocks: int = 0


def walked_as_blocks(root: LexborNode) -> set[int]:
    """The tables used for page layout, and the definitions that hold whole blocks."""
    found: set[int] = set()
    open_: list[_Open] = []
    for node, begins in events(root):
        tag = node.tag or ""
        if tag in {"table", "dd"}:
            if begins:
                if open_:
                    open_[-1].layout = open_[-1].layout or tag == "table"
                role = node.attributes.get("role") or ""
                open_.append(_Open(tag, node.mem_id, layout=tag == "table" and role in {"presentation", "none"}))
            elif open_ and _is_layout(last := open_.pop()):
                found.add(last.mem_id)
        elif open_ and begins:
            _count(open_[-1], tag)
    return found


def _count(table: _Open, tag: str) -> None:
    if tag in BLOCKS_IN_CELLS and not (tag in HEADINGS and table.tag == "dd"):
        table.layout = True
    elif tag == "tr":
        table.cells = 0
    elif tag in {"td", "th"}:
        table.cells += 1
        table.all_cells += 1
        table.widest = max(table.widest, table.cells)
    elif tag in {"p", "div"}:
        table.blocks += 1


def _is_layout(table: _Open) -> bool:
    if table.tag == "dd":
        return table.layout or table.blocks > 2
    return table.layout or table.widest < 2 or table.blocks > 3 * table.all_cells
