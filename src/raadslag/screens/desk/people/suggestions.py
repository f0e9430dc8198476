"""Names that a field for a person offers."""

import datetime as dt

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body
from raadslag.bodies.seating.queries import seat_table, seat_tables


def council_names(day: dt.date) -> tuple[str, ...]:
    """The council's members, where there is a council."""
    councils = Body.objects.filter(kind=BodyKind.COUNCIL, merged_into=None)
    found = {row.person.name for table in seat_tables(day=day, bodies=councils) for row in table.rows}
    return tuple(sorted(found))


def member_names(body: Body, day: dt.date) -> tuple[str, ...]:
    """A body's members and those who sit in for them."""
    rows = seat_table(body=body, day=day).rows
    found = {row.person.name for row in rows} | {each.person.name for row in rows for each in row.stand_ins}
    return tuple(sorted(found))
