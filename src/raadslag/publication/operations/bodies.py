"""Bodies as their papers show them: the days of their names, their address, renames and likely renames."""

import datetime as dt
from typing import Final

from raadslag.accounts.acting import By
from raadslag.audit.operations import step
from raadslag.bodies.models import Body
from raadslag.bodies.operations import doubt_bodies, forget_rename, record_rename, refresh_body
from raadslag.bodies.queries import body_named, keys_of
from raadslag.publication.addresses import meeting_address
from raadslag.publication.models import AttendanceRow, Meeting, MeetingView, PaperSource
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.meetings import move_meeting, move_to_body, remember_addresses
from raadslag.publication.operations.settle import settle

SAME_MEMBERS: Final = 0.8
"""So much of a body's first meeting must have sat at another's last one, to ask whether they are one body."""


@step
def refresh(*, body: Body) -> None:
    """Bring a body's names and address up to date, and ask where it may be another one renamed."""
    seen: dict[str, tuple[str, dt.date, dt.date]] = {}
    rows = PaperSource.objects.filter(body_key__in=keys_of(body=body), counts=True)
    for key, name, date in rows.order_by("date", "digest").values_list("body_key", "body_name", "date"):
        first = seen[key][1] if key in seen else date
        seen[key] = (name, first, date)
    refresh_body(body=body, seen=seen)
    _ask_about_members(body)


def _ask_about_members(body: Body) -> None:
    edges = {other: _edges(other) for other in Body.objects.filter(merged_into=None, municipality=body.municipality_id)}
    own = edges.get(body)
    if own is None:
        return
    for other, edge in edges.items():
        if other == body or edge is None:
            continue
        early, late = (edge, own) if edge[1].date < own[0].date else (own, edge)
        if early[1].date < late[0].date and _overlap(early[1], late[0]) >= SAME_MEMBERS:
            doubt_bodies(first=body, second=other, rule="same_members")


def _edges(body: Body) -> tuple[Meeting, Meeting] | None:
    """A body's first and last meeting."""
    views = MeetingView.objects.filter(meeting__body=body).select_related("meeting")
    first = views.order_by("meeting__date", "meeting_id").first()
    last = views.order_by("-meeting__date", "-meeting_id").first()
    return (first.meeting, last.meeting) if first and last else None


def _overlap(early: Meeting, late: Meeting) -> float:
    members = [
        set(AttendanceRow.objects.filter(meeting=meeting, member=True).values_list("key", flat=True))
        for meeting in (early, late)
    ]
    if min(map(len, members)) < 3:
        return 0.0
    return len(members[0] & members[1]) / max(map(len, members))


@step
def rename_body(*, old: str, new: str, since: dt.date | None, by: By, now: dt.datetime, within: str = "") -> Body:
    """Record that a body changed its name; what was known under either name becomes one body's.

    Without a day, `old` is another spelling of `new`. Recording it again changes nothing.
    """
    locked_head()
    renamed = record_rename(old=old, new=new, since=since, by=by, now=now, within=within)
    if renamed.joined:
        move_to_body(goes=renamed.joined, stays=renamed.body)
    if renamed.is_new:
        settle_body(body=renamed.body, now=now)
    return renamed.body


@step
def undo_rename(*, new: str, by: By, now: dt.datetime, within: str = "") -> tuple[Body, Body] | None:
    """Take a recorded rename back: the names are two bodies again. None where no rename was recorded."""
    locked_head()
    one = body_named(name=new, within=within)
    # As they are called until now.
    meetings = list(Meeting.objects.filter(body=one, merged_into=None).select_related("body")) if one else []
    given = {meeting.pk: meeting_address(one.slug, meeting.date, meeting.sequence) for meeting in meetings if one}
    parted = forget_rename(new=new, by=by, now=now, within=within)
    if parted:
        _part_meetings(meetings, goes=parted[1])
        for body in parted:
            settle_body(body=body, now=now)
        remember_addresses(given)
    return parted


@step
def settle_body(*, body: Body, now: dt.datetime) -> None:
    """Settle every day of a body."""
    days = PaperSource.objects.filter(place_key__in=keys_of(body=body)).values_list("place_date", flat=True)
    for date in sorted(set(days)):
        settle(body=body, date=date, reason="rematched", now=now)
    refresh(body=body)


def _part_meetings(meetings: list[Meeting], *, goes: Body) -> None:
    """Meetings whose papers all bear a name of the body that goes, go with it."""
    keys = keys_of(body=goes)
    for meeting in meetings:
        named = set(PaperSource.objects.filter(paper__meeting=meeting).values_list("place_key", flat=True))
        if named and named <= keys:
            move_meeting(meeting=meeting, body=goes)
