"""Who is there when an item is decided, from a list of arrivals and departures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Somebody came or went while an item was treated: who came in time hears the decision, who went does not."""

    person: str
    came: bool
    item: int


def present_at(
    items: Sequence[int],
    *,
    at_start: Collection[str],
    movements: Sequence[Movement] = (),
    away: Mapping[int, Collection[str]] | None = None,
) -> dict[int, frozenset[str]]:
    """Who is present at the decision of each item, in the order in which the items were treated.

    `away` names those who left the room for one item. Raises ValueError for a movement at an item that was not treated.
    """
    lost = {each.item for each in movements} - set(items)
    if lost:
        raise ValueError(f"somebody moved at an item that was not treated: {min(lost)}")
    room, found = set(at_start), {}
    for item in items:
        for each in movements:
            if each.item == item:
                (room.add if each.came else room.discard)(each.person)
        found[item] = frozenset(room - set((away or {}).get(item, ())))
    return found
