"""Days as Danish papers write them, with the weekday before them."""

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_DAY = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)})(?:en)?\s+(?:den\s+"
    rf"|d\.\s*)?)?(?<!\d)(?P<day>\d{{1,2}})\.\s*(?P<month>{'|'.join(_MONTHS)})\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    date: dt.date | None
    start: int
    end: int
    text: str
    weekday_agrees: bool


def days_in(text: str) -> list[Written]:
    """Every whole date; one that does not exist has no `date`."""
    found = []
    for match in _DAY.finditer(text):
        try:
            date = dt.date(int(match["year"]), _MONTHS.index(match["month"].casefold()) + 1, int(match["day"]))
        except ValueError:
            date = None
        weekday = (match["weekday"] or "").casefold()
        agrees = not weekday or date is None or WEEKDAYS[date.weekday()] == weekday
        found.append(Written(date, match.start(), match.end(), match[0], agrees))
    return found
