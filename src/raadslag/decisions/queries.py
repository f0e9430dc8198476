"""The readers of decisions between meetings."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from raadslag.decisions.kinds import Decider
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.decisions.shapes import ToReport
from raadslag.law.powers.between_meetings import chairs_decision_is_reported, mayors_decision_is_reported
from raadslag.publication.queries.versions import meeting_days


def to_report(*, where: Q, today: dt.date) -> tuple[ToReport, ...]:
    """The decisions that are not reported yet, those that should have been first, then by the meeting they are for."""
    rows = list(
        DecisionBetweenMeetings.objects.filter(where, reported_day=None)
        .select_related("body", "person")
        .order_by("day", "id")
    )
    earliest = min((row.day for row in rows), default=today)
    meetings = meeting_days(bodies={row.body_id for row in rows}, after=earliest)
    found = [_standing(row, meetings.get(row.body_id, ()), today) for row in rows]
    return tuple(sorted(found, key=lambda each: (each.due or dt.date.max, each.decision.day, each.decision.pk)))


def reported(*, where: Q) -> QuerySet[DecisionBetweenMeetings]:
    """The decisions that were reported, the latest first."""
    rows = DecisionBetweenMeetings.objects.filter(where, reported_day__isnull=False)
    return rows.select_related("body", "person").order_by("-reported_day", "-id")


def at(bodies: Iterable[int]) -> Q:
    """Those of some bodies."""
    return Q(body__in=bodies)


def _standing(row: DecisionBetweenMeetings, meetings: tuple[dt.date, ...], today: dt.date) -> ToReport:
    due = min((day for day in meetings if day > row.day), default=None)
    if row.decider == Decider.MAYOR:
        late = mayors_decision_is_reported(decided=row.day, ordinary_meetings=meetings, reported=None, today=today)
    else:
        late = chairs_decision_is_reported(decided=row.day, meetings=meetings, reported=None, today=today)
    return ToReport(decision=row, due=due, is_late=late is not None)
