"""The states of a mail, the ways between them, and how long to wait before the next attempt."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Final


class MailState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    """A mail server took it. It may still come back."""
    BOUNCED = "bounced"
    """Refused for good, at once or later."""
    GIVEN_UP = "given_up"
    """Put off until there was no more patience."""
    CANCELLED = "cancelled"


WAYS: Final[Mapping[MailState, frozenset[MailState]]] = {
    MailState.WAITING: frozenset({MailState.SENT, MailState.BOUNCED, MailState.GIVEN_UP, MailState.CANCELLED}),
    MailState.SENT: frozenset({MailState.BOUNCED}),
    MailState.BOUNCED: frozenset(),
    MailState.GIVEN_UP: frozenset(),
    MailState.CANCELLED: frozenset(),
}

RETURNED: Final = frozenset({MailState.BOUNCED, MailState.GIVEN_UP})

WAITS: Final = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=24),
    timedelta(hours=24),
    timedelta(hours=24),
)
"""After the first attempt, the second, and so on: four days in all, which outlasts a week-end and a broken server."""

LEASE: Final = timedelta(minutes=10)
"""How long a worker may have a mail in hand. Every step of a delivery has a time limit; the sum stays below."""

DUTY_LEASE: Final = timedelta(hours=1)
"""A duty that was begun and not done is begun again after this."""

ERRAND_LEASE: Final = timedelta(minutes=2)
"""An errand of which a worker has said nothing for so long is given to another."""

ERRAND_PATIENCE: Final = timedelta(minutes=1)
"""An errand that nobody has taken in hand after this is told of: no worker may be running."""

KEPT: Final = timedelta(days=365)
"""How long it is remembered who was written to, when, and about what kind of matter. The text goes at once."""


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after so many attempts; None when there is no patience left."""
    return WAITS[attempts - 1] if attempts <= len(WAITS) else None
