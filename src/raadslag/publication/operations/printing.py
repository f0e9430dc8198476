"""The end of both chains is printed for all to see, once a day."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import driver, keep_print, operation, print_head
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.permissions import PRINT_HEAD


@driver
def print_heads(*, by: By, now: dt.datetime) -> None:
    """Print the ends of the versions and of the log as they are today; again the same day changes nothing."""
    _print_versions(by=by, now=now)
    print_head(by=by, now=now)


@operation("publication.print_head")
def _print_versions(*, by: By, now: dt.datetime) -> None:
    day = timezone.localdate(now)
    require(PRINT_HEAD, by=by, day=day)
    head = locked_head()
    keep_print(which="versions", day=day, position=head.position, chain=head.chain)
