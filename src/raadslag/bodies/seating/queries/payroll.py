"""Who acted in whose office in a period, from the rows themselves: nothing is kept twice."""

import datetime as dt

from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import Office
from raadslag.bodies.seating.days import within
from raadslag.bodies.seating.payroll import Acting, lines
from raadslag.bodies.seating.queries.offices import read
from raadslag.bodies.seating.queries.people import identities, parties_on
from raadslag.bodies.seating.shapes import PayLine, PersonAt


def payroll(*, since: dt.date, until: dt.date, person: int | None = None) -> tuple[PayLine, ...]:
    """The lines of a period, for everybody or for one. Party letters are those of its last day."""
    kinds = [OfficeKind.CHAIR, OfficeKind.VICE_CHAIR, OfficeKind.MAYOR, OfficeKind.DEPUTY_MAYOR]
    rows = Office.objects.filter(is_temporary=True, retracted=False, kind__in=kinds)
    if person is not None:
        rows = rows.filter(person__in=identities({person}))
    # What ended before the period may be the beginning of an unbroken spell: people who act in it are read whole.
    acts = rows.filter(within(since, until)).values("person_id")
    found = read(rows.filter(person__in=acts, since__lte=until).order_by("since", "id"))
    parties = parties_on(until, identities({row.person for row in found}))
    return lines(
        [
            Acting(
                person=PersonAt(number=row.person, name=row.name, party=parties.get(row.person)),
                body=row.as_shown(rests=False).body,
                kind=OfficeKind(row.kind),
                rank=row.rank,
                acting_for=row.whose or "",
                since=row.since,
                until=row.until,
            )
            for row in found
        ],
        since=since,
        until=until,
    )
