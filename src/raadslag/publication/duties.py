"""What keeps the chains honest each day: their ends are printed for all to see, and the log is gone through."""

import datetime as dt
from typing import cast

from raadslag.accounts.acting import By
from raadslag.audit.operations import check_log
from raadslag.audit.who import Who
from raadslag.notices.clock import daily
from raadslag.notices.errands import errand
from raadslag.publication.operations import print_heads


@daily("publication.print_heads", at="00:05")
def print_daily(*, by: Who, now: dt.datetime) -> None:
    # The clock lies below those who know of users; whoever it acts for is one of those they know.
    print_heads(by=cast("By", by), now=now)


daily("audit.check_log", at="06:00")(check_log)
errand("audit.check_log")(check_log)
