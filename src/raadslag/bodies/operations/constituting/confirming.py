"""The result becomes seats and offices, all in one."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.opening import noted, opened, require
from raadslag.bodies.constituting.outcome import Outcome
from raadslag.bodies.constituting.states import State
from raadslag.bodies.models import Constitution
from raadslag.bodies.operations.seating.writing import carry_out
from raadslag.bodies.seating.changes import Plan, Verb
from raadslag.law.refusal import Refusal


@operation("bodies.confirm_constitution")
def confirm_constitution(*, constitution: Constitution, by: By, now: dt.datetime) -> Refusal | None:
    """Write the seats and offices of the term and end the old ones the day before. It cannot be taken back."""
    require(permissions.CONFIRM, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    if sheet.state is not State.ELECTED:
        return Refusal(code="wrong_state", about=(sheet.state,))
    outcome = Outcome(constitution, sheet)
    early = outcome.early()
    if early:
        return Refusal(code="seats_after", about=(early.body.name,))
    plan = outcome.plan()
    carry_out(plan)
    Constitution.objects.filter(pk=sheet.number).update(state=State.CONFIRMED, confirmed=now)
    noted(sheet, before={"state": sheet.state}, after={"state": State.CONFIRMED, **_counted(plan)})
    return None


def _counted(plan: Plan) -> dict[str, object]:
    """How many seats and offices begin."""
    begun = [str(change.row._meta.model_name) for change in plan.changes if change.verb == Verb.BEGIN]
    return {"seats": begun.count("seat"), "offices": begun.count("office")}
