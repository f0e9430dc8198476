"""What a meeting's papers say together: one public record for the agenda, one for the minutes. Pure.

The set of sources decides, never the order in which they came: the best whole paper is the base, and items of
supplementary papers are appended.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.publication.matching import ItemCluster
from raadslag.publication.matching.verdicts import Spot
from raadslag.publication.sources import SourcePaper
from raadslag.records import ItemRecord, MeetingRecord, PaperKind, SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A paper's effective record; `clusters` names, for each of its items, the cluster it belongs to."""

    record: MeetingRecord
    clusters: tuple[int, ...]


def compose(*, kind: PaperKind, sources: Sequence[SourcePaper], clusters: Sequence[ItemCluster]) -> Composed | None:
    """The effective record of one kind of paper; None where no source is of that kind."""
    own = sorted((source for source in sources if source.kind is kind), key=lambda source: source.order)
    if not own:
        return None
    cluster_of = {member.spot: place for place, cluster in enumerate(clusters) for member in cluster.members}
    base, *others = own
    items = list(base.record.items)
    places = [cluster_of[(base.sha256, index)] for index in range(len(items))]
    for source in others:
        if not source.record.supplementary:
            continue
        for index, item in enumerate(source.record.items):
            place = cluster_of[(source.sha256, index)]
            if place not in places:
                items.append(item.model_copy(update={"supplementary": True}))
                places.append(place)
    record = base.record.model_copy(update={"items": tuple(items), "supplementary": False}).without_source()
    return Composed(record=record, clusters=tuple(places))


def spots(composed: Composed, clusters: Sequence[ItemCluster]) -> tuple[frozenset[Spot], ...]:
    """For each item of a record, every place in a source that tells of it."""
    return tuple(frozenset(member.spot for member in clusters[place].members) for place in composed.clusters)


def completed(minutes: ItemRecord, agenda: ItemRecord | None) -> tuple[ItemRecord, bool]:
    """The minutes' item with what only the agenda says: minutes often print no more than the decision.

    Returns the item and whether anything came from the agenda. A closed item is never completed: what the
    public may read of it is what its own paper says.
    """
    if agenda is None or minutes.is_closed or agenda.is_closed:
        return minutes, False
    changes: dict[str, object] = {}
    for name in ("title", "journal_number", "recommendation", "attachments"):
        if getattr(minutes, name) is None and getattr(agenda, name) is not None:
            changes[name] = getattr(agenda, name)
    for name in ("decided_by", "previous", "history", "messages"):
        if not getattr(minutes, name) and getattr(agenda, name):
            changes[name] = getattr(agenda, name)
    has = {section.kind for section in minutes.sections}
    if has <= {SectionKind.DECISION, SectionKind.ABSENCE} and agenda.sections:
        lacking = tuple(section for section in agenda.sections if section.kind not in has)
        if lacking:
            changes["sections"] = (*lacking, *minutes.sections)
    return (minutes.model_copy(update=changes), True) if changes else (minutes, False)
