"""What ties items together: references resolved both ways, and the case trails that follow from them."""

import datetime as dt

from django.db.models import Q

from raadslag.bodies.models import BodyName
from raadslag.publication.matching.items import number_key
from raadslag.publication.matching.titles import ALIKE, likeness, normal
from raadslag.publication.models import Item, ItemView, MeetingView, ReferenceRow
from raadslag.publication.projecting.trails import retrail


def tie(*, meetings: set[int], dates: set[dt.date], now: dt.datetime) -> None:
    """Resolve every reference from these meetings and to these days, then bring the case trails up to date."""
    either = Q(item__meeting_id__in=meetings) | Q(date__in=dates)
    touched = _resolve(list(ReferenceRow.objects.filter(either).select_related("item")))
    touched |= set(Item.objects.filter(meeting_id__in=meetings).values_list("id", flat=True))
    retrail(items=touched, now=now)


def _resolve(rows: list[ReferenceRow]) -> set[int]:
    """Find what each row means. Returns the items at either end of a row that changed."""
    held = _Held({row.date for row in rows}, items={row.item_id for row in rows if not row.number})
    touched: set[int] = set()
    for row in rows:
        meeting_id, item_id = held.meant(row)
        if (row.target_meeting_id, row.target_id) != (meeting_id, item_id):
            touched |= {id_ for id_ in (row.item_id, row.target_id, item_id) if id_ is not None}
            row.target_meeting_id, row.target_id = meeting_id, item_id
            row.save(update_fields=["target", "target_meeting"])
    return touched


class _Held:
    """The meetings and items of some days, as references name them."""

    def __init__(self, dates: set[dt.date], *, items: set[int]) -> None:
        own = ItemView.objects.filter(item__in=items).defer("content")
        self._own = {view.item_id: view for view in own}
        views = list(MeetingView.objects.filter(meeting__date__in=dates).select_related("meeting"))
        keys: dict[int, set[str]] = {}
        for body_id, key in BodyName.objects.values_list("body_id", "key"):
            keys.setdefault(body_id, set()).add(key)
        of_key = {key: body_id for body_id, own in keys.items() for key in own}
        self._meetings = [
            (
                view.meeting,
                keys.get(view.meeting.body_id, set())
                | {other for joint in view.joint_keys for other in keys.get(of_key.get(joint, 0), {joint})},
            )
            for view in views
        ]
        self._items: dict[int, list[ItemView]] = {}
        there = ItemView.objects.filter(meeting__in=[m.meeting_id for m in views])
        for item in there.defer("content").order_by("position"):
            self._items.setdefault(item.meeting_id, []).append(item)

    def meant(self, row: ReferenceRow) -> tuple[int | None, int | None]:
        """The meeting and the item that a reference names; None where it is not held or could be several."""
        meetings = [
            meeting.pk
            for meeting, keys in self._meetings
            if meeting.date == row.date and row.body_key in keys and meeting.pk != row.item.meeting_id
        ]
        found = [(meeting, item) for meeting in meetings for item in self._named(meeting, row)]
        if len(found) == 1:
            return found[0]
        return (meetings[0] if len(meetings) == 1 else None), None

    def _named(self, meeting: int, row: ReferenceRow) -> list[int]:
        items = self._items.get(meeting, [])
        listed = [item for item in items if item.listed]
        if row.number:
            wanted = number_key(row.number)
            found = [i for i in listed if number_key(i.number) == wanted]
            found = found or [i for i in listed if not i.number and str(i.position) == wanted]
            return [item.item_id for item in found]
        own = self._own.get(row.item_id)
        if own is None:
            return []
        if own.journal_number:
            found = [i for i in listed if i.journal_number == own.journal_number]
            if found:
                return [item.item_id for item in found]
        title = normal(own.title)
        return [i.item_id for i in listed if own.titled and i.titled and likeness(normal(i.title), title) >= ALIKE]
