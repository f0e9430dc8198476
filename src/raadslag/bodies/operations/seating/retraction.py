"""Taking back what was wrong from the first. The row stays, and the log keeps the reason."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require as require_everywhere
from raadslag.audit.operations import operation
from raadslag.bodies.models import Affiliation, Leave
from raadslag.bodies.operations.seating.writing import carry_out, fresh
from raadslag.bodies.permissions import RETRACT, require
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.bodies.seating.plans.retraction import Retractable
from raadslag.law.refusal import Refusal


@operation("bodies.retract")
def retract(*, row: Retractable, reason: str, by: By, now: dt.datetime) -> Plan | Refusal:
    """Say that a seat, an office, a substitution, a leave or an affiliation never was, and why."""
    if isinstance(row, Leave | Affiliation):
        require_everywhere(RETRACT, by=by, day=local_day(now))
    else:
        require(RETRACT, by=by, body=row.body, day=local_day(now))
    return carry_out(plans.retracting(row=fresh(row), reason=reason))
