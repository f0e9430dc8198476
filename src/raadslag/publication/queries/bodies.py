"""The front pages, `/moeder/` and the page of a body."""

import datetime as dt
from typing import Final

from django.conf import settings
from django.db.models import Count, Max, Min, QuerySet

from raadslag.bodies.dossiers import Link, succession_of
from raadslag.bodies.models import Body, BodyName, Municipality
from raadslag.bodies.slugs import within_of
from raadslag.publication.addresses import body_address, is_segment, municipality_address
from raadslag.publication.models import ItemView, MeetingView, PaperSource
from raadslag.publication.queries.refs import body_ref, item_refs, item_views, meeting_ref, meeting_views
from raadslag.publication.reach import within_meeting
from raadslag.publication.shapes import (
    ArchivedRow,
    BodyPage,
    BodyRef,
    BodyTie,
    DecisionLine,
    FormerName,
    FrontPage,
    MeetingRef,
    MeetingsPage,
)
from raadslag.records import ItemKind, Outcome, PaperKind

SHOWN: Final = 6
ROUTINE: Final = (ItemKind.AGENDA_APPROVAL, ItemKind.MINUTES_APPROVAL, ItemKind.MESSAGES, ItemKind.OTHER_BUSINESS)


def archived() -> tuple[ArchivedRow, ...]:
    """Every municipality with a meeting that can be seen, by name. Two queries."""
    grouped = MeetingView.objects.order_by().values("meeting__body__municipality")
    counted = grouped.annotate(meetings=Count("meeting"), latest=Max("meeting__date"))
    held = {row["meeting__body__municipality"]: row for row in counted}
    return tuple(
        ArchivedRow(
            name=row.name,
            address=municipality_address(row.slug),
            meetings=held[row.pk]["meetings"],
            latest=held[row.pk]["latest"],
        )
        for row in Municipality.objects.filter(id__in=held).exclude(slug="").order_by("name", "id")
    )


def front_page(*, within: str, today: dt.date) -> FrontPage:
    """A municipality's next meetings, the latest with minutes, the latest decisions and every body."""
    upcoming = meeting_views().filter(within_meeting(within), meeting__date__gte=today, has_minutes=False)
    latest = meeting_views().filter(within_meeting(within), has_minutes=True)
    return FrontPage(
        upcoming=tuple(map(meeting_ref, upcoming.order_by("meeting__date", "start", "meeting_id")[:SHOWN])),
        latest=tuple(map(meeting_ref, latest.order_by("-meeting__date", "-start", "-meeting_id")[:SHOWN])),
        decisions=_latest_decisions(within),
        bodies=_bodies(within),
    )


def meetings_overview(*, within: str, body_slug: str | None = None, year: int | None = None) -> MeetingsPage | None:
    """The meetings of a year (default: the latest with meetings); None for a body that is not there."""
    body = _body_at(body_slug) if body_slug and within_of(body_slug) == within else None
    if body_slug and body is None:
        return None
    years, shown, meetings = _year(body, year, within)
    return MeetingsPage(
        bodies=_bodies(within), body=body_ref(body) if body else None, years=years, year=shown, meetings=meetings
    )


def body_page(*, slug: str, year: int | None = None) -> BodyPage | None:
    """A body by its address. An old address is for `resolve`."""
    body = _body_at(slug)
    if body is None:
        return None
    years, shown, meetings = _year(body, year, within_of(slug))
    if not years:
        return None
    before, after = succession_of(body=body)
    return BodyPage(
        body=body_ref(body),
        former_names=_former_names(body),
        predecessors=_ties(before),
        successors=_ties(after),
        years=years,
        year=shown,
        meetings=meetings,
    )


def _ties(links: tuple[Link, ...]) -> tuple[BodyTie, ...]:
    """The pages of bodies that came before or after; one query where there are any."""
    if not links:
        return ()
    seen = MeetingView.objects.filter(meeting__body__in=[each.number for each in links])
    with_page = set(seen.values_list("meeting__body", flat=True))
    return tuple(
        BodyTie(name=each.name, address=body_address(each.slug) if each.number in with_page else "", since=each.since)
        for each in links
    )


def municipality_name() -> str:
    """The municipality's name: the setting, else what a person wrote, else the one most papers give, else empty.

    An archive of many is called what the setting says, and nothing else.
    """
    if settings.MUNICIPALITY:
        return str(settings.MUNICIPALITY)
    here = Municipality.objects.order_by("id").first()
    if here and here.slug:
        return ""
    if here and here.name:
        return here.name
    named = PaperSource.objects.filter(counts=True).exclude(municipality="").values("municipality")
    most = named.annotate(papers=Count("id")).order_by("-papers", "municipality").first()
    return most["municipality"] if most else ""


def _body_at(slug: str) -> Body | None:
    return Body.objects.filter(slug=slug, merged_into=None).first() if is_segment(slug) else None


def _year(
    body: Body | None, year: int | None, within: str
) -> tuple[tuple[int, ...], int | None, tuple[MeetingRef, ...]]:
    """The years that have meetings, the one shown, and its meetings newest first."""
    views = meeting_views().filter(meeting__body=body) if body else meeting_views().filter(within_meeting(within))
    dates = views.order_by().values_list("meeting__date__year", flat=True).distinct()
    years = tuple(sorted(dates, reverse=True))
    shown = year if year is not None else years[0] if years else None
    if shown not in years:
        return years, shown, ()
    rows = views.filter(meeting__date__year=shown).order_by("-meeting__date", "-start", "-meeting_id")
    return years, shown, tuple(map(meeting_ref, rows))


def _bodies(within: str) -> tuple[BodyRef, ...]:
    """Every body with a meeting that can be seen, by name."""
    seen = MeetingView.objects.filter(within_meeting(within)).values("meeting__body")
    return tuple(body_ref(body) for body in Body.objects.filter(id__in=seen).order_by("name"))


def _former_names(body: Body) -> tuple[FormerName, ...]:
    """Names other than the present one, the latest first; the day of a rename ends the name before it."""
    rows = [name for name in BodyName.objects.filter(body=body).exclude(rule="alias") if name.name != body.name]
    renamed = BodyName.objects.filter(body=body, name=body.name).aggregate(since=Max("since"), seen=Min("first_seen"))
    former = [
        FormerName(
            name=row.name,
            first=row.since or row.first_seen,
            last=renamed["since"] - dt.timedelta(days=1) if renamed["since"] else row.last_seen,
        )
        for row in rows
        if row.first_seen or row.since
    ]
    return tuple(sorted(former, key=lambda name: name.last or dt.date.min, reverse=True))


def _latest_decisions(within: str) -> tuple[DecisionLine, ...]:
    views = list(_decided().filter(within_meeting(within)).order_by("-date", "-meeting_id", "position")[:SHOWN])
    return tuple(
        DecisionLine(item=ref, text=view.decision, elected=tuple(view.elected))
        for view, ref in zip(views, item_refs(views), strict=True)
    )


def _decided() -> QuerySet[ItemView]:
    """Items with a decision that is news: no routine, nothing noted only."""
    decided = item_views().filter(paper=PaperKind.MINUTES, listed=True, closed=False)
    return decided.exclude(decision="").exclude(kind__in=ROUTINE).exclude(outcome__in=(Outcome.NONE, Outcome.NOTED))
