"""A full edition as one reader may see it: less what others than the reader were let in to. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from raadslag.bodies.names import tidy
from raadslag.records import ItemRecord, MeetingRecord, public_edition


@dataclass(frozen=True, slots=True, kw_only=True)
class FullReading:
    """A full edition as its reader may see it. `shut_out`: the places of the items of which only the public edition
    is shown. `text` is empty where there are any.
    """

    record: MeetingRecord
    text: str
    shut_out: frozenset[int] = frozenset()


def reading_of(record: MeetingRecord, text: str, *, names: frozenset[str], items: frozenset[str] | None) -> FullReading:
    """What a reader sees who goes by these names as a politician, and was let in to these items; None: to all."""
    shut_out = frozenset(
        place
        for place, item in enumerate(record.items)
        if _is_disqualified(item, names) or (items is not None and (item.number or "") not in items)
    )
    if not shut_out:
        return FullReading(record=record, text=text)
    public = public_edition(record)
    shown = tuple(public.items[place] if place in shut_out else item for place, item in enumerate(record.items))
    return FullReading(record=record.without_source().model_copy(update={"items": shown}), text="", shut_out=shut_out)


def _is_disqualified(item: ItemRecord, names: Iterable[str]) -> bool:
    return any(absence.disqualified and tidy(absence.name) in names for absence in item.absences)
