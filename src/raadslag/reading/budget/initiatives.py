"""The initiatives of a follow-up: a small machine that walks through the pieces."""

from dataclasses import dataclass, field
from typing import Literal

from raadslag.reading.budget.pieces import Piece
from raadslag.reading.budget.words import (
    ACCOUNTS,
    COLUMN_HEADS,
    ECONOMY,
    FOLLOW_UP,
    INITIATIVE,
    MILESTONE,
    RESPONSIBLE,
    SMILEY,
    UNITS,
    UNITS_PART,
)
from raadslag.reading.grammar.marks import Marks
from raadslag.records.budget import Initiative, Milestone

State = Literal["description", "notes", "milestone", "after", "economy", "ended"]


@dataclass(slots=True)
class _Open:
    """An initiative while its rows are read."""

    number: str
    title: str
    path: str
    account: str | None = None
    labels: dict[str, str] = field(default_factory=dict)
    description: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    economy: list[str] = field(default_factory=list)
    state: State = "description"

    def closed(self) -> Initiative:
        """What was read. The words after the last round of follow-up belong to none, and stay unread."""
        units = [part.strip(" .") for part in UNITS_PART.split(self.labels.get("contributors", ""))]
        return Initiative(
            number=self.number,
            title=self.title,
            account=self.account,
            centre=self.labels.get("centre") or None,
            committee=self.labels.get("committee") or None,
            contributors=tuple(unit for unit in units if unit),
            description=tuple(self.description),
            notes=tuple(self.notes),
            milestones=tuple(self.milestones),
            economy=tuple(self.economy),
        )


def begins(piece: Piece, chapter: str | None) -> bool:
    """Whether an initiative begins here: its number stands first in a row, under the number of its chapter."""
    found = INITIATIVE.match(piece.text) if piece.first else None
    return found is not None and (chapter is None or found["number"].split(".")[0] == chapter)


def read_initiatives(pieces: list[Piece], chapter: str | None, marks: Marks) -> tuple[Initiative, ...]:
    """The initiatives of some pieces, the first of which begins one. What none of them takes is left unread."""
    done: list[_Open] = []
    for piece in pieces:
        found = INITIATIVE.match(piece.text) if begins(piece, chapter) else None
        if found:
            path = f"initiatives/{len(done)}"
            done.append(_Open(number=found["number"], title=found["title"].strip(), path=path))
            marks.field(piece.lines, f"{path}/number", f"{path}/title")
        else:
            _take(done[-1], piece, marks)
    return tuple(initiative.closed() for initiative in done)


def _take(into: _Open, piece: Piece, marks: Marks) -> None:
    """Give a piece its place in the initiative that is open."""
    word = piece.text.casefold().strip(" :")
    if word in ACCOUNTS and not into.description:
        into.account = piece.text
    elif MILESTONE.match(piece.text) and into.state != "description":
        into.state, into.texts = "milestone", []
    elif FOLLOW_UP.match(piece.text) and into.state in ("milestone", "after"):
        _end_milestone(into, piece.text)
    elif SMILEY.match(piece.text) and into.state == "after":
        into.milestones[-1] = into.milestones[-1].model_copy(update={"smiley": piece.text})
    elif ECONOMY.match(piece.text) and into.milestones:
        into.state = "economy"
    elif word in COLUMN_HEADS and not into.description:
        pass
    elif not _take_words(into, piece):
        return
    marks.field(piece.lines, _place(into))


def _end_milestone(into: _Open, follow_up: str) -> None:
    into.milestones.append(Milestone(follow_up=follow_up, texts=tuple(into.texts)))
    into.state, into.texts = "after", []


def _take_words(into: _Open, piece: Piece) -> bool:
    """Words that are no label. False where they belong to nothing."""
    if into.state in ("description", "notes") and RESPONSIBLE.search(piece.text):
        _take_labels(into, piece.text)
    elif into.state == "description":
        into.description.append(piece.text)
    elif into.state == "notes":
        into.notes.append(piece.text)
    elif into.state == "milestone":
        into.texts.append(piece.text)
    elif into.state == "after":
        # A row whose label spans several rows: its words come before its round.
        into.texts.append(piece.text)
    elif into.state == "economy" and not (into.economy and piece.apart):
        into.economy.append(piece.text)
    else:
        into.state = "ended"
        return False
    return True


def _take_labels(into: _Open, text: str) -> None:
    """Who is responsible: "Ansvarligt center: A Ansvarligt udvalg: B", in one cell or a paragraph each."""
    found = list(RESPONSIBLE.finditer(text))
    if before := text[: found[0].start()].strip():
        into.description.append(before)
    for number, label in enumerate(found):
        last = number + 1 == len(found)
        value = text[label.end() : None if last else found[number + 1].start()].strip()
        kind = label.lastgroup or ""
        if kind == "contributors" and len(found) > 1:
            units = UNITS.match(value)
            value, rest = (units[0], value[units.end() :].strip()) if units else ("", value)
            into.notes += [rest] if rest else []
        into.labels[kind] = value
    into.state = "notes"


def _place(into: _Open) -> str:
    match into.state:
        case "milestone":
            return f"{into.path}/milestones/{len(into.milestones)}"
        case "after":
            return f"{into.path}/milestones/{len(into.milestones) - (0 if into.texts else 1)}"
        case "ended":
            return into.path
        case state:
            return f"{into.path}/{state}"
