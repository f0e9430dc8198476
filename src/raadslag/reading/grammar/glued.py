"""Numbered points in plain lines, also where extraction glued the number to the end of the point's first line.

"…at forslagene til nedbringelse af1." is the first line of point 1. Numbers only count in turn: a list begins at 1,
goes on with the next, and a 1 inside a point begins a list within it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from raadslag.reading.lines import Line

_GLUED = re.compile(r"^(?P<text>.*[^\d\s])(?P<space>\s?)(?P<number>\d{1,2})\.$")
_ENDS_IN_FIGURES = re.compile(r"\d\W*$")
_SENTENCE_END = re.compile(r"[.:!?]\s*$")


@dataclass(slots=True)
class NumberedPoint:
    lines: list[Line] = field(default_factory=list)
    inner: list["Numbered"] = field(default_factory=list)


@dataclass(slots=True)
class Numbered:
    """A numbered list found in plain lines."""

    start: int
    points: list[NumberedPoint] = field(default_factory=list)

    def all_lines(self) -> Iterator[Line]:
        """Every line of the list, those of inner lists with them."""
        for point in self.points:
            yield from point.lines
            for inner in point.inner:
                yield from inner.all_lines()


def glued_number(line: Line) -> tuple[str, int, bool] | None:
    """The text without the number glued to it, the number, and whether they touch."""
    match = _GLUED.match(line.text)
    if not match or line.depth or line.cells:
        return None
    return match["text"].rstrip(), int(match["number"]), not match["space"]


def numbered_runs(lines: Sequence[Line], *, first: int = 1) -> list[Numbered | list[Line]]:
    """Cut plain lines into numbered lists and the rest, in order. A list begins at 1, or at `first`."""
    parts: list[Numbered | list[Line]] = []
    stack: list[Numbered] = []
    for line in lines:
        found = glued_number(line)
        if found and _takes_number(stack, found, first):
            _open_point(parts, stack, replace(line, text=found[0]), found[1])
        elif stack and _belongs(stack[-1], line):
            stack[-1].points[-1].lines.append(line)
        else:
            stack.clear()
            last = parts[-1] if parts else None
            if isinstance(last, list):
                last.append(line)
            else:
                parts.append([line])
    return parts


def _takes_number(stack: list[Numbered], found: tuple[str, int, bool], first: int) -> bool:
    text, number, touches = found
    if any(number == numbered.start + len(numbered.points) for numbered in stack):
        return True
    return number in (1, first) and touches and not _ENDS_IN_FIGURES.search(text)


def _open_point(parts: list[Numbered | list[Line]], stack: list[Numbered], line: Line, number: int) -> None:
    while stack and number != stack[-1].start + len(stack[-1].points):
        if number == 1 and len(stack) < 3:
            inner = Numbered(start=1)
            stack[-1].points[-1].inner.append(inner)
            stack.append(inner)
            break
        stack.pop()
    if not stack:
        top = Numbered(start=number)
        parts.append(top)
        stack.append(top)
    stack[-1].points.append(NumberedPoint([line]))


def _belongs(numbered: Numbered, line: Line) -> bool:
    """Is this line the rest of the point? Yes without a gap, or where a page break cut its sentence."""
    before = numbered.points[-1].lines[-1]
    if line.gap == 0:
        return True
    return (
        not _SENTENCE_END.search(before.text)
        and line.text[:1].islower()
        and (line.gap >= 3 or line.page != before.page)
    )
