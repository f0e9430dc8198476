"""Tell somebody something on screen; they read it and put it away."""

from collections.abc import Mapping
from datetime import datetime

import rfc8785
from django.core.exceptions import PermissionDenied

from raadslag.audit.operations import note, operation, step
from raadslag.audit.values import plain
from raadslag.audit.who import Who
from raadslag.notices.models import Notice


@step
def tell(
    *,
    recipient: str,
    kind: str,
    key: str,
    code: str,
    values: Mapping[str, object],
    address: str,
    by: Who,
    now: datetime,
) -> Notice:
    """Put a notice on the recipient's screen: a code whose words a page knows, the values these name, and a link.

    With a `key` the recipient is told once; the notice that is there is given back as it is.
    """
    content = {"code": code, "values": rfc8785.dumps(plain(values)), "address": address, "made": now}
    if key:
        told, new = Notice.objects.get_or_create(recipient=recipient, kind=kind, key=key, defaults=content)
        if not new:
            return told
    else:
        told = Notice.objects.create(recipient=recipient, kind=kind, key=key, **content)
    note(kind="notice", subject=told.pk, name=kind, after={"recipient": recipient, "code": code, "address": address})
    return told


@operation("notices.mark_read")
def mark_read(*, notice: Notice, by: Who, now: datetime) -> None:
    """Remember that the recipient has seen it. Raises PermissionDenied where it is somebody else's."""
    _ask(notice.recipient, by)
    unread = Notice.objects.select_for_update().filter(pk=notice.pk, read=None)
    if unread.exists():
        unread.update(read=now)
        note(kind="notice", subject=notice.pk, name=notice.kind, before={"read": None}, after={"read": now})


@operation("notices.mark_all_read")
def mark_all_read(*, recipient: str, by: Who, now: datetime) -> int:
    """Remember that the recipient has seen everything on the screen. How many were unread.

    Raises PermissionDenied where it is somebody else's screen.
    """
    _ask(recipient, by)
    unread = list(Notice.objects.select_for_update().filter(recipient=recipient, dismissed=None, read=None))
    Notice.objects.filter(pk__in=[notice.pk for notice in unread]).update(read=now)
    for notice in unread:
        note(kind="notice", subject=notice.pk, name=notice.kind, before={"read": None}, after={"read": now})
    return len(unread)


@operation("notices.dismiss")
def dismiss(*, notice: Notice, by: Who, now: datetime) -> None:
    """Put it away. Raises PermissionDenied where it is somebody else's."""
    _ask(notice.recipient, by)
    _put_away(notice, now)


@step
def take_down(*, kind: str, key: str, by: Who, now: datetime) -> int:
    """Nobody need see it any more: what it asked for is done. How many it was taken from."""
    waiting = list(Notice.objects.filter(kind=kind, key=key, dismissed=None).exclude(key=""))
    for notice in waiting:
        _put_away(notice, now)
    return len(waiting)


def _ask(recipient: str, by: Who) -> None:
    """Whom it is for may, and nobody else, whatever their role."""
    if by.audit_id != recipient:
        raise PermissionDenied("not_permitted")


def _put_away(notice: Notice, now: datetime) -> None:
    waiting = Notice.objects.select_for_update().filter(pk=notice.pk, dismissed=None)
    if waiting.exists():
        waiting.update(dismissed=now)
        note(kind="notice", subject=notice.pk, name=notice.kind, before={"dismissed": None}, after={"dismissed": now})
