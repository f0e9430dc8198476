"""Make every projection anew from the sources. Nothing that can be seen changes by it."""

import datetime as dt
from collections.abc import Callable

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import driver, note, operation
from raadslag.bodies.models import Body
from raadslag.publication.models import MeetingView
from raadslag.publication.operations.bodies import settle_body
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.permissions import REBUILD


@driver
def rebuild(*, by: By, now: dt.datetime, progress: Callable[[int, int], None] | None = None) -> int:
    """Settle every day of every body, one transaction a body. Returns how many meetings can be seen."""
    bodies = list(Body.objects.filter(merged_into=None).order_by("id"))
    for done, body in enumerate(bodies, start=1):
        _rebuild_body(body=body, by=by, now=now)
        if progress:
            progress(done, len(bodies))
    return MeetingView.objects.count()


@operation("publication.rebuild")
def _rebuild_body(*, body: Body, by: By, now: dt.datetime) -> None:
    require(REBUILD, by=by, day=timezone.localdate(now))
    before = locked_head().position
    settle_body(body=body, now=now)
    note(
        kind="body",
        subject=body.pk,
        name=body.name,
        before={"versions": before},
        after={"versions": locked_head().position},
    )
