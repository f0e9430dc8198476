"""What recurs: each room registers its duties in its `duties.py`, and a worker does them when their time comes.

@daily("audit.verify", at="06:00")
def verify_log(*, by: Who, now: datetime) -> None: ...
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Protocol

from django.utils.module_loading import autodiscover_modules
from django.utils.timezone import get_default_timezone

from raadslag.audit.who import Who
from raadslag.notices.models import Duty
from raadslag.notices.operations.clock import begin_duty, fail_duty, finish_duty

log: Final = logging.getLogger(__name__)


class Work(Protocol):
    """What a duty does. It may be begun twice, where a worker died on the way, and must bear that."""

    def __call__(self, *, by: Who, now: datetime) -> object: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Daily:
    """A duty, and the local time of day it is for."""

    name: str
    at: time
    work: Work

    def day(self, now: datetime) -> date:
        """The last local day on which its time has come.

        Where a time comes twice the first counts; where it does not come at all, the moment at which it would have.
        """
        today = now.astimezone(get_default_timezone()).date()
        moment = datetime.combine(today, self.at, tzinfo=get_default_timezone())
        return today if moment.astimezone(UTC) <= now else today - timedelta(days=1)


DUTIES: Final[dict[str, Daily]] = {}
"""Every duty of the house by its name, once its room is loaded."""


def daily(name: str, *, at: str) -> Callable[[Work], Work]:
    """Register a duty: once each local day, at `at` (06:00) or, where no worker ran then, as soon as one does."""

    def keep(work: Work) -> Work:
        DUTIES[name] = Daily(name=name, at=time.fromisoformat(at), work=work)
        return work

    return keep


def load_duties() -> None:
    """Let every room register its duties."""
    autodiscover_modules("duties")


def tick(*, by: Who, clock: Callable[[], datetime], stopping: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
    """Do what has come due, one duty after the other; the names of those that were done.

    A duty that fails stops no other; it is logged, and tried again later.
    """
    done: list[str] = []
    known = Duty.objects.in_bulk()
    for duty in DUTIES.values():
        now = clock()
        day = duty.day(now)
        last = known.get(duty.name)
        if stopping() or (last and last.day and last.day >= day and last.finished):
            continue
        if begin_duty(name=duty.name, day=day, now=now):
            done += _done(duty, day, by, clock)
    return tuple(done)


def _done(duty: Daily, day: date, by: Who, clock: Callable[[], datetime]) -> list[str]:
    try:
        duty.work(by=by, now=clock())
    except Exception as fault:
        log.exception("duty %s failed", duty.name)
        fail_duty(name=duty.name, day=day, fault=f"{type(fault).__name__}: {fault}", by=by, now=clock())
        return []
    finish_duty(name=duty.name, day=day, by=by, now=clock())
    return [duty.name]
