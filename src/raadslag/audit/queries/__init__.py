"""The readers of the log."""

from raadslag.audit.queries.verification import Verification, verify

__all__ = ["Verification", "verify"]
