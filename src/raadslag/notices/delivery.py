"""A round of the outbox: take a mail, bring it to the server, write down how it went, and so on until none is due.

A mail is sent once. Only where a worker dies between the server's yes and its own note of it may a mail be sent twice:
that cannot be known by either side, and the log tells of each one.
"""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Final

from raadslag.audit.who import Who
from raadslag.notices.carrier import Accepted, Answer, Carrier, PutOff, Refused, Unreachable
from raadslag.notices.operations.delivering import put_off, recover, refused, sent, take
from raadslag.notices.shapes import Drained, Parcel

log: Final = logging.getLogger(__name__)
PATIENCE: Final = 3
"""So many failures in a row are the server's or the network's, and the rest of the mails need not find out."""


def drain(
    *,
    by: Who,
    clock: Callable[[], datetime],
    carrier: Carrier,
    stopping: Callable[[], bool] = lambda: False,
) -> Drained:
    """Deliver what is due. What is in hand when it is asked to stop is finished first."""
    lost = recover(by=by, now=clock())
    if lost:
        log.warning("%d mails were in the hands of a worker that is gone; they may be sent twice", lost)
    came: Counter[type[Answer]] = Counter()
    in_a_row, words = 0, ""
    while in_a_row < PATIENCE and not stopping():
        parcel = take(now=clock())
        if parcel is None:
            break
        answer = carrier.hand_over(parcel, now=clock())
        _write_down(parcel, answer, by, clock())
        came[type(answer)] += 1
        in_a_row = in_a_row + 1 if isinstance(answer, Unreachable) else 0
        words = answer.words if isinstance(answer, Unreachable) else ""
    carrier.close()
    return Drained(
        sent=came[Accepted], put_off=came[PutOff] + came[Unreachable], refused=came[Refused], cut_short=words
    )


def _write_down(parcel: Parcel, answer: Answer, by: Who, now: datetime) -> None:
    match answer:
        case Accepted(words):
            sent(parcel=parcel, answer=words, by=by, now=now)
        case Refused(words):
            refused(parcel=parcel, answer=words, by=by, now=now)
        case PutOff(words) | Unreachable(words):
            put_off(parcel=parcel, answer=words, by=by, now=now)
