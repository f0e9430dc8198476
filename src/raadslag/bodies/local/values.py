"""What kinds of value a local setting can have, and how each is kept as text. Pure."""

import datetime as dt
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T")
YEARLY: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})\.?")
LEAP_YEAR: Final = 2024

YearlyDay = tuple[int, int]
"""A month and a day of it, in every year."""


class Unfit(ValueError):
    """A value that a setting cannot have. `code` says why, `about` what the sentence names."""

    def __init__(self, code: str, *about: str) -> None:
        super().__init__(code, *about)
        self.code, self.about = code, about


class Values(ABC, Generic[T]):
    """A kind of value."""

    @abstractmethod
    def write(self, value: T) -> str:
        """The text that is kept. Raises Unfit where the value is outside what the setting can have."""

    @abstractmethod
    def read(self, text: str) -> T:
        """The value of a text. Raises Unfit."""


@dataclass(frozen=True, slots=True)
class YesNo(Values[bool]):
    def write(self, value: bool) -> str:
        return "1" if value else "0"

    def read(self, text: str) -> bool:
        if text not in {"0", "1"}:
            raise Unfit("yes_or_no")
        return text == "1"


@dataclass(frozen=True, slots=True)
class Whole(Values[int]):
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def write(self, value: int) -> str:
        if not self.least <= value <= self.most:
            raise Unfit("number_outside", str(self.least), str(self.most))
        return str(value)

    def read(self, text: str) -> int:
        digits = text.strip()
        if not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
            raise Unfit("number_outside", str(self.least), str(self.most))
        number = int(digits)
        self.write(number)
        return number


@dataclass(frozen=True, slots=True)
class Clock(Values[dt.time | None]):
    """A time of the day, or none."""

    def write(self, value: dt.time | None) -> str:
        return value.strftime("%H:%M") if value else ""

    def read(self, text: str) -> dt.time | None:
        if not text.strip():
            return None
        try:
            hour, _, minute = text.strip().replace(".", ":").partition(":")
            return dt.time(int(hour), int(minute or 0))
        except ValueError as wrong:
            raise Unfit("no_such_time", text.strip()[:20]) from wrong


@dataclass(frozen=True, slots=True)
class Words(Values[str]):
    """A line of text of at most so many letters."""

    longest: int

    def write(self, value: str) -> str:
        tidy = " ".join(value.split())
        if len(tidy) > self.longest:
            raise Unfit("text_too_long", str(self.longest))
        return tidy

    def read(self, text: str) -> str:
        return self.write(text)


@dataclass(frozen=True, slots=True)
class YearlyDays(Values[tuple[YearlyDay, ...]]):
    """Days of every year, in order: 5.6. and 24.12."""

    def write(self, value: Iterable[YearlyDay]) -> str:
        return " ".join(f"{day}.{month}." for month, day in sorted(set(value)))

    def read(self, text: str) -> tuple[YearlyDay, ...]:
        days = set()
        for word in re.split(r"[\s,;]+|\bog\b", text.strip()):
            if word:
                days.add(_yearly(word))
        return tuple(sorted(days))


def _yearly(word: str) -> YearlyDay:
    found = YEARLY.fullmatch(word)
    if not found:
        raise Unfit("no_such_day", word[:20])
    day, month = int(found[1]), int(found[2])
    try:
        dt.date(LEAP_YEAR, month, day)
    except ValueError as wrong:
        raise Unfit("no_such_day", word[:20]) from wrong
    return month, day
