"""The readers of the log."""

from raadslag.audit.queries.printed import DayOfPrints, printed_heads, prints_by_day
from raadslag.audit.queries.verification import Verification, verify

__all__ = ["DayOfPrints", "Verification", "printed_heads", "prints_by_day", "verify"]
