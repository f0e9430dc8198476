"""What an export says in values of its own stands above what was read in the page made of it."""

import datetime as dt

from raadslag.reading.systems.kernel import AgendaItem, Export, Member
from raadslag.records import (
    Attachment,
    Attachments,
    AttachmentVisibility,
    ItemRecord,
    MeetingRecord,
    MeetingState,
    Openness,
    PaperKind,
    Participant,
)


def with_values(record: MeetingRecord, export: Export) -> MeetingRecord:
    """The record with the export's own values. Items are paired in order: the page has one for each."""
    items = record.items
    if len(items) == len(export.items):
        items = tuple(_item(item, said) for item, said in zip(items, export.items, strict=True))
    held = MeetingState.HELD if export.paper is PaperKind.MINUTES else MeetingState.PLANNED
    return record.model_copy(
        update={
            "bodies": (export.body,) if export.body else record.bodies,
            "paper": export.paper,
            "supplementary": export.supplementary,
            "state": export.state or held,
            "date": export.start.date() if export.start else record.date,
            "start": _time(export) or record.start,
            "end": export.end.time() if export.end else record.end,
            "places": (export.place,) if export.place else record.places,
            "participants": tuple(map(_participant, export.members)) or record.participants,
            "items": items,
        }
    )


def _time(export: Export) -> dt.time | None:
    return export.start.time() if export.start and (export.start.hour or export.start.minute) else None


def _participant(member: Member) -> Participant:
    return Participant(
        name=member.name,
        party=member.party,
        role=member.role,
        status=member.status,
        substitute_for=member.represents,
        note=member.note,
    )


def _item(item: ItemRecord, said: AgendaItem) -> ItemRecord:
    return item.model_copy(
        update={
            "number": said.number,
            "title": said.title or said.public_title or None,
            "journal_number": said.journal,
            "openness": Openness.CLOSED if said.closed else Openness.OPEN,
            "public_heading": said.public_title if said.closed else None,
            "public_decision": said.public_decision if said.closed else None,
            "supplementary": said.supplementary,
            "decided_by": (said.decided_by,) if said.decided_by else item.decided_by,
            "attachments": _attachments(said) or item.attachments,
        }
    )


def _attachments(said: AgendaItem) -> Attachments | None:
    if not said.enclosures:
        return None
    listed = tuple(
        Attachment(
            title=e.title,
            number=e.number,
            visibility=AttachmentVisibility.INTERNAL if e.internal else AttachmentVisibility.PUBLIC,
        )
        for e in said.enclosures
    )
    return Attachments(count=len(listed), internal=sum(e.internal for e in said.enclosures) or None, listed=listed)
