"""How commands speak: plain sentences, numbers in Danish form, and no control character from a paper."""

import datetime as dt
import re
import sys
from typing import Final

import click

CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
SHOWN_INSTEAD: Final = "\ufffd"


class Stop(click.ClickException):
    """The command ends here, with a sentence that says why and what to do."""


def number(value: int) -> str:
    """4.224"""
    return f"{value:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """2,8 pct."""
    return f"{100 * part / whole if whole else 0:.1f} pct.".replace(".", ",", 1)


def seconds(value: float) -> str:
    """0,4 s"""
    return f"{value:.1f} s".replace(".", ",")


def short_date(day: dt.date | None) -> str:
    """18.03.2025, or nothing."""
    return f"{day:%d.%m.%Y}" if day else ""


def counted(count: int, one: str, many: str) -> str:
    """1 papir, 2 papirer"""
    return f"{number(count)} {one if count == 1 else many}"


def printable(text: str) -> str:
    """Text from a paper, safe to show: what would steer a terminal or turn the writing around is replaced."""
    return CONTROL.sub(SHOWN_INSTEAD, text)


def one_line(text: str) -> str:
    """The same in one line, as for a file's name."""
    return printable(" ".join(text.split()))


def steady_output() -> None:
    """A terminal that lacks a letter shows a question mark for it, and the command goes on."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
