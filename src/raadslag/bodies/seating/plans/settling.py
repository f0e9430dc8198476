"""What follows in a body when some rows end: temporary offices with no ground left end too."""

import datetime as dt
from collections.abc import Collection

from raadslag.bodies.models import Body, Office
from raadslag.bodies.seating import labels
from raadslag.bodies.seating.chain import informal, unfounded
from raadslag.bodies.seating.changes import Change, ended
from raadslag.bodies.seating.days import day_after, on
from raadslag.bodies.seating.queries.offices import absent_on, held_in


def settled(
    *, bodies: Collection[Body], last: dt.date, without: Collection[int] = (), back: Collection[int] = ()
) -> tuple[Change, ...]:
    """The temporary offices that have no ground left the day after `last`, once the offices `without` have ended and
    the persons `back` are no longer absent.
    """
    found: list[Change] = []
    day = day_after(last)
    were, are = absent_on(last), absent_on(day) - frozenset(back)
    for body in bodies:
        before = held_in(body, last)
        left = [office for office in held_in(body, day) if office.number not in without]
        gone = unfounded(left, absent=are, exempt=informal(before, absent=were))
        rows = Office.objects.filter(on(day), id__in=gone).select_related("person", "body", "acting_for")
        found += ended(rows, last=last, why=labels.base_is_gone())
    return tuple(found)
