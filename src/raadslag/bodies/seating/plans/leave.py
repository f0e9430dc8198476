"""Leave: granted, extended, over. What hangs on it follows, and every body it touches gets a proposal."""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Final

from django.db.models import Q, QuerySet

from raadslag.bodies.kinds import COMMITTEES, BodyKind, EndKind, ProposalKind, ProposalState
from raadslag.bodies.models import (
    Body,
    Leave,
    LeaveExtension,
    LeaveProposal,
    Office,
    OfficeEnd,
    Person,
    Seat,
    Substitution,
)
from raadslag.bodies.seating import labels
from raadslag.bodies.seating.asked import NewLeave
from raadslag.bodies.seating.changes import Change, Plan, Verb, ended
from raadslag.bodies.seating.days import day_after, day_before, on, within
from raadslag.bodies.seating.plans.offices import until_of
from raadslag.bodies.seating.plans.settling import settled
from raadslag.bodies.seating.policies import substitutes
from raadslag.bodies.seating.policies.seats import OF_COUNCIL, ends_in_order
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.periods import lasts as lasts_months
from raadslag.law.refusal import Refusal

REPLACED: Final = COMMITTEES | {BodyKind.COUNCIL}
"""Bodies in which another member can be put in by the Act."""


def granting_leave(*, asked: NewLeave) -> Plan | Refusal:
    """Somebody is away; every body that it touches gets a proposal."""
    since, until = asked.since, asked.until
    refused = ends_in_order(since, until) or _is_away_already(asked.person, since, until)
    if refused:
        return refused
    leave = Leave(
        person=asked.person,
        since=since,
        until=until,
        ground=asked.ground,
        granted=asked.granted,
        granted_by=asked.granted_by,
        until_event=asked.until_event,
    )
    warnings = substitutes.leave_warnings(ground=asked.ground, since=since, until=until)
    proposals = tuple(_proposals(leave, since, until))
    return Plan(changes=(Change(verb=Verb.BEGIN, row=leave),), warnings=warnings, also=proposals)


def extending_leave(*, leave: Leave, until: dt.date | None, granted: dt.date, granted_by: str) -> Plan | Refusal:
    """The council makes a leave longer. Offices that last until the return follow, and so do substitutions that were as
    long as the leave; what had an end of its own gets a proposal instead.
    """
    if leave.returned or leave.retracted:
        return Refusal(code="leave_is_over", about=(leave.person.name,))
    if leave.until is None or (until is not None and until <= leave.until):
        return Refusal(code="not_longer")
    refused = _is_away_already(leave.person, day_after(leave.until), until, but=leave)
    if refused:
        return refused
    why = labels.leave_extended(leave.person)
    expected = day_after(until) if until else None
    offices, ends = _offices_until_return(leave, expected=expected, happened=None, why=why)
    stand_ins = Substitution.objects.filter(leave=leave, until=leave.until, retracted=False)
    changes = (
        Change(verb=Verb.LAST, row=leave, until=until, why=granted_by),
        *offices,
        *(Change(verb=Verb.LAST, row=each, until=until, why=why) for each in _with_names(stand_ins)),
    )
    extension = LeaveExtension(leave=leave, was_until=leave.until, until=until, granted=granted, granted_by=granted_by)
    following = [change.row.pk for change in offices]
    proposals = _proposals(leave, day_after(leave.until), until, following=following)
    return Plan(changes=changes, also=(extension, *ends, *proposals))


def ending_leave(*, leave: Leave, returned: dt.date) -> Plan | Refusal:
    """Somebody is back from a day on. Who sat in, and who acted, steps back the day before."""
    if leave.returned or leave.retracted:
        return Refusal(code="leave_is_over", about=(leave.person.name,))
    if returned <= leave.since or (leave.until is not None and returned > day_after(leave.until)):
        return Refusal(code="returns_outside_leave", about=(leave.person.name,))
    last, why = day_before(returned), labels.returned(leave.person)
    offices, ends = _offices_until_return(leave, expected=None, happened=returned, why=why)
    stand_ins = Substitution.objects.filter(leave=leave, retracted=False).exclude(until__lte=last)
    over = [change.row.pk for change in offices]
    changes = (
        Change(verb=Verb.LAST, row=leave, until=last, why=why),
        *offices,
        *ended(_with_names(stand_ins), last=last, why=why),
        *_others(settled(bodies=_touched(leave.person, last), last=last, without=over, back={_who(leave)}), over),
    )
    leave.returned = returned
    return Plan(changes=changes, also=ends)


def _offices_until_return(
    leave: Leave, *, expected: dt.date | None, happened: dt.date | None, why: str
) -> tuple[tuple[Change, ...], tuple[OfficeEnd, ...]]:
    """The offices that somebody's return ends, with their new last days."""
    own = identities({leave.person_id})
    ends = list(
        OfficeEnd.objects.filter(kind=EndKind.RETURN, person__in=own, happened=None, office__retracted=False)
        .filter(office__since__gte=leave.since)
        .select_related("office__body", "office__person", "office__acting_for")
        .order_by("office_id", "id")
    )
    changes: list[Change] = []
    for end in ends:
        end.expected, end.happened = (end.expected, happened) if happened else (expected, None)
        changes += _office_follows(end, why)
    return tuple(changes), tuple(ends)


def _office_follows(end: OfficeEnd, why: str) -> list[Change]:
    office = end.office
    others = OfficeEnd.objects.filter(office=office).exclude(id=end.pk)
    if end.happened and end.happened <= office.since:
        return [Change(verb=Verb.RETRACT, row=office, why=why)]
    until = until_of(office, [end, *others])
    return [] if until == office.until else [Change(verb=Verb.LAST, row=office, until=until, why=why)]


def _others(changes: Sequence[Change], known: Sequence[int]) -> list[Change]:
    return [change for change in changes if change.row.pk not in known]


def _proposals(
    leave: Leave, since: dt.date, until: dt.date | None, following: Collection[int] = ()
) -> list[LeaveProposal]:
    """An election for every office, and, from a month's absence on, another member for every seat.

    For a mayor or a deputy an election is called for from two months on (§ 15, stk. 5).

    Not where somebody acts or sits in for the whole time already; `following` are offices that have just been made to.
    """
    own = identities({leave.person_id})
    lasts = Q(until=None) | Q(until__gte=until) if until else Q(until=None)
    made: list[LeaveProposal] = []
    offices = Office.objects.filter(on(since), person__in=own, retracted=False).select_related("body").order_by("id")
    for office in offices:
        if office.kind in OF_COUNCIL and not lasts_months(leave.since, until, months=2):
            continue
        acting = Office.objects.filter(body=office.body, kind=office.kind, rank=office.rank, retracted=False)
        if not acting.filter(lasts | Q(id__in=following), acting_for__in=own).exists():
            made.append(_proposal(leave, office.body, ProposalKind.ELECTION, office))
    if not lasts_months(leave.since, until, months=1):
        return made
    seats = Seat.objects.filter(on(since), person__in=own, body__kind__in=REPLACED, retracted=False)
    for seat in seats.select_related("body").order_by("id"):
        rows = Substitution.objects.filter(body=seat.body, substitute_for__in=own, meeting=None, retracted=False)
        along = Q(leave=leave.pk, until=leave.until) if leave.pk else Q(pk=None)
        if not rows.filter((on(since) & lasts) | along).exists():
            made.append(_proposal(leave, seat.body, ProposalKind.SUBSTITUTE, None))
    return [each for each in made if not _is_open(each)]


def _proposal(leave: Leave, body: Body, kind: ProposalKind, office: Office | None) -> LeaveProposal:
    return LeaveProposal(
        leave=leave,
        body=body,
        kind=kind,
        office_kind=office.kind if office else "",
        rank=office.rank if office else 1,
    )


def _is_open(proposal: LeaveProposal) -> bool:
    return LeaveProposal.objects.filter(
        leave=proposal.leave.pk,
        body=proposal.body,
        kind=proposal.kind,
        office_kind=proposal.office_kind,
        rank=proposal.rank,
        state=ProposalState.OPEN,
    ).exists()


def _is_away_already(person: Person, since: dt.date, until: dt.date | None, but: Leave | None = None) -> Refusal | None:
    own = identities({person.pk})
    rows = Leave.objects.filter(within(since, until), person__in=own, retracted=False)
    found = rows.exclude(id=but.pk) if but else rows
    return Refusal(code="away_already", about=(person.name,)) if found.exists() else None


def _touched(person: Person, day: dt.date) -> list[Body]:
    """The bodies in which somebody has an office on a day."""
    own = identities({person.pk})
    rows = Office.objects.filter(on(day), person__in=own, retracted=False).select_related("body").order_by("body_id")
    return list({row.body_id: row.body for row in rows}.values())


def _with_names(rows: QuerySet[Substitution]) -> list[Substitution]:
    return list(rows.select_related("body", "person", "substitute_for").order_by("id"))


def _who(leave: Leave) -> int:
    return leave.person.merged_into_id or leave.person_id
