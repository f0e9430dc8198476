"""May it happen now?"""

import datetime as dt

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body
from raadslag.decisions.kinds import BetweenGround, Decider
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.law.powers.between_meetings import chair_may_decide, mayor_may_decide
from raadslag.law.refusal import Refusal


def recording_refusal(
    *,
    decider: Decider,
    body: Body,
    ground: BetweenGround,
    day: dt.date,
    mayor_told: dt.date | None,
    today: dt.date,
) -> Refusal | None:
    """Why a decision between meetings cannot be recorded."""
    if (decider == Decider.MAYOR) != (body.kind == BodyKind.COUNCIL):
        return Refusal(code="mayor_decides_for_council", statute="styrelsesloven § 31, stk. 1")
    if day > today or (mayor_told is not None and mayor_told > today):
        return Refusal(code="decided_in_the_future")
    urgent, undoubted = ground == BetweenGround.URGENT, ground == BetweenGround.UNDOUBTED
    if decider == Decider.MAYOR:
        return mayor_may_decide(urgent=urgent, undoubted=undoubted)
    return chair_may_decide(
        urgent=urgent,
        undoubted=undoubted,
        mayor_told_before=mayor_told is not None and mayor_told <= day,
        given_to_committee_by_law=False,
    )


def reporting_refusal(
    decision: DecisionBetweenMeetings, *, meeting: dt.date, item: str, today: dt.date
) -> Refusal | None:
    """Why a decision cannot be marked as reported at a meeting."""
    if decision.reported_day is not None:
        return Refusal(code="reported_already")
    if meeting < decision.day:
        return Refusal(code="reported_before_decided")
    if meeting > today:
        return Refusal(code="reported_in_the_future")
    return None if item.strip() else Refusal(code="reported_without_item")
