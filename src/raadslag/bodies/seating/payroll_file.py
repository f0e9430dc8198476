"""The payroll as a file for a spreadsheet: semicolons, a mark of UTF-8 first, and no cell that is a formula."""

import codecs
import csv
import io
from collections.abc import Iterable
from typing import Final

from raadslag.bodies.seating.labels import office_name
from raadslag.bodies.seating.labels.payroll import HEADS, NO, REASONS, YES
from raadslag.bodies.seating.shapes import PayLine

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula."""


def payroll_csv(lines: Iterable[PayLine]) -> bytes:
    """The lines under Danish heads, dates as 18-03-2025."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([str(head) for head in HEADS])
    for line in lines:
        writer.writerow([harmless(cell) for cell in _cells(line)])
    return codecs.BOM_UTF8 + text.getvalue().encode()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows as text: an apostrophe before what it would take for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell


def _cells(line: PayLine) -> list[str]:
    days = [day.strftime("%d-%m-%Y") for day in (line.since, line.until, line.spell_since)]
    end = line.spell_until.strftime("%d-%m-%Y") if line.spell_until else ""
    return [
        line.person.name,
        line.body.name,
        office_name(line.kind, line.rank),
        line.acting_for,
        *days[:2],
        str(line.days),
        days[2],
        end,
        str(YES if line.is_paid else NO),
        str(NO if line.is_paid else YES),
        str(REASONS[line.reason]) if line.reason else "",
        line.statute,
    ]
