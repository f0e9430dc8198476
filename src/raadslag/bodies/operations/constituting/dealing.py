"""Seats are dealt one by one, lots are written down, and seats given up or moved as the Act allows."""

from dataclasses import dataclass
from datetime import datetime

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.opening import GONE, noted, opened, require
from raadslag.bodies.constituting.policies import dealing as policy
from raadslag.bodies.constituting.shapes import ContestShape, StepShape
from raadslag.bodies.constituting.states import StepKind
from raadslag.bodies.models import Constitution, DealStep
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """How a lot was drawn: by whom, how, when."""

    by: str
    method: str
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A seat goes to another group: to even out (from `giver`; `said`: more than one in this body is not refused), by
    agreement (`seat`; `said`: nobody is against), or because the mayor's seat is the group's own.
    """

    kind: StepKind
    group: str = ""
    giver: str = ""
    seat: int = 0
    words: str = ""
    said: bool = False


@operation("bodies.deal_seats")
def deal_seats(
    *, constitution: Constitution, contest: int, every: bool = False, by: By, now: datetime
) -> Refusal | None:
    """Deal the next seat, or every seat until there are no more or a lot is needed."""
    require(permissions.DEAL, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    refused = policy.may_deal(sheet, row) if row else GONE
    if refused or row is None or row.play is None:
        return refused
    left = len(row.play.deal.steps) - row.play.shown
    ahead = row.play.deal.steps[row.play.shown :][: left if every else 1]
    for place, step in enumerate(ahead):
        _write(row, StepKind.NEXT, made=now, position=len(row.steps) + 1 + place)
        noted(sheet, after={"body": row.body_name, "seat": step.seat, "group": step.group})
    return None


@operation("bodies.draw_lot")
def draw_lot(
    *, constitution: Constitution, contest: int, group: str, draw: Draw, by: By, now: datetime
) -> Refusal | None:
    """Write a lot down; the group it fell on takes the seat."""
    require(permissions.DRAW_LOT, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    refused = policy.may_draw(sheet, row, group=group) if row else GONE
    if refused or row is None:
        return refused
    _write(row, StepKind.LOT, group=group, draw=draw, made=draw.made)
    noted(
        sheet,
        after={"body": row.body_name, "lot": group, "drawn_by": draw.by, "method": draw.method, "made": draw.made},
    )
    return None


@operation("bodies.waive_seat")
def waive_seat(
    *, constitution: Constitution, contest: int, seat: int, words: str, by: By, now: datetime
) -> Refusal | None:
    """A group gives up a seat; it goes on among the others by the same order."""
    require(permissions.WAIVE, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    refused = policy.may_waive(sheet, row, seat=seat) if row else GONE
    if refused or row is None or row.play is None:
        return refused
    _write(row, StepKind.WAIVED, group=row.play.holders[seat], seat=seat, words=words, made=now)
    noted(sheet, after={"body": row.body_name, "waived": seat, "group": row.play.holders[seat], "words": words})
    return None


@operation("bodies.move_seat")
def move_seat(*, constitution: Constitution, contest: int, move: Move, by: By, now: datetime) -> Refusal | None:
    """Give a seat to another group than the one that was dealt it."""
    require(permissions.MOVE, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    if row is None or row.play is None:
        return GONE
    group, seat = move.group, move.seat
    match move.kind:
        case StepKind.EVENED:
            refused = policy.may_even_out(sheet, row, giver=move.giver, taker=group, more_than_one=move.said)
            seat = row.play.last_of(move.giver) or 0
        case StepKind.AGREED:
            refused = policy.may_agree(sheet, row, seat=seat, group=group, nobody_against=move.said)
        case StepKind.CHAIR:
            refused = policy.may_seat_chair(sheet, row)
            group, seat = policy.chairs_group(sheet, row) or "", max(row.play.holders, default=0)
        case _:
            return GONE
    if refused:
        return refused
    _write(row, move.kind, group=group, seat=seat, words=move.words, made=now)
    noted(
        sheet,
        before={"body": row.body_name, "seat": seat, "group": row.play.holders[seat]},
        after={"group": group, "why": move.kind, "words": move.words},
    )
    return None


@operation("bodies.add_extra_seat")
def add_extra_seat(*, constitution: Constitution, contest: int, group: str, by: By, now: datetime) -> Refusal | None:
    """Give a group that lost its majority the seats beyond the number that it needs to keep it."""
    require(permissions.ADD_EXTRA, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    refused = policy.may_add_extra(sheet, row, group=group) if row else GONE
    if refused or row is None or row.play is None:
        return refused
    needed = row.play.owed()[group]
    for place in range(needed):
        _write(row, StepKind.EXTRA, group=group, made=now, position=len(row.steps) + 1 + place)
    noted(sheet, after={"body": row.body_name, "group": group, "extra": needed})
    return None


@operation("bodies.undo_deal_step")
def undo_deal_step(*, constitution: Constitution, contest: int, by: By, now: datetime) -> Refusal | None:
    """Take the last step back. What it was stays in the log."""
    require(permissions.UNDO_STEP, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    row = sheet.contest(contest)
    refused = policy.may_undo_step(sheet, row) if row else GONE
    if refused or row is None:
        return refused
    last = row.steps[-1]
    DealStep.objects.filter(contest_id=contest, position=last.number).delete()
    noted(sheet, before={"body": row.body_name, **_told(last)})
    return None


def _told(step: StepShape) -> dict[str, object]:
    return {
        "kind": step.kind,
        "group": step.group,
        "seat": step.seat,
        "drawn_by": step.drawn_by,
        "method": step.method,
        "words": step.words,
    }


def _write(
    row: ContestShape,
    kind: StepKind,
    *,
    made: datetime,
    group: str = "",
    seat: int = 0,
    words: str = "",
    draw: Draw | None = None,
    position: int = 0,
) -> None:
    found = row.announcement.group(group)
    DealStep.objects.create(
        contest_id=row.number,
        position=position or len(row.steps) + 1,
        kind=kind,
        group_id=found.number if found else None,
        seat=seat or None,
        drawn_by=draw.by if draw else "",
        method=draw.method if draw else "",
        words=words,
        made=made,
    )
