"""Which edition of a record an audience may read. The public edition is compiled here and nowhere else."""

from raadslag.records.blocks import Block, Blocks, ListBlock, ListItem, Paragraph, Table
from raadslag.records.codes import AttachmentVisibility
from raadslag.records.item import Attachment, Attachments, ItemRecord, Message
from raadslag.records.meeting import MeetingRecord, Participant

WITHHELD = "Internt bilag"
"""What stands in the public edition where an internal attachment stands in the full one."""

_MARK = Attachment(title=WITHHELD, visibility=AttachmentVisibility.INTERNAL)
_MARKS = 40
"""How many characters an entry may have beyond its title: number, "(internt)", "tilføjet efter mødet"."""


def public_edition(record: MeetingRecord) -> MeetingRecord:
    """The edition anybody may read.

    Of a closed item it keeps number, public heading, public decision and the ground for secrecy: its title and
    its decision only where the record says that they are public. Titles of internal attachments and reasons for
    absence are left out. It holds no spans and no notes: those quote the original, which has its own rule for who
    may see it.
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


def as_published(record: MeetingRecord) -> MeetingRecord:
    """The record of a paper that was published as it stands: what it prints of a closed item is public."""
    return record.model_copy(update={"items": tuple(_as_published(item) for item in record.items)})


def _as_published(item: ItemRecord) -> ItemRecord:
    if not item.is_closed:
        return item
    return item.model_copy(
        update={
            "public_heading": item.public_heading or item.title,
            "public_decision": item.public_decision or item.decision_text.strip() or None,
        }
    )


def _public_participant(participant: Participant) -> Participant:
    return participant.model_copy(update={"reason": None})


def _public_item(item: ItemRecord) -> ItemRecord:
    if item.is_closed:
        return ItemRecord(
            number=item.number,
            title=item.public_heading,
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
            "messages": tuple(_public_message(m, hidden) for m in item.messages),
            "sections": tuple(s.model_copy(update={"blocks": _withheld(s.blocks, hidden)}) for s in item.sections),
        }
    )


def _every_attachment(item: ItemRecord) -> list[Attachment]:
    held = [item.attachments, *(m.attachments for m in item.messages)]
    return [a for attachments in held if attachments for a in attachments.listed]


def _public_attachments(attachments: Attachments | None) -> Attachments | None:
    """Internal attachments stay as a mark that they are there, so that count and list agree."""
    if attachments is None:
        return None
    shown = tuple(a if a.visibility is AttachmentVisibility.PUBLIC else _MARK for a in attachments.listed)
    return attachments.model_copy(update={"listed": shown})


def _public_message(message: Message, hidden: set[str]) -> Message:
    lines = [WITHHELD if _is_entry(line, hidden) else line for line in message.text.split("\n")]
    return message.model_copy(
        update={"text": "\n".join(lines), "attachments": _public_attachments(message.attachments)}
    )


def _withheld(blocks: Blocks, hidden: set[str]) -> Blocks:
    """Blocks in which every entry of an internal attachment is replaced by the mark."""
    return tuple(_withheld_block(block, hidden) for block in blocks)


def _withheld_block(block: Block, hidden: set[str]) -> Block:
    if isinstance(block, ListBlock):
        items = tuple(ListItem(blocks=_withheld(item.blocks, hidden)) for item in block.items)
        return block.model_copy(update={"items": items})
    if isinstance(block, Table):
        rows = tuple((WITHHELD,) if any(_is_entry(cell, hidden) for cell in row) else row for row in block.rows)
        return block.model_copy(update={"rows": rows})
    return Paragraph(runs=(WITHHELD,)) if _is_entry(block.text, hidden) else block


def _is_entry(text: str, hidden: set[str]) -> bool:
    """Is a line the entry of one of these attachments, and not a sentence that happens to name it?"""
    return any(title in text and len(text) <= len(title) + _MARKS for title in hidden)
