"""How far what was asked for is."""

from dataclasses import dataclass
from datetime import datetime

from raadslag.notices.models import Errand
from raadslag.notices.states import ERRAND_PATIENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrandShown:
    """An errand as a page shows it: who asked and when, and how far it is.

    `waits`: nobody has it in hand; `forgotten`: nor has anybody for so long that no worker may be running.
    """

    asker: str
    asked: datetime
    done: int
    total: int
    is_open: bool
    waits: bool
    forgotten: bool
    failed: bool


def last_errand(*, name: str, now: datetime) -> ErrandShown | None:
    """The errand of this name that was asked for last."""
    last = Errand.objects.filter(name=name).order_by("-asked", "-id").first()
    if last is None:
        return None
    is_open = last.finished is None
    waits = is_open and (last.until is None or last.until < now)
    return ErrandShown(
        asker=last.asker_name,
        asked=last.asked,
        done=last.done,
        total=last.total,
        is_open=is_open,
        waits=waits,
        forgotten=waits and (last.until or last.asked) < now - ERRAND_PATIENCE,
        failed=bool(last.fault),
    )
