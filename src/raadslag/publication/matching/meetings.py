"""Which papers of one body and day are of one meeting.

A body rarely meets twice a day, so papers of a day belong together unless they say otherwise: start times more
than an hour apart and hardly an item in common. A paper without a start time, on a day of two meetings, goes
where its items are; where that does not tell, to the earlier, marked as doubtful.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from raadslag.publication.matching.titles import agree, normal
from raadslag.publication.matching.verdicts import Verdict
from raadslag.publication.sources import SourcePaper

MUCH_IN_COMMON: Final = 0.5
LATE: Final = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMember:
    sha256: str
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class MeetingCluster:
    """The papers of one meeting."""

    members: tuple[MeetingMember, ...]

    @property
    def digests(self) -> frozenset[str]:
        return frozenset(member.sha256 for member in self.members)


def cluster_meetings(sources: Sequence[SourcePaper], verdict: Verdict | None = None) -> tuple[MeetingCluster, ...]:
    """The sources of one body and day as meetings, the earliest first."""
    decided = verdict or Verdict()
    given = sorted(sources, key=lambda source: source.order)
    timed = [source for source in given if source.record.start is not None]
    groups = _grouped(timed or given, decided)
    groups.sort(key=_earliest)
    placed = [[(source, _rule(source, group, groups, decided), 1.0) for source in group] for group in groups]
    for source in given:
        if not any(source in group for group in groups):
            _place(source, groups, placed, decided)
    return tuple(
        MeetingCluster(tuple(MeetingMember(sha256=s.sha256, rule=rule, score=score) for s, rule, score in group))
        for group in placed
    )


def _grouped(sources: list[SourcePaper], decided: Verdict) -> list[list[SourcePaper]]:
    """Connected parts of the relation "same meeting", less what a person said to keep apart."""
    groups: list[list[SourcePaper]] = []
    for source in sources:
        own = [source]
        for group in list(groups):
            linked = any(_same(source, other, decided) for other in group)
            if linked and not any(_is_apart(member, group, decided) for member in own):
                own = [*group, *own]
                groups.remove(group)
        groups.append(own)
    return groups


def _same(first: SourcePaper, second: SourcePaper, decided: Verdict) -> bool:
    pair = frozenset({first.sha256, second.sha256})
    if pair in decided.together or pair in decided.apart:
        return pair in decided.together
    start, other = first.record.start, second.record.start
    if start is None or other is None or abs(_on_a_day(start) - _on_a_day(other)) <= LATE:
        return True
    return in_common(first, second) >= MUCH_IN_COMMON


def in_common(first: SourcePaper, second: SourcePaper) -> float:
    """How much of the shorter list of titled items the longer one has."""
    titles = [sorted({normal(item.title) for item in s.record.items if item.title}) for s in (first, second)]
    short, long = sorted(titles, key=len)
    if not short:
        return 0.0
    return sum(any(agree(title, other) for other in long) for title in short) / len(short)


def _place(
    source: SourcePaper,
    groups: list[list[SourcePaper]],
    placed: list[list[tuple[SourcePaper, str, float]]],
    decided: Verdict,
) -> None:
    """Put a source without a start time where a person, else its items, say; else with the earliest."""
    open_to = [i for i, group in enumerate(groups) if not _is_apart(source, group, decided)]
    if not open_to:
        groups.append([source])
        placed.append([(source, "split", 1.0)])
        return
    joined = [i for i in open_to if _is_joined(source, groups[i], decided)]
    scores = {i: max(in_common(source, other) for other in groups[i]) for i in open_to}
    best = max(open_to, key=lambda i: (i in joined, scores[i], -i))
    tied = [i for i in open_to if scores[i] == scores[best]]
    rule = "joined" if joined else "only" if len(open_to) == 1 else "items" if len(tied) == 1 else "doubtful"
    placed[best].append((source, rule, 0.5 if rule == "doubtful" else 1.0))
    groups[best].append(source)


def _rule(source: SourcePaper, group: list[SourcePaper], groups: list[list[SourcePaper]], decided: Verdict) -> str:
    if _is_joined(source, group, decided):
        return "joined"
    if any(_is_apart(source, other, decided) for other in groups if other is not group):
        return "split"
    if len(groups) == 1:
        return "only"
    others = [other for other in group if other is not source]
    if not others:
        return "first"
    return "start" if any(other.record.start == source.record.start for other in others) else "items"


def _is_joined(source: SourcePaper, group: list[SourcePaper], decided: Verdict) -> bool:
    return any(frozenset({source.sha256, other.sha256}) in decided.together for other in group)


def _is_apart(source: SourcePaper, group: list[SourcePaper], decided: Verdict) -> bool:
    return any(frozenset({source.sha256, other.sha256}) in decided.apart for other in group)


def _earliest(group: list[SourcePaper]) -> tuple[dt.time, str]:
    starts = [source.record.start for source in group if source.record.start is not None]
    return (min(starts, default=dt.time.min), min(source.sha256 for source in group))


def _on_a_day(time: dt.time) -> dt.timedelta:
    return dt.timedelta(hours=time.hour, minutes=time.minute)
