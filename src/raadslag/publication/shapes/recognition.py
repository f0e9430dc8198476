"""What follows when a person corrects who somebody is."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person or a body as it is known now."""

    number: int
    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonsJoined:
    """`left` is the address that leads to the person now."""

    person: Known
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Two who are two again."""

    first: Known
    second: Known


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart:
    """A doubt is answered: these are two, and it is not asked again."""

    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRenamed:
    """`body` has the name from before and the new one. `meetings` is how many of it can be seen."""

    old: str
    new: str
    since: dt.date | None
    body: Known
    left: tuple[str, ...]
    meetings: int
