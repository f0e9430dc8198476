"""Parts of addresses that are more than a word."""

import datetime as dt
from typing import Final, NamedTuple

FIELDS: Final = {
    "title": "overskrift",
    "recommendation": "indstilling",
    "decision": "beslutning",
    "public_decision": "beslutning-til-offentligheden",
    "attachments": "bilag",
}
SECTIONS: Final = "sections/"


class Day(NamedTuple):
    """The day of a meeting, and which meeting of that day."""

    date: dt.date
    sequence: int


class DayConverter:
    """2025-03-18, or 2025-03-18-2 for a second meeting of the day."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]{1,2})?"

    def to_python(self, value: str) -> Day:
        """The day. Raises `ValueError`, which is no match, for a day no calendar has and for a first "-1"."""
        sequence = int(value[11:]) if len(value) > 10 else 1
        day = Day(dt.date.fromisoformat(value[:10]), sequence)
        if self.to_url(day) != value:
            raise ValueError(value)
        return day

    def to_url(self, value: Day) -> str:
        return value.date.isoformat() + (f"-{value.sequence}" if value.sequence > 1 else "")


def field_word(field: str) -> str:
    """What an address calls a field of an item: "sections/3" is "afsnit-4"."""
    if field.startswith(SECTIONS):
        return f"afsnit-{int(field.removeprefix(SECTIONS)) + 1}"
    return FIELDS.get(field, field)


def field_of(word: str) -> str:
    """The field that an address means."""
    kind, _dash, place = word.partition("-")
    if kind == "afsnit" and place.isascii() and place.isdigit() and len(place) < 4:
        return f"{SECTIONS}{int(place) - 1}"
    return next((field for field, known in FIELDS.items() if known == word), word)
