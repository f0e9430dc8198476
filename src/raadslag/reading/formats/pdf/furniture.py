"""Running heads and feet and page numbers: what stands at the same height, page after page."""

import re
from collections import defaultdict
from collections.abc import Sequence
from math import ceil

from raadslag.reading.formats.pdf.rows import Row

_EDGE = 3
"""So many rows from the top and from the bottom may be running heads or feet."""

_NUMBER = re.compile(r"\d+")
_ITEM = re.compile(r"(?:punkt|pkt|sag|nr)\b", re.IGNORECASE)
_PAGE_OF = re.compile(r"(?:side|s\.)\s*\d+(?:\s*(?:af|/|ud af)\s*\d+)?|-\s*\d+\s*-|\d+\s*(?:af|/)\s*\d+", re.IGNORECASE)


def furniture(pages: Sequence[Sequence[Row]], body: float) -> list[set[int]]:
    """For each page the numbers of its rows that are running heads or feet."""
    found: list[set[int]] = [set() for _ in pages]
    for at_top in (True, False):
        seen = _repeated(pages, body, at_top=at_top)
        for page, rows in enumerate(pages):
            # From the edge inwards: what stands inside of the first line of the paper itself is no head.
            for index in _edge(rows, at_top=at_top):
                text = _text(rows[index])
                height = _height(rows[index])
                if any((height, key) in seen for key in _keys(text, page)) or _PAGE_OF.fullmatch(text):
                    found[page].add(index)
                else:
                    break
    return found


def _repeated(pages: Sequence[Sequence[Row]], body: float, *, at_top: bool) -> set[tuple[int, str]]:
    where: dict[tuple[int, str], set[int]] = defaultdict(set)
    large: set[tuple[int, str]] = set()
    for page, rows in enumerate(pages):
        for index in _edge(rows, at_top=at_top):
            row = rows[index]
            for words in _keys(_text(row), page):
                key = _height(row), words
                where[key].add(page)
                if row[0].bold or row[0].size > body + 0.6:
                    large.add(key)
    enough = max(2, ceil(0.35 * len(pages))) if len(pages) < 40 else 10
    return {key for key, held in where.items() if len(held) >= (max(3, enough) if key in large else enough)}


def _edge(rows: Sequence[Row], *, at_top: bool) -> range:
    count = min(_EDGE, len(rows))
    return range(count) if at_top else range(len(rows) - 1, len(rows) - 1 - count, -1)


def _text(row: Row) -> str:
    return " ".join(piece.text for piece in row)


def _height(row: Row) -> int:
    return round(row[0].base / 3)


def _keys(text: str, page: int) -> set[str]:
    """The text, and the text less the number that follows the page, unless that numbers the paper's own items."""
    if _ITEM.match(text) or not _NUMBER.search(text):
        return {text}
    return {text, _NUMBER.sub(lambda number: f"#{int(number[0][:6]) - page}", text)}
