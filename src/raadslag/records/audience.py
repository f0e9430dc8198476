"""Which edition of a record an audience may read. The public edition is compiled here and nowhere else."""

from raadslag.records.blocks import Blocks, ListBlock, ListItem, Paragraph
from raadslag.records.codes import AttachmentVisibility, SectionKind
from raadslag.records.item import Attachment, Attachments, ItemRecord, Section
from raadslag.records.meeting import MeetingRecord, Participant


def public_edition(record: MeetingRecord) -> MeetingRecord:
    """The edition anybody may read.

    Of a closed item it keeps number, public heading, public decision and the ground for secrecy. Titles of
    internal attachments and reasons for absence are left out. It holds no spans and no notes: those quote
    the original, which has its own rule for who may see it.
    """
    return record.model_copy(
        update={
            "items": tuple(_public_item(item) for item in record.items),
            "participants": tuple(_public_participant(p) for p in record.participants),
            "notes": (),
            "spans": (),
            "source": None,
        }
    )


def _public_participant(participant: Participant) -> Participant:
    return participant.model_copy(update={"reason": None})


def _public_item(item: ItemRecord) -> ItemRecord:
    if item.is_closed:
        return ItemRecord(
            number=item.number,
            title=item.public_heading or item.title,
            kind=item.kind,
            openness=item.openness,
            public_heading=item.public_heading,
            public_decision=item.public_decision,
            secrecy_ground=item.secrecy_ground,
            supplementary=item.supplementary,
        )
    hidden = {a.title for a in _every_attachment(item) if a.visibility is AttachmentVisibility.INTERNAL}
    if not hidden:
        return item
    return item.model_copy(
        update={
            "attachments": _public_attachments(item.attachments),
            "messages": tuple(
                m.model_copy(update={"attachments": _public_attachments(m.attachments)}) for m in item.messages
            ),
            "sections": tuple(_without_lines(section, hidden) for section in item.sections),
        }
    )


def _every_attachment(item: ItemRecord) -> list[Attachment]:
    held = [item.attachments, *(m.attachments for m in item.messages)]
    return [a for attachments in held if attachments for a in attachments.listed]


def _public_attachments(attachments: Attachments | None) -> Attachments | None:
    if attachments is None:
        return None
    shown = tuple(a for a in attachments.listed if a.visibility is AttachmentVisibility.PUBLIC)
    return attachments.model_copy(update={"listed": shown})


def _without_lines(section: Section, hidden: set[str]) -> Section:
    """The section less every line that names an internal attachment."""
    if section.kind is not SectionKind.ATTACHMENTS:
        return section
    return section.model_copy(update={"blocks": _blocks_without(section.blocks, hidden)})


def _blocks_without(blocks: Blocks, hidden: set[str]) -> Blocks:
    kept: list[Paragraph | ListBlock] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            items = tuple(i for i in block.items if not _names_one(i, hidden))
            if items:
                kept.append(block.model_copy(update={"items": items}))
        elif not any(title in block.text for title in hidden):
            kept.append(block)  # type: ignore[arg-type]
    return tuple(kept)


def _names_one(item: ListItem, hidden: set[str]) -> bool:
    return any(title in item.text for title in hidden)
