"""Clusters of items get their identities: the ones they have, as far as that goes, and new ones."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from raadslag.audit.operations import step
from raadslag.bodies.slugs import first_free, slug_of
from raadslag.publication.addresses import item_address, meeting_address
from raadslag.publication.matching import ItemCluster
from raadslag.publication.models import FormerAddress, Item, ItemMatch, Meeting


@step
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
    held = _Held({(match.source_id, match.index): match for match in _matches(ids)})
    foreign = {item.pk for item in held.items.values() if item.meeting_id != meeting.pk}
    elsewhere = set(
        ItemMatch.objects.filter(item__in=foreign).exclude(source_id__in=ids).values_list("item_id", flat=True)
    )
    votes: Counter[tuple[int, int]] = Counter()
    at_home: Counter[tuple[int, int]] = Counter()
    for place, cluster in enumerate(clusters):
        for member in cluster.members:
            item, home = held.of((sources[member.sha256], member.index))
            if item and item.pk not in elsewhere:
                votes[(item.pk, place)] += 1
                at_home[(item.pk, place)] += home == item
    chosen: dict[int, Item] = {}
    for item_id, place in sorted(votes, key=lambda v: (v[1] not in wanted, v[0] in foreign, -votes[v], -at_home[v], v)):
        if place not in chosen and held.items[item_id] not in chosen.values():
            chosen[place] = held.items[item_id]
    homes = {place: held.homes(cluster, sources) for place, cluster in enumerate(clusters)}
    for place in sorted(set(wanted) | set(chosen)):
        again = [home for home in homes[place] if _stood_here(home, meeting) and home not in chosen.values()]
        chosen[place] = _settled(chosen.get(place) or next(iter(again), None), meeting, wanted.get(place, ""))
    _merge(votes, chosen, held.items)
    _lead_home(homes, chosen)
    _write(clusters, sources, chosen, held)
    return {place: item for place, item in chosen.items() if place in wanted}


@dataclass(frozen=True, slots=True)
class _Held:
    """The matches there were, by source and place in it."""

    matches: Mapping[tuple[int, int], ItemMatch]

    @property
    def items(self) -> dict[int, Item]:
        return {match.item_id: match.item for match in self.matches.values()}

    def of(self, spot: tuple[int, int]) -> tuple[Item | None, Item | None]:
        """The item at a place in a source, and the one that it made or first met."""
        match = self.matches.get(spot)
        return (match.item, match.home) if match else (None, None)

    def homes(self, cluster: ItemCluster, sources: Mapping[str, int]) -> list[Item]:
        """The items that a cluster's members made or first met, each once."""
        found = [self.of((sources[member.sha256], member.index))[1] for member in cluster.members]
        return list(dict.fromkeys(item for item in found if item))


def _matches(sources: set[int]) -> QuerySet[ItemMatch]:
    return ItemMatch.objects.filter(source_id__in=sources).select_related("item__meeting__body", "home")


def _stood_here(item: Item, meeting: Meeting) -> bool:
    """Whether an item was joined to another and has its place at this meeting still."""
    return item.merged_into_id is not None and item.meeting_id == meeting.pk


def _settled(item: Item | None, meeting: Meeting, wanted: str) -> Item:
    """The item at its meeting, its old address remembered if it moved."""
    if item is not None and item.meeting_id == meeting.pk:
        if item.merged_into_id is not None:
            item.merged_into = None
            item.save(update_fields=["merged_into"])
        return item
    taken = set(Item.objects.filter(meeting=meeting).values_list("segment", flat=True))
    segment = first_free(slug_of(wanted, longest=30), is_taken=taken.__contains__)
    if item is None:
        return Item.objects.create(meeting=meeting, segment=segment)
    here = meeting_address(meeting.body.slug, meeting.date, meeting.sequence)
    if item.merged_into_id is None:
        left = item.meeting
        old = item_address(meeting_address(left.body.slug, left.date, left.sequence), item.segment)
        FormerAddress.objects.get_or_create(path=old, defaults={"meeting": meeting, "item": item})
    back = FormerAddress.objects.filter(item=item, path__startswith=item_address(here, "")[:-1]).first()
    kept = back.path[len(item_address(here, "")) - 1 : -1] if back else item.segment
    item.meeting, item.merged_into = meeting, None
    item.segment = segment if kept in taken else kept
    item.save()
    FormerAddress.objects.filter(path=item_address(here, item.segment)).delete()
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


def _lead_home(homes: Mapping[int, Sequence[Item]], chosen: Mapping[int, Item]) -> None:
    """A joined item leads to where the places that made it are now."""
    for place, items in homes.items():
        for home in items:
            here = chosen.get(place)
            if here and here != home and home not in chosen.values() and home.merged_into_id not in (None, here.pk):
                home.merged_into = here
                home.save(update_fields=["merged_into"])


def _write(
    clusters: Sequence[ItemCluster], sources: Mapping[str, int], chosen: Mapping[int, Item], held: _Held
) -> None:
    ItemMatch.objects.filter(source_id__in=set(sources.values())).delete()
    spots = [
        (member, (sources[member.sha256], member.index), chosen[place])
        for place, cluster in enumerate(clusters)
        if place in chosen
        for member in cluster.members
    ]
    ItemMatch.objects.bulk_create(
        ItemMatch(
            source_id=source,
            index=index,
            item=item,
            home=held.of((source, index))[1] or item,
            rule=member.rule,
            score=member.score,
        )
        for member, (source, index), item in spots
    )
