"""The Danish words of this room. They are plain strings, for the law knows no framework.

>>> from raadslag.law.meeting.quorum import committee_quorum
>>> sentence(committee_quorum(members=7, present=3))
'Udvalget kan ikke beslutte: 3 af 7 er til stede, og 4 skal være det. Ret fremmødet, eller udsæt punktet \
(styrelsesloven § 20, stk. 2).'
"""

import datetime as dt
from typing import Final

from raadslag.law.labels.elsewhere import ELSEWHERE
from raadslag.law.labels.refusals import REFUSALS, WITHOUT_PARAGRAPH
from raadslag.law.labels.rules import RULES, SEVERITIES, SUBJECTS
from raadslag.law.refusal import Refusal

__all__ = [
    "ELSEWHERE",
    "LATE_NOTE",
    "MONTHS",
    "REFUSALS",
    "RULES",
    "SEVERITIES",
    "SUBJECTS",
    "danish_day",
    "late_note",
    "sentence",
]

MONTHS: Final = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

LATE_NOTE: Final = "Sendt ud efter fristen den {latest}. Sagen kan ikke vente: {reason} ({statute})."
"""What the agenda prints at a case that was sent late."""


def sentence(refusal: Refusal) -> str:
    """What a refusal says to the one it stops, its paragraph last. Days in `about` are written out.

    Raises KeyError for a code of another room.
    """
    words = REFUSALS[refusal.code].format(*map(_shown, refusal.about))
    if not refusal.statute or refusal.code in WITHOUT_PARAGRAPH:
        return words
    return f"{words.removesuffix('.')} ({refusal.statute})."


def late_note(*, latest: dt.date, reason: str, statute: str = "styrelsesloven § 8, stk. 5") -> str:
    """The note on the agenda at a case that was sent late: that it was, and why it cannot wait."""
    return LATE_NOTE.format(latest=danish_day(latest), reason=reason.strip().rstrip("."), statute=statute)


def danish_day(day: dt.date) -> str:
    """A day as it is written in a sentence: 18. marts 2025."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _shown(word: str) -> str:
    """A word of `about`: an ISO day or month in Danish, anything else as it is."""
    try:
        if len(word) == len("2025-03"):
            day = dt.date.fromisoformat(f"{word}-01")
            return f"{MONTHS[day.month - 1]} {day.year}"
        return danish_day(dt.date.fromisoformat(word))
    except ValueError:
        return word
