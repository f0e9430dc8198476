"""The only writers of full editions, of access to them, and of what the mayor was told."""

from raadslag.restricted.operations.access import admit_guest, end_access
from raadslag.restricted.operations.delivery import deliver_to_mayor
from raadslag.restricted.operations.editions import keep
from raadslag.restricted.operations.requests import grant_access, refuse_access, request_access

__all__ = [
    "admit_guest",
    "deliver_to_mayor",
    "end_access",
    "grant_access",
    "keep",
    "refuse_access",
    "request_access",
]
