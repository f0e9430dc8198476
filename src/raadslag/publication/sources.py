"""A source as matching and composition see it, and the rank by which one counts before another. Pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from raadslag.records import MeetingRecord, PaperKind

RANKS: Final = (
    ("xml", "json"),
    ("html",),
    ("markdown",),
    ("wordprocessingml",),
    ("pdf",),
    ("plain",),
)
"""What counts before what: the more a form says about itself, the less the reader has to infer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePaper:
    """A paper as it came. Equality is by content: `sha256` names the bytes, `record` what was read in them."""

    sha256: str
    media_type: str
    name: str
    address: str | None
    replaces: str
    arrived: dt.datetime
    record: MeetingRecord

    @property
    def kind(self) -> PaperKind:
        return self.record.paper

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """Where it stands among sources: minutes first, whole papers before supplements, then rank, then digest."""
        return (self.kind is not PaperKind.MINUTES, self.record.supplementary, rank_of(self.media_type), self.sha256)


def rank_of(media_type: str) -> int:
    """The rank of a form, the smaller the better."""
    subtype = media_type.lower().split(";")[0].partition("/")[2]
    found = (rank for rank, names in enumerate(RANKS) if any(name in _plainly(subtype) for name in names))
    return next(found, len(RANKS))


def _plainly(subtype: str) -> str:
    """`xhtml+xml` is a web page; the Word format's name holds "xml" too."""
    if "html" in subtype:
        return "html"
    return "wordprocessingml" if "wordprocessingml" in subtype else subtype


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The sources that count, in order, and for every other the digest of the one that counts in its place."""

    counting: tuple[SourcePaper, ...]
    replaced: tuple[tuple[SourcePaper, str], ...]


def sort_out(sources: Iterable[SourcePaper]) -> Sorted:
    """Tell the sources that count from those that others replaced.

    A source is replaced by one that names it, and by the same paper fetched again: same address, else same name,
    and same form and kind. Which of those is the later, only the time of arrival tells.
    """
    given = sorted(sources, key=lambda source: source.order)
    by: dict[str, str] = {}
    for source in given:
        rivals = [other for other in given if other is not source and _replaces(other, source)]
        if rivals:
            latest = max(rivals, key=lambda other: (_names(other, source), other.arrived, other.sha256))
            by[source.sha256] = latest.sha256
    counting = tuple(source for source in given if source.sha256 not in by)
    left = {source.sha256 for source in counting}
    replaced = tuple((source, _last(source.sha256, by)) for source in given if source.sha256 in by)
    return Sorted(counting=counting, replaced=tuple(pair for pair in replaced if pair[1] in left))


def _replaces(later: SourcePaper, earlier: SourcePaper) -> bool:
    if _names(later, earlier) or _names(earlier, later):
        return _names(later, earlier) and not (_names(earlier, later) and later.sha256 < earlier.sha256)
    same = (later.address or later.name, later.media_type, later.kind) == (
        earlier.address or earlier.name,
        earlier.media_type,
        earlier.kind,
    )
    return same and (later.arrived, later.sha256) > (earlier.arrived, earlier.sha256)


def _names(later: SourcePaper, earlier: SourcePaper) -> bool:
    """Whether one source says that it replaces another, by file name, path or address."""
    called = {earlier.name, earlier.name.rpartition("/")[2], earlier.address}
    return bool(later.replaces) and later.replaces in called


def _last(sha256: str, by: dict[str, str]) -> str:
    """The end of a chain of replacements; a ring ends where it began."""
    seen: set[str] = set()
    while sha256 in by and sha256 not in seen:
        seen.add(sha256)
        sha256 = by[sha256]
    return sha256
