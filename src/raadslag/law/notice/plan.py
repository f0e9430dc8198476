"""The year's meetings: the plan, extraordinary meetings, and the committee's date against the council's."""

import datetime as dt
from collections.abc import Collection

from raadslag.law.notice.dispatch import COUNCIL_DAYS, STRICT
from raadslag.law.notice.weekdays import DANISH, Weekdays
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule

MONTHS_OF_BEGINNING = 1


@rule("styrelsesloven § 8, stk. 1", Severity.WARN)
def plan_is_published(*, year: int, published: dt.date | None, today: dt.date) -> Refusal | None:
    """The plan of the council's meetings is published at the beginning of the fiscal year: here, in January."""
    latest = dt.date(year, MONTHS_OF_BEGINNING, 31)
    return Refusal(code="plan_not_published", about=(str(year),)) if (published or today) > latest else None


@rule("styrelsesloven § 8, stk. 1", Severity.WARN)
def council_meets_monthly(*, year: int, meetings: Collection[dt.date]) -> Refusal | None:
    """As a rule the council meets at least once a month. `about` names the first month without a meeting."""
    held = {day.month for day in meetings if day.year == year}
    without = [month for month in range(1, 13) if month not in held]
    return Refusal(code="month_without_meeting", about=(f"{year}-{without[0]:02}",)) if without else None


@rule("styrelsesloven § 8, stk. 1", Severity.WARN)
def time_and_place_are_published(*, time: dt.time | None, place: str) -> Refusal | None:
    """Time and place of a meeting of the council are published."""
    return None if time and place.strip() else Refusal(code="time_or_place_missing")


@rule("styrelsesloven § 8, stk. 2", Severity.RECORD)
def extraordinary_meeting(*, by_mayor: bool, requesters: int, members: int) -> Refusal | None:
    """Held when the mayor finds it needed, or at least a third of the members demand it."""
    needed = -(-members // 3)
    if by_mayor or requesters >= needed:
        return None
    return Refusal(code="too_few_for_extraordinary", about=(str(requesters), str(members), str(needed)))


@rule("styrelsesloven § 10 a", Severity.LOCAL, since=dt.date(2024, 1, 1))
def council_meets_by_video(
    *, extraordinary: bool, objectors: int, members: int, transmitted: bool, recorded: bool
) -> Refusal | None:
    """Only an extraordinary meeting, unless a third objects; and the public sees it, then or soon after."""
    if not extraordinary:
        return Refusal(code="video_only_extraordinary")
    if objectors * 3 >= members:
        return Refusal(code="video_blocked", about=(str(objectors), str(members)))
    return None if transmitted or recorded else Refusal(code="video_not_shown")


@rule("styrelsesloven § 20, stk. 1", Severity.WARN)
def committee_plans_its_year(*, year: int, decided: dt.date | None, today: dt.date) -> Refusal | None:
    """The finance committee and each standing committee decide when and where they meet in a fiscal year, before it."""
    latest = dt.date(year - 1, 12, 31)
    return Refusal(code="committee_without_plan", about=(str(year),)) if (decided or today) > latest else None


@rule("styrelsesloven § 20, stk. 1", Severity.WARN, since=STRICT)
def committee_before_council(*, committee: dt.date, council: dt.date, weekdays: Weekdays = DANISH) -> Refusal | None:
    """A committee meets so early that its statements can go out four weekdays before the council.

    Nothing is asked of meetings before the rule was law.
    """
    latest = weekdays.before(council, COUNCIL_DAYS)
    if council < STRICT or committee <= latest:
        return None
    return Refusal(code="too_close_to_council", about=(council.isoformat(), latest.isoformat()))


@rule("styrelsesloven § 20, stk. 1", Severity.RECORD)
def plan_goes_to_council(*, demanded_by_member: bool) -> Refusal | None:
    """Any member of a committee may have its plan of meetings brought before the council; nobody else."""
    return None if demanded_by_member else Refusal(code="only_members_bring_plan")
