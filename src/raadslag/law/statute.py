"""The mark that every rule of law carries, and the list of them all, of which `docs/law.md` is made."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from raadslag.law.refusal import Severity

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule in one of its wordings. `since` None: older than the papers reach; `until` None: still in force."""

    name: str
    statute: str
    severity: Severity
    since: dt.date | None
    until: dt.date | None
    function: Callable[..., Any]


RULES: Final[list[Rule]] = []


def rule(
    statute: str, severity: Severity, *, since: dt.date | None = None, until: dt.date | None = None, name: str = ""
) -> Callable[[F], F]:
    """Mark a function as a rule. Wordings that follow each other share a `name` and are looked up by day."""

    def keep(function: F) -> F:
        own = name or function.__name__
        RULES.append(Rule(name=own, statute=statute, severity=severity, since=since, until=until, function=function))
        return function

    return keep


def in_force(name: str, day: dt.date) -> Rule:
    """The wording of a rule that holds on a day. Raises LookupError where there was none."""
    for each in RULES:
        if each.name == name and (each.since or dt.date.min) <= day <= (each.until or dt.date.max):
            return each
    raise LookupError(f"{name} was not law on {day}")
