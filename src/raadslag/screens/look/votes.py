"""A vote as a figure: the sentence, the squares, the names."""

import re
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from raadslag.publication.shapes import PersonRef, Side, VoteSideView, VoteView
from raadslag.screens.look.danish import in_words
from raadslag.screens.look.labels import SIDES

IN_A_LINE: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Squares:
    """A square for each voter: the squares and what is drawn in them, as two paths."""

    width: int
    height: int
    boxes: str
    marks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    side: Side
    word: str | Promise
    total: int | None
    squares: Squares | None
    people: tuple[PersonRef, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteFigure:
    on: str | None
    caption: str
    rows: tuple[SideRow, ...]
    named: bool


def figure(vote: VoteView, *, present: int | None = None, members: int | None = None) -> VoteFigure:
    """All that the figure of a vote shows."""
    return VoteFigure(
        on=vote.on,
        caption=caption(vote, present=present, members=members),
        rows=tuple(
            SideRow(
                side=side.side,
                word=SIDES[side.side],
                total=side.total,
                squares=squares(side.side, side.total) if side.total else None,
                people=side.people,
                parties=side.parties,
            )
            for side in vote.sides
        ),
        named=any(side.people or side.parties for side in vote.sides),
    )


def caption(vote: VoteView, *, present: int | None, members: int | None) -> str:
    """4 stemte for, 0 imod, 3 undlod. 7 af 9 var til stede."""
    in_favour, against, abstained = vote.sides
    if None in (in_favour.total, against.total, abstained.total):
        sentence = " ".join(_("%(side)s: %(who)s.") % {"side": SIDES[s.side], "who": _who(s)} for s in vote.sides)
    else:
        sentence = _("%(for)d stemte for, %(against)d imod, %(abstained)d undlod.") % {
            "for": in_favour.total,
            "against": against.total,
            "abstained": abstained.total,
        }
    if present is None or members is None:
        return sentence
    there = _("%(present)d af %(members)d var til stede.") % {"present": present, "members": members}
    return f"{sentence} {there}"


def _who(side: VoteSideView) -> str:
    if side.total is not None:
        return str(side.total)
    return in_words(side.parties)


def squares(side: Side, count: int, *, edge: int = 14, gap: int = 4) -> Squares:
    """Squares in lines of fifteen: solid for, crossed against, hatched abstained."""
    step = edge + gap
    corners = [(1 + i % IN_A_LINE * step, 1 + i // IN_A_LINE * step) for i in range(count)]
    return Squares(
        width=min(count, IN_A_LINE) * step - gap + 2,
        height=(count - 1) // IN_A_LINE * step + edge + 2,
        boxes="".join(f"M{x} {y}h{edge}v{edge}h-{edge}z" for x, y in corners),
        marks="".join(_mark(side, x, y, edge) for x, y in corners),
    )


def _mark(side: Side, x: int, y: int, edge: int) -> str:
    if side == "against":
        return f"M{x} {y}l{edge} {edge}m0 -{edge}l-{edge} {edge}"
    if side == "abstained":
        third = edge // 3
        return (
            f"M{x} {y + edge - third}l{edge - third} -{edge - third}"
            f"M{x} {y + edge}l{edge} -{edge}"
            f"M{x + third} {y + edge}l{edge - third} -{edge - third}"
        )
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyPart:
    side: Side
    word: str
    count: int
    squares: Squares | None


def tally(text: str) -> tuple[TallyPart, ...]:
    """The parts of "4–0–3"; empty where there is no tally."""
    counts = re.fullmatch(r"(\d+)–(\d+)–(\d+)", text)
    if not counts:
        return ()
    sides: tuple[Side, ...] = ("in_favour", "against", "abstained")
    return tuple(
        TallyPart(
            side=side,
            word=str(SIDES[side]).lower(),
            count=int(count),
            squares=squares(side, int(count), edge=8, gap=3) if int(count) else None,
        )
        for side, count in zip(sides, counts.groups(), strict=True)
    )
