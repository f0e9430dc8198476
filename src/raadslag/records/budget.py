"""What a follow-up on a budget agreement says: initiatives, their milestones and their money, as one paper tells it."""

from enum import StrEnum
from typing import Literal

from raadslag.records.base import Record
from raadslag.records.item import Treatment
from raadslag.records.source import Source, Span


class Assessment(StrEnum):
    """What a smiley means, where the paper leaves no doubt which of its definitions it stands for."""

    FULFILLED = "fulfilled"
    PARTLY = "partly"
    MISSED = "missed"


class SmileyDefinition(Record):
    """One line of the paper's own key to its smileys. A glyph stands for two things once its colour is lost."""

    scope: Literal["effort", "economy"]
    glyph: str
    text: str


class Milestone(Record):
    """What is to be reached by one follow-up.

    `texts` hold each paragraph as printed, old and new wording side by side where the paper has both. `smiley` is what
    is printed; `assessment` only where the paper's definitions give that glyph one meaning.
    """

    follow_up: str
    texts: tuple[str, ...] = ()
    smiley: str | None = None
    assessment: Assessment | None = None


class Initiative(Record):
    """A numbered initiative of the agreement. `account` is its column's head: running or capital ("Drift", "Anlæg")."""

    number: str
    title: str
    account: str | None = None
    centre: str | None = None
    committee: str | None = None
    contributors: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    economy: tuple[str, ...] = ()


class Chapter(Record):
    number: str
    title: str


class BudgetFollowUp(Record):
    """A follow-up on a budget agreement for one committee's field.

    `revised_after` names the meeting after which the paper was corrected, where it says so; `follow_ups` the rounds in
    the order of the paper.
    """

    kind: Literal["budget_follow_up"] = "budget_follow_up"
    schema_version: Literal[1] = 1
    title: str
    agreement: str | None = None
    year: int | None = None
    committee: str | None = None
    revised_after: Treatment | None = None
    chapter: Chapter | None = None
    introduction: tuple[str, ...] = ()
    definitions: tuple[SmileyDefinition, ...] = ()
    follow_ups: tuple[str, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    source: Source | None = None
    spans: tuple[Span, ...] = ()

    def without_source(self) -> "BudgetFollowUp":
        """The same record less what depends on the paper it was read from."""
        return self.model_copy(update={"source": None, "spans": ()})
