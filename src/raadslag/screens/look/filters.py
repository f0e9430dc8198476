"""Filters as links: each says what the page would be asked instead."""

from dataclasses import dataclass

from django.http import QueryDict

from raadslag.screens.look import paging


@dataclass(frozen=True, slots=True)
class Choice:
    word: str
    address: str
    chosen: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Choices that exclude each other. `short` ones stand beside each other."""

    name: str
    choices: tuple[Choice, ...]
    short: bool = False


def choice(
    asked: QueryDict, name: str, value: str | None, word: str, *, chosen: bool, count: int | None = None
) -> Choice:
    """A choice of one value; the other filters stay, and the first page is shown."""
    changes: dict[str, str | int | None] = {name: value, "side": None}
    return Choice(word, paging.address(asked, **changes), chosen, count)
