"""Days and times as Danish papers write them."""

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jan"), ("februar", "feb"), ("marts", "mar"), ("april", "apr"), ("maj",), ("juni", "jun"),
            ("juli", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("oktober", "okt"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("mandag", "man"),
            ("tirsdag", "tir"),
            ("onsdag", "ons"),
            ("torsdag", "tor"),
            ("fredag", "fre"),
            ("lørdag", "lør"),
            ("søndag", "søn"),
        )
    )
    for name in names
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

DAY = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY})(?:en)?\.?,?\s+(?:den\s+|d\.\s*)?)?"
    rf"(?:\b(?P<day>\d{{1,2}})\.?\s*(?P<month>{_MONTH})\.?\s*(?P<year>\d{{4}})"
    r"|(?<![\w.:])(?P<nday>\d{1,2})\s?[-./]\s?(?P<nmonth>0?[1-9]|1[0-2])\s?[-./]\s?(?P<nyear>\d{4}|\d{2})(?![\d-]|[.:]\d)"
    r"|\b(?P<iyear>(?:19|20)\d{2})-(?P<imonth>\d{2})-(?P<iday>\d{2})\b)",
    re.IGNORECASE,
)
"""A whole date: "tirsdag den 12. juni 2018", "03.12.2019", "d. 18-03-2025", "5/2-2019", "2025-03-18"."""

DAY_WITHOUT_YEAR = re.compile(rf"\b(?P<day>\d{{1,2}})\.?\s*(?P<month>{_MONTH})\b", re.IGNORECASE)

CLOCK = re.compile(
    r"(?:\bkl(?:okken)?\.?\s*|\b)(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)\b(?!\.\d)(?:\s*(?:[-–—]|til)\s*(?:kl\.?\s*)?(?P<hour2>[01]?\d|2[0-4])[.:](?P<minute2>[0-5]\d))?",
    re.IGNORECASE,
)
HOUR = re.compile(
    r"\bkl(?:okken)?\.?\s*(?P<hour>[01]?\d|2[0-4])\b(?![.:]\d)(?:\s*(?:[-–—]|til)\s*(?:kl\.?\s*)?(?P<hour2>[01]?\d|2[0-4])\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day found in a text. `date` is None for a day that does not exist (30 February)."""

    date: dt.date | None
    start: int
    end: int
    text: str
    weekday_agrees: bool = True


def days(text: str) -> list[WrittenDay]:
    """Every whole date in a text, in order. Two-figure years are 1970-2069."""
    return [_day(match) for match in DAY.finditer(text)]


def days_in_words(text: str) -> list[WrittenDay]:
    """Every whole date whose month is named. Figures alone may be a journal number, so these are what to hold to."""
    return [_day(match) for match in DAY.finditer(text) if match["month"]]


def weekday(day: dt.date) -> str:
    """Its name, as a sentence writes it: "mandag"."""
    return next(name for name, number in WEEKDAYS.items() if number == day.weekday())


def month(day: dt.date) -> str:
    """The name of its month, as a sentence writes it: "marts"."""
    return next(name for name, number in MONTHS.items() if number == day.month)


def first_day(text: str) -> WrittenDay | None:
    """The first whole date in a text."""
    match = DAY.search(text)
    return _day(match) if match else None


def days_sharing_a_year(text: str) -> list[WrittenDay]:
    """Every date, also those that borrow the year of the one after ("24. og 25. januar 2019" gives two)."""
    whole = days(text)
    found = list(whole)
    begins = [d.start for d in whole]
    for match in DAY_WITHOUT_YEAR.finditer(text):
        after = bisect_right(begins, match.start())
        if after and match.start() < whole[after - 1].end:
            continue
        later = whole[after] if after < len(whole) else None
        if later and later.date:
            date = _date(later.date.year, MONTHS[match["month"].lower()], int(match["day"]))
            found.append(WrittenDay(date, match.start(), match.end(), match.group()))
    return sorted(found, key=lambda d: d.start)


def times(text: str) -> tuple[dt.time | None, dt.time | None]:
    """The first time in a text, and the second where it is a stretch ("kl. 8.00-10.15"). Dates are not times."""
    bare = DAY.sub(lambda m: " " * len(m.group()), text)
    match = CLOCK.search(bare)
    if match:
        end = _time(match["hour2"], match["minute2"]) if match["hour2"] else None
        return _time(match["hour"], match["minute"]), end
    match = HOUR.search(bare)
    if match:
        return _time(match["hour"], "0"), _time(match["hour2"], "0") if match["hour2"] else None
    return None, None


def _day(match: re.Match[str]) -> WrittenDay:
    if match["day"]:
        date = _date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
    elif match["nday"]:
        date = _date(_full_year(match["nyear"]), int(match["nmonth"]), int(match["nday"]))
    else:
        date = _date(int(match["iyear"]), int(match["imonth"]), int(match["iday"]))
    weekday = match["weekday"]
    agrees = date is None or not weekday or WEEKDAYS[weekday.lower()] == date.weekday()
    return WrittenDay(date, match.start(), match.end(), match.group(), agrees)


def _full_year(written: str) -> int:
    year = int(written)
    if len(written) == 4:
        return year
    return 1900 + year if year >= 70 else 2000 + year


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _time(hour: str, minute: str) -> dt.time | None:
    try:
        return dt.time(int(hour) % 24, int(minute))
    except ValueError:
        return None
