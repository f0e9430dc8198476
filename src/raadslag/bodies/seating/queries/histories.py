"""What happened in a body, the latest first, and which seats stand empty."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from raadslag.bodies.models import Body, Office, Seat, Substitution, Term
from raadslag.bodies.seating.days import day_after, on

FOUR_YEARS = dt.timedelta(days=4 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A row that began on a day, or was over the day before. `why` is in words, of an end or of what gave it."""

    day: dt.date
    row: Seat | Office | Substitution
    begins: bool
    why: str


def history_of(*, body: Body, most: int) -> tuple[Happening, ...]:
    """The latest that happened in a body. What is still to come stands first."""
    found = [*_of_seats(body), *_of_offices(body), *_of_substitutions(body)]
    return tuple(sorted(found, key=lambda each: (each.day, each.begins, each.row.pk), reverse=True)[:most])


def vacancies(*, body: Body, day: dt.date) -> tuple[Seat, ...]:
    """Seats that ended in this term and were not filled; without terms, those of the last four years."""
    term = Term.objects.filter(on(day), municipality=body.municipality_id).first()
    begun = term.since if term else day - FOUR_YEARS
    rows = Seat.objects.filter(body=body, until__lt=day, until__gte=begun, retracted=False)
    filled = Seat.objects.filter(body=body, retracted=False).exclude(follows=None).values("follows_id")
    return tuple(rows.exclude(id__in=filled).select_related("body", "person").order_by("-until", "id"))


def _of_seats(body: Body) -> Iterator[Happening]:
    for row in Seat.objects.filter(body=body, retracted=False).select_related("person", "body", "follows__person"):
        yield Happening(day=row.since, row=row, begins=True, why=row.appointed_by)
        if row.until:
            yield Happening(day=day_after(row.until), row=row, begins=False, why=row.ended_by)


def _of_offices(body: Body) -> Iterator[Happening]:
    for row in Office.objects.filter(body=body, retracted=False).select_related("person", "body", "acting_for"):
        yield Happening(day=row.since, row=row, begins=True, why=row.appointed_by)
        if row.until:
            yield Happening(day=day_after(row.until), row=row, begins=False, why=row.ended_by)


def _of_substitutions(body: Body) -> Iterator[Happening]:
    rows = Substitution.objects.filter(body=body, retracted=False)
    for row in rows.select_related("person", "body", "substitute_for"):
        yield Happening(day=row.since, row=row, begins=True, why=row.appointed_by)
        if row.until and not row.meeting:
            yield Happening(day=day_after(row.until), row=row, begins=False, why="")
