"""When somebody may sit in for another (§§ 15 and 28)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from raadslag.bodies.kinds import COMMITTEES, BodyKind, Ground
from raadslag.bodies.models import Body, Person, Seat, Substitution
from raadslag.bodies.seating.days import on, within
from raadslag.bodies.seating.policies.seats import may_sit
from raadslag.bodies.seating.queries.people import identities, parties_on
from raadslag.law.meeting.conflict import committee_substitute_for_case, council_substitute_for_case
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.seats import committee, council

IN_COMMITTEE: Final = "styrelsesloven § 28, stk. 2"
GROUNDS: Final = {
    Ground.HEALTH: council.Absence.HEALTH,
    Ground.BIRTH: council.Absence.BIRTH_OR_ADOPTION,
    Ground.PUBLIC_DUTY: council.Absence.PUBLIC_DUTY,
    Ground.BUSINESS: council.Absence.BUSINESS,
    Ground.OTHER: council.Absence.OTHER,
    Ground.SHORT: council.Absence.OTHER,
}
"""The grounds as the law names them."""


def is_member_to_replace(*, body: Body, whom: Person, since: dt.date) -> Refusal | None:
    """Only a member can be sat in for."""
    own = identities({whom.pk})
    sits = Seat.objects.filter(on(since), body=body, person__in=own, retracted=False).exists()
    return None if sits else Refusal(code="not_a_member", about=(whom.name, body.name))


def can_sit_in(*, body: Body, person: Person, whom: Person, since: dt.date, until: dt.date | None) -> Refusal | None:
    """Who sits in is not a member already, sits in for one at a time, and in a committee comes from the council."""
    if person.pk == whom.pk:
        return Refusal(code="acts_for_oneself", about=(person.name,))
    own = identities({person.pk})
    if Seat.objects.filter(within(since, until), body=body, person__in=own, retracted=False).exists():
        return Refusal(code="sits_already", about=(person.name, body.name))
    if Substitution.objects.filter(within(since, until), body=body, person__in=own, retracted=False).exists():
        return Refusal(code="sits_in_already", about=(person.name, body.name))
    return may_sit(person=person, body=body, day=since)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """What somebody is sat in for: a time, one meeting, or one item of a meeting because of a conflict of interest."""

    ground: Ground
    since: dt.date
    until: dt.date | None
    is_for_meeting: bool
    is_for_item: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalRules:
    """What the municipality's governing statute adds to the Act: nothing, where it says nothing."""

    short_absence: bool = False
    """Somebody may be put in for an absence of under a month (§ 15, stk. 2, and § 28, stk. 2)."""
    disqualified: bool = False
    """Somebody may be put in in a committee for a case in which a member is disqualified (§ 28, stk. 3)."""


def absence_allows(*, body: Body, absence: Absence, local: LocalRules) -> Refusal | None:
    """Whether the Act, with the local rules, lets a member be sat in for.

    Boards and councils of other kinds have rules of their own.
    """
    if body.kind == BodyKind.COUNCIL:
        return _in_council(absence, short_allowed=local.short_absence)
    if body.kind not in COMMITTEES:
        return None
    if absence.is_for_item:
        return committee_substitute_for_case(governing_statute_allows=local.disqualified, absent_anyway=False)
    return committee.committee_substitute(
        elected_by="", put_in_by="", since=absence.since, until=absence.until, shorter_allowed=local.short_absence
    )


def _in_council(absence: Absence, *, short_allowed: bool) -> Refusal | None:
    """The list fellows have asked: that is why it is entered."""
    if absence.is_for_item:
        return council_substitute_for_case(demanded_by_list=True, absent_anyway=False)
    ground = GROUNDS[absence.ground]
    if absence.is_for_meeting:
        return council.substitute_for_one_meeting(absence=ground, demanded_by_list=True)
    return council.substitute_for_a_time(
        absence=ground, since=absence.since, until=absence.until, shorter_allowed=short_allowed
    )


def leave_warnings(*, ground: Ground, since: dt.date, until: dt.date | None) -> tuple[Refusal, ...]:
    """Where nobody can be called in the absent member's place in the council, however the council decides."""
    found = council.substitute_for_a_time(absence=GROUNDS[ground], since=since, until=until)
    return (found,) if found else ()


def group_warning(*, person: Person, whom: Person, day: dt.date) -> tuple[Refusal, ...]:
    """The group that elected the absent member names who sits in: somebody of another list is worth a question."""
    parties = parties_on(day, identities({person.pk, whom.pk}))
    if parties.get(person.pk) == parties.get(whom.pk):
        return ()
    return (Refusal(code="other_list", statute=IN_COMMITTEE, severity=Severity.WARN, about=(person.name, whom.name)),)
