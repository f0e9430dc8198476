"""Who acts: a person who signed in, or the machine itself. Names are kept as they are when it happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final, Protocol


class Who(Protocol):
    """Anybody who can act. `audit_id` never tells who it is, and never changes."""

    @property
    def audit_id(self) -> str: ...

    @property
    def audit_name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Machine:
    """What acts without a person signed in: somebody at the command line, or the worker."""

    name: str

    @property
    def audit_id(self) -> str:
        return f"machine:{self.name}"

    @property
    def audit_name(self) -> str:
        return self.name


COMMAND_LINE: Final = "kommandolinje"
"""What stands for the address where the command was typed on the server itself."""

OPERATOR: Final = Machine(COMMAND_LINE)
"""Whoever may type commands on the server may do everything there."""
WORKER: Final = Machine("baggrundsarbejde")


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """From which network address, and for whom, where the one who acts does it for another."""

    address: str = ""
    on_behalf_of: str = ""


_circumstances: ContextVar[Circumstances | None] = ContextVar("circumstances", default=None)


@contextmanager
def under(circumstances: Circumstances) -> Iterator[None]:
    """Everything done within was done under these circumstances."""
    token = _circumstances.set(circumstances)
    try:
        yield
    finally:
        _circumstances.reset(token)


def circumstances() -> Circumstances:
    """Those that hold now."""
    return _circumstances.get() or Circumstances()


def kept(text: str, longest: int) -> str:
    """A text as either database can keep it: no longer than its column, and no sign that cannot be written."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")[:longest]
