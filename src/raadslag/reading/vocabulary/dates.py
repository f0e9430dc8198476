"""Months, weekdays and the ways a Danish paper writes a day and a time."""

import re

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
    rf"(?:\b(?P<weekday>{_WEEKDAY})\.?,?\s+(?:den\s+|d\.\s*)?)?"
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
