"""Offices: elected for good or for a time, with everybody stepping up or back; ended; and events that end them."""

import datetime as dt
from collections.abc import Sequence

from raadslag.bodies.kinds import EndKind
from raadslag.bodies.models import Leave, Office, OfficeEnd, Person
from raadslag.bodies.seating import labels
from raadslag.bodies.seating.asked import NewOffice
from raadslag.bodies.seating.chain import End, after_election, last_day
from raadslag.bodies.seating.changes import Change, Plan, Verb, ended
from raadslag.bodies.seating.days import day_after, day_before, on
from raadslag.bodies.seating.plans.settling import settled
from raadslag.bodies.seating.policies import seats as policies
from raadslag.bodies.seating.queries.offices import absent_on, held_in
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.refusal import Refusal


def giving_office(*, asked: NewOffice) -> Plan | Refusal:
    """Somebody is elected. Whoever had the office steps back, and so on down the chain: `outcome` of the plan."""
    body, person, since, whom = asked.body, asked.person, asked.since, asked.acting_for
    ends = (*asked.ends, *_back_again(asked))
    refused = policies.may_hold(person=person, body=body, kind=asked.kind, day=since) or _ends_in_order(ends, since)
    if refused is None and whom is not None:
        refused = policies.office_to_act_in(
            body=body, kind=asked.kind, rank=asked.rank, person=person, whom=whom, day=since
        )
    if refused:
        return refused
    office = Office(
        body=body,
        person=person,
        kind=asked.kind,
        rank=asked.rank,
        since=since,
        until=last_day([_end(each) for each in ends], since=since),
        is_temporary=whom is not None,
        acting_for=whom,
        appointed_by=asked.appointed_by,
    )
    outcome = after_election(
        held_in(body, since),
        absent=absent_on(since),
        kind=asked.kind,
        rank=asked.rank,
        elected=person.merged_into_id or person.pk,
        acting_for=(whom.merged_into_id or whom.pk) if whom else None,
    )
    leaving = _offices(outcome.ended)
    changes = (
        *ended(leaving, last=day_before(since), why=labels.election_of(office)),
        Change(verb=Verb.BEGIN, row=office, ends=ends),
    )
    return Plan(changes=changes, outcome=outcome)


def _ends_in_order(ends: Sequence[OfficeEnd], since: dt.date) -> Refusal | None:
    found = (policies.ends_in_order(since, each.expected) for each in ends)
    return next((refused for refused in found if refused), None)


def ending_office(*, office: Office, last: dt.date, why: str) -> Plan | Refusal:
    """An office ends, and with it those that others hold for the same person."""
    refused = policies.can_end(office, last)
    if refused:
        return refused
    changes = (
        *ended([office], last=last, why=why),
        *settled(bodies=[office.body], last=last, without=[office.pk]),
    )
    return Plan(changes=changes)


def happening(*, end: OfficeEnd, happened: dt.date) -> Plan | Refusal:
    """An event that ends an office happened: the day before was its last."""
    office = end.office
    if office.until is not None and office.until < happened:
        return Refusal(code="ended_already")
    if happened <= office.since:
        return Refusal(code="ends_before_it_begins")
    end.happened = happened
    last = day_before(happened)
    changes = (
        *ended([office], last=last, why=labels.event(end)),
        *settled(bodies=[office.body], last=last, without=[office.pk]),
    )
    return Plan(changes=changes, also=(end,))


def _back_again(asked: NewOffice) -> tuple[OfficeEnd, ...]:
    """When somebody one acts for is back: by the leave, or by what ends the office that person acts in meanwhile."""
    whom, since = asked.acting_for, asked.since
    if whom is None or any(end.kind == EndKind.RETURN for end in asked.ends):
        return ()
    own = identities({whom.pk})
    leave = Leave.objects.filter(on(since), person__in=own, retracted=False).order_by("-until").first()
    if leave:
        return (returning(whom, leave.until),)
    acts = Office.objects.filter(on(since), body=asked.body, person__in=own, retracted=False).exclude(acting_for=None)
    rows = OfficeEnd.objects.filter(office__in=acts, happened=None).select_related("person")
    return tuple(OfficeEnd(kind=e.kind, words=e.words, expected=e.expected, person=e.person) for e in rows)


def returning(person: Person, until: dt.date | None) -> OfficeEnd:
    """The end that somebody's return is, expected the day after a leave's last."""
    return OfficeEnd(kind=EndKind.RETURN, person=person, expected=day_after(until) if until else None)


def _end(row: OfficeEnd) -> End:
    return End(kind=EndKind(row.kind), expected=row.expected, happened=row.happened)


def until_of(office: Office, ends: Sequence[OfficeEnd]) -> dt.date | None:
    """The last day of an office by its ends."""
    return last_day([_end(each) for each in ends], since=office.since)


def _offices(numbers: frozenset[int]) -> list[Office]:
    return list(Office.objects.filter(id__in=numbers).select_related("body", "person", "acting_for").order_by("id"))
