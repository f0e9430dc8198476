"""What came of an import: a line for each paper, and the table at the end."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from raadslag.records import PaperKind

Status = Literal["new", "changed", "same", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """One paper. `joined` says that its meeting was known from another paper; `meeting` is the meeting's address.

    A failed paper has a stable `code` and a Danish `message` that says what to do.
    """

    name: str
    status: Status
    body: str = ""
    date: dt.date | None = None
    kind: PaperKind | None = None
    items: int = 0
    findings: int = 0
    joined: bool = False
    meeting: str = ""
    code: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """A whole import, in the order in which the papers were taken."""

    results: tuple[ImportResult, ...]

    def count(self, status: Status) -> int:
        return sum(result.status == status for result in self.results)

    @property
    def something_new(self) -> bool:
        """Whether anything came of it."""
        return self.count("same") < len(self.results)

    @property
    def failed(self) -> tuple[ImportResult, ...]:
        return tuple(result for result in self.results if result.status == "failed")
