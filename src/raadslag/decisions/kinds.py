"""Who decides between meetings, and on what ground. Pure."""

from enum import StrEnum


class Decider(StrEnum):
    CHAIR = "chair"
    """For the committee (§ 22, stk. 2)."""
    MAYOR = "mayor"
    """For the council (§ 31, stk. 1)."""


class BetweenGround(StrEnum):
    URGENT = "urgent"
    UNDOUBTED = "undoubted"
