"""Frozen, typed shapes of what a meeting's paper says. Knows no database and no page.

from raadslag.records import MeetingRecord, public_edition
"""

from raadslag.records.audience import as_published, public_edition
from raadslag.records.blocks import (
    Block,
    Blocks,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Table,
)
from raadslag.records.canonical import digest, from_bytes, to_bytes
from raadslag.records.codes import (
    AttachmentVisibility,
    Attendance,
    ItemKind,
    MeetingState,
    Movement,
    Openness,
    Outcome,
    PaperKind,
    SectionKind,
    SpanKind,
)
from raadslag.records.item import (
    Absence,
    Attachment,
    Attachments,
    Decision,
    ItemRecord,
    Message,
    PastDecision,
    Point,
    PointOutcome,
    Recommendation,
    Section,
    Treatment,
    Vote,
    Voter,
    VoteSide,
)
from raadslag.records.meeting import AttendanceEvent, MeetingRecord, Note, Participant
from raadslag.records.source import Source, Span, locate

__all__ = [
    "Absence", "Attachment", "AttachmentVisibility", "Attachments", "Attendance", "AttendanceEvent", "Block", "Blocks",
    "Decision", "Heading", "ItemKind", "ItemRecord", "Link", "ListBlock", "ListItem", "MeetingRecord", "MeetingState",
    "Message", "Movement", "Note", "Openness", "Outcome", "PaperKind", "Paragraph", "Participant", "PastDecision",
    "Point", "PointOutcome", "Recommendation", "Run", "Runs", "Section", "SectionKind", "Source", "Span", "SpanKind",
    "Table", "Treatment", "Vote", "VoteSide", "Voter", "as_published", "digest", "from_bytes", "locate",
    "public_edition", "to_bytes",
]  # fmt: skip
