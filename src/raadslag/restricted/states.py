"""The states of a request for another committee's papers, and the ways between them. Pure."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class RequestState(StrEnum):
    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


WAYS: Final[Mapping[RequestState, frozenset[RequestState]]] = {
    RequestState.OPEN: frozenset({RequestState.GRANTED, RequestState.REFUSED}),
    RequestState.GRANTED: frozenset(),
    RequestState.REFUSED: frozenset(),
}

GRANTED: Final = "access"
"""The ground of whoever reads because access was given, and not by a role."""
