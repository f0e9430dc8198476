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
from raadslag.records.budget import (
    Assessment,
    BudgetFollowUp,
    Chapter,
    Initiative,
    Milestone,
    SmileyDefinition,
)
from raadslag.records.canonical import digest, follow_up_from_bytes, from_bytes, to_bytes
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
    StatementKind,
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
    Statement,
    Treatment,
    Vote,
    Voter,
    VoteSide,
)
from raadslag.records.meeting import AttendanceEvent, MeetingRecord, Note, Participant
from raadslag.records.source import Source, Span, locate

__all__ = [
    "Absence", "Assessment", "Attachment", "AttachmentVisibility", "Attachments", "Attendance", "AttendanceEvent",
    "Block", "Blocks", "BudgetFollowUp", "Chapter", "Decision", "Heading", "Initiative", "ItemKind", "ItemRecord",
    "Link", "ListBlock", "ListItem", "MeetingRecord", "MeetingState", "Message", "Milestone", "Movement", "Note",
    "Openness", "Outcome", "PaperKind", "Paragraph", "Participant", "PastDecision", "Point", "PointOutcome",
    "Recommendation", "Run", "Runs", "Section", "SectionKind", "SmileyDefinition", "Source", "Span", "SpanKind",
    "Statement", "StatementKind", "Table", "Treatment", "Vote", "VoteSide", "Voter", "as_published", "digest",
    "follow_up_from_bytes", "from_bytes", "locate", "public_edition", "to_bytes",
]  # fmt: skip
