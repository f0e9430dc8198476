"""What is said of a decision between meetings, and how it stands."""

import datetime as dt
from dataclasses import dataclass

from raadslag.decisions.kinds import BetweenGround
from raadslag.decisions.models import DecisionBetweenMeetings


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What was decided on which day, on what ground and why, in which case; and when the mayor was told."""

    day: dt.date
    what: str
    ground: BetweenGround
    reason: str
    case_reference: str
    mayor_told: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToReport:
    """A decision that is not reported yet. `due`: the next meeting that is known of; `is_late`: it is past."""

    decision: DecisionBetweenMeetings
    due: dt.date | None
    is_late: bool
