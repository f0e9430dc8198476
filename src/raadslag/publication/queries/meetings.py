"""The page of a meeting."""

import datetime as dt

from raadslag.bodies.slugs import within_of
from raadslag.publication.addresses import is_segment, original_address
from raadslag.publication.models import (
    AttendanceRow,
    EventRow,
    ItemView,
    MeetingView,
    PaperSource,
    Version,
    VersionContent,
    Withdrawal,
)
from raadslag.publication.queries.refs import item_ref, item_views, meeting_ref, meeting_views, named, persons_named
from raadslag.publication.shapes import (
    AttendanceLine,
    EventLine,
    ItemRow,
    MeetingPage,
    MeetingRef,
    SourceView,
    VersionView,
)
from raadslag.publication.sources import rank_of
from raadslag.records import Attendance, Movement, Outcome, PaperKind


def meeting_page(*, slug: str, date: dt.date, sequence: int = 1) -> MeetingPage | None:
    """A meeting by its address; None where `resolve` should be asked, then 404."""
    view = find_meeting(slug=slug, date=date, sequence=sequence)
    if view is None:
        return None
    ref = meeting_ref(view)
    rows = list(AttendanceRow.objects.filter(meeting=view.meeting_id).order_by("position"))
    events = list(EventRow.objects.filter(meeting=view.meeting_id).order_by("position"))
    names = [row.name for row in rows if row.key] + [event.name for event in events]
    persons = persons_named(names, within=within_of(ref.body.slug))
    previous, following = _neighbours(view)
    return MeetingPage(
        ref=ref,
        versions=_versions(view),
        items=_items(view, ref),
        attendance=tuple(
            AttendanceLine(
                person=named(row.name, row.party, persons if row.key else {}),
                role=row.role,
                status=Attendance(row.status),
                substitute_for=row.substitute_for,
                note=row.note,
                member=row.member,
            )
            for row in rows
        ),
        events=tuple(
            EventLine(
                person=named(event.name, None, persons),
                movement=Movement(event.movement),
                time=event.time,
                item=event.item,
                text=event.text,
            )
            for event in events
        ),
        sources=sources_of(meeting_id=view.meeting_id),
        previous=previous,
        next=following,
    )


def find_meeting(*, slug: str, date: dt.date, sequence: int) -> MeetingView | None:
    """A meeting that can be seen, by its present address."""
    if not is_segment(slug):
        return None
    return (
        meeting_views()
        .filter(meeting__body__slug=slug, meeting__date=date, meeting__sequence=sequence, meeting__merged_into=None)
        .first()
    )


def sources_of(*, meeting_id: int) -> tuple[SourceView, ...]:
    """The papers that a meeting's page is made from, in the order in which they count."""
    hidden = Withdrawal.objects.filter(lifted=None).values("paper")
    rows = PaperSource.objects.filter(paper__meeting=meeting_id, counts=True).exclude(paper__in=hidden)
    ordered = sorted(
        rows.select_related("file").defer("content"),
        key=lambda row: (row.kind != PaperKind.MINUTES, rank_of(row.media_type), row.file.sha256),
    )
    return tuple(source_view(row) for row in ordered)


def source_view(row: PaperSource) -> SourceView:
    return SourceView(
        id=row.pk,
        paper=PaperKind(row.kind),
        name=row.name.rpartition("/")[2],
        media_type=row.media_type,
        size=row.file.size,
        public=row.released,
        address=row.address,
        download=original_address(row.pk, within=within_of(row.body_key)) if row.released else None,
    )


def _items(view: MeetingView, ref: MeetingRef) -> tuple[ItemRow, ...]:
    rows = item_views().filter(meeting=view.meeting_id, listed=True).order_by("position")
    return tuple(_item_row(row, ref) for row in rows)


def _item_row(view: ItemView, meeting: MeetingRef) -> ItemRow:
    return ItemRow(
        ref=item_ref(view, meeting),
        outcome=Outcome(view.outcome) if view.outcome else None,
        elected=tuple(view.elected),
        tally=view.tally,
        supplementary=view.supplementary,
    )


def _versions(view: MeetingView) -> tuple[VersionView, ...]:
    """The versions of both papers, the newest first."""
    hidden = Withdrawal.objects.filter(lifted=None).values("paper")
    rows = Version.objects.filter(paper__meeting=view.meeting_id).exclude(paper__in=hidden)
    versions = list(rows.select_related("paper").order_by("-published", "-position"))
    digests = dict(VersionContent.objects.filter(version__in=versions).values_list("version_id", "digest"))
    return tuple(
        VersionView(
            paper=PaperKind(row.paper.kind),
            number=row.number,
            published=row.published,
            reason=row.reason,
            digest=digests.get(row.pk, ""),
        )
        for row in versions
    )


def _neighbours(view: MeetingView) -> tuple[MeetingRef | None, MeetingRef | None]:
    """The same body's meetings before and after."""
    meeting = view.meeting
    others = meeting_views().filter(meeting__body=meeting.body_id).exclude(meeting=meeting)
    near = others.filter(meeting__date=meeting.date)
    earlier = near.filter(meeting__sequence__lt=meeting.sequence) | others.filter(meeting__date__lt=meeting.date)
    later = near.filter(meeting__sequence__gt=meeting.sequence) | others.filter(meeting__date__gt=meeting.date)
    before = earlier.order_by("-meeting__date", "-meeting__sequence").first()
    after = later.order_by("meeting__date", "meeting__sequence").first()
    return (meeting_ref(before) if before else None, meeting_ref(after) if after else None)
