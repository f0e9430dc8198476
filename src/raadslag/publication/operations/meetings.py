"""Clusters of sources get their meetings: the ones they have, as far as that goes, and new ones."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from raadslag.audit.operations import step
from raadslag.bodies.models import Body
from raadslag.publication.addresses import item_address, meeting_address
from raadslag.publication.models import FormerAddress, Item, Meeting, PaperSource, SourceMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """The meeting of each cluster, and the meetings that lost all they had."""

    meetings: tuple[Meeting, ...]
    emptied: tuple[Meeting, ...]


@step
def assign_meetings(
    *, body: Body, date: dt.date, clusters: Sequence[frozenset[int]], replaced: Mapping[int, int]
) -> Assigned:
    """One meeting for each cluster of source ids. `replaced` tells which source counts in another's place.

    A meeting stays with the cluster that holds most of its sources; one that loses them all is merged into the
    meeting that has them now.
    """
    every = {source for cluster in clusters for source in cluster} | set(replaced)
    place_of = {source: place for place, cluster in enumerate(clusters) for source in cluster}
    place_of |= {source: place_of[by] for source, by in replaced.items() if by in place_of}
    matches = _matches(every)
    held = {match.source_id: match.meeting for match in matches}
    homes = {match.source_id: match.home for match in matches if match.home}
    chosen = _keep({s: m for s, m in held.items() if _may_be_here(m, body, date, every)}, homes, place_of, (body, date))
    for place in range(len(clusters)):
        own = [homes[source] for source in sorted(homes) if place_of.get(source) == place]
        again = [home for home in own if home not in chosen.values() and _stood_here(home, body, date)]
        meeting = chosen.get(place) or (again[0] if again else Meeting(body=body, date=date))
        chosen[place] = _settled(meeting, body, date)
    emptied = _merge_the_empty(held, clusters, replaced, chosen)
    _lead_home(homes, place_of, chosen)
    return Assigned(meetings=tuple(chosen[place] for place in range(len(clusters))), emptied=emptied)


def _keep(
    held: Mapping[int, Meeting], homes: Mapping[int, Meeting], place_of: Mapping[int, int], here: tuple[Body, dt.date]
) -> dict[int, Meeting]:
    """The meetings that stay what they are: those of this place first, then by their sources."""
    by_id = {meeting.pk: meeting for meeting in held.values()}
    votes: Counter[tuple[int, int]] = Counter()
    at_home: Counter[tuple[int, int]] = Counter()
    for source, meeting in held.items():
        if source in place_of:
            votes[(meeting.pk, place_of[source])] += 1
            at_home[(meeting.pk, place_of[source])] += homes.get(source) == meeting

    def rank(vote: tuple[int, int]) -> tuple[bool, int, int, tuple[int, int]]:
        meeting = by_id[vote[0]]
        return (meeting.body, meeting.date) != here, -votes[vote], -at_home[vote], vote

    chosen: dict[int, Meeting] = {}
    for meeting_id, place in sorted(votes, key=rank):
        if place not in chosen and by_id[meeting_id] not in chosen.values():
            chosen[place] = by_id[meeting_id]
    return chosen


def _stood_here(meeting: Meeting, body: Body, date: dt.date) -> bool:
    """Whether a meeting was joined to another and has its place here still."""
    return meeting.merged_into_id is not None and (meeting.body_id, meeting.date) == (body.pk, date)


def _lead_home(homes: Mapping[int, Meeting], place_of: Mapping[int, int], chosen: Mapping[int, Meeting]) -> None:
    """A joined meeting leads to where the sources that made it are now."""
    for source, home in sorted(homes.items()):
        here = chosen.get(place_of.get(source, -1))
        if here and here != home and home not in chosen.values() and home.merged_into_id not in (None, here.pk):
            home.merged_into = here
            home.save(update_fields=["merged_into"])


@step
def move_to_body(*, goes: Body, stays: Body) -> None:
    """After two bodies became one, its meetings are the one body's."""
    for meeting in Meeting.objects.filter(body=goes).order_by("id"):
        _settled(meeting, stays, meeting.date)


@step
def move_meeting(*, meeting: Meeting, body: Body) -> None:
    """A meeting turns out to be another body's."""
    _settled(meeting, body, meeting.date)


@step
def remember_addresses(given: Mapping[int, str]) -> None:
    """Let the addresses that some meetings had, and their items, lead to where they are now."""
    for meeting in Meeting.objects.filter(id__in=given).select_related("body"):
        old = given[meeting.pk]
        if old != meeting_address(meeting.body.slug, meeting.date, meeting.sequence):
            _remember(meeting, old, Item.objects.filter(meeting=meeting))


def _remember(meeting: Meeting, old: str, items: Iterable[Item]) -> None:
    FormerAddress.objects.get_or_create(path=old, defaults={"meeting": meeting})
    for item in items:
        path = item_address(old, item.segment)
        FormerAddress.objects.get_or_create(path=path, defaults={"meeting": meeting, "item": item})


def _matches(sources: set[int]) -> list[SourceMatch]:
    return list(SourceMatch.objects.filter(source_id__in=sources).select_related("meeting__body", "home__body"))


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
        if meeting.merged_into_id is not None:
            meeting.merged_into = None
            meeting.save(update_fields=["merged_into"])
        return meeting
    old = "" if is_new else meeting_address(meeting.body.slug, meeting.date, meeting.sequence)
    old_items = [] if is_new else list(Item.objects.filter(meeting=meeting))
    meeting.body, meeting.date = body, date
    meeting.sequence = _free_sequence(meeting, body, date)
    meeting.save()
    new = meeting_address(body.slug, date, meeting.sequence)
    back = [new, *(item_address(new, item.segment) for item in old_items)]
    FormerAddress.objects.filter(meeting=meeting, path__in=back).delete()
    if old and old != new:
        _remember(meeting, old, old_items)
    return meeting


def _free_sequence(meeting: Meeting, body: Body, date: dt.date) -> int:
    """The first number of the day that no other meeting has or had."""
    taken = set(Meeting.objects.filter(body=body, date=date).exclude(id=meeting.pk).values_list("sequence", flat=True))
    others = FormerAddress.objects.exclude(meeting=meeting) if meeting.pk else FormerAddress.objects.all()
    sequence = 1
    while sequence in taken or others.filter(path=meeting_address(body.slug, date, sequence)).exists():
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


@step
def place_sources(*, meeting: Meeting, rules: Mapping[int, tuple[str, float]], rows: Mapping[int, PaperSource]) -> None:
    """Write down which sources stand with a meeting, and why."""
    known = {match.source_id: match for match in SourceMatch.objects.filter(source_id__in=rules)}
    for source_id, (rule, score) in rules.items():
        match = known.get(source_id)
        if match and (match.meeting_id, match.rule, match.score) == (meeting.pk, rule, score):
            continue
        SourceMatch.objects.update_or_create(
            source=rows[source_id],
            defaults={"meeting": meeting, "rule": rule, "score": score},
            create_defaults={"meeting": meeting, "home": meeting, "rule": rule, "score": score},
        )
