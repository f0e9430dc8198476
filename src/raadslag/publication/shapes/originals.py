"""The paper as it came: the file, its text, and the place of a field in it."""

from dataclasses import dataclass

from raadslag.publication.shapes.names import ItemRef, MeetingRef
from raadslag.publication.shapes.parts import SourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRun:
    """A run of the original's text; `marked` is the field that was asked for. Withheld text reads "…"."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """Where a field stands in the original: the marked text with some of what is around it.

    `back` is the address of the item, at the field.
    """

    source: SourceView
    item: ItemRef
    field: str
    page: int | None
    runs: tuple[SourceRun, ...]
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRun:
    """A run of the whole original: what it was read as (`field`, `weak`, `furniture`, `unread` or `withheld`)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeSource:
    """The original's text page by page; one page where the form knows none."""

    source: SourceView
    meeting: MeetingRef
    pages: tuple[tuple[WholeRun, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A public original, to be sent to the reader."""

    name: str
    media_type: str
    size: int
    data: bytes
