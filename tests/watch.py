"""Watches every statement of every test: what the program writes, it writes in an operation that says so.

A test may write what it likes by itself. What the program writes outside an operation, and an operation that wrote
something and noted nothing, is a fault of the test that was running.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, Final

import pytest
from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from raadslag.audit.deed import Deed, under_way

ROOT: Final = Path(__file__).resolve().parent.parent
PROGRAM: Final = f"{ROOT / 'src' / 'raadslag'}/"
TESTS: Final = f"{ROOT / 'tests'}/"
# The watch itself, and what cleans up after a test.
PASSED_OVER: Final = {__file__, f"{TESTS}conftest.py"}
WRITE: Final = re.compile(r"\s*(?:INSERT(?: OR \w+)? INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


class Watch:
    """What was written in a test, by whom."""

    def __init__(self) -> None:
        self.outside: list[str] = []
        self.written: dict[Deed, set[str]] = {}

    def saw(self, sql: str) -> None:
        found = WRITE.match(sql)
        if found is None or found[1] not in logged_tables():
            return
        deed = under_way()
        if deed is not None:
            self.written.setdefault(deed, set()).add(found[1])
        elif writer := program_writes():
            self.outside.append(f"{found[1]} is written outside an operation, by {writer}")

    def faults(self) -> list[str]:
        silent = [
            f"{deed.operation} wrote to {', '.join(sorted(tables))} and noted nothing"
            for deed, tables in self.written.items()
            if not deed.undone and not deed.noted and not deed.operation.startswith("test.")
        ]
        return self.outside + silent


_watching: list[Watch] = []


@cache
def logged_tables() -> frozenset[str]:
    """Every table of the house, but those whose model says that it is `unlogged`, and why."""
    own = (model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("raadslag."))
    return frozenset(model._meta.db_table for model in own if not getattr(model, "unlogged", ""))


def program_writes() -> str | None:
    """The place in the program that a statement comes from; None where a test wrote it itself."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(PROGRAM):
            return f"{name.removeprefix(PROGRAM)}:{frame.f_lineno}"
        if name.startswith(TESTS) and name not in PASSED_OVER:
            return None
        frame = frame.f_back
    return None


def _look(execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """What the database refused was not written."""
    done = execute(sql, params, many, context)
    for watch in _watching:
        watch.saw(sql)
    return done


def _look_at(connection: BaseDatabaseWrapper) -> None:
    if _look not in connection.execute_wrappers:
        connection.execute_wrappers.append(_look)


def _made(connection: BaseDatabaseWrapper, *given: Any, **named: Any) -> None:
    """What a connection does when it is made, and then it is looked at."""
    _make(connection, *given, **named)
    _look_at(connection)


_make = BaseDatabaseWrapper.__init__


@contextmanager
def watching() -> Iterator[Watch]:
    """See everything that is written on any connection, also those of a server's own threads."""
    from django.db import connections  # noqa: PLC0415 (settings are read only once pytest-django has set them)

    for connection in connections.all(initialized_only=True):
        _look_at(connection)
    watch = Watch()
    _watching.append(watch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseWrapper, "__init__", _made)
        try:
            yield watch
        finally:
            _watching.remove(watch)
