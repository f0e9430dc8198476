"""What a body leaves when it ends, and who takes it over.

Each room that lets a body hold something registers an `Estate` in its module `estates`: it tells what a body holds, and
settles it, inside the one operation that closes the body. Nothing is forgotten: what is held and not settled stops
that operation.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules

from raadslag.accounts.acting import By
from raadslag.bodies.models import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One thing a body holds. `key` finds it again in its estate; `words` and `detail` are for a person to read.

    `can_pass`: other bodies can take it over, one or several. `can_end`: it can end with the body.
    """

    key: str
    words: str
    detail: str = ""
    can_pass: bool
    can_end: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What was decided of an estate: to whom each holding goes, by its key; to nobody: it ends with the body.

    The body's last day is `last_day`; a successor holds from `first_day`.
    """

    body: Body
    last_day: dt.date
    passing: Mapping[str, tuple[Body, ...]]
    by: By
    now: dt.datetime

    @property
    def first_day(self) -> dt.date:
        return self.last_day + dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estate:
    """One kind of holding. `holdings` tells what a body has that reaches beyond a last day."""

    name: str
    title: str | Promise
    holdings: Callable[[Body, dt.date], tuple[Holding, ...]]
    settle: Callable[[Settlement], None]


ESTATES: Final[dict[str, Estate]] = {}
"""Every estate of the house by its name, once its room is loaded."""


def register(estate: Estate) -> Estate:
    """List an estate. Called where a room's `estates` is loaded."""
    ESTATES[estate.name] = estate
    return estate


def estates() -> tuple[Estate, ...]:
    """Every estate of the house, in the order of the rooms from below."""
    autodiscover_modules("estates")
    return tuple(ESTATES.values())


def held_by(body: Body, last_day: dt.date) -> tuple[tuple[Estate, tuple[Holding, ...]], ...]:
    """What a body holds beyond a last day, estate by estate; those it holds nothing of are left out."""
    found = ((estate, estate.holdings(body, last_day)) for estate in estates())
    return tuple((estate, holdings) for estate, holdings in found if holdings)
