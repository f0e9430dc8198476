"""What an operation is about to do, as a value: shown on a page before it is done, then carried out as it was shown."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

from django.db.models import Model

from raadslag.bodies.models import Affiliation, Leave, LeaveProposal, Office, OfficeEnd, Party, Seat, Substitution, Term
from raadslag.bodies.seating.chain import AfterElection
from raadslag.law.refusal import Refusal

Row: TypeAlias = Seat | Office | Substitution | Leave | Affiliation | Party | Term
Ending = TypeVar("Ending", Seat, Office, Substitution, Affiliation)


class Verb(StrEnum):
    BEGIN = "begin"
    LAST = "last"
    """Gets another last day, earlier or later."""
    RETRACT = "retract"
    """Was wrong from the first, or never began."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Change:
    """One row that begins, gets another last day, or is retracted. `why` is in words, for the row and for the log."""

    verb: Verb
    row: Row
    until: dt.date | None = None
    why: str = ""
    ends: tuple[OfficeEnd, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plan:
    """Everything that will be done, in order. `also` are rows that go with them and need no sentence of their own."""

    changes: tuple[Change, ...]
    warnings: tuple[Refusal, ...] = ()
    also: tuple[Model, ...] = ()
    outcome: AfterElection | None = None

    @property
    def proposals(self) -> tuple[LeaveProposal, ...]:
        """What a leave calls for in the bodies it touches."""
        return tuple(row for row in self.also if isinstance(row, LeaveProposal))

    @property
    def begun(self) -> Row:
        """The first row that begins, of a plan that has one."""
        return next(change.row for change in self.changes if change.verb == Verb.BEGIN)


def ended(rows: Iterable[Ending], *, last: dt.date, why: str) -> tuple[Change, ...]:
    """Rows that end on a day at the latest; those that would have begun later are retracted."""
    return tuple(
        Change(verb=Verb.RETRACT, row=row, why=why)
        if row.since > last
        else Change(verb=Verb.LAST, row=row, until=last, why=why)
        for row in rows
        if row.until is None or row.until > last
    )
