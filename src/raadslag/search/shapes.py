"""What a search answers."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from raadslag.records import Outcome

HitKind = Literal["item", "meeting", "person", "case"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What to look among. Empty means everything. `within` is the segment of a municipality."""

    kinds: tuple[HitKind, ...] = ()
    within: str = ""
    body_slug: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRun:
    text: str
    hit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One result. `passage` is a piece of the text with the words that were found marked.

    `municipality` is named where all are looked among.
    """

    kind: HitKind
    title: tuple[TextRun, ...]
    address: str
    outcome: Outcome | None
    body_name: str
    municipality: str
    date: dt.date | None
    passage: tuple[TextRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A filter that can be chosen, with how many of the hits it would leave. `value` goes in the address."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """`query` is as typed, cut to 200 characters. An empty query has no hits and every facet.

    `municipalities` are counted only where all are looked among; bodies are named only within one.
    """

    query: str
    filters: Filters
    total: int
    page: int
    pages: int
    hits: tuple[Hit, ...]
    municipalities: tuple[Facet, ...]
    bodies: tuple[Facet, ...]
    years: tuple[Facet, ...]
    kinds: tuple[Facet, ...]
