"""The only writers of decisions between meetings."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.audit.operations import note, operation
from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import Body, Office, Person
from raadslag.bodies.permissions import on
from raadslag.decisions.kinds import Decider
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.decisions.permissions import MARK_REPORTED, RECORD_BY_CHAIR, RECORD_BY_MAYOR
from raadslag.decisions.policies import recording_refusal, reporting_refusal
from raadslag.decisions.shapes import Between
from raadslag.law.refusal import Refusal
from raadslag.restricted.permissions import require


@operation("decisions.record_by_chair")
def record_by_chair(*, body: Body, said: Between, by: By, now: dt.datetime) -> DecisionBetweenMeetings | Refusal:
    """The chair decided for the committee what could not wait, or gave no doubt (§ 22, stk. 2)."""
    require(RECORD_BY_CHAIR, by=by, body=body, day=timezone.localdate(now))
    return _record(Decider.CHAIR, body, said, by, now)


@operation("decisions.record_by_mayor")
def record_by_mayor(*, body: Body, said: Between, by: By, now: dt.datetime) -> DecisionBetweenMeetings | Refusal:
    """The mayor decided for the council what could not wait, or gave no doubt (§ 31, stk. 1). `body`: the council."""
    require(RECORD_BY_MAYOR, by=by, body=body, day=timezone.localdate(now))
    return _record(Decider.MAYOR, body, said, by, now)


@operation("decisions.mark_reported")
def mark_reported(
    *, decision: DecisionBetweenMeetings, meeting: dt.date, item: str, by: By, now: dt.datetime
) -> DecisionBetweenMeetings | Refusal:
    """The decision was reported: at the meeting of this day, under this item."""
    today = timezone.localdate(now)
    row = DecisionBetweenMeetings.objects.select_for_update(of=("self",)).select_related("body").get(pk=decision.pk)
    require(MARK_REPORTED, by=by, body=row.body, day=today)
    refused = reporting_refusal(row, meeting=meeting, item=item, today=today)
    if refused:
        return refused
    row.reported_day, row.reported_item, row.reported_by = meeting, item.strip(), user_of(by)
    row.save(update_fields=["reported_day", "reported_item", "reported_by"])
    after = {"reported_day": meeting, "reported_item": row.reported_item}
    note(kind="between", subject=row.pk, name=row.what, before={"reported_day": None}, after=after)
    return row


def _record(decider: Decider, body: Body, said: Between, by: By, now: dt.datetime) -> DecisionBetweenMeetings | Refusal:
    today = timezone.localdate(now)
    refused = recording_refusal(
        decider=decider, body=body, ground=said.ground, day=said.day, mayor_told=said.mayor_told, today=today
    )
    if refused:
        return refused
    person = _in_office(decider, body, said.day)
    if person is None:
        return Refusal(code=f"no_{decider}_that_day")
    row = DecisionBetweenMeetings.objects.create(
        body=body,
        decider=decider,
        person=person,
        day=said.day,
        what=said.what.strip(),
        ground=said.ground,
        reason=said.reason.strip(),
        case_reference=said.case_reference.strip(),
        mayor_told=said.mayor_told if decider == Decider.CHAIR else None,
        recorded=now,
        recorded_by=user_of(by),
    )
    after = {"body": body.name, "decider": decider, "person": person.name, "day": row.day, "ground": row.ground}
    after |= {"reason": row.reason, "case": row.case_reference, "mayor_told": row.mayor_told}
    note(kind="between", subject=row.pk, name=row.what, after=after)
    return row


def _in_office(decider: Decider, body: Body, day: dt.date) -> Person | None:
    """Who held the office on the day; whoever acted for another before that other."""
    kind = OfficeKind.CHAIR if decider == Decider.CHAIR else OfficeKind.MAYOR
    held = Office.objects.filter(on(day), body=body, kind=kind, retracted=False).select_related("person__merged_into")
    office = held.order_by("-is_temporary", "-since", "-id").first()
    return (office.person.merged_into or office.person) if office else None
