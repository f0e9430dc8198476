"""What this room does each day."""

from datetime import datetime
from typing import cast

from raadslag.accounts.acting import By
from raadslag.accounts.operations import clear_sessions
from raadslag.audit.who import Who
from raadslag.notices.clock import daily


@daily("accounts.clear_sessions", at="03:40")
def clear(*, by: Who, now: datetime) -> None:
    """Forget sessions whose time is over."""
    # The clock lies below those who know of users; whoever it acts for is one of those they know.
    clear_sessions(by=cast("By", by), now=now)
