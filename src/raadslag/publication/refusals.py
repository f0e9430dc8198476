"""A refusal is a value: a code, and what it is about. The words are in `labels`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """`about` holds what the sentence of the code names."""

    code: str
    about: tuple[str, ...] = ()
