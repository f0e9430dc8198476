"""Seats: given, refilled, ended with what hangs on them."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q

from raadslag.bodies.kinds import COMMITTEES, BodyKind
from raadslag.bodies.models import Body, Office, Seat, Substitution
from raadslag.bodies.seating import labels
from raadslag.bodies.seating.asked import NewSeat
from raadslag.bodies.seating.changes import Change, Plan, Verb, ended
from raadslag.bodies.seating.days import day_after
from raadslag.bodies.seating.plans.settling import settled
from raadslag.bodies.seating.policies import seats as policies
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.refusal import Refusal


def giving_seat(*, asked: NewSeat) -> Plan | Refusal:
    """Somebody gets a seat."""
    body, person, since, follows = asked.body, asked.person, asked.since, asked.follows
    refused = (
        policies.ends_in_order(since, asked.until)
        or policies.seat_is_free(person=person, body=body, since=since, until=asked.until)
        or policies.may_sit(person=person, body=body, day=since)
        or (_vacancy(follows, asked) if follows else None)
    )
    if refused:
        return refused
    seat = Seat(
        body=body,
        person=person,
        since=since,
        until=asked.until,
        term=asked.term,
        group=asked.group or (follows.group if follows else ""),
        is_extra=asked.is_extra,
        follows=follows,
        appointed_by=asked.appointed_by,
    )
    warnings = policies.size_warnings(body=body, day=since, more=0 if asked.is_extra else 1)
    return Plan(changes=(Change(verb=Verb.BEGIN, row=seat),), warnings=warnings)


def ending_seat(*, seat: Seat, last: dt.date, why: str) -> Plan | Refusal:
    """A seat ends, and with it the person's offices there, and those that others hold for the person.

    A seat in the council takes the seats in its committees with it.
    """
    refused = policies.can_end(seat, last)
    if refused:
        return refused
    own = identities({seat.person_id})
    seats: list[Seat] = [seat]
    if seat.body.kind == BodyKind.COUNCIL:
        rows = Seat.objects.filter(_after(last), person__in=own, body__kind__in=COMMITTEES, retracted=False)
        seats += rows.select_related("body", "person").order_by("body__name", "id")
    bodies = list({each.body_id: each.body for each in seats}.values())
    offices = list(
        Office.objects.filter(_after(last), person__in=own, body__in=bodies, retracted=False)
        .select_related("body", "person", "acting_for")
        .order_by("id")
    )
    changes = (
        *ended([seat], last=last, why=why),
        *ended(seats[1:], last=last, why=labels.left_council()),
        *ended(offices, last=last, why=labels.seat_ended()),
        *ended(_substitutions(own, bodies, last), last=last, why=labels.seat_ended()),
        *settled(bodies=bodies, last=last, without=[office.pk for office in offices]),
    )
    warnings = policies.size_warnings(body=seat.body, day=day_after(last), more=0, leaving=[seat.pk])
    return Plan(changes=changes, warnings=warnings)


def _vacancy(follows: Seat, asked: NewSeat) -> Refusal | None:
    """A vacancy is there once the seat before it has ended, and is filled once, by the same group."""
    if follows.until is None or follows.until >= asked.since:
        return Refusal(code="not_vacant", about=(follows.person.name, follows.body.name))
    if Seat.objects.filter(follows=follows, retracted=False).exists():
        return Refusal(code="filled_already", about=(follows.body.name,))
    return policies.vacancy_keeps_its_group(elected_by=follows.group, filled_by=asked.group)


def _substitutions(own: dict[int, int], bodies: Sequence[Body], last: dt.date) -> list[Substitution]:
    concerned = Q(person__in=own) | Q(substitute_for__in=own)
    rows = Substitution.objects.filter(concerned, _after(last), body__in=bodies, retracted=False)
    return list(rows.select_related("body", "person", "substitute_for").order_by("id"))


def _after(last: dt.date) -> Q:
    """What would hold on any later day."""
    return Q(until=None) | Q(until__gt=last)
