"""The log as pages show it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks of the log. `until` is the last day; empty fields ask nothing."""

    person: str = ""
    thing: str = ""
    operation: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing is asked, and so every entry wanted."""
        return self == Asked()

    def told(self) -> dict[str, str]:
        """The questions as the log keeps them, of those who look in it."""
        given = {
            "person": self.person,
            "thing": self.thing,
            "operation": self.operation,
            "since": str(self.since or ""),
            "until": str(self.until or ""),
        }
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A field before and after, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry. `what` and `kind` are Danish; `changes` is empty where there is nothing to compare."""

    position: int
    made: dt.datetime
    who: str
    for_whom: str
    what: str
    kind: str
    thing: str
    address: str
    changes: tuple[Changed, ...]
    erased: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some rows, newest first, of how many. `upto` is the newest entry there was when the first page was asked for.

    `older`: there are more than were counted, and this is the newest of them; None where all are counted.
    """

    rows: tuple[Row, ...]
    total: int
    upto: int
    older: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """An erasure: of which entry, by its number and its link of the chain; on what ground, when, and who did it."""

    position: int
    chain: str
    ground: str
    made: dt.datetime
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What came of doing erasures again: how many were done, were there already, or are of entries not in this log."""

    done: int = 0
    known: int = 0
    strange: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCheck:
    """When the whole log was last gone through, who asked for that, and the first thing that did not hold."""

    made: dt.datetime
    who: str
    entries: int
    erased: int
    first_fault: int | None
    code: str
