"""Taking the payroll out of the house leaves a trace."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation
from raadslag.bodies.permissions import EXPORT_PAYROLL
from raadslag.bodies.seating.days import local_day
from raadslag.bodies.seating.payroll_file import payroll_csv
from raadslag.bodies.seating.queries.payroll import payroll


@operation("bodies.export_payroll")
def export_payroll(*, since: dt.date, until: dt.date, by: By, now: dt.datetime) -> bytes:
    """The payroll lines of a period as a file for a spreadsheet."""
    require(EXPORT_PAYROLL, by=by, day=local_day(now))
    lines = payroll(since=since, until=until)
    name = f"{since.isoformat()} – {until.isoformat()}"
    note(kind="payroll", subject=name, name=name, after={"since": since, "until": until, "lines": len(lines)})
    return payroll_csv(lines)
