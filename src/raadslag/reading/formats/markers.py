"""List markers at the beginning of a line, and how deep the list is nested."""

import re

BULLETS = "•‣◦▪▫●○■□·–—*\uf0b7\uf0a7\uf02d\uf0d8➢✓-"
_BULLET = re.compile(rf"([{re.escape(BULLETS)}]|o)(?:\s+)(?=\S)")
_GLUED = re.compile("([•‣◦▪●■\uf0b7\uf0a7\uf0d8➢])(?=\\S)")
_ORDERED = re.compile(r"(\d{1,3}[.)]|[a-zæøå]\))\s+(?=\S)")


def bullet(text: str) -> str:
    """The bullet that the text begins with, as printed, or nothing."""
    found = _BULLET.match(text) or _GLUED.match(text)
    return found[1] if found else ""


def number(text: str) -> str:
    """The number of a point that the text begins with ("3.", "a)"), or nothing."""
    found = _ORDERED.match(text)
    return found[1] if found else ""


class Lists:
    """Follows the lists of a paper line by line; `tolerance` is how far two edges may differ and still be one."""

    def __init__(self, tolerance: float) -> None:
        self._tolerance = tolerance
        self._edges: list[float] = []

    def place(self, text: str, left: float, *, gap: int, ordered: bool) -> tuple[str, int, str]:
        """The marker of a line, its depth, and the text without the marker."""
        marker = bullet(text) or (number(text) if ordered else "")
        if marker:
            self._go_to(left)
            return "•" if marker in BULLETS or marker == "o" else marker, len(self._edges), text[len(marker) :].lstrip()
        if self._edges and self._belongs(left, gap):
            while len(self._edges) > 1 and left <= self._edges[-1] + self._tolerance:
                self._edges.pop()
            return "", len(self._edges), text
        self._edges.clear()
        return "", 0, text

    def _go_to(self, left: float) -> None:
        while self._edges and left < self._edges[-1] - self._tolerance:
            self._edges.pop()
        if not self._edges or left > self._edges[-1] + self._tolerance:
            self._edges.append(left)

    def _belongs(self, left: float, gap: int) -> bool:
        return gap < 4 and left > self._edges[0] + self._tolerance
