"""Which papers are of one meeting, and which of their items are one item. Pure, and blind to the order of arrival."""

from raadslag.publication.matching.items import ItemCluster, ItemMember, cluster_items
from raadslag.publication.matching.meetings import MeetingCluster, MeetingMember, cluster_meetings
from raadslag.publication.matching.verdicts import Verdict, Verdicts

__all__ = [
    "ItemCluster",
    "ItemMember",
    "MeetingCluster",
    "MeetingMember",
    "Verdict",
    "Verdicts",
    "cluster_items",
    "cluster_meetings",
]
