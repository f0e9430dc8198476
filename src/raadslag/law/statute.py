"""The mark that every rule of law carries, and the list of them all, of which `docs/law.md` is made."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

from raadslag.law.refusal import Refusal, Severity

P = ParamSpec("P")
R = TypeVar("R")


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
"""Every rule whose module is loaded; `catalogue.load_rules` loads them all."""


def rule(
    statute: str, severity: Severity, *, since: dt.date | None = None, until: dt.date | None = None, name: str = ""
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a function as a rule. Wordings that follow each other share a `name` and are looked up by day.

    A refusal that the function returns without a statute rests on the rule's own, and weighs what the rule weighs.
    """

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def answer(*args: P.args, **kwargs: P.kwargs) -> R:
            given = function(*args, **kwargs)
            return grounded(given, statute, severity)

        own = name or function.__name__
        RULES.append(Rule(name=own, statute=statute, severity=severity, since=since, until=until, function=answer))
        return answer

    return keep


def grounded(given: R, statute: str, severity: Severity) -> R:
    """The same answer, where it is a refusal with the paragraph it rests on."""
    if isinstance(given, Refusal) and not given.statute:
        return replace(given, statute=statute, severity=severity)
    return given


def in_force(name: str, day: dt.date) -> Rule:
    """The wording of a rule that holds on a day. Raises LookupError where there was none."""
    for each in RULES:
        if each.name == name and (each.since or dt.date.min) <= day <= (each.until or dt.date.max):
            return each
    raise LookupError(f"{name} was not law on {day}")
