"""The ends of the chains as they were printed for all to see."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from raadslag.audit.models import HeadPrint


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfPrints:
    """The ends of both chains on a day: how many links, and the last one. None where nothing was printed."""

    day: dt.date
    versions: HeadPrint | None
    log: HeadPrint | None


def printed_heads(*, which: str) -> Mapping[int, str]:
    """Every end of a chain that was printed, by its position. An end before the first link proves nothing."""
    rows = HeadPrint.objects.filter(which=which, position__gt=0)
    return dict(rows.values_list("position", "chain"))


def prints_by_day(*, most: int | None = None) -> tuple[DayOfPrints, ...]:
    """What was printed, the newest day first."""
    days = HeadPrint.objects.order_by("-day").values_list("day", flat=True).distinct()
    wanted = list(days if most is None else days[:most])
    rows = {(row.which, row.day): row for row in HeadPrint.objects.filter(day__gte=wanted[-1])} if wanted else {}
    return tuple(
        DayOfPrints(day=day, versions=rows.get(("versions", day)), log=rows.get(("log", day))) for day in wanted
    )
