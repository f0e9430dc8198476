"""Make every projection anew from the sources. Nothing that can be seen changes by it."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.publication.models import MeetingView
from raadslag.publication.operations.bodies import settle_body
from raadslag.publication.operations.ledger import locked_head


def rebuild(*, now: dt.datetime, progress: Callable[[int, int], None] | None = None) -> int:
    """Settle every day of every body, one transaction a body. Returns how many meetings can be seen."""
    bodies = list(Body.objects.filter(merged_into=None).order_by("id"))
    for done, body in enumerate(bodies, start=1):
        with transaction.atomic():
            locked_head()
            settle_body(body=body, now=now)
        if progress:
            progress(done, len(bodies))
    return MeetingView.objects.count()
