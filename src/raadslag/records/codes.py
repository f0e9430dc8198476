"""The closed sets of codes in a record. The Danish words for them stand in `labels.py` of the rooms that show them."""

from enum import StrEnum


class PaperKind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"


class MeetingState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Attendance(StrEnum):
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Movement(StrEnum):
    ARRIVED = "arrived"
    LEFT = "left"


class Openness(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class ItemKind(StrEnum):
    CASE = "case"
    AGENDA_APPROVAL = "agenda_approval"
    MESSAGES = "messages"
    ELECTION = "election"
    VISIT = "visit"
    THEME = "theme"
    QUESTION_TIME = "question_time"
    DEPUTATION = "deputation"
    OTHER_BUSINESS = "other_business"
    MINUTES_APPROVAL = "minutes_approval"


class SectionKind(StrEnum):
    """The slots that headings of thirty municipalities fall in; `CONTENT` is text under no heading."""

    CONTENT = "content"
    PREVIOUS_TREATMENT = "previous_treatment"
    SUMMARY = "summary"
    BACKGROUND = "background"
    PRESENTATION = "presentation"
    FINANCES = "finances"
    ATTACHMENTS = "attachments"
    DECIDED_BY = "decided_by"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    DECISION_HISTORY = "decision_history"
    PARTICIPATION = "participation"
    ABSENCE = "absence"
    OTHER = "other"


class Outcome(StrEnum):
    NOTED = "noted"
    APPROVED = "approved"
    APPROVED_WITH_REMARKS = "approved_with_remarks"
    RECOMMENDED = "recommended"
    POSTPONED = "postponed"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    SENT_BACK = "sent_back"
    REFERRED = "referred"
    ELECTED = "elected"
    DISCUSSED = "discussed"
    NONE = "none"
    OTHER = "other"


class StatementKind(StrEnum):
    """Dissent, a recommendation of one's own ("særindstilling"), words for the protocol, or a reservation."""

    DISSENT = "dissent"
    SPECIAL_RECOMMENDATION = "special_recommendation"
    PROTOCOL = "protocol"
    RESERVATION = "reservation"


class AttachmentVisibility(StrEnum):
    PUBLIC = "public"
    INTERNAL = "internal"


class SpanKind(StrEnum):
    FIELD = "field"
    WEAK = "weak"
    FURNITURE = "furniture"
    UNREAD = "unread"
