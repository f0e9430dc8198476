"""A refusal is a value: a code, the statute it rests on, and how much it weighs. The words are in `labels`."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What the software does about a rule."""

    BLOCK = "block"
    """Stops, unless a named person overrides with a reason."""
    WARN = "warn"
    RECORD = "record"
    LOCAL = "local"
    """A local setting decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """`about` holds what the sentence of the code names."""

    code: str
    statute: str = ""
    severity: Severity = Severity.BLOCK
    about: tuple[str, ...] = ()
