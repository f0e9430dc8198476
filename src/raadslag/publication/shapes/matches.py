"""How papers and their items were matched, and what follows when a person corrects it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from raadslag.records import PaperKind

Weight = Literal["counts", "supplements", "behind", "replaced"]
"""What a source does for its paper: it is the one read, adds items, stands behind a better form, or is outdated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A source and, where it is about an item, the item's place there, counted from 1."""

    source: int
    item: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlace:
    """A meeting by the name of its body today."""

    number: int
    body_number: int
    body: str
    date: dt.date
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedSource:
    """A source at its meeting. `rank` is the rank of its form: of whole papers of a kind, the lowest counts."""

    number: int
    name: str
    media_type: str
    paper: PaperKind
    rank: int
    weight: Weight
    rule: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSpot:
    """An item where a source has it. `number` and `title` are as printed there."""

    spot: Spot
    number: str | None
    title: str | None
    rule: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedItem:
    """An item of a meeting, and every place in a source that tells of it."""

    segment: str
    spots: tuple[ItemSpot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonsWord:
    """What a person said: `first` is (`join`), or is not (`split`), one with the others."""

    number: int
    verdict: Literal["join", "split"]
    first: Spot
    others: tuple[Spot, ...]
    by: str
    made: dt.datetime
    undone_by: str | None
    undone: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMatches:
    """A meeting's sources; where these are several, its items too, each with every source that has it."""

    meeting: MeetingPlace
    sources: tuple[MatchedSource, ...]
    items: tuple[MatchedItem, ...]
    words: tuple[PersonsWord, ...]
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedMeetings:
    """Some of the meetings, newest first, of how many; `bodies` are those that have any, as number and name."""

    total: int
    meetings: tuple[MeetingMatches, ...]
    bodies: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMeeting:
    """A meeting to which a paper may belong instead, by the number of a paper that counts there."""

    meeting: MeetingPlace
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSource:
    number: int
    meeting: MeetingPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedItem:
    spot: Spot
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    paper: PaperKind
    number: int
    meeting: MeetingPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What followed: where the ones in question are now. `word` is the number by which it can be undone."""

    word: int | None
    sources: tuple[PlacedSource, ...]
    items: tuple[PlacedItem, ...]
    versions: tuple[NewVersion, ...]
