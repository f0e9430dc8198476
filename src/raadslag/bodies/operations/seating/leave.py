"""Leave: granted by the council, extended, over."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import operation
from raadslag.bodies.models import Leave
from raadslag.bodies.operations.seating.writing import carry_out, fresh, lock_person
from raadslag.bodies.permissions import END_LEAVE, EXTEND_LEAVE, GRANT_LEAVE
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.asked import NewLeave
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.law.refusal import Refusal


@operation("bodies.grant_leave")
def grant_leave(*, asked: NewLeave, by: By, now: dt.datetime) -> Plan | Refusal:
    """Write a leave that the council granted, and propose an election in every body it touches."""
    require(GRANT_LEAVE, by=by, day=local_day(now))
    lock_person(asked.person)
    return carry_out(plans.granting_leave(asked=asked))


@operation("bodies.extend_leave")
def extend_leave(
    *, leave: Leave, until: dt.date | None, granted: dt.date, granted_by: str, by: By, now: dt.datetime
) -> Plan | Refusal:
    """Make a leave longer; offices and substitutions that hang on it follow."""
    require(EXTEND_LEAVE, by=by, day=local_day(now))
    lock_person(leave.person)
    return carry_out(plans.extending_leave(leave=fresh(leave), until=until, granted=granted, granted_by=granted_by))


@operation("bodies.end_leave")
def end_leave(*, leave: Leave, returned: dt.date, by: By, now: dt.datetime) -> Plan | Refusal:
    """Somebody is back from this day on; who sat in and who acted steps back the day before."""
    require(END_LEAVE, by=by, day=local_day(now))
    lock_person(leave.person)
    return carry_out(plans.ending_leave(leave=fresh(leave), returned=returned))
