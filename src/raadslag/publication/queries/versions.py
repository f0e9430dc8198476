"""Versions as they were published, for whoever follows the change log."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from raadslag.bodies.models import Body
from raadslag.publication.addresses import meeting_address
from raadslag.publication.models import Meeting, Version, VersionContent, Withdrawal
from raadslag.publication.queries.meetings import find_meeting
from raadslag.records import MeetingRecord, PaperKind, from_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedVersion:
    """A version of a paper that can be read now."""

    version: Version
    body: Body
    meeting_day: dt.date
    paper: PaperKind
    address: str


def versions_of(meetings: Iterable[int]) -> tuple[PublishedVersion, ...]:
    """Every version of these meetings' papers, oldest first; none of a paper that is hidden."""
    hidden = Withdrawal.objects.filter(paper=OuterRef("paper"), lifted=None)
    rows = Version.objects.filter(~Exists(hidden), paper__meeting__in=meetings, paper__meeting__merged_into=None)
    return tuple(
        PublishedVersion(
            version=row,
            body=row.paper.meeting.body,
            meeting_day=row.paper.meeting.date,
            paper=PaperKind(row.paper.kind),
            address=meeting_address(row.paper.meeting.body.slug, row.paper.meeting.date, row.paper.meeting.sequence),
        )
        for row in rows.select_related("paper__meeting__body").order_by("position")
    )


def meeting_days(*, bodies: Iterable[int], after: dt.date) -> dict[int, tuple[dt.date, ...]]:
    """The days after a day on which bodies meet or met, as their published papers say, in order."""
    rows = Meeting.objects.filter(body__in=bodies, date__gt=after, merged_into=None).order_by("date")
    found: dict[int, list[dt.date]] = {}
    for body, day in rows.values_list("body_id", "date"):
        found.setdefault(body, []).append(day)
    return {body: tuple(days) for body, days in found.items()}


def public_record(*, slug: str, date: dt.date, sequence: int = 1) -> MeetingRecord | None:
    """What the public paper of a meeting says, as its newest version has it; None where no such meeting can be seen."""
    view = find_meeting(slug=slug, date=date, sequence=sequence)
    if view is None:
        return None
    newest = VersionContent.objects.filter(version__paper__meeting=view.meeting_id, version__paper__kind=view.paper)
    row = newest.order_by("-version__number").first()
    return from_bytes(bytes(row.content)) if row else None
