"""Addresses that have moved or were withdrawn."""

import datetime as dt

from raadslag.bodies.models import Body
from raadslag.bodies.queries import body_at, slugs_of
from raadslag.publication.addresses import BODY_PATH, Place, body_address, item_address, meeting_address, take_apart
from raadslag.publication.models import FormerAddress, Item, ItemView, Meeting, MeetingView, Withdrawal
from raadslag.publication.shapes import Gone, Moved


def resolve(*, path: str) -> Moved | Gone | None:
    """What became of an address; None for one that never was, and for one that holds."""
    place = take_apart(path)
    bare = None if place else BODY_PATH.match(path)
    if bare:
        body = body_at(slug=bare["slug"])
        return _unless_here(path, body_address(_living(body).slug) if body else None)
    body = body_at(slug=place.slug) if place else None
    if place is None or body is None:
        return None
    found = _former(place, _living(body)) or _present(place, _living(body))
    return _answer(path, *found) if found else None


def _living(body: Body) -> Body:
    return body.merged_into or body


def _former(place: Place, body: Body) -> tuple[Meeting, Item | None] | None:
    """What an address led to that has moved since, under any name its body had."""
    paths = []
    for slug in slugs_of(body=body):
        meeting = meeting_address(slug, place.date, place.sequence)
        paths.append(item_address(meeting, place.segment) if place.segment else meeting)
    row = FormerAddress.objects.select_related("meeting", "item").filter(path__in=paths).first()
    return (row.meeting, row.item) if row else None


def _present(place: Place, body: Body) -> tuple[Meeting, Item | None] | None:
    """What lies at an address under the body's present name."""
    meetings = Meeting.objects.filter(body=body, date=place.date, sequence=place.sequence)
    meeting = meetings.select_related("merged_into", "body").order_by("merged_into_id").first()
    if meeting is None:
        return None
    if place.segment is None:
        return meeting, None
    items = Item.objects.filter(meeting=meeting, segment=place.segment)
    item = items.select_related("merged_into", "meeting").order_by("merged_into_id").first()
    return (meeting, item) if item else None


def _answer(path: str, meeting: Meeting, item: Item | None) -> Moved | Gone | None:
    if item is not None:
        item = Item.objects.select_related("meeting__body").get(id=item.merged_into_id or item.pk)
        meeting = item.meeting
    meeting = Meeting.objects.select_related("body").get(id=meeting.merged_into_id or meeting.pk)
    if not MeetingView.objects.filter(meeting=meeting).exists():
        return _gone(meeting)
    address = meeting_address(meeting.body.slug, meeting.date, meeting.sequence)
    if item is not None and ItemView.objects.filter(item=item).exists():
        address = item_address(address, item.segment)
    return _unless_here(path, address)


def _gone(meeting: Meeting) -> Gone | None:
    """The reason why nothing of a meeting can be seen."""
    row = Withdrawal.objects.filter(paper__meeting=meeting, lifted=None).order_by("-made").first()
    date: dt.date | None = row.date if row else None
    return Gone(date=date, reason=row.reason) if row and date else None


def _unless_here(path: str, address: str | None) -> Moved | None:
    return Moved(address=address) if address and address != path else None
