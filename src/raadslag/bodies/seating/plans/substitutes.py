"""Who sits in for whom: for a period, for one meeting, or for one item of it."""

import datetime as dt

from raadslag.bodies.models import Leave, Office, Person, Substitution
from raadslag.bodies.seating import labels
from raadslag.bodies.seating.asked import NewSubstitution
from raadslag.bodies.seating.changes import Change, Plan, Verb, ended
from raadslag.bodies.seating.days import day_after, on
from raadslag.bodies.seating.local_rules import local_rules
from raadslag.bodies.seating.plans.settling import settled
from raadslag.bodies.seating.policies import seats as seat_policies
from raadslag.bodies.seating.policies import substitutes as policies
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.refusal import Refusal


def putting_in(*, asked: NewSubstitution, local: policies.LocalRules | None = None) -> Plan | Refusal:
    """Somebody sits in for a member, as the Act and the municipality's own rules of the day let it.

    Where the member has leave, it lasts as long as the leave, unless a day was said.
    """
    body, person, whom, since = asked.body, asked.person, asked.substitute_for, asked.since
    item = asked.item if asked.is_for_meeting else ""
    leave = None if asked.is_for_meeting else asked.leave or _leave_of(whom, since)
    last = asked.last or (leave.until if leave else None)
    absence = policies.Absence(
        ground=asked.ground,
        since=_away_since(leave, since),
        until=last,
        is_for_meeting=asked.is_for_meeting,
        is_for_item=bool(item),
    )
    refused = (
        seat_policies.ends_in_order(since, last)
        or policies.is_member_to_replace(body=body, whom=whom, since=since)
        or policies.can_sit_in(body=body, person=person, whom=whom, since=since, until=last)
        or policies.absence_allows(body=body, absence=absence, local=local or local_rules(body=body, day=since))
    )
    if refused:
        return refused
    row = Substitution(
        body=body,
        person=person,
        substitute_for=whom,
        since=since,
        until=last,
        meeting=since if asked.is_for_meeting else None,
        item=item,
        ground=asked.ground,
        leave=leave,
        appointed_by=asked.appointed_by,
    )
    warnings = policies.group_warning(person=person, whom=whom, day=since)
    return Plan(changes=(Change(verb=Verb.BEGIN, row=row),), warnings=warnings)


def ending_substitution(*, substitution: Substitution, last: dt.date, why: str) -> Plan | Refusal:
    """Somebody sits in no longer; an office held meanwhile ends too."""
    refused = seat_policies.can_end(substitution, last)
    if refused:
        return refused
    own = identities({substitution.person_id})
    offices = list(
        Office.objects.filter(on(day_after(last)), person__in=own, body=substitution.body, retracted=False)
        .select_related("body", "person", "acting_for")
        .order_by("id")
    )
    changes = (
        *ended([substitution], last=last, why=why),
        *ended(offices, last=last, why=labels.seat_ended()),
        *settled(bodies=[substitution.body], last=last, without=[office.pk for office in offices]),
    )
    return Plan(changes=changes)


def _leave_of(whom: Person, day: dt.date) -> Leave | None:
    return Leave.objects.filter(on(day), person__in=identities({whom.pk}), retracted=False).order_by("id").first()


def _away_since(leave: Leave | None, since: dt.date) -> dt.date:
    """A month's absence is counted from when the leave began, not from when somebody was put in."""
    return min(leave.since, since) if leave else since
