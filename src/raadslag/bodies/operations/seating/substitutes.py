"""Who sits in for whom."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.models import Substitution
from raadslag.bodies.operations.seating.answering import answer_proposals
from raadslag.bodies.operations.seating.writing import carry_out, fresh, lock_body
from raadslag.bodies.permissions import END_SUBSTITUTION, PUT_IN_SUBSTITUTE, require
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.asked import NewSubstitution
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.law.refusal import Refusal


@operation("bodies.put_in_substitute")
def put_in_substitute(*, asked: NewSubstitution, by: By, now: dt.datetime) -> Plan | Refusal:
    """Put somebody in for a member: for a time, or for one meeting, or for one item of it."""
    require(PUT_IN_SUBSTITUTE, by=by, body=asked.body, day=local_day(now))
    lock_body(asked.body)
    outcome = carry_out(plans.putting_in(asked=asked))
    if isinstance(outcome, Plan) and isinstance(outcome.begun, Substitution):
        answer_proposals(outcome.begun, now)
    return outcome


@operation("bodies.end_substitution")
def end_substitution(
    *, substitution: Substitution, last: dt.date, why: str, by: By, now: dt.datetime
) -> Plan | Refusal:
    """End somebody's sitting in."""
    require(END_SUBSTITUTION, by=by, body=substitution.body, day=local_day(now))
    lock_body(substitution.body)
    return carry_out(plans.ending_substitution(substitution=fresh(substitution), last=last, why=why))
