"""Offices: given by an election, ended, and ended by something that happened."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.models import Office, OfficeEnd
from raadslag.bodies.operations.seating.answering import answer_proposals
from raadslag.bodies.operations.seating.writing import carry_out, fresh, lock_body
from raadslag.bodies.permissions import END_OFFICE, GIVE_OFFICE, RECORD_EVENT, require
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.asked import NewOffice
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.law.refusal import Refusal


@operation("bodies.give_office")
def give_office(*, asked: NewOffice, by: By, now: dt.datetime) -> Plan | Refusal:
    """Write an election: the new office, and everybody who steps back. Rights follow from the rows at once."""
    require(GIVE_OFFICE, by=by, body=asked.body, day=local_day(now))
    lock_body(asked.body)
    outcome = carry_out(plans.giving_office(asked=asked))
    if isinstance(outcome, Plan) and isinstance(outcome.begun, Office):
        answer_proposals(outcome.begun, now)
    return outcome


@operation("bodies.end_office")
def end_office(*, office: Office, last: dt.date, why: str, by: By, now: dt.datetime) -> Plan | Refusal:
    """End an office on a day, with those that others held for the same person."""
    require(END_OFFICE, by=by, body=office.body, day=local_day(now))
    lock_body(office.body)
    return carry_out(plans.ending_office(office=fresh(office), last=last, why=why))


@operation("bodies.record_event")
def record_event(*, end: OfficeEnd, happened: dt.date, by: By, now: dt.datetime) -> Plan | Refusal:
    """Record that something happened which ends an office."""
    require(RECORD_EVENT, by=by, body=end.office.body, day=local_day(now))
    lock_body(end.office.body)
    end.office = fresh(end.office)
    return carry_out(plans.happening(end=end, happened=happened))
