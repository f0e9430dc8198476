"""The words for who sits where: `{% load desk_people %}`."""

import datetime as dt

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.kinds import BodyKind, Ground, ProposalState
from raadslag.bodies.models import Leave, LeaveProposal, Office, OfficeEnd, Seat, Substitution
from raadslag.bodies.seating.labels import (
    BODY_KINDS,
    GROUNDS,
    OUTSIDE_LISTS,
    STATES,
    end_words,
    office_name,
    span,
    with_list,
)
from raadslag.bodies.seating.labels.payroll import REASONS
from raadslag.bodies.seating.labels.proposals import statute_of, told_of
from raadslag.bodies.seating.labels.sentences import begins, what
from raadslag.bodies.seating.queries.histories import Happening
from raadslag.bodies.seating.shapes import OfficeAt, PayLine, PersonAt, StandIn
from raadslag.screens.look.labels import Mark

register = template.Library()
register.filter("end_words", end_words)
register.filter("told_of", told_of)
register.filter("statute_of", statute_of)


@register.filter
def person_words(person: PersonAt) -> str:
    """Mette Lund (A)"""
    return with_list(person.name, person.party)


@register.filter
def kind_word(kind: str) -> str:
    return str(BODY_KINDS[BodyKind(kind)])


@register.filter
def office_mark(office: OfficeAt) -> Mark:
    """A post as a badge: who acts in one, and whose rests meanwhile."""
    name = office_name(office.kind, office.rank, is_temporary=office.is_temporary)
    if office.rests:
        return Mark(_("%(office)s, hviler") % {"office": name.capitalize()}, "minus", "plain")
    return Mark(name.capitalize(), "person", "info")


@register.filter
def office_words(office: OfficeAt | Office | PayLine) -> str:
    return office_name(office.kind, office.rank, is_temporary=getattr(office, "is_temporary", False))


@register.simple_tag
def leave_mark() -> Mark:
    return Mark(gettext_lazy("Orlov"), "clock", "warning")


@register.filter
def span_words(row: Seat | Office | Substitution | Leave | StandIn) -> str:
    return span(row.since, row.until)


@register.filter
def list_word(letter: str) -> str:
    return letter or str(OUTSIDE_LISTS).capitalize()


@register.filter
def ground_word(ground: str) -> str:
    return str(GROUNDS[Ground(ground)])


@register.filter
def state_word(proposal: LeaveProposal) -> str:
    return str(STATES[ProposalState(proposal.state)])


@register.filter
def reason_word(line: PayLine) -> str:
    return str(REASONS[line.reason]) if line.reason else ""


@register.filter
def happening_words(happening: Happening) -> str:
    """What happened, in a sentence."""
    return f"{begins(happening.row)}." if happening.begins else _("%(what)s er slut.") % {"what": what(happening.row)}


@register.filter
def holds_on(row: Seat | Office | Substitution | Leave, day: dt.date) -> bool:
    return row.since <= day and (row.until is None or row.until >= day)


@register.filter
def is_event(end: OfficeEnd) -> bool:
    """Whether somebody has to say when it happens."""
    return end.kind == "event" and end.happened is None


@register.filter
def short_day(day: dt.date) -> str:
    """18.03.2025, as in tables."""
    return f"{day:%d.%m.%Y}"
