"""The whole log is gone through, and what was found is written in it."""

import datetime as dt
from collections.abc import Callable

from raadslag.audit.asking import require
from raadslag.audit.deed import note
from raadslag.audit.marks import driver
from raadslag.audit.queries.verification import Verification, verify
from raadslag.audit.running import operation
from raadslag.audit.who import Who

CHECK = "audit.check_log"


@driver
def check_log(*, by: Who, now: dt.datetime, progress: Callable[[int, int], None] | None = None) -> Verification:
    """Check the log, outside any transaction, for it can take long; then write down what came of it."""
    require(CHECK, by=by, now=now)
    found = verify(progress=progress)
    _keep(found=found, by=by, now=now)
    return found


@operation(CHECK)
def _keep(*, found: Verification, by: Who, now: dt.datetime) -> None:
    require(CHECK, by=by, now=now)
    first = found.faults[0] if found.faults else None
    note(
        kind="log",
        subject=found.entries,
        name=found.head,
        after={
            "entries": found.entries,
            "erased": found.erased,
            "faults": len(found.faults),
            "first": first.position if first else None,
            "code": first.code if first else "",
        },
    )
