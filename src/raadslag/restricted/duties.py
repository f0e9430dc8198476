"""What this room does each day."""

from datetime import datetime

from raadslag.audit.who import WORKER, Who
from raadslag.notices.clock import daily
from raadslag.restricted.operations import deliver_to_mayor


@daily("restricted.deliver_to_mayor", at="05:45")
def deliver(*, by: Who, now: datetime) -> None:
    """Tell the mayor of what nobody told him of when it was published."""
    deliver_to_mayor(by=WORKER, now=now)
