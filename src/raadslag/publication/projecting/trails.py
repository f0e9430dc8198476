"""Case trails: items are of one case when a reference or a journal number ties them together."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Final

from raadslag.bodies.slugs import slug_of, within_of
from raadslag.publication.models import CaseTrail, Item, ItemView, ReferenceRow
from raadslag.publication.operations.ledger import note_changes
from raadslag.records import ItemKind

RECURRING: Final = frozenset(
    {ItemKind.MESSAGES, ItemKind.AGENDA_APPROVAL, ItemKind.MINUTES_APPROVAL, ItemKind.OTHER_BUSINESS}
)
"""Items of every meeting, which often share a journal number and never a case."""


def retrail(*, items: set[int], now: dt.datetime) -> None:
    """Bring the trails of some items, and of whatever they are or were tied to, up to date."""
    trails = set(Item.objects.filter(id__in=items).exclude(trail=None).values_list("trail_id", flat=True))
    seeds = items | set(Item.objects.filter(trail_id__in=trails).values_list("id", flat=True))
    components = _components(seeds)
    seen = {item for component in components for item in component}
    rows = {item.pk: item for item in Item.objects.filter(id__in=seen | seeds)}
    held = {pk: item.trail_id for pk, item in rows.items() if item.trail_id}
    views = {
        view.item_id: view for view in ItemView.objects.filter(item_id__in=seen).select_related("item", "meeting__body")
    }
    cases = [component for component in components if _is_case(component, views)]
    changed = _assign(cases, held, rows, views)
    in_cases = {item for case in cases for item in case}
    # A joined item keeps its trail, so that the joining can be undone.
    loose = [pk for pk, item in rows.items() if held.get(pk) and pk not in in_cases and item.merged_into_id is None]
    Item.objects.filter(id__in=loose).update(trail=None)
    changed |= {held[pk] for pk in loose}
    note_changes(kind="case", targets=changed, now=now)


def _components(seeds: set[int]) -> list[frozenset[int]]:
    """The connected parts that the seeds belong to, by walking from item to item until nothing new is met."""
    ties: list[tuple[int, int]] = []
    seen: set[int] = set()
    edge = set(ItemView.objects.filter(item_id__in=seeds).values_list("item_id", flat=True))
    while edge:
        seen |= edge
        found = list(_references(edge)) + list(_journal_numbers(edge))
        ties += found
        edge = {item for pair in found for item in pair} - seen
    parent = {item: item for item in seen}

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for first, second in ties:
        parent[max(root(first), root(second))] = min(root(first), root(second))
    parts: dict[int, set[int]] = {}
    for item in seen:
        parts.setdefault(root(item), set()).add(item)
    return [frozenset(part) for _, part in sorted(parts.items())]


def _references(edge: set[int]) -> Iterable[tuple[int, int]]:
    resolved = ReferenceRow.objects.exclude(target=None)
    for rows in (resolved.filter(item_id__in=edge), resolved.filter(target_id__in=edge)):
        for item, target in rows.values_list("item_id", "target_id"):
            if target is not None:
                yield item, target


def _journal_numbers(edge: set[int]) -> Iterable[tuple[int, int]]:
    with_number = ItemView.objects.exclude(journal_number=None).exclude(kind__in=RECURRING)
    own = with_number.filter(item_id__in=edge)
    wanted = set(own.values_list("journal_number", "meeting__body__municipality"))
    first: dict[tuple[str | None, int], int] = {}
    rows = with_number.filter(journal_number__in={number for number, _ in wanted}).order_by("item_id")
    for number, municipality, item in rows.values_list("journal_number", "meeting__body__municipality", "item_id"):
        # The same number in another municipality is another case.
        if (number, municipality) in wanted:
            yield first.setdefault((number, municipality), item), item


def _is_case(component: frozenset[int], views: dict[int, ItemView]) -> bool:
    """More than one treatment, or something that says that there were or will be more."""
    if len(component) > 1:
        return True
    (item,) = component
    view = views[item]
    numbered = view.journal_number is not None and view.kind not in RECURRING
    return numbered or ReferenceRow.objects.filter(item_id=item).exists()


def _assign(
    cases: list[frozenset[int]], held: dict[int, int], rows: dict[int, Item], views: dict[int, ItemView]
) -> set[int]:
    """Each case keeps the oldest trail its items have; a trail whose items are in two goes to the larger part."""
    votes = Counter((held[item], place) for place, case in enumerate(cases) for item in case if item in held)
    home: dict[int, int] = {}
    for (held_by, place), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        home.setdefault(held_by, place)
    changed: set[int] = set()
    for place, case in enumerate(cases):
        own = sorted(pk for pk, at in home.items() if at == place)
        first = min((views[item] for item in case), key=lambda view: (not view.titled, view.date, view.item_id))
        trail = _trail(own[0] if own else None, first.title, within_of(first.meeting.body.slug))
        for other in own[1:]:
            CaseTrail.objects.filter(merged_into_id=other).update(merged_into=trail)
            CaseTrail.objects.filter(id=other).update(merged_into=trail)
        moved = [item for item in case if rows[item].trail_id != trail.pk]
        Item.objects.filter(id__in=moved).update(trail=trail)
        changed |= {trail.pk, *own}
    return changed


def _trail(known: int | None, title: str, within: str) -> CaseTrail:
    """A trail under the title of its first treatment that has one. Its address keeps the words it was given.

    A paper that was placed under another municipality takes no trail with it.
    """
    trail = CaseTrail.objects.get(id=known) if known else None
    if trail is None or trail.within != within:
        return CaseTrail.objects.create(within=within, title=title[:500], slug=slug_of(title, longest=60))
    if trail.title != title[:500] or trail.merged_into_id:
        trail.title, trail.merged_into = title[:500], None
        trail.save(update_fields=["title", "merged_into"])
    return trail
