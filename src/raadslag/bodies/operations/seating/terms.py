"""Election terms, and what letters stand for."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import operation
from raadslag.bodies.models import Party, Term
from raadslag.bodies.names import tidy
from raadslag.bodies.operations.bodies import here
from raadslag.bodies.operations.seating.writing import carry_out, fresh
from raadslag.bodies.permissions import BEGIN_TERM, END_PARTY, RECORD_PARTY
from raadslag.bodies.seating.changes import Change, Plan, Verb
from raadslag.bodies.seating.days import local_day, within
from raadslag.bodies.seating.policies.seats import ends_in_order
from raadslag.law.refusal import Refusal


@operation("bodies.begin_term")
def begin_term(*, since: dt.date, until: dt.date, by: By, now: dt.datetime) -> Plan | Refusal:
    """Enter an election term. Terms do not overlap."""
    require(BEGIN_TERM, by=by, day=local_day(now))
    municipality = here()
    if until <= since:
        return Refusal(code="ends_before_it_begins")
    if Term.objects.filter(within(since, until), municipality=municipality).exists():
        return Refusal(code="overlaps_term")
    term = Term(municipality=municipality, since=since, until=until)
    return carry_out(Plan(changes=(Change(verb=Verb.BEGIN, row=term),)))


@operation("bodies.record_party")
def record_party(
    *, letter: str, name: str, since: dt.date, until: dt.date | None = None, by: By, now: dt.datetime
) -> Plan | Refusal:
    """Say what a letter stands for from a day on."""
    require(RECORD_PARTY, by=by, day=local_day(now))
    municipality, letter = here(), tidy(letter).upper()
    refused = ends_in_order(since, until)
    if refused:
        return refused
    if Party.objects.filter(within(since, until), municipality=municipality, letter=letter).exists():
        return Refusal(code="letter_is_taken", about=(letter,))
    party = Party(municipality=municipality, letter=letter, name=tidy(name), since=since, until=until)
    return carry_out(Plan(changes=(Change(verb=Verb.BEGIN, row=party),)))


@operation("bodies.end_party")
def end_party(*, party: Party, last: dt.date, by: By, now: dt.datetime) -> Plan | Refusal:
    """A letter stands for this no longer."""
    require(END_PARTY, by=by, day=local_day(now))
    row = fresh(party)
    if last < row.since:
        return Refusal(code="ends_before_it_begins")
    if row.until is not None and row.until < last:
        return Refusal(code="ended_already")
    return carry_out(Plan(changes=(Change(verb=Verb.LAST, row=row, until=last),)))
