"""People are let in to full papers beyond those whom seat or role lets in, and the letting in ends."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.accounts.models import User
from raadslag.audit.operations import note, operation
from raadslag.bodies.models import Body
from raadslag.law.refusal import Refusal
from raadslag.restricted.models import Access
from raadslag.restricted.permissions import ADMIT_GUEST, END_ACCESS, require
from raadslag.restricted.traces import told


@operation("restricted.admit_guest")
def admit_guest(
    *,
    user: User,
    body: Body,
    meeting: dt.date,
    item: str = "",
    until: dt.date,
    reason: str,
    by: By,
    now: dt.datetime,
) -> Access | Refusal:
    """Let somebody who was called in read the papers of one meeting, or of one item of it, until a day."""
    today = timezone.localdate(now)
    require(ADMIT_GUEST, by=by, body=body, day=today)
    if until < today:
        return Refusal(code="access_ends_in_the_past")
    if not reason.strip():
        return Refusal(code="access_without_reason")
    access = Access.objects.create(
        user=user,
        body=body,
        since=today,
        until=until,
        meetings_since=meeting,
        meetings_until=meeting,
        item=item.strip(),
        reason=reason.strip(),
        given_by=user_of(by),
    )
    note(kind="access", subject=access.pk, name=user.name, after=told(access))
    return access


@operation("restricted.end_access")
def end_access(*, access: Access, reason: str, by: By, now: dt.datetime) -> Access | Refusal:
    """Somebody who was let in is let in no more, from now on."""
    today = timezone.localdate(now)
    row = Access.objects.select_for_update(of=("self",)).select_related("user", "body").get(pk=access.pk)
    require(END_ACCESS, by=by, body=row.body, day=today)
    if row.retracted or (row.until is not None and row.until < today):
        return Refusal(code="access_ended")
    if not reason.strip():
        return Refusal(code="access_without_reason")
    before, yesterday = told(row), today - dt.timedelta(days=1)
    row.retracted, row.ended_reason = row.since > yesterday, reason.strip()
    row.until = row.until if row.retracted else yesterday
    row.save(update_fields=["retracted", "ended_reason", "until"])
    note(kind="access", subject=row.pk, name=row.user.name, before=before, after=told(row))
    return row
