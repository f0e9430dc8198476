"""Egevang's new council of 15, and a constitution of it played as far as a test wants."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from raadslag.audit.who import OPERATOR
from raadslag.bodies.constituting.reading import read
from raadslag.bodies.constituting.shapes import ContestShape, ElectionShape, Sheet
from raadslag.bodies.constituting.states import ContestKind
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, Constitution
from raadslag.bodies.operations import constituting as do
from raadslag.bodies.operations import recognise_body
from raadslag.law.refusal import Refusal
from tests.doing import doing

NOW: Final = dt.datetime(2025, 12, 4, 18, tzinfo=dt.UTC)
SINCE: Final = dt.date(2026, 1, 1)
UNTIL: Final = dt.date(2029, 12, 31)
COUNCIL: Final = {
    "A": ("Mette Lund", "Ida Bech", "Jens Holm", "Karen Vad", "Lars Bro", "Mona Eg"),
    "V": ("Jens Krogh", "Niels Høj", "Pia Ravn", "Tove Lind"),
    "C": ("Bo Rask", "Eva Strand", "Ole Kær"),
    "F": ("Miriam Dahl", "Sara Wind"),
}
"""Six, four, three and two: five seats meet a tie between A and C, and one between A, V and F."""
BODIES: Final = (
    ("Økonomiudvalget", BodyKind.FINANCE, 5),
    ("Børne- og Skoleudvalget", BodyKind.STANDING, 5),
    ("Klima- og Teknikudvalget", BodyKind.STANDING, 5),
    ("Egevang Affald I/S", BodyKind.COMPANY, 2),
    ("Bevillingsnævnet", BodyKind.BOARD, 1),
)
DRAW: Final = do.Draw(by="Ida Bech", method="sedler i en skål", made=NOW)


def council() -> Body:
    with doing():
        return recognise_body(name="Kommunalbestyrelsen")


def begun(*, deputies: int = 1) -> Constitution:
    made = do.begin_constitution(
        council=council(),
        since=SINCE,
        until=UNTIL,
        meeting=NOW.date(),
        deputies=deputies,
        by=OPERATOR,
        now=NOW,
    )
    assert isinstance(made, Constitution)
    return made


def prepared(*, deputies: int = 1) -> Constitution:
    """With members, groups and bodies, ready to be announced."""
    row = begun(deputies=deputies)
    members = [do.NewMember(name=name, letter=letter) for letter, names in COUNCIL.items() for name in names]
    done(do.set_constitution_members(constitution=row, members=members, by=OPERATOR, now=NOW))
    common = sheet(row).common.number
    for letter in COUNCIL:
        name = f"Gruppe {letter}"
        done(do.add_group(constitution=row, announcement=common, name=name, letters=letter, by=OPERATOR, now=NOW))
    for name, kind, seats in BODIES:
        new = do.NewContest(
            body=name,
            kind=kind,
            seats=seats,
            elects_chair=kind is BodyKind.STANDING,
            has_reserves=kind is BodyKind.COMPANY,
        )
        done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    return row


def announced(*, deputies: int = 1) -> Constitution:
    """With the groups announced and the council's officers elected."""
    row = prepared(deputies=deputies)
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    elect(row, "mayor", "Mette Lund")
    if deputies == 1:
        elect(row, "deputy_mayor", "Jens Krogh")
    return row


def dealt(*, deputies: int = 1) -> Constitution:
    """With every seat dealt (lots fall on the first in the alphabet) and named, and the one place filled."""
    row = announced(deputies=deputies)
    for contest in sheet(row).dealt:
        deal_all(row, contest.body_name, kind=contest.kind)
        name_all(row, contest.body_name, kind=contest.kind)
    elect(row, "seat", "Bo Rask")
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    return row


def elected(*, deputies: int = 1) -> Constitution:
    """With every chair elected, ready to be confirmed."""
    row = dealt(deputies=deputies)
    for election in sheet(row).of_chairs:
        elect(row, "chair", election.electors[0].name, body=election.body_name)
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    return row


def finish(row: Constitution) -> None:
    """Whatever is left, once the council has its officers, and confirmed."""
    for each in sheet(row).dealt:
        deal_all(row, each.body_name, kind=each.kind)
        if each.names == {}:
            name_all(row, each.body_name, kind=each.kind)
    for left in sheet(row).before_the_chairs:
        if not left.rounds:
            elect(row, left.office, "Bo Rask", body=left.body_name)
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    for chair in sheet(row).of_chairs:
        elect(row, "chair", chair.electors[0].name, body=chair.body_name)
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))


def done(answer: Refusal | None) -> None:
    assert answer is None, answer


def sheet(row: Constitution) -> Sheet:
    return read(Constitution.objects.select_related("term", "council").get(pk=row.pk))


def contest(row: Constitution, body: str, *, kind: ContestKind = ContestKind.SEATS) -> ContestShape:
    return next(each for each in sheet(row).contests if each.body_name == body and each.kind is kind)


def election(row: Constitution, office: str, *, body: str = "") -> ElectionShape:
    return next(e for e in sheet(row).elections if e.office == office and (not body or e.body_name == body))


def elect(row: Constitution, office: str, name: str, *, body: str = "") -> None:
    """Everybody votes for one."""
    shape = election(row, office, body=body)
    votes = {elector.number: name for elector in shape.electors}
    done(do.hold_round(constitution=row, election=shape.number, votes=votes, by=OPERATOR, now=NOW))


def deal_all(row: Constitution, body: str, *, kind: ContestKind = ContestKind.SEATS) -> ContestShape:
    number = contest(row, body, kind=kind).number
    while True:
        now = contest(row, body, kind=kind)
        if now.play is None or now.play.is_complete:
            return now
        if now.play.lot_between:
            group = min(now.play.lot_between)
            done(do.draw_lot(constitution=row, contest=number, group=group, draw=DRAW, by=OPERATOR, now=NOW))
        else:
            done(do.deal_seats(constitution=row, contest=number, every=True, by=OPERATOR, now=NOW))


def name_all(
    row: Constitution, body: str, *, kind: ContestKind = ContestKind.SEATS, avoiding: Sequence[str] = ("Mette Lund",)
) -> None:
    """Each group names its members in order; the mayor comes first in the finance committee and nowhere else."""
    shape = contest(row, body, kind=kind)
    assert shape.play is not None
    waiting = {
        group.name: [m.who.name for m in group.members if m.who.name not in avoiding]
        for group in shape.announcement.groups
    }
    if shape.body_kind is BodyKind.FINANCE:
        waiting["Gruppe A"].insert(0, "Mette Lund")
    choices = [do.Choice(seat=seat, name=waiting[group].pop(0)) for seat, group in sorted(shape.play.holders.items())]
    done(do.name_members(constitution=row, contest=shape.number, choices=choices, by=OPERATOR, now=NOW))
