"""Nothing is lost: whatever a form's rules passed over becomes a line too."""

import re
from collections.abc import Iterator, Sequence

from raadslag.reading.formats.spaces import VISIBLE, end_of_visible, first_visible, seen
from raadslag.reading.lines import Line

_MARKUP_ONLY = re.compile(r"[\s\-=*_|:#>`+~<!\[\]().\\/]*\Z")


def complete(text: str, masked: str, lines: Sequence[Line]) -> list[Line]:
    """The lines in order, with a line for every stretch of visible text between them.

    Rules, fences and other bare markup, and what is masked (scripts, comments), say nothing: they come as furniture
    without text.
    """
    result: list[Line] = []
    at = 0
    for line in sorted(lines, key=lambda line: (line.start, line.end)):
        if line.start > at:
            result.extend(_between(text, masked, at, line.start))
        result.append(line)
        at = max(at, line.end)
    result.extend(_between(text, masked, at, len(text)))
    return result


def _between(text: str, masked: str, start: int, end: int) -> Iterator[Line]:
    if not VISIBLE.search(text, start, end):
        return
    at = start
    for row in text[start:end].split("\n"):
        first = first_visible(text, at, at + len(row))
        if first >= 0:
            last = end_of_visible(text, first, at + len(row))
            words = masked[first:last]
            plain = "" if _MARKUP_ONLY.match(words) else seen(words)
            yield Line(text=plain, start=first, end=last, whole=True, furniture=not plain)
        at += len(row) + 1
