"""Numbered sub-items, as under "Meddelelser", each with what is attached to it."""

from collections.abc import Sequence

from raadslag.reading.meaning.attachments import attachments_of
from raadslag.reading.vocabulary.headings import HEADINGS, plain
from raadslag.records import Attachments, ListBlock, ListItem, Message, Paragraph, Section, SectionKind

_TEXT = frozenset({SectionKind.CONTENT, SectionKind.OTHER, SectionKind.PRESENTATION})


def messages_of(sections: Sequence[Section]) -> tuple[Message, ...]:
    """The sub-items of an item that is nothing but a list; none for an ordinary case.

    Attachments printed between two sub-items belong to the one before.
    """
    before = _before_decision(sections)
    if any(s.kind not in _TEXT | {SectionKind.ATTACHMENTS, SectionKind.ABSENCE} for s in before):
        return ()
    messages: list[Message] = []
    for section in before:
        if section.kind is SectionKind.ATTACHMENTS:
            if messages and messages[-1].attachments is None:
                messages[-1] = messages[-1].model_copy(update={"attachments": attachments_of([section])})
            continue
        if section.kind in _TEXT:
            messages.extend(_points(section))
    return tuple(messages)


def _before_decision(sections: Sequence[Section]) -> list[Section]:
    kinds = [s.kind for s in sections]
    end = kinds.index(SectionKind.DECISION) if SectionKind.DECISION in kinds else len(kinds)
    return [s for s in sections[:end] if s.blocks]


def _points(section: Section) -> list[Message]:
    return [
        Message(number=block.start + offset, text=item.text, attachments=_inside(item))
        for block in section.blocks
        if isinstance(block, ListBlock) and block.ordered
        for offset, item in enumerate(block.items)
    ]


def _inside(item: ListItem) -> Attachments | None:
    """Attachments printed within a sub-item, under a line "Bilag"."""
    for index, block in enumerate(item.blocks):
        if isinstance(block, Paragraph) and HEADINGS.get(plain(block.text)) is SectionKind.ATTACHMENTS:
            return attachments_of([Section(kind=SectionKind.ATTACHMENTS, blocks=item.blocks[index + 1 :])])
    return None
