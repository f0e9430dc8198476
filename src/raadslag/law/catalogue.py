"""Every rule of the room, found by loading every module that may hold one."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import raadslag.law as room
from raadslag.law.labels import RULES, SUBJECTS
from raadslag.law.statute import RULES as LISTED
from raadslag.law.statute import Rule


@cache
def load_rules() -> tuple[Rule, ...]:
    """Every rule of the room, in the order of subjects, wordings that follow each other side by side."""
    for module in walk_packages(room.__path__, f"{room.__name__}."):
        if not module.name.endswith("document"):  # which is also a program
            import_module(module.name)
    order = list(SUBJECTS)
    return tuple(sorted(LISTED, key=lambda each: (order.index(subject(each)), first_place(each.name))))


def subject(rule: Rule) -> str:
    """The module of a rule, as the headings name it."""
    return rule.function.__module__.removeprefix(f"{room.__name__}.")


def first_place(name: str) -> int:
    """Where a rule stands in the list of sentences, so that the document reads in a chosen order."""
    return list(RULES).index(name)
