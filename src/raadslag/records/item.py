"""One item of an agenda, as the paper tells it.

`sections` keep what is printed, in order and verbatim. Everything else on an item is what those
words say, in a form that can be searched and counted; it never replaces them.
"""

import datetime as dt

from raadslag.records.base import Record
from raadslag.records.blocks import Blocks, text_of_blocks
from raadslag.records.codes import (
    AttachmentVisibility,
    Attendance,
    ItemKind,
    Openness,
    Outcome,
    SectionKind,
    StatementKind,
)


class Section(Record):
    """A part of an item: its slot, its heading as printed (none for run-on text), its blocks."""

    kind: SectionKind
    heading: str | None = None
    blocks: Blocks = ()

    @property
    def text(self) -> str:
        return text_of_blocks(self.blocks)


class Treatment(Record):
    """A reference to a treatment elsewhere: the body as written, the day, the item if named."""

    body: str
    date: dt.date
    item: str | None = None


class PastDecision(Record):
    """What another body, or this one earlier, decided in the same case."""

    treatment: Treatment
    text: str
    outcome: Outcome | None = None


class Point(Record):
    """A numbered point of a recommendation. `number` is None where the paper has one unnumbered point."""

    number: int | None = None
    text: str


class Recommendation(Record):
    """Who recommends (centres, offices or persons as written), and what."""

    proposers: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()


class Attachment(Record):
    title: str
    number: str | None = None
    visibility: AttachmentVisibility = AttachmentVisibility.PUBLIC
    recommended: bool = False
    added_after: bool = False
    address: str | None = None


class Attachments(Record):
    """Attachments as counted and as listed. Papers often print only a count: then `listed` is empty."""

    count: int | None = None
    internal: int | None = None
    listed: tuple[Attachment, ...] = ()


class Voter(Record):
    name: str
    party: str | None = None


class VoteSide(Record):
    """One side of a vote: as many as said, and by name or by party where that is said."""

    count: int | None = None
    voters: tuple[Voter, ...] = ()
    parties: tuple[str, ...] = ()
    members: tuple[Voter, ...] = ()
    """Who the parties were at this item: those of them that the paper lists as there."""

    @property
    def total(self) -> int | None:
        """How many stood on this side, if the paper lets one know; the letter of a party does not."""
        if self.count is not None:
            return self.count
        return None if self.parties else len(self.voters)

    @property
    def by_name(self) -> tuple[Voter, ...]:
        """Everybody on this side whose name is known."""
        return tuple(dict.fromkeys((*self.voters, *self.members)))


class Vote(Record):
    """A vote: what was voted on, as written before it, and its three sides."""

    on: str | None = None
    in_favour: VoteSide = VoteSide()
    against: VoteSide = VoteSide()
    abstained: VoteSide = VoteSide()


class PointOutcome(Record):
    """The outcome of some points of the recommendation."""

    numbers: tuple[int, ...]
    outcome: Outcome
    text: str


class Statement(Record):
    """Words of somebody who did not simply go along: who, by name or by party, and the sentence that tells it."""

    kind: StatementKind
    by: tuple[Voter, ...] = ()
    parties: tuple[str, ...] = ()
    text: str


class Decision(Record):
    """What was decided. The verbatim text is the item's decision section."""

    outcome: Outcome
    points: tuple[PointOutcome, ...] = ()
    remarks: tuple[str, ...] = ()
    votes: tuple[Vote, ...] = ()
    elected: tuple[Voter, ...] = ()
    statements: tuple[Statement, ...] = ()


class Message(Record):
    """A numbered sub-item, as under "Meddelelser", with what is attached to it."""

    number: int
    text: str
    attachments: Attachments | None = None


class Absence(Record):
    """Somebody not there for this item. `disqualified` where the paper says inhabil."""

    name: str
    party: str | None = None
    status: Attendance = Attendance.ABSENT
    disqualified: bool = False


class ItemRecord(Record):
    number: str | None = None
    title: str | None = None
    journal_number: str | None = None
    kind: ItemKind = ItemKind.CASE
    openness: Openness = Openness.OPEN
    public_heading: str | None = None
    public_decision: str | None = None
    secrecy_ground: str | None = None
    supplementary: bool = False
    supplementary_reason: str | None = None
    sections: tuple[Section, ...] = ()
    recommendation: Recommendation | None = None
    attachments: Attachments | None = None
    decided_by: tuple[str, ...] = ()
    decision: Decision | None = None
    previous: tuple[Treatment, ...] = ()
    history: tuple[PastDecision, ...] = ()
    messages: tuple[Message, ...] = ()
    absences: tuple[Absence, ...] = ()
    chaired_by: str | None = None
    """Who led the meeting for this item, where the paper names somebody for it."""
    order: str | None = None
    """The sentence that says that this item was treated out of its turn."""

    @property
    def decision_text(self) -> str:
        """The decision as printed."""
        return "\n".join(s.text for s in self.sections if s.kind is SectionKind.DECISION)

    @property
    def is_closed(self) -> bool:
        return self.openness is Openness.CLOSED
