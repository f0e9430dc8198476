"""The lines of a web page as they are found, and the text that they make up."""

from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.reading.formats.html.parts import is_to_top
from raadslag.reading.formats.inline import Inline, Styled, joined_links
from raadslag.reading.lines import Line
from raadslag.records import Link


@dataclass(slots=True)
class Place:
    """Where on the page the next line stands."""

    level: int = 0
    depth: int = 0
    marker: str = ""
    furniture: bool = False
    button: bool = False


class Lines:
    """Collects runs until a block ends, then writes a line."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.place = Place()
        self._inline = Inline()
        self._parts: list[str] = []
        self._at = 0

    @property
    def text(self) -> str:
        return "\n".join(self._parts)

    def add(self, words: str, *, bold: bool, href: str) -> None:
        self._inline.add(words, bold=bold, href=href)

    def take(self) -> Styled:
        """What was collected, as a cell."""
        return self._inline.styled()

    def flush(self) -> None:
        """End the line."""
        if self._inline:
            self.put(self._inline.styled())

    def put(self, styled: Styled) -> None:
        """Write a line where we stand; the list marker goes with the first line of its point."""
        if not styled.text:
            return
        place = self.place
        marker, place.marker = place.marker, ""
        start, end = self._write(f"{marker} {styled.text}" if marker else styled.text)
        self.lines.append(
            Line(
                text=styled.text,
                start=start,
                end=end,
                whole=True,
                level=place.level,
                bold=styled.bold,
                lead=styled.lead,
                depth=place.depth,
                marker=marker,
                links=styled.links,
                furniture=place.furniture or (is_to_top(styled.text) and (place.button or _is_link(styled))),
            )
        )

    def row(self, cells: Sequence[Styled], *, head: bool) -> None:
        """Write a row of a table; a row of one cell is an ordinary line."""
        kept = [cell for cell in cells if cell.text]
        if not kept:
            return
        if len(cells) == 1:
            self.put(kept[0])
            return
        text = " ".join(cell.text for cell in kept)
        start, end = self._write("\t".join(cell.text for cell in cells).strip("\t"))
        self.lines.append(
            Line(
                text=text,
                start=start,
                end=end,
                whole=True,
                bold=all(cell.bold for cell in kept),
                depth=self.place.depth,
                cells=tuple(cell.text for cell in cells),
                parts=tuple(cell.parts or (cell.text,) for cell in cells) if any(c.parts for c in cells) else (),
                head=head,
                links=joined_links(kept),
                furniture=self.place.furniture,
            )
        )

    def _write(self, words: str) -> tuple[int, int]:
        start = self._at
        self._parts.append(words)
        self._at += len(words) + 1
        return start, start + len(words)


def _is_link(styled: Styled) -> bool:
    return bool(styled.links) and all(isinstance(run, Link) or not run.strip() for run in styled.links)
