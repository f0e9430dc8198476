"""The one stream that every form of paper is turned into before it is understood: lines in a text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from raadslag.records import Runs


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one whole block where the form marks blocks.

    `start` and `end` are half-open offsets in the document's text; together the lines cover it without overlap,
    but for blank space between them. `text` is what a person sees, white space collapsed and list marker gone.
    """

    text: str
    start: int
    end: int
    page: int = 0
    gap: int = 0
    """Blank lines before this one (for PDF: white space in units of line height, rounded)."""
    whole: bool = False
    """The form marks blocks (HTML, Markdown): this line is a whole paragraph, heading, list point or row."""
    level: int = 0
    """Heading level, 1 the largest; 0 where the form does not say that this is a heading."""
    bold: bool = False
    lead: str = ""
    """Text set in bold at the beginning of a line that goes on in ordinary type ("**Mødested** Rådhuset")."""
    depth: int = 0
    """Nesting in lists: 0 outside, 1 a point of a list, 2 a point of a list inside a point."""
    marker: str = ""
    """The list marker as printed: "•" or "3."; empty for a further paragraph of the same point."""
    cells: tuple[str, ...] = ()
    """The cells of a table's row."""
    parts: tuple[tuple[str, ...], ...] = ()
    """The paragraphs of each cell, where the form marks them and one has several."""
    head: bool = False
    """A table's head row."""
    links: Runs = ()
    """The line as runs, where it holds links; else empty."""
    furniture: bool = False
    """Running heads and feet, menus, cookie notices: not part of what the paper says."""
    indent: int = 0
    """Columns (text) or points (PDF) from the left edge of the text."""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as text and lines. `pages` holds the offset at which each page begins."""

    text: str
    lines: Sequence[Line]
    media_type: str
    pages: tuple[int, ...] = ()
    title: str = ""
    """What the form itself says the paper is called (HTML title, PDF title); never trusted above the text."""
    addresses: tuple[str, ...] = field(default=())
    """Addresses that the form names as its own (canonical link)."""
    scanned: bool = False
    """The text was seen in pictures, by a program that may have seen wrong."""
