"""One of many who write at once: `python -m tests.audit.writer NAME SECONDS`. Prints how much was written.

Some of what it does is noted only, some takes the lock of publication first, some is made of others, some fails.
"""

import contextlib
import datetime as dt
import os
import random
import sys
import time

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "raadslag.config.settings"
django.setup()

from raadslag.accounts.operations import create_user  # noqa: E402
from raadslag.audit.operations import note, operation  # noqa: E402
from raadslag.audit.who import Machine  # noqa: E402
from raadslag.publication.operations.ledger import locked_head, note_changes  # noqa: E402


class Failed(Exception):
    """An operation that is rolled back."""


@operation("test.note")
def plain(*, number: int, by: Machine, now: dt.datetime) -> None:
    note(kind="thing", subject=number, name=by.name, after={"number": number})


@operation("test.publish")
def publishing(*, number: int, by: Machine, now: dt.datetime) -> None:
    locked_head()
    note_changes(kind="meeting", targets={number}, now=now)
    note(kind="thing", subject=number, name=by.name, after={"number": number})


@operation("test.several")
def several(*, number: int, fail: bool, by: Machine, now: dt.datetime) -> None:
    plain(number=number, by=by, now=now)
    publishing(number=number, by=by, now=now)
    if fail:
        raise Failed
    note(kind="thing", subject=number, name=by.name)


def main(name: str, seconds: float) -> int:
    """Write for so long. Returns how many entries should be there."""
    by, chance = Machine(name), random.Random(name)  # noqa: S311 (no secret)
    ends, written, number = time.monotonic() + seconds, 0, 0
    while time.monotonic() < ends:
        number += 1
        now = dt.datetime.now(dt.UTC)
        match chance.randrange(5):
            case 0:
                plain(number=number, by=by, now=now)
                written += 1
            case 1:
                publishing(number=number, by=by, now=now)
                written += 1
            case 2:
                several(number=number, fail=False, by=by, now=now)
                written += 3
            case 3:
                create_user(email=f"{name}-{number}@eksempel.dk", name=name, password=None, by=by, now=now)
                written += 1
            case _:
                with contextlib.suppress(Failed):
                    several(number=number, fail=True, by=by, now=now)
    return written


if __name__ == "__main__":
    print(main(sys.argv[1], float(sys.argv[2])))
