"""The end of a chain is printed for all to see, so that one who cuts the tail off is found out."""

import datetime as dt

from django.utils import timezone

from raadslag.audit.asking import require
from raadslag.audit.deed import note
from raadslag.audit.marks import step
from raadslag.audit.models import Head, HeadPrint
from raadslag.audit.running import operation
from raadslag.audit.who import Who


@operation("audit.print_head")
def print_head(*, by: Who, now: dt.datetime) -> HeadPrint:
    """Print the end of the log as it is today, once a day; again the same day gives the print that is there."""
    require("audit.print_head", by=by, now=now)
    # Locked, so that no entry is written between the reading of the end and the print.
    head, _ = Head.objects.select_for_update().get_or_create(id=1)
    return keep_print(which="log", day=timezone.localdate(now), position=head.position, chain=head.chain)


@step
def keep_print(*, which: str, day: dt.date, position: int, chain: str) -> HeadPrint:
    """Keep the end of a chain as the print of a day. The first of the day counts."""
    printed, is_new = HeadPrint.objects.get_or_create(
        which=which, day=day, defaults={"position": position, "chain": chain}
    )
    if is_new:
        note(kind="head", subject=f"{which} {day}", name=f"{position} {chain}")
    return printed
