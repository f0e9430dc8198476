"""What a function of an `operations` module is, where it is no operation: a step, a driver, or rebuildable."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Final, ParamSpec, TypeVar

from raadslag.audit.deed import OutsideOperation, under_way

P = ParamSpec("P")
R = TypeVar("R")


class Mark(StrEnum):
    OPERATION = "operation"
    """A door: asks whether it may, and is logged."""
    STEP = "step"
    """Part of operations; refuses to run outside one."""
    DRIVER = "driver"
    """Runs operations one after another, and writes nothing itself."""
    REBUILDABLE = "rebuildable"
    """Writes only what can be made anew from something else, so nobody need know who did."""


ATTRIBUTE: Final = "raadslag_mark"


def mark_of(work: object) -> Mark | None:
    """What a function is marked as."""
    return getattr(work, ATTRIBUTE, None)


def marked(work: Callable[P, R], mark: Mark) -> Callable[P, R]:
    """The same function, with a mark on it."""
    setattr(work, ATTRIBUTE, mark)
    return work


def step(work: Callable[P, R]) -> Callable[P, R]:
    """Mark what is done only as part of an operation, which asks and notes."""

    @wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if under_way() is None:
            raise OutsideOperation(f"{work.__qualname__} is a step of operations and does nothing by itself")
        return work(*args, **kwargs)

    return marked(run, Mark.STEP)


def driver(work: Callable[P, R]) -> Callable[P, R]:
    """Mark what runs operations one after another."""
    return marked(work, Mark.DRIVER)


def rebuildable(work: Callable[P, R]) -> Callable[P, R]:
    """Mark what writes only rows that can be made anew. Their models say `unlogged`, and why."""
    return marked(work, Mark.REBUILDABLE)
