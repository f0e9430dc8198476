"""A worker does what was asked for, and says how far it is."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final, Protocol

from raadslag.audit.who import Circumstances, Who, under
from raadslag.notices.models import Errand
from raadslag.notices.operations.errands import fail_errand, finish_errand, put_back, say_how_far, take_errand

log: Final = logging.getLogger(__name__)


class LongWork(Protocol):
    """What an errand does. It says how far it is, and may be begun twice, where a worker died on the way."""

    def __call__(self, *, by: Who, now: datetime, progress: Callable[[int, int], None]) -> object: ...


ERRANDS: Final[dict[str, LongWork]] = {}
"""The long work of the house by the name of its operation, once its room is loaded."""


class _Interrupted(Exception):
    """The worker has to stop, or another has the errand."""


def errand(name: str) -> Callable[[LongWork], LongWork]:
    """Register what can be asked for. `name` is that of the operation: who may do it may ask for it."""

    def keep(work: LongWork) -> LongWork:
        ERRANDS[name] = work
        return work

    return keep


def run_errands(
    *, by: Who, clock: Callable[[], datetime], stopping: Callable[[], bool] = lambda: False
) -> tuple[str, ...]:
    """Do what was asked for, one errand after the other; the names of those that were done."""
    done: list[str] = []
    while not stopping() and (taken := take_errand(now=clock())):
        done += _done(taken, by, clock, stopping)
    return tuple(done)


def _done(taken: Errand, by: Who, clock: Callable[[], datetime], stopping: Callable[[], bool]) -> list[str]:
    def progress(done: int, total: int) -> None:
        if not say_how_far(errand=taken, done=done, total=total, now=clock()) or stopping():
            raise _Interrupted

    try:
        with under(Circumstances(on_behalf_of=taken.asker_name)):
            ERRANDS[taken.name](by=by, now=clock(), progress=progress)
    except _Interrupted:
        put_back(errand=taken)
        return []
    except Exception as fault:
        log.exception("errand %s failed", taken.name)
        told = f"{type(fault).__name__}: {fault}"
        fail_errand(number=taken.pk, lease=taken.lease, fault=told, by=by, now=clock())
        return []
    finish_errand(number=taken.pk, lease=taken.lease, by=by, now=clock())
    return [taken.name]
