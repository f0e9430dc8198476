"""What the readers give."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingNotice:
    """A notice on somebody's screen. `code` and `values` are the page's to put into words."""

    number: int
    kind: str
    code: str
    values: Mapping[str, Any]
    address: str
    made: datetime
    is_read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """How the outbox stands. `late_since`: what should have been tried longest ago; `trouble`: the last words heard."""

    waiting: int
    due: int
    late_since: datetime | None
    put_off: int
    trouble: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedMail:
    """A mail that reached nobody, and the words of whoever refused it; and who has seen that, and when."""

    number: int
    to: str
    kind: str
    subject: str
    when: datetime
    answer: str
    acknowledged: datetime | None
    acknowledged_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDone:
    """A duty of the clock. `fault` is why it failed the last time, or empty."""

    name: str
    day: date | None
    finished: datetime | None
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A mail in a worker's hand, and the lease it is held by."""

    number: int
    lease: UUID
    to: str
    sender: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Drained:
    """What came of a round: how many were sent, put off, refused; why the round ended early, or nothing."""

    sent: int = 0
    put_off: int = 0
    refused: int = 0
    cut_short: str = ""
