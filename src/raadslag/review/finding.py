"""What a rule finds, and what it may be told beforehand."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class Family(StrEnum):
    SUMS = "sums"
    AGREEMENT = "agreement"
    PRIVACY = "privacy"
    PLAIN = "plain"
    LACKING = "lacking"


class Weight(StrEnum):
    """How much a finding weighs: an error is wrong as it stands, a warning must be looked at, a hint may be."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a rule noticed.

    `path` is the field, as in the record's spans (`items/2/sections/1/blocks/0`); `words` the words of the paper;
    `about` what the sentence of the rule names; `statute` the paragraph, where law is concerned.
    """

    rule: str
    family: Family
    weight: Weight
    path: str
    words: str
    about: tuple[str, ...] = ()
    statute: str = ""

    @property
    def id(self) -> str:
        """The same for the same words in the same part of the paper, however often it is read."""
        told = "\n".join((self.rule, _part(self.path), " ".join(self.words.split()).casefold(), *self.about))
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def item(self) -> int | None:
        """The place of the item it concerns, from 0; None where it concerns the head."""
        parts = self.path.split("/")
        return int(parts[1]) if parts[0] in ("items", "initiatives") and len(parts) > 1 else None


def _part(path: str) -> str:
    """The item alone: where in it a paragraph stands may change with a better reader."""
    return "/".join(path.split("/")[:2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a municipality decides for itself.

    `rounding` is how far a percentage may be from the exact one, in percentage points, where it has no decimals;
    with decimals, one unit of the last is allowed. Counts of persons from 1 to `small_count` may identify somebody.
    """

    rounding: float = 0.55
    small_count: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentContent:
    """What an attachment holds that can be searched: its text, and what a reader of it does not see."""

    title: str
    path: str
    text: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """A figure, date or name taken over from an earlier case, and whether somebody has confirmed it."""

    path: str
    words: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is known of a paper beside its record."""

    text: str = ""
    attachments: tuple[AttachmentContent, ...] = ()
    taken_over: tuple[TakenOver, ...] = field(default=())
