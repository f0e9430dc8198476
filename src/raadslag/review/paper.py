"""A paper as the rules see it: its passages, each with place, item and part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from raadslag.records import (
    Block,
    BudgetFollowUp,
    Heading,
    ItemRecord,
    Link,
    ListBlock,
    MeetingRecord,
    Paragraph,
    SectionKind,
    Table,
)
from raadslag.review.finding import Beside, Settings

_SENTENCE = re.compile(r"(?<=[a-zæøå)”\"\d][.!?])\s+(?=[A-ZÆØÅ])")
_SHORTENED = re.compile(
    r"\b(?:bl\.a|f\.eks|fx|ca|pct|kr|mio|mia|stk|jf|nr|pkt|kl|evt|mv|m\.v|osv|pr|incl|inkl|ekskl|tlf|hhv|vedr)\.$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list point or row: where it stands, and what it says."""

    path: str
    text: str
    item: int | None
    kind: SectionKind | None
    block: Block | None = None
    in_list: bool = False

    @property
    def sentences(self) -> list[str]:
        """The sentences, abbreviations not taken for ends."""
        found: list[str] = []
        for part in _SENTENCE.split(self.text):
            if found and _SHORTENED.search(found[-1]):
                found[-1] = f"{found[-1]} {part}"
            else:
                found.append(part)
        return found


@dataclass(frozen=True)
class Paper:
    """A paper with what is known beside it."""

    record: MeetingRecord | BudgetFollowUp
    settings: Settings
    beside: Beside = field(default_factory=Beside)

    @property
    def meeting(self) -> MeetingRecord | None:
        return self.record if isinstance(self.record, MeetingRecord) else None

    @property
    def items(self) -> tuple[tuple[int, str, ItemRecord], ...]:
        """Each item of a meeting: place, path, record."""
        found = self.meeting.items if self.meeting else ()
        return tuple((at, f"items/{at}", item) for at, item in enumerate(found))

    @property
    def record_is_text(self) -> bool:
        """A plain text, whose tables have lost their heads and whose tags are seen."""
        return self.record.source is not None and self.record.source.media_type == "text/plain"

    @property
    def shows_its_marks(self) -> bool:
        """A paper whose text has the marks of its form: tags in plain text, or Markdown."""
        kind = self.record.source.media_type if self.record.source else ""
        return kind in ("text/plain", "text/markdown")

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        if isinstance(self.record, BudgetFollowUp):
            return tuple(_of_follow_up(self.record))
        return tuple(p for at, path, item in self.items for p in _of_item(at, path, item))

    @cached_property
    def open_passages(self) -> tuple[Passage, ...]:
        """The passages that everybody will read: those of open items."""
        closed = {at for at, _, item in self.items if item.is_closed}
        return tuple(p for p in self.passages if p.item not in closed)

    def of_item(self, at: int, *kinds: SectionKind) -> list[Passage]:
        """The passages of an item; of some of its parts only, where parts are named."""
        return [p for p in self.passages if p.item == at and (not kinds or p.kind in kinds)]


def _of_item(at: int, path: str, item: ItemRecord) -> Iterator[Passage]:
    if item.title:
        yield Passage(f"{path}/title", item.title, at, None)
    for number, section in enumerate(item.sections):
        for place, block in enumerate(section.blocks):
            yield from _of_block(f"{path}/sections/{number}/blocks/{place}", block, at, section.kind)


def _of_block(path: str, block: Block, at: int, kind: SectionKind) -> Iterator[Passage]:
    if isinstance(block, ListBlock):
        for item in block.items:
            yield Passage(path, " ".join(item.text.split("\n")), at, kind, block, in_list=True)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            if any(row):
                yield Passage(path, "\t".join(row), at, kind, block)
    else:
        yield Passage(path, block.text, at, kind, block)


def links_of(block: Block | None) -> list[Link]:
    """The links of a paragraph or of the points of a list."""
    if isinstance(block, Paragraph):
        return [run for run in block.runs if isinstance(run, Link)]
    if isinstance(block, ListBlock):
        return [link for item in block.items for inner in item.blocks for link in links_of(inner)]
    return []


def is_heading(passage: Passage) -> bool:
    return isinstance(passage.block, Heading)


def _of_follow_up(record: BudgetFollowUp) -> Iterator[Passage]:
    for at, initiative in enumerate(record.initiatives):
        path = f"initiatives/{at}"
        for name in ("description", "notes", "economy"):
            for text in getattr(initiative, name):
                yield Passage(f"{path}/{name}", text, at, None)
        for number, milestone in enumerate(initiative.milestones):
            for text in milestone.texts:
                yield Passage(f"{path}/milestones/{number}", text, at, None)
