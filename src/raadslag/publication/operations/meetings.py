"""Clusters of sources get their meetings: the ones they have, as far as that goes, and new ones."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadslag.bodies.models import Body
from raadslag.publication.addresses import meeting_address
from raadslag.publication.models import FormerAddress, Item, Meeting, PaperSource, SourceMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """The meeting of each cluster, and the meetings that lost all they had."""

    meetings: tuple[Meeting, ...]
    emptied: tuple[Meeting, ...]


def assign_meetings(
    *, body: Body, date: dt.date, clusters: Sequence[frozenset[int]], replaced: Mapping[int, int]
) -> Assigned:
    """One meeting for each cluster of source ids. `replaced` tells which source counts in another's place.

    A meeting stays with the cluster that holds most of its sources; one that loses them all is merged into the
    meeting that has them now.
    """
    every = {source for cluster in clusters for source in cluster} | set(replaced)
    held = {match.source_id: match.meeting for match in _matches(every)}
    votes: Counter[tuple[int, int]] = Counter()
    for source, meeting in held.items():
        for place, cluster in enumerate(clusters):
            if replaced.get(source, source) in cluster and _may_be_here(meeting, body, date, every):
                votes[(meeting.pk, place)] += 1
    chosen: dict[int, Meeting] = {}
    by_id = {meeting.pk: meeting for meeting in held.values()}
    for (meeting_id, place), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if place not in chosen and by_id[meeting_id] not in chosen.values():
            chosen[place] = by_id[meeting_id]
    for place in range(len(clusters)):
        meeting = chosen.get(place) or Meeting(body=body, date=date)
        chosen[place] = _settled(meeting, body, date)
    emptied = _merge_the_empty(held, clusters, replaced, chosen)
    return Assigned(meetings=tuple(chosen[place] for place in range(len(clusters))), emptied=emptied)


def move_to_body(*, goes: Body, stays: Body) -> None:
    """After two bodies became one, its meetings are the one body's."""
    for meeting in Meeting.objects.filter(body=goes).order_by("id"):
        _settled(meeting, stays, meeting.date)


def move_meeting(*, meeting: Meeting, body: Body) -> None:
    """A meeting turns out to be another body's."""
    _settled(meeting, body, meeting.date)


def _matches(sources: set[int]) -> list[SourceMatch]:
    return list(SourceMatch.objects.filter(source_id__in=sources).select_related("meeting__body"))


def _may_be_here(meeting: Meeting, body: Body, date: dt.date, sources: set[int]) -> bool:
    """A meeting of this place is; one of another only if it brings all its sources: then it has moved."""
    if meeting.merged_into_id:
        return False
    if (meeting.body_id, meeting.date) == (body.pk, date):
        return True
    return set(SourceMatch.objects.filter(meeting=meeting).values_list("source_id", flat=True)) <= sources


def _settled(meeting: Meeting, body: Body, date: dt.date) -> Meeting:
    """The meeting at its place, its old address remembered if it moved."""
    is_new = meeting.pk is None
    if not is_new and (meeting.body_id, meeting.date) == (body.pk, date):
        return meeting
    old = "" if is_new else meeting_address(meeting.body.slug, meeting.date, meeting.sequence)
    old_items = [] if is_new else list(Item.objects.filter(meeting=meeting))
    meeting.body, meeting.date = body, date
    meeting.sequence = _free_sequence(body, date)
    meeting.save()
    if old and old != meeting_address(body.slug, date, meeting.sequence):
        FormerAddress.objects.get_or_create(path=old, defaults={"meeting": meeting})
        for item in old_items:
            path = f"{old}punkt-{item.segment}/"
            FormerAddress.objects.get_or_create(path=path, defaults={"meeting": meeting, "item": item})
    return meeting


def _free_sequence(body: Body, date: dt.date) -> int:
    """The first number of the day that no meeting has or had."""
    taken = set(Meeting.objects.filter(body=body, date=date).values_list("sequence", flat=True))
    sequence = 1
    while sequence in taken or FormerAddress.objects.filter(path=meeting_address(body.slug, date, sequence)).exists():
        sequence += 1
    return sequence


def _merge_the_empty(
    held: Mapping[int, Meeting],
    clusters: Sequence[frozenset[int]],
    replaced: Mapping[int, int],
    chosen: Mapping[int, Meeting],
) -> tuple[Meeting, ...]:
    emptied: list[Meeting] = []
    kept = {meeting.pk for meeting in chosen.values()}
    for source, meeting in sorted(held.items()):
        if meeting.pk in kept or meeting.merged_into_id or meeting in emptied:
            continue
        outside = SourceMatch.objects.filter(meeting=meeting).exclude(source_id__in=held)
        if outside.exists():
            continue
        place = next(p for p, cluster in enumerate(clusters) if replaced.get(source, source) in cluster)
        meeting.merged_into = chosen[place]
        meeting.save(update_fields=["merged_into"])
        Meeting.objects.filter(merged_into=meeting).update(merged_into=chosen[place])
        emptied.append(meeting)
    return tuple(emptied)


def place_sources(*, meeting: Meeting, rules: Mapping[int, tuple[str, float]], rows: Mapping[int, PaperSource]) -> None:
    """Write down which sources stand with a meeting, and why."""
    known = {match.source_id: match for match in SourceMatch.objects.filter(source_id__in=rules)}
    for source_id, (rule, score) in rules.items():
        match = known.get(source_id)
        if match and (match.meeting_id, match.rule, match.score) == (meeting.pk, rule, score):
            continue
        SourceMatch.objects.update_or_create(
            source=rows[source_id], defaults={"meeting": meeting, "rule": rule, "score": score}
        )
