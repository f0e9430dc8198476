"""Seats: given and ended."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.models import Seat
from raadslag.bodies.operations.seating.writing import carry_out, fresh, lock_body, lock_person
from raadslag.bodies.permissions import END_SEAT, GIVE_SEAT, require
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.asked import NewSeat
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.law.refusal import Refusal


@operation("bodies.give_seat")
def give_seat(*, asked: NewSeat, by: By, now: dt.datetime) -> Plan | Refusal:
    """Give somebody a seat, or fill a vacancy."""
    require(GIVE_SEAT, by=by, body=asked.body, day=local_day(now))
    lock_body(asked.body)
    lock_person(asked.person)
    return carry_out(plans.giving_seat(asked=asked))


@operation("bodies.end_seat")
def end_seat(*, seat: Seat, last: dt.date, why: str, by: By, now: dt.datetime) -> Plan | Refusal:
    """End a seat on a day, with the offices and substitutions that hang on it."""
    require(END_SEAT, by=by, body=seat.body, day=local_day(now))
    lock_body(seat.body)
    return carry_out(plans.ending_seat(seat=fresh(seat), last=last, why=why))
