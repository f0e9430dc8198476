"""Reads municipal papers: bytes in, a record out. Needs no database.

from raadslag.reading import read
reading = read(Path("referat.pdf").read_bytes(), name="referat.pdf")
reading.record.items[0].decision.outcome
"""

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats.pdf.scan import can_see_text
from raadslag.reading.formats.recognise import is_plain_zip
from raadslag.reading.grammar.marks import Coverage, coverage
from raadslag.reading.outline import outline
from raadslag.reading.read import FollowUpReading, Reading, read, read_any
from raadslag.reading.systems import Packed, unpack

__all__ = [
    "Coverage",
    "FollowUpReading",
    "Packed",
    "Reading",
    "Unreadable",
    "can_see_text",
    "coverage",
    "is_plain_zip",
    "outline",
    "read",
    "read_any",
    "unpack",
]
