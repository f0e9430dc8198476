"""Who looks at the log stands in the log."""

import datetime as dt
from collections.abc import Mapping

from raadslag.audit.asking import require
from raadslag.audit.deed import note
from raadslag.audit.running import operation
from raadslag.audit.who import Who


@operation("audit.look_at_log")
def look_at_log(*, asked: Mapping[str, str], by: Who, now: dt.datetime) -> None:
    """Write down that somebody looked, and for what."""
    require("audit.look_at_log", by=by, now=now)
    note(kind="log", subject="", name="", after={"asked": dict(asked)})


@operation("audit.export_log")
def export_log(*, asked: Mapping[str, str], form: str, entries: int, by: Who, now: dt.datetime) -> None:
    """Write down that somebody took rows of the log away, which, and how many."""
    require("audit.export_log", by=by, now=now)
    note(kind="log", subject="", name=form, after={"asked": dict(asked), "entries": entries})
