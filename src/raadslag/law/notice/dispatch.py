"""When agenda and material are sent out, and what a late case needs."""

import datetime as dt
from typing import Final

from raadslag.law.notice.weekdays import DANISH, Weekdays
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import in_force, rule

COUNCIL_DAYS: Final = 4
OLD_DAYS_FOR_MATERIAL: Final = 3
REASONABLE_DAYS: Final = 3
FIRST_DAYS: Final = dt.date(1998, 1, 1)
"""Law of 29 December 1997: four weekdays for the agenda and three for the material, as far as possible."""
STRICT: Final = dt.date(2014, 1, 1)
"""LBK 186/2014 holds the strict wording, which came of a bill of October 2013; it is reckoned from the new year."""


@rule(
    "styrelsesloven § 8, stk. 4", Severity.WARN, since=FIRST_DAYS, until=dt.date(2013, 12, 31), name="council_dispatch"
)
def sent_as_far_as_possible(
    *, agenda: dt.date, material: dt.date, meeting: dt.date, weekdays: Weekdays
) -> Refusal | None:
    """Agenda four and material three weekdays before, "as far as possible": to be late is no breach in itself."""
    latest = weekdays.before(meeting, COUNCIL_DAYS)
    if agenda > latest:
        return Refusal(code="dispatched_late_as_was_allowed", about=(latest.isoformat(),))
    latest = weekdays.before(meeting, OLD_DAYS_FOR_MATERIAL)
    if material > latest:
        return Refusal(code="dispatched_late_as_was_allowed", about=(latest.isoformat(),))
    return None


@rule("styrelsesloven § 8, stk. 4", Severity.BLOCK, since=STRICT, name="council_dispatch")
def sent_four_days_before(
    *, agenda: dt.date, material: dt.date, meeting: dt.date, weekdays: Weekdays
) -> Refusal | None:
    """Agenda and material, committee statements too, at the latest four weekdays before the council meets."""
    latest = weekdays.before(meeting, COUNCIL_DAYS)
    return Refusal(code="dispatched_late", about=(latest.isoformat(),)) if max(agenda, material) > latest else None


def council_dispatch(
    *, agenda: dt.date, material: dt.date, meeting: dt.date, weekdays: Weekdays = DANISH
) -> Refusal | None:
    """Whether the council's agenda and material were sent in time, by the wording of the day of the meeting."""
    wording = in_force("council_dispatch", meeting)
    answer: Refusal | None = wording.function(agenda=agenda, material=material, meeting=meeting, weekdays=weekdays)
    return answer


@rule("styrelsesloven § 8, stk. 4", Severity.RECORD, since=FIRST_DAYS)
def latest_council_dispatch(*, meeting: dt.date, weekdays: Weekdays = DANISH) -> dt.date:
    """The last day on which agenda and material can be sent for a meeting of the council."""
    return weekdays.before(meeting, COUNCIL_DAYS)


@rule("styrelsesloven § 8, stk. 5", Severity.BLOCK, since=STRICT)
def late_case(*, sent: dt.date, meeting: dt.date, reason: str, weekdays: Weekdays = DANISH) -> Refusal | None:
    """A case sent late may be decided if it cannot wait, and the agenda says that it is late and why it cannot wait.

    Nothing is asked of meetings before the rule was law.
    """
    latest = weekdays.before(meeting, COUNCIL_DAYS)
    if meeting < STRICT or sent <= latest or reason.strip():
        return None
    return Refusal(code="late_without_reason", about=(latest.isoformat(),))


@rule("styrelsesloven § 20, stk. 3", Severity.LOCAL)
def committee_dispatch(
    *, sent: dt.date, meeting: dt.date, days: int | None, weekdays: Weekdays = DANISH
) -> Refusal | None:
    """Whether a committee's agenda and material were sent by its own deadline. Without one nothing is refused here."""
    if days is None:
        return None
    latest = weekdays.before(meeting, days)
    return Refusal(code="dispatched_after_own_deadline", about=(latest.isoformat(),)) if sent > latest else None


@rule("RD 97.1.1", Severity.WARN)
def reasonable_time_to_read(
    *, sent: dt.date, meeting: dt.date, days: int | None, weekdays: Weekdays = DANISH
) -> Refusal | None:
    """Members need reasonable time with the material: warns a committee without a deadline of its own.

    The opinion names no number; three weekdays are what the Act once called enough for material.
    """
    if days is not None or sent <= weekdays.before(meeting, REASONABLE_DAYS):
        return None
    return Refusal(code="little_time_to_read", about=(meeting.isoformat(),))


@rule("offentlighedsloven § 36, stk. 2", Severity.WARN)
def access_answered_in_time(
    *, received: dt.date, answered: dt.date | None, today: dt.date, weekdays: Weekdays = DANISH
) -> Refusal | None:
    """A request for access to documents is answered within seven working days, or told why not yet."""
    latest = weekdays.after(received, 7)
    return Refusal(code="access_answer_late", about=(latest.isoformat(),)) if (answered or today) > latest else None
