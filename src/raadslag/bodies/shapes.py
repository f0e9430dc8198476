"""How names were recognised, for a person to see and correct. Numbers are for people to use."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySpelling:
    """A name of a body. The days are those of the first and last meeting under it; `since` is the day of a rename.

    `by` is who decided it, empty where nobody did or a file of names.
    """

    name: str
    rule: str
    first_seen: dt.date | None
    last_seen: dt.date | None
    since: dt.date | None
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyNames:
    """A body and its names, the latest last."""

    number: int
    name: str
    slug: str
    names: tuple[BodySpelling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSpelling:
    """A spelling. `brought_by` is the number of the joined person that it came with, None for the person's own."""

    name: str
    rule: str
    brought_by: int | None
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNames:
    number: int
    name: str
    spellings: tuple[PersonSpelling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDoubt:
    """Two that may be one. `number` begins with P for persons and U for bodies."""

    number: str
    first: int
    first_name: str
    second: int
    second_name: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Everybody who was recognised, and what is in doubt."""

    bodies: tuple[BodyNames, ...]
    persons: tuple[PersonNames, ...]
    doubts: tuple[OpenDoubt, ...]
