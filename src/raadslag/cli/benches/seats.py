"""`raadslag bench seats`: the table of seats beside the bare questions for the same rows."""

# ruff: noqa: PLC0415 (Django is set up for a database of the measurement's own, and not before)

import datetime as dt
import time
from collections.abc import Callable
from typing import Any, Final

from raadslag.cli.bench import Result, register
from raadslag.cli.benches.installation import fresh_installation

ROUNDS: Final = 30
DAY: Final = dt.date(2022, 5, 1)
"""A day on which somebody acts, somebody is away and somebody sits in."""
MOST_MS: Final = 50
MOST_TIMES: Final = 80
"""How many times the bare questions for its rows a table may take: it names everybody and puts them together."""

SITS: Final = "SELECT person_id FROM bodies_seat WHERE body_id IN ({bodies}) AND since <= %s AND until >= %s"
BARE: Final = """\
SELECT s.*, p.name FROM bodies_seat s JOIN bodies_person p ON p.id = s.person_id WHERE body_id IN ({bodies}) AND {on};
SELECT * FROM bodies_substitution WHERE body_id IN ({bodies}) AND {on};
SELECT * FROM bodies_office WHERE {on} AND person_id IN ({sits});
SELECT * FROM bodies_leave WHERE {on} AND person_id IN ({sits});
SELECT person_id, letter FROM bodies_affiliation WHERE {on} AND person_id IN ({sits})
"""
"""The same rows, asked for by hand."""


@register("seats")
def seats() -> Result:
    """One body's table and a page of the municipality's bodies, on 30,000 persons, 2,000 bodies and 16 years."""
    with fresh_installation():
        from raadslag.cli.benches.many_seats import fill

        fill()
        return measured()


def measured() -> Result:
    """The measurement itself, on the database that is there."""
    from raadslag.bodies.models import Body
    from raadslag.bodies.seating.queries import bodies_on, seat_table

    body = Body.objects.get(slug="udvalg-1000")
    page = [table.body.number for table in bodies_on(day=DAY, page=80).tables]
    one, bare_one = _work(lambda: seat_table(body=body, day=DAY)), _work(_bare([body.pk]))
    many, bare_many = _work(lambda: bodies_on(day=DAY, page=80)), _work(_bare(page))
    measured = (("Ét udvalg", one, bare_one), ("En side af kommunens udvalg", many, bare_many))
    failures = [
        f"{name}: {work * 1000:.1f} ms, skal være under {MOST_MS}"
        for name, work, _ in measured
        if work * 1000 >= MOST_MS
    ]
    failures += [
        f"{name}: {work / bare:.0f} gange de bare forespørgsler, skal være højst {MOST_TIMES}"
        for name, work, bare in measured
        if work / bare > MOST_TIMES
    ]
    figures = [
        figure
        for name, work, bare in measured
        for figure in (
            (f"{name} (ms)", f"{work * 1000:.1f}"),
            ("De bare forespørgsler (ms)", f"{bare * 1000:.2f}"),
            ("I forhold til de bare", f"{work / bare:.1f}"),
        )
    ]
    return Result(figures=figures, failures=failures)


def _work(ask: Callable[[], object]) -> float:
    """The least time the processor works at it, in seconds.

    SQLite works in our own process, and what else the machine does is not counted.
    """
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        ask()
        times.append(time.process_time() - began)
    return min(times)


def _bare(bodies: list[int]) -> Callable[[], list[tuple[Any, ...]]]:
    """The rows of some bodies' tables, by hand."""
    from django.db import connection

    chosen = ", ".join(str(number) for number in bodies)
    sits, on = SITS.format(bodies=chosen), "since <= %s AND (until IS NULL OR until >= %s)"
    statements = BARE.format(bodies=chosen, sits=sits, on=on).split(";")

    def ask() -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            found: list[tuple[Any, ...]] = []
            for sql in statements:
                cursor.execute(sql, [DAY] * sql.count("%s"))
                found += cursor.fetchall()
            return found

    return ask
