"""A refusal is a value: a code and the statute it rests on. The words are the screens'."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    code: str
    statute: str
