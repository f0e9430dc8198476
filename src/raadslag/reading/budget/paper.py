"""A whole follow-up: its head, its key to the smileys, its initiatives."""

from dataclasses import dataclass, field

from raadslag.reading.budget.initiatives import begins, read_initiatives
from raadslag.reading.budget.pieces import Piece, pieces_of
from raadslag.reading.budget.smileys import assessed
from raadslag.reading.budget.words import (
    AT_A_MEETING,
    CHAPTER,
    DEFINED,
    DEFINITIONS,
    ECONOMY,
    MILESTONE,
    RESPONSIBLE,
    REVISED,
    TITLE,
)
from raadslag.reading.grammar.marks import Marks
from raadslag.reading.lines import Document
from raadslag.reading.meaning.treatments import treatments
from raadslag.records import Source, Treatment
from raadslag.records.budget import BudgetFollowUp, Chapter, SmileyDefinition

_SEARCHED = 60
"""A paper says what it is within so many pieces."""


def follow_up_of(document: Document, source: Source) -> BudgetFollowUp | None:
    """The follow-up that a document holds; None where it is another kind of paper."""
    pieces = pieces_of([line for line in document.lines if not line.furniture])
    title = next((at for at, piece in enumerate(pieces[:_SEARCHED]) if TITLE.search(piece.text)), None)
    if title is None or not _has_initiatives(pieces):
        return None
    marks = Marks(document.text)
    marks.furniture(line for line in document.lines if line.furniture)
    chapter = _chapter(pieces)
    number = chapter.number if chapter else None
    first = next((at for at, piece in enumerate(pieces) if begins(piece, number)), None)
    if first is None:
        return None
    head = _read_head(pieces[:first], title, marks)
    initiatives = read_initiatives(pieces[first:], number, marks)
    rounds = (milestone.follow_up for initiative in initiatives for milestone in initiative.milestones)
    return BudgetFollowUp(
        title=head.title,
        agreement=head.agreement,
        year=head.year,
        committee=head.committee,
        revised_after=head.revised_after,
        chapter=chapter,
        introduction=tuple(head.introduction),
        definitions=tuple(head.definitions),
        follow_ups=tuple(dict.fromkeys(rounds)),
        initiatives=assessed(initiatives, head.definitions),
        source=source,
        spans=marks.spans(),
    )


def _has_initiatives(pieces: list[Piece]) -> bool:
    """Milestones, money and somebody responsible: no minutes have all three as labels."""
    return (
        sum(1 for piece in pieces if MILESTONE.match(piece.text)) > 1
        and any(ECONOMY.match(piece.text) for piece in pieces)
        and any(RESPONSIBLE.search(piece.text) for piece in pieces)
    )


def _chapter(pieces: list[Piece]) -> Chapter | None:
    """The chapter is the last such heading before the first initiative of its number."""
    found: Chapter | None = None
    for piece in pieces:
        if found and begins(piece, found.number):
            return found
        heading = CHAPTER.match(piece.text) if piece.first else None
        if heading:
            found = Chapter(number=heading["number"], title=heading["title"])
    return None


@dataclass(slots=True)
class _Head:
    title: str = ""
    agreement: str | None = None
    year: int | None = None
    committee: str | None = None
    revised_after: Treatment | None = None
    introduction: list[str] = field(default_factory=list)
    definitions: list[SmileyDefinition] = field(default_factory=list)


def _read_head(pieces: list[Piece], title: int, marks: Marks) -> _Head:
    head = _Head()
    scope = ""
    for at, piece in enumerate(pieces):
        heading = DEFINITIONS.search(piece.text)
        defined = DEFINED.match(piece.text) if scope else None
        if at == title:
            _read_title(head, piece)
            marks.field(piece.lines, "title", "agreement", "year", "committee")
        elif REVISED.search(piece.text) and _revised(head, piece.text):
            marks.field(piece.lines, "revised_after")
        elif heading:
            scope = "effort" if heading["scope"].casefold() == "indsats" else "economy"
            marks.field(piece.lines, "definitions")
        elif defined:
            read = {"scope": scope, "glyph": defined["glyph"], "text": defined["text"]}
            marks.field(piece.lines, f"definitions/{len(head.definitions)}")
            head.definitions.append(SmileyDefinition.model_validate(read))
        elif at == len(pieces) - 1 and CHAPTER.match(piece.text):
            marks.field(piece.lines, "chapter")
        else:
            scope = ""
            marks.field(piece.lines, f"introduction/{len(head.introduction)}")
            head.introduction.append(piece.text)
    return head


def _read_title(head: _Head, piece: Piece) -> None:
    found = TITLE.search(piece.text)
    if found is None:
        return
    head.title, head.agreement, head.year = piece.text, found["agreement"], int(found["year"])
    head.committee = found["committee"]


def _revised(head: _Head, text: str) -> bool:
    """The meeting after which the paper was corrected."""
    found = REVISED.search(text)
    named = treatments(AT_A_MEETING.sub("", found["meeting"])) if found else ()
    if named:
        head.revised_after = named[0]
    return bool(named)
