"""Where things are found. Every public address of this room is written here and nowhere else."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

MEETING_PATH: Final = re.compile(
    r"^/(?P<slug>(?:[a-z0-9-]+/)?[a-z0-9-]+)/(?P<date>\d{4}-\d{2}-\d{2})(?:-(?P<sequence>\d{1,2}))?/(?:punkt-(?P<segment>[a-z0-9-]+)/)?$"
)
SEGMENT: Final = re.compile(r"(?:[a-z0-9-]{1,50}/)?[a-z0-9-]{1,120}")
BODY_PATH: Final = re.compile(r"^/(?P<slug>(?:[a-z0-9-]+/)?[a-z0-9-]+)/$")
"""In an archive of many, a body's slug begins with its municipality's segment: see `bodies.within`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address of a meeting or an item, taken apart."""

    slug: str
    date: dt.date
    sequence: int
    segment: str | None


def is_segment(text: str) -> bool:
    """Whether some text can be a part of an address at all; a database need not be asked about the rest."""
    return SEGMENT.fullmatch(text) is not None


def body_address(slug: str) -> str:
    return f"/{slug}/"


def meeting_address(slug: str, date: dt.date, sequence: int) -> str:
    """A second meeting of the day is told by `-2`."""
    return f"/{slug}/{date.isoformat()}{f'-{sequence}' if sequence > 1 else ''}/"


def item_address(meeting: str, segment: str) -> str:
    return f"{meeting}punkt-{segment}/"


def municipality_address(within: str) -> str:
    return f"/{within}/"


def case_address(case_id: int, slug: str, *, within: str) -> str:
    return _address(within, f"sager/{case_id}-{slug}/" if slug else f"sager/{case_id}/")


def person_address(person_id: int, slug: str, *, within: str) -> str:
    return _address(within, f"personer/{person_id}-{slug}/" if slug else f"personer/{person_id}/")


def original_address(source_id: int, *, within: str) -> str:
    return _address(within, f"papirer/{source_id}/")


def _address(within: str, rest: str) -> str:
    """An address below a municipality's, where there are many."""
    return f"/{within}/{rest}" if within else f"/{rest}"


def take_apart(path: str) -> Place | None:
    """A meeting's or an item's address as its parts; None for anything else, and for days that do not exist."""
    match = MEETING_PATH.match(path)
    if not match:
        return None
    try:
        date = dt.date.fromisoformat(match["date"])
    except ValueError:
        return None
    return Place(slug=match["slug"], date=date, sequence=int(match["sequence"] or 1), segment=match["segment"])
