"""For tests of steps, which refuse to run outside an operation."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from raadslag.audit.running import _done
from raadslag.audit.who import OPERATOR

WHEN: Final = dt.datetime(2026, 5, 1, 10, 0, tzinfo=dt.UTC)


@contextmanager
def doing() -> Iterator[None]:
    """Within an operation of the test's own."""
    with _done("test.doing", OPERATOR, WHEN):
        yield
