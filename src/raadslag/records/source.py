"""Where a record came from, and where in it each field stands."""

from bisect import bisect_right
from typing import Annotated

from pydantic import Field

from raadslag.records.base import Record
from raadslag.records.codes import SpanKind


class Source(Record):
    """The paper a record was read from.

    `length` is the number of characters of its text; `pages` holds the offset at which each page
    begins (empty where the form knows no pages). `scanned` says that the text was seen in pictures (OCR).
    """

    name: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    media_type: str
    address: str | None = None
    length: Annotated[int, Field(ge=0)]
    pages: tuple[int, ...] = ()
    scanned: bool = False

    def page_of(self, offset: int) -> int | None:
        """The page, counted from 1, on which a character stands."""
        return bisect_right(self.pages, offset) or None


class Span(Record):
    """A run of characters of the source, half open, and the fields that were read from it.

    `fields` are paths such as `items/2/decision`; a field with no span of its own stands where its
    nearest parent stands.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    kind: SpanKind
    fields: tuple[str, ...] = ()


def locate(spans: tuple[Span, ...], path: str) -> tuple[Span, ...]:
    """The spans of a field, in order: its own and its parts', else its nearest parent's."""
    while path:
        inside = path + "/"
        found = tuple(s for s in spans if any(f == path or f.startswith(inside) for f in s.fields))
        if found:
            return found
        path = path.rpartition("/")[0]
    return ()
