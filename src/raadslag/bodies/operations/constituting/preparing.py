"""A constitution is begun and prepared, and goes from state to state."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies import permissions as body_permissions
from raadslag.bodies.constituting import labels, permissions
from raadslag.bodies.constituting.opening import GONE, noted, opened, require
from raadslag.bodies.constituting.policies.preparing import (
    may_add_contest,
    may_begin,
    may_go_on,
    may_set_members,
    may_step_back,
)
from raadslag.bodies.constituting.queries import recognise
from raadslag.bodies.constituting.shapes import Sheet
from raadslag.bodies.constituting.states import (
    CHAIR,
    DEPUTY_MAYOR,
    MAYOR,
    ONE_MEMBER,
    ONE_RESERVE,
    ContestKind,
    State,
    next_of,
    previous_of,
)
from raadslag.bodies.kinds import COMMITTEES, BodyKind
from raadslag.bodies.models import (
    Announcement,
    Body,
    Constitution,
    ConstitutionMember,
    Contest,
    Election,
    GroupMember,
    NamedSeat,
    Person,
    Term,
)
from raadslag.bodies.names import body_key, person_key, tidy
from raadslag.bodies.operations.bodies import recognise_body
from raadslag.bodies.operations.constituting.recognising import persons_of
from raadslag.bodies.queries import body_named
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMember:
    """Somebody of the new council, by name. `in_place_of` names the member somebody stands in for at the meeting."""

    name: str
    letter: str = ""
    takes_part: bool = True
    in_place_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContest:
    """A body to fill, by its name: of what kind it is, and by which groups (by number; None: the common ones).

    `council_seats`: how many of the seats are for members of the council and no others; None: as the groups like.
    """

    body: str
    kind: BodyKind
    seats: int
    announcement: int | None = None
    elects_chair: bool = False
    has_reserves: bool = False
    council_seats: int | None = None


@operation("bodies.begin_constitution")
def begin_constitution(
    *, council: Body, since: dt.date, until: dt.date, meeting: dt.date, deputies: int, by: By, now: dt.datetime
) -> Constitution | Refusal:
    """Begin the constitution of the term between two days. The body is written down as the council, if it was not."""
    body_permissions.require(permissions.BEGIN, by=by, body=council, day=timezone.localdate(now))
    known = Term.objects.filter(municipality=council.municipality, since__lte=until, until__gte=since)
    refused = may_begin(since=since, until=until, terms=[(each.since, each.until) for each in known.order_by("since")])
    if refused or Constitution.objects.filter(term__in=known).exists():
        return refused or Refusal(code="term_has_one")
    term, _ = Term.objects.get_or_create(municipality=council.municipality, since=since, defaults={"until": until})
    if council.kind == BodyKind.UNKNOWN:
        council.kind = BodyKind.COUNCIL
        council.save(update_fields=["kind"])
    row = Constitution.objects.create(
        term=term,
        council=council,
        meeting=meeting,
        decision=labels.decision(council.name, meeting),
        deputies=deputies,
        state=State.PREPARING,
    )
    common = Announcement.objects.create(constitution=row, name=labels.COMMON_GROUPS, is_common=True)
    Election.objects.create(constitution=row, office=MAYOR)
    if deputies == 1:
        Election.objects.create(constitution=row, office=DEPUTY_MAYOR)
    else:
        kind = ContestKind.DEPUTIES
        Contest.objects.create(constitution=row, body=council, announcement=common, kind=kind, seats=deputies)
    sheet = opened(row)
    noted(sheet, after={"since": since, "until": until, "meeting": meeting, "deputies": deputies})
    return row


@operation("bodies.set_constitution_members")
def set_constitution_members(
    *, constitution: Constitution, members: Sequence[NewMember], by: By, now: dt.datetime
) -> Refusal | None:
    """Write who is in the new council, in place of what was written before. Groups of those who stay are kept."""
    require(permissions.SET_MEMBERS, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    names = [tidy(member.name) for member in members]
    known = recognise(names=names).known
    refused = may_set_members(sheet, persons=[(name, known.get(name, person_key(name))) for name in names])
    if refused:
        return refused
    persons = persons_of([*names, *(each.in_place_of for each in members if each.in_place_of)])
    if isinstance(persons, Refusal):
        return persons
    chosen = [persons[name] for name in names]
    gone = ConstitutionMember.objects.filter(constitution=constitution).exclude(person__in=chosen)
    GroupMember.objects.filter(member__in=gone).delete()
    gone.delete()
    for member, person in zip(members, chosen, strict=True):
        _write_member(constitution, member, person, persons)
    absent = ConstitutionMember.objects.filter(constitution=constitution, takes_part=False)
    GroupMember.objects.filter(member__in=absent).delete()
    noted(sheet, before={"members": [m.who.name for m in sheet.members]}, after={"members": names})
    return None


def _write_member(constitution: Constitution, member: NewMember, person: Person, persons: Mapping[str, Person]) -> None:
    absent = persons[tidy(member.in_place_of)] if member.in_place_of else None
    values = {"letter": member.letter, "takes_part": member.takes_part, "in_place_of": absent}
    ConstitutionMember.objects.update_or_create(constitution=constitution, person=person, defaults=values)


@operation("bodies.add_contest")
def add_contest(*, constitution: Constitution, new: NewContest, by: By, now: dt.datetime) -> Refusal | None:
    """Add a body to fill. Its kind is written with it, where papers never said it."""
    require(permissions.ADD_CONTEST, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    in_common = new.kind in COMMITTEES or new.announcement is None
    groups = sheet.common if in_common else sheet.announcement(new.announcement or 0)
    known = body_named(name=new.body)
    refused = may_add_contest(
        sheet,
        body=known.pk if known else 0,
        kind=ContestKind.SEATS,
        seats=new.seats,
        of_council=new.council_seats,
        body_kind=new.kind,
    )
    if refused or groups is None or not body_key(new.body):
        return refused or GONE
    body = known or recognise_body(name=new.body)
    was = body.kind
    if was != new.kind:
        body.kind = new.kind
        body.save(update_fields=["kind"])
    contest = Contest.objects.create(
        constitution=constitution,
        body=body,
        announcement_id=groups.number,
        kind=ContestKind.SEATS,
        seats=new.seats,
        elects_chair=new.elects_chair and new.seats > 1 and new.kind is not BodyKind.FINANCE,
        has_reserves=new.has_reserves,
        council_seats=new.council_seats,
    )
    for office in _elected_in(contest):
        Election.objects.create(constitution=constitution, contest=contest, office=office)
    after = {"body": body, "name": body.name, "kind": new.kind, "seats": new.seats, "council_seats": new.council_seats}
    noted(sheet, before={"kind": was}, after=after)
    return None


def _elected_in(contest: Contest) -> Iterator[str]:
    """What is won by majority there: the one place, who stands ready for it, the chair."""
    if contest.seats == 1:
        yield ONE_MEMBER
        if contest.has_reserves:
            yield ONE_RESERVE
    if contest.elects_chair:
        yield CHAIR


@operation("bodies.remove_contest")
def remove_contest(*, constitution: Constitution, contest: int, by: By, now: dt.datetime) -> Refusal | None:
    """Take a body off the list."""
    require(permissions.REMOVE_CONTEST, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    if row is None or row.kind is not ContestKind.SEATS:
        return GONE
    if sheet.state is not State.PREPARING:
        return Refusal(code="wrong_state", about=(sheet.state,))
    Election.objects.filter(contest_id=contest).delete()
    Contest.objects.filter(pk=contest).delete()
    noted(sheet, before={"body": row.body, "name": row.body_name, "seats": row.seats})
    return None


@operation("bodies.advance_constitution")
def advance_constitution(*, constitution: Constitution, by: By, now: dt.datetime) -> Refusal | None:
    """Go on to the next state, once everything of this one is done."""
    require(permissions.ADVANCE, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    following = next_of(sheet.state)
    refused = may_go_on(sheet)
    if refused or following is None:
        return refused or GONE
    if following is State.ANNOUNCED and len(sheet.standing) > 1:
        Contest.objects.create(
            constitution=constitution,
            body=constitution.council,
            announcement_id=sheet.common.number,
            kind=ContestKind.TOGETHER,
            seats=sum(each.seats for each in sheet.standing),
        )
    _move(sheet, following)
    return None


@operation("bodies.step_back_constitution")
def step_back_constitution(*, constitution: Constitution, by: By, now: dt.datetime) -> Refusal | None:
    """Go back to the state before, while nothing rests on this one."""
    require(permissions.STEP_BACK, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    before = previous_of(sheet.state)
    refused = may_step_back(sheet)
    if refused or before is None:
        return refused or GONE
    if before is State.PREPARING:
        NamedSeat.objects.filter(contest__constitution=constitution).delete()
        Contest.objects.filter(constitution=constitution, kind=ContestKind.TOGETHER).delete()
    _move(sheet, before)
    return None


def _move(sheet: Sheet, state: State) -> None:
    Constitution.objects.filter(pk=sheet.number).update(state=state)
    noted(sheet, before={"state": sheet.state}, after={"state": state})
