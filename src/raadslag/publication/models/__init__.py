"""Identities that last, papers and their versions, and projections that can be rebuilt."""

from raadslag.publication.models.identities import CaseTrail, FormerAddress, Item, Meeting
from raadslag.publication.models.matches import ItemMatch, MatchDecision, SourceMatch
from raadslag.publication.models.papers import (
    ChainHead,
    Change,
    Paper,
    PaperSource,
    ReleasedText,
    Version,
    VersionContent,
    Withdrawal,
)
from raadslag.publication.models.projections import (
    AttendanceRow,
    EventRow,
    ItemView,
    MeetingView,
    ReferenceRow,
    VoterRow,
)

__all__ = [
    "AttendanceRow",
    "CaseTrail",
    "ChainHead",
    "Change",
    "EventRow",
    "FormerAddress",
    "Item",
    "ItemMatch",
    "ItemView",
    "MatchDecision",
    "Meeting",
    "MeetingView",
    "Paper",
    "PaperSource",
    "ReferenceRow",
    "ReleasedText",
    "SourceMatch",
    "Version",
    "VersionContent",
    "VoterRow",
    "Withdrawal",
]
