"""While seats are dealt and named."""

from collections.abc import Mapping, Sequence

from raadslag.bodies.constituting.deals import Play
from raadslag.bodies.constituting.evening import STATUTE as EVENING
from raadslag.bodies.constituting.evening import Pot, at_once
from raadslag.bodies.constituting.policies.preparing import in_state, mayor_sits
from raadslag.bodies.constituting.shapes import ContestShape, Sheet
from raadslag.bodies.constituting.states import (
    AFTER_DEALING,
    DEALING,
    DEPUTY_MAYOR,
    OF_THE_COUNCIL,
    ContestKind,
    State,
    StepKind,
)
from raadslag.bodies.kinds import BodyKind
from raadslag.law.elections.groups import each_kind_has_its_places
from raadslag.law.proportional import STATUTE as DHONDT
from raadslag.law.refusal import Refusal


def officers_first(sheet: Sheet, *, but_deputies: bool = False) -> Refusal | None:
    """Mayor and deputy mayors are elected before anybody else (§ 17 stk. 3, § 6 stk. 4)."""
    statute = "styrelsesloven § 6, stk. 4, og § 17, stk. 3"
    if sheet.mayor is None:
        return Refusal(code="mayor_first", statute=statute)
    if but_deputies:
        return None
    one = next((each for each in sheet.elections if each.office == DEPUTY_MAYOR), None)
    two = next((each for each in sheet.contests if each.kind is ContestKind.DEPUTIES), None)
    if (one and not one.elected) or (two and (not two.play or not two.play.is_complete or two.unnamed)):
        return Refusal(code="deputies_first", statute=statute)
    return None


def may_deal(sheet: Sheet, contest: ContestShape) -> Refusal | None:
    """The next seat can be dealt: it is not waiting for a lot, and there is one."""
    refused = in_state(sheet, State.ANNOUNCED) or _turn(sheet, contest)
    if refused:
        return refused
    play = contest.play
    if play is None or play.is_complete:
        return Refusal(code="all_dealt")
    return Refusal(code="lot_first", statute=DHONDT, about=play.lot_between) if play.lot_between else None


def may_draw(sheet: Sheet, contest: ContestShape, *, group: str) -> Refusal | None:
    """A lot is drawn only where one is needed, and among those it is between."""
    between = together(sheet).tied if contest.kind is ContestKind.TOGETHER else _between(contest)
    if not between:
        return in_state(sheet, State.ANNOUNCED) or Refusal(code="no_lot", statute=DHONDT)
    if group not in between:
        return Refusal(code="not_in_the_lot", statute=DHONDT, about=between)
    return in_state(sheet, State.ANNOUNCED) or _turn(sheet, contest)


def _between(contest: ContestShape) -> tuple[str, ...]:
    return contest.play.lot_between if contest.play else ()


def _turn(sheet: Sheet, contest: ContestShape) -> Refusal | None:
    return officers_first(sheet, but_deputies=contest.kind is ContestKind.DEPUTIES)


def _complete(sheet: Sheet, contest: ContestShape) -> Play | Refusal:
    """The play of a contest in which everything is dealt and nobody named."""
    refused = in_state(sheet, State.ANNOUNCED)
    if refused:
        return refused
    if contest.play is None or not contest.play.is_complete:
        return Refusal(code="not_dealt", about=(contest.body_name,))
    return Refusal(code="names_first", about=(contest.body_name,)) if contest.names else contest.play


def may_waive(sheet: Sheet, contest: ContestShape, *, seat: int) -> Refusal | None:
    """A group gives up a seat it was dealt, before any seat was moved."""
    play = _complete(sheet, contest)
    if isinstance(play, Refusal):
        return play
    if play.was_moved or (contest.is_standing and _evened(sheet)):
        return Refusal(code="undo_moves_first", about=(contest.body_name,))
    return None if seat in play.holders else Refusal(code="not_held", statute=DHONDT)


def may_agree(sheet: Sheet, contest: ContestShape, *, seat: int, group: str, nobody_against: bool) -> Refusal | None:
    """Seats go by the quotients unless all who take part want otherwise (RD 79.1.3)."""
    play = _complete(sheet, contest)
    if isinstance(play, Refusal):
        return play
    if not nobody_against:
        return Refusal(code="not_unanimous", statute=f"{DHONDT}; RD 79.1.3")
    if seat not in play.holders or play.holders[seat] == group:
        return Refusal(code="not_held", statute=DHONDT)
    return None if contest.announcement.group(group) else Refusal(code="no_such_group")


def may_seat_chair(sheet: Sheet, contest: ContestShape) -> Refusal | None:
    """The mayor's group takes the last seat of the finance committee where it won none."""
    play = _complete(sheet, contest)
    if isinstance(play, Refusal):
        return play
    group = chairs_group(sheet, contest)
    if contest.body_kind is not BodyKind.FINANCE or group is None or play.won(group) or not play.holders:
        return Refusal(code="chair_has_a_seat", statute="styrelsesloven § 25, stk. 2")
    return None


def chairs_group(sheet: Sheet, contest: ContestShape) -> str | None:
    """The group in which the mayor votes."""
    group = contest.announcement.group_of(sheet.mayor.number) if sheet.mayor else None
    return group.name if group else None


def together(sheet: Sheet) -> Pot:
    """All seats of the standing committees dealt in one, with the lots drawn for it."""
    drawn = [step.group for step in sheet.together.steps] if sheet.together else []
    seats = {contest.body_name: contest.seats for contest in sheet.standing}
    return at_once(sheet.common.as_counted, seats=seats, drawn=drawn)


def won_in_all(sheet: Sheet) -> Mapping[str, int]:
    """How many seats each group has in the standing committees, those beyond the number left out."""
    plays = [contest.play for contest in sheet.standing if contest.play]
    return {group.name: sum(play.won(group.name, extras=False) for play in plays) for group in sheet.common.groups}


def may_even_out(
    sheet: Sheet, contest: ContestShape, *, giver: str, taker: str, more_than_one: bool = False
) -> Refusal | None:
    """A seat goes from a group that got too many to one that lacks some (§ 27 stk. 1)."""
    play = _complete(sheet, contest)
    if isinstance(play, Refusal):
        return play
    waiting = next((each for each in sheet.standing if not each.play or not each.play.is_complete), None)
    if waiting or not contest.is_standing:
        return Refusal(code="not_dealt", statute=EVENING, about=((waiting or contest).body_name,))
    pot = together(sheet)
    if pot.tied:
        return Refusal(code="lot_first", statute=EVENING, about=pot.tied)
    missing = pot.missing(won_in_all(sheet))
    if missing.get(taker, 0) <= 0:
        return Refusal(code="lacks_none", statute=EVENING, about=(taker,))
    if missing.get(giver, 0) >= 0 or play.last_of(giver) is None:
        return Refusal(code="has_none_to_give", statute=EVENING, about=(giver,))
    evened = [play.holders[seat] for seat, kind in play.moved.items() if kind is StepKind.EVENED]
    if taker in evened and not more_than_one:
        return Refusal(code="one_in_each", statute=EVENING, about=(taker,))
    return None


def may_add_extra(sheet: Sheet, contest: ContestShape, *, group: str) -> Refusal | None:
    """A group that lost its majority by the evening-out gets seats beyond the number (§ 27 stk. 3)."""
    play = _complete(sheet, contest)
    if isinstance(play, Refusal):
        return play
    return None if play.owed().get(group) else Refusal(code="no_extra", statute="styrelsesloven § 27, stk. 3")


def may_undo_step(sheet: Sheet, contest: ContestShape) -> Refusal | None:
    """The last step can be taken back while nothing rests on it."""
    refused = in_state(sheet, State.ANNOUNCED)
    if refused or not contest.steps:
        return refused or Refusal(code="nothing_to_undo")
    if contest.names:
        return Refusal(code="names_first", about=(contest.body_name,))
    measured = contest.is_standing or contest.kind is ContestKind.TOGETHER
    if measured and contest.steps[-1].kind not in AFTER_DEALING and (evened := _evened(sheet)):
        return Refusal(code="undo_evening_first", about=(evened,))
    if contest.kind is ContestKind.DEPUTIES and contest.steps[-1].kind in DEALING | {StepKind.WAIVED}:
        later = next((each for each in sheet.contests if each.kind is not ContestKind.DEPUTIES and each.steps), None)
        return Refusal(code="undo_deal_first", about=(later.body_name,)) if later else None
    return None


def _evened(sheet: Sheet) -> str:
    """A standing committee in which a seat was evened out, if any."""
    found = (each.body_name for each in sheet.standing if each.play and StepKind.EVENED in each.play.moved.values())
    return next(found, "")


def may_name(
    sheet: Sheet, contest: ContestShape, *, persons: Sequence[int | None], reserves: Sequence[int]
) -> Refusal | None:
    """Whom groups name for their seats, in the order of those. None stands for somebody never met before, who can be in
    no council.
    """
    refused = in_state(sheet, State.ANNOUNCED)
    if refused:
        return refused
    if contest.play is None or not contest.play.is_complete:
        return Refusal(code="not_dealt", about=(contest.body_name,))
    known = [person for person in (*persons, *reserves) if person is not None]
    if len(known) != len(set(known)):
        return Refusal(code="person_twice", about=(contest.body_name,))
    elected = {member.who.number for member in sheet.elected}
    closed = contest.body_kind in OF_THE_COUNCIL or contest.kind is ContestKind.DEPUTIES
    if closed and not elected.issuperset(persons):
        return Refusal(code="not_in_council", statute="styrelsesloven §§ 18 og 19", about=(contest.body_name,))
    if contest.kind is ContestKind.DEPUTIES and sheet.mayor and sheet.mayor.number in persons:
        return Refusal(code="mayor_and_deputy", statute="styrelsesloven § 6, stk. 4", about=(sheet.mayor.name,))
    if contest.council_seats is not None:
        named = [person in elected for person in persons]
        refused = each_kind_has_its_places(named=named, seats=contest.seats, of_council=contest.council_seats)
        if refused:
            return refused
    return mayor_sits(sheet, contest, known) if len(persons) == len(contest.play.holders) else None
