"""What chair and mayor decide between meetings, and that it comes before the next one; what the mayor is sent."""

import datetime as dt
from collections.abc import Collection

from raadslag.law.openness.publishing import Paper
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


@rule("styrelsesloven § 22, stk. 2", Severity.BLOCK)
def chair_may_decide(
    *, urgent: bool, undoubted: bool, mayor_told_before: bool, given_to_committee_by_law: bool
) -> Refusal | None:
    """The chair decides for the committee what cannot wait or gives no doubt, and nothing else (RD 04.1.3).

    The mayor is told before what cannot wait is decided, unless a law has given the decision to the committee.
    """
    if not urgent and not undoubted:
        return Refusal(code="neither_urgent_nor_undoubted")
    if urgent and not mayor_told_before and not given_to_committee_by_law:
        return Refusal(code="mayor_not_told")
    return None


@rule("styrelsesloven § 31, stk. 1", Severity.BLOCK)
def mayor_may_decide(*, urgent: bool, undoubted: bool) -> Refusal | None:
    """The mayor decides for the council what cannot wait or gives no doubt."""
    return None if urgent or undoubted else Refusal(code="neither_urgent_nor_undoubted")


@rule("styrelsesloven § 31, stk. 2", Severity.WARN)
def mayors_decision_is_reported(
    *, decided: dt.date, ordinary_meetings: Collection[dt.date], reported: dt.date | None, today: dt.date
) -> Refusal | None:
    """The mayor's decisions are reported at the next ordinary meeting of the council at the latest."""
    return _unreported(decided, ordinary_meetings, reported, today)


@rule("styrelsesloven § 22, stk. 2 og 3", Severity.WARN)
def chairs_decision_is_reported(
    *, decided: dt.date, meetings: Collection[dt.date], reported: dt.date | None, today: dt.date
) -> Refusal | None:
    """The chair's decisions come on the committee's next agenda, so that members can ask about them."""
    return _unreported(decided, meetings, reported, today)


def _unreported(
    decided: dt.date, meetings: Collection[dt.date], reported: dt.date | None, today: dt.date
) -> Refusal | None:
    due = min((day for day in meetings if day > decided), default=None)
    if due is None or (reported or today) <= due:
        return None
    return Refusal(code="decision_not_reported", about=(decided.isoformat(), due.isoformat()))


@rule("styrelsesloven § 22, stk. 3", Severity.BLOCK)
def may_ask_about_chair(*, is_member: bool) -> Refusal | None:
    """Any member of a committee may raise any question about the chair's work."""
    return None if is_member else Refusal(code="not_a_member")


@rule("styrelsesloven § 11, stk. 1", Severity.BLOCK)
def may_raise_matter(*, council_member: bool) -> Refusal | None:
    """Any member of the council may bring any matter of the municipality before it."""
    return None if council_member else Refusal(code="only_council_members_raise")


@rule("styrelsesloven § 31 a, stk. 1", Severity.WARN)
def mayor_gets_papers(*, sent: Collection[Paper], meeting_held: bool) -> Refusal | None:
    """The mayor gets the agenda of every committee meeting, and when it is over the transcript, without asking."""
    due = {Paper.AGENDA, Paper.TRANSCRIPT} if meeting_held else {Paper.AGENDA}
    return None if due <= set(sent) else Refusal(code="mayor_lacks_papers")


@rule("styrelsesloven § 31 a, stk. 2", Severity.RECORD)
def mayor_calls_joint_meeting(*, bodies: int, decides: bool) -> Refusal | None:
    """The mayor may call two or more committees to discuss together; each decides for itself."""
    if bodies < 2:
        return Refusal(code="joint_needs_two")
    return Refusal(code="joint_does_not_decide") if decides else None
