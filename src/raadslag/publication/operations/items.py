"""Clusters of items get their identities: the ones they have, as far as that goes, and new ones."""

from collections import Counter
from collections.abc import Mapping, Sequence

from raadslag.bodies.slugs import first_free, slug_of
from raadslag.publication.addresses import item_address, meeting_address
from raadslag.publication.matching import ItemCluster
from raadslag.publication.models import FormerAddress, Item, ItemMatch, Meeting


def assign_items(
    *,
    meeting: Meeting,
    clusters: Sequence[ItemCluster],
    sources: Mapping[str, int],
    wanted: Mapping[int, str],
) -> dict[int, Item]:
    """The item of each cluster that stands in a paper. `wanted` holds those, with the segment they would like.

    `sources` gives the id of each source by digest. A cluster known only from replaced papers keeps the
    identity it has and is given no new one.
    """
    ids = set(sources.values())
    held = {
        (match.source_id, match.index): match.item
        for match in ItemMatch.objects.filter(source_id__in=ids).select_related("item__meeting__body")
    }
    foreign = {item.pk for item in held.values() if item.meeting_id != meeting.pk}
    elsewhere = set(
        ItemMatch.objects.filter(item__in=foreign).exclude(source_id__in=ids).values_list("item_id", flat=True)
    )
    votes: Counter[tuple[int, int]] = Counter()
    for place, cluster in enumerate(clusters):
        for member in cluster.members:
            item = held.get((sources[member.sha256], member.index))
            if item and item.pk not in elsewhere:
                votes[(item.pk, place)] += 1
    by_id = {item.pk: item for item in held.values()}
    chosen: dict[int, Item] = {}
    for (item_id, place), _ in sorted(votes.items(), key=lambda v: (v[0][1] not in wanted, -v[1], v[0])):
        if place not in chosen and by_id[item_id] not in chosen.values():
            chosen[place] = by_id[item_id]
    for place in sorted(set(wanted) | set(chosen)):
        chosen[place] = _settled(chosen.get(place), meeting, wanted.get(place, ""))
    _merge(votes, chosen, by_id)
    _write(clusters, sources, chosen, ids)
    return {place: item for place, item in chosen.items() if place in wanted}


def _settled(item: Item | None, meeting: Meeting, wanted: str) -> Item:
    """The item at its meeting, its old address remembered if it moved."""
    if item is not None and item.meeting_id == meeting.pk and item.merged_into_id is None:
        return item
    taken = set(Item.objects.filter(meeting=meeting).values_list("segment", flat=True))
    segment = first_free(slug_of(wanted, longest=30), is_taken=taken.__contains__)
    if item is None:
        return Item.objects.create(meeting=meeting, segment=segment)
    if item.merged_into_id is None:
        left = item.meeting
        old = item_address(meeting_address(left.body.slug, left.date, left.sequence), item.segment)
        FormerAddress.objects.get_or_create(path=old, defaults={"meeting": meeting, "item": item})
    item.meeting, item.merged_into = meeting, None
    item.segment = segment if item.segment in taken else item.segment
    item.save()
    return item


def _merge(votes: Counter[tuple[int, int]], chosen: Mapping[int, Item], by_id: Mapping[int, Item]) -> None:
    """An item that lost every cluster goes where most of it is."""
    kept = {item.pk for item in chosen.values()}
    for (item_id, place), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        item = by_id[item_id]
        if item_id in kept or item.merged_into_id or place not in chosen:
            continue
        item.merged_into = chosen[place]
        item.save(update_fields=["merged_into"])
        Item.objects.filter(merged_into=item).update(merged_into=chosen[place])


def _write(
    clusters: Sequence[ItemCluster], sources: Mapping[str, int], chosen: Mapping[int, Item], ids: set[int]
) -> None:
    ItemMatch.objects.filter(source_id__in=ids).delete()
    ItemMatch.objects.bulk_create(
        ItemMatch(
            source_id=sources[member.sha256],
            index=member.index,
            item=chosen[place],
            rule=member.rule,
            score=member.score,
        )
        for place, cluster in enumerate(clusters)
        if place in chosen
        for member in cluster.members
    )
