"""Deals as tables and sentences: every quotient, which were the largest, and what else happened."""

from dataclasses import dataclass

from raadslag.bodies.constituting.policies.dealing import together, won_in_all
from raadslag.bodies.constituting.shapes import ContestShape, Sheet
from raadslag.bodies.constituting.states import DEALING, EXTRA_FROM, StepKind
from raadslag.screens.desk.constitution import labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A quotient. `seat` is the seat it won, 0 where none; `waits` for a lot."""

    value: str
    seat: int = 0
    by_lot: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    divisor: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotients:
    """The groups with their members, and a row for each divisor."""

    groups: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A seat and who has it. `why` is empty for one that was simply dealt."""

    seat: int
    group: str
    why: str
    name: str
    reserve: str
    is_extra: bool


def quotients(contest: ContestShape) -> Quotients | None:
    """Every quotient as far as it matters: one divisor more than any group has needed."""
    play = contest.play
    if play is None:
        return None
    won: dict[tuple[str, int], tuple[int, bool]] = {}
    for step in play.deal.steps[: play.shown]:
        divisor = next(each.divisor for each in step.quotients if each.group == step.group)
        won[step.group, divisor] = step.seat, step.by_lot
    groups = contest.announcement.as_counted
    needed = max((divisor for _, divisor in won), default=0)
    waiting = {name: 1 + sum(group == name for group, _ in won) for name in play.lot_between}
    rows = []
    for divisor in range(1, max(needed + 2, 3)):
        cells = []
        for group in groups:
            seat, by_lot = won.get((group.name, divisor), (0, False))
            value = labels.fraction(group.members, divisor)
            cells.append(Cell(value=value, seat=seat, by_lot=by_lot, waits=waiting.get(group.name) == divisor))
        rows.append(Row(divisor=divisor, cells=tuple(cells)))
    return Quotients(groups=tuple((group.name, group.members) for group in groups), rows=tuple(rows))


def story(contest: ContestShape) -> tuple[str, ...]:
    """Every step in a sentence, in order."""
    sentences, seat = [], 0
    for step in contest.steps:
        if step.kind in DEALING:
            seat += 1
        sentences.append(labels.told(contest, step, seat if step.kind in DEALING else step.seat))
    return tuple(sentences)


def places(contest: ContestShape) -> tuple[Place, ...]:
    """The seats as they stand, in order."""
    if contest.play is None:
        return ()
    by_lot = {step.seat for step in contest.play.deal.steps if step.by_lot}
    return tuple(
        Place(
            seat=seat,
            group=group,
            why=labels.why(contest.play.moved.get(seat) or (StepKind.LOT if seat in by_lot else StepKind.NEXT)),
            name=str(named.person) if (named := contest.names.get(seat)) else "",
            reserve=str(named.reserve) if named and named.reserve else "",
            is_extra=seat >= EXTRA_FROM,
        )
        for seat, group in sorted(contest.play.holders.items())
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """A group's seats in each standing committee, in all, and as they would be dealt at once."""

    group: str
    members: int
    won: tuple[int, ...]
    total: int
    claim: int
    missing: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    committees: tuple[str, ...]
    seats: int
    balances: tuple[Balance, ...]
    tied: tuple[str, ...]
    left: int
    is_ready: bool

    @property
    def lacking(self) -> tuple[str, ...]:
        return tuple(each.group for each in self.balances if each.missing > 0)

    @property
    def giving(self) -> tuple[str, ...]:
        return tuple(each.group for each in self.balances if each.missing < 0)


def evening(sheet: Sheet) -> Evening:
    """How the standing committees measure against one deal of all their seats (§ 27)."""
    pot, won = together(sheet), won_in_all(sheet)
    missing = pot.missing(won)
    return Evening(
        committees=tuple(each.body_name for each in sheet.standing),
        seats=pot.seats,
        balances=tuple(
            Balance(
                group=group.name,
                members=group.members,
                won=tuple(each.play.won(group.name, extras=False) for each in sheet.standing if each.play),
                total=won[group.name],
                claim=pot.claims[group.name],
                missing=missing[group.name],
                words=labels.balance(missing[group.name]),
            )
            for group in sheet.common.as_counted
        ),
        tied=pot.tied,
        left=pot.left,
        is_ready=all(each.play and each.play.is_complete for each in sheet.standing),
    )
