"""Before the meeting, and from one state to the next."""

import datetime as dt
from collections.abc import Iterator, Sequence

from raadslag.bodies.constituting.shapes import ContestShape, Sheet
from raadslag.bodies.constituting.states import CHAIR, OF_THE_COUNCIL, ContestKind, State, next_of, previous_of
from raadslag.bodies.kinds import BodyKind
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.seats.committee import committee_size


def in_state(sheet: Sheet, *states: State) -> Refusal | None:
    """Only in these states."""
    return None if sheet.state in states else Refusal(code="wrong_state", about=(sheet.state,))


def may_begin(*, since: dt.date, until: dt.date, terms: Sequence[tuple[dt.date, dt.date]]) -> Refusal | None:
    """A term is one of those known, or lies beside them all. `terms` are those that meet it."""
    for begins, ends in terms:
        if begins != since:
            return Refusal(code="terms_overlap", about=(f"{begins.year}–{ends.year}",))
        if ends != until:
            return Refusal(code="term_ends_otherwise", about=(f"{ends.day}.{ends.month}.{ends.year}",))
    return None


def may_set_members(sheet: Sheet, *, persons: Sequence[tuple[str, int | str]]) -> Refusal | None:
    """Who is in the new council can be written until somebody has voted. `persons` has names and whose they are."""
    if any(election.rounds for election in sheet.elections):
        return Refusal(code="already_voted")
    if not persons:
        return Refusal(code="nobody_named")
    owners = [owner for _, owner in persons]
    twice = next((name for place, (name, owner) in enumerate(persons) if owner in owners[:place]), None)
    if twice:
        return Refusal(code="named_twice", about=(twice,))
    return in_state(sheet, State.PREPARING)


def may_add_contest(
    sheet: Sheet, *, body: int, kind: ContestKind, seats: int, of_council: int | None, body_kind: BodyKind
) -> Refusal | None:
    """Each body is filled once. Places are kept apart (§ 26) only where somebody outside the council may sit."""
    if any(each.body == body and each.kind is kind for each in sheet.contests):
        return Refusal(code="already_a_contest")
    if seats < 1:
        return Refusal(code="no_seats")
    if of_council is not None and (body_kind in OF_THE_COUNCIL or not 0 < of_council < seats):
        return Refusal(code="not_two_kinds", statute="styrelsesloven § 26", about=(str(seats),))
    return in_state(sheet, State.PREPARING)


def warnings(sheet: Sheet) -> Iterator[Refusal]:
    """What the Act says of finance and standing committees, and of the council, that does not stop anything."""
    council = len(sheet.elected)
    if council and council % 2 == 0:
        yield Refusal(code="even_council", statute="styrelsesloven § 5, stk. 1", severity=Severity.WARN)
    for contest in sheet.contests:
        yield from _of_size(contest, council)
    if not any(each.body_kind is BodyKind.FINANCE for each in sheet.contests):
        yield Refusal(code="no_finance_committee", statute="styrelsesloven § 17, stk. 1", severity=Severity.WARN)
    if not (sheet.meeting.month == 12 and sheet.meeting.day <= 15):
        yield Refusal(code="not_early_december", statute="styrelsesloven § 6, stk. 1", severity=Severity.WARN)


def _of_size(contest: ContestShape, council: int) -> Iterator[Refusal]:
    if contest.kind is not ContestKind.SEATS or contest.body_kind not in OF_THE_COUNCIL:
        return
    found = committee_size(seats=contest.seats, council=council or contest.seats * 2)
    if found:
        about, statute = (contest.body_name, str(contest.seats)), "styrelsesloven § 17, stk. 1"
        yield Refusal(code=found.code, statute=statute, severity=Severity.WARN, about=about)


def may_go_on(sheet: Sheet) -> Refusal | None:
    """Whether the next state can begin: everything of this one is done."""
    match next_of(sheet.state):
        case State.ANNOUNCED:
            return _may_announce(sheet)
        case State.DEALT:
            return _all_dealt(sheet)
        case State.ELECTED:
            return _chairs_elected(sheet)
        case _:
            return Refusal(code="wrong_state", about=(sheet.state,))


def _may_announce(sheet: Sheet) -> Refusal | None:
    if not sheet.taking_part:
        return Refusal(code="no_members")
    for contest in sheet.dealt:
        if not any(group.members for group in contest.announcement.groups):
            return Refusal(code="no_groups", statute="styrelsesloven § 24, stk. 3", about=(contest.announcement.name,))
    return None if sheet.contests else Refusal(code="no_contests")


def _all_dealt(sheet: Sheet) -> Refusal | None:
    for election in sheet.before_the_chairs:
        if not election.elected:
            return Refusal(code="not_elected", about=(election.office, election.body_name))
    for contest in sheet.dealt:
        if contest.play is None or not contest.play.is_complete:
            return Refusal(code="not_dealt", about=(contest.body_name,))
        if contest.unnamed:
            return Refusal(code="not_named", statute="styrelsesloven § 24, stk. 3", about=(contest.body_name,))
        refused = mayor_sits(sheet, contest, [named.person.number for named in contest.names.values()])
        if refused:
            return refused
    return None


def mayor_sits(sheet: Sheet, contest: ContestShape, persons: Sequence[int]) -> Refusal | None:
    """The mayor is chair of the finance committee, and so has one of its seats."""
    if contest.body_kind is not BodyKind.FINANCE or not sheet.mayor or sheet.mayor.number in persons:
        return None
    statute = "styrelsesloven § 18, stk. 1, og § 25, stk. 2"
    return Refusal(code="mayor_has_no_seat", statute=statute, about=(sheet.mayor.name,))


def _chairs_elected(sheet: Sheet) -> Refusal | None:
    for election in sheet.of_chairs:
        if not election.elected:
            return Refusal(code="not_elected", about=(election.office, election.body_name))
    return None


def may_step_back(sheet: Sheet) -> Refusal | None:
    """Whether this state can be left backwards: nothing rests on it."""
    before = previous_of(sheet.state)
    if before is None:
        return Refusal(code="wrong_state", about=(sheet.state,))
    if before is State.PREPARING and any(contest.steps for contest in sheet.contests):
        dealt = next(contest for contest in sheet.contests if contest.steps)
        return Refusal(code="undo_deal_first", about=(dealt.body_name,))
    if before is State.ANNOUNCED:
        held = next((each for each in sheet.elections if each.office == CHAIR and each.rounds), None)
        return Refusal(code="undo_election_first", about=(held.office, held.body_name)) if held else None
    return None
