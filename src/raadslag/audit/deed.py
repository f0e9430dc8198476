"""An operation under way, and what it notes of itself."""

import datetime as dt
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final

import rfc8785

from raadslag.audit.values import plain
from raadslag.audit.who import Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thing that was done to one thing."""

    operation: str
    by: Who
    now: dt.datetime
    kind: str
    subject: str
    name: str
    values: bytes


@dataclass(slots=True, kw_only=True, eq=False)
class Deed:
    """An operation under way, and what it and those within it have noted. `noted` counts what is its own."""

    operation: str
    by: Who
    now: dt.datetime
    notes: list[Note] = field(default_factory=list)
    noted: int = 0
    undone: bool = False


current: Final[ContextVar[Deed | None]] = ContextVar("deed", default=None)


class OutsideOperation(RuntimeError):
    """Something was to be written that would leave no trace. That is a mistake in the program."""


def under_way() -> Deed | None:
    """The operation that is being done, innermost first."""
    return current.get()


def note(
    *,
    kind: str,
    subject: object,
    name: str,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Say what the operation under way did, and to what. Nothing is logged of an operation that notes nothing."""
    deed = current.get()
    if deed is None:
        raise OutsideOperation("only an operation can note what it does")
    values = rfc8785.dumps({"before": plain(before), "after": plain(after)})
    deed.noted += 1
    deed.notes.append(
        Note(
            operation=deed.operation,
            by=deed.by,
            now=deed.now,
            kind=kind,
            subject=str(subject),
            name=name,
            values=values,
        )
    )
