"""Front page, meetings by body and year, and the meeting."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose
from raadslag.bodies.slugs import under
from raadslag.publication import queries
from raadslag.publication.shapes import MeetingPage, MeetingRef, MeetingsPage
from raadslag.records import Attendance
from raadslag.screens.look import danish, paging
from raadslag.screens.look.filters import Choice, Group, choice
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.numbers import whole_number
from raadslag.screens.public.addresses import Day
from raadslag.screens.public.labels import EVERY
from raadslag.screens.public.views.frame import elsewhere, of_any, of_one, place_crumb, show


@dataclass(frozen=True, slots=True)
class Month:
    name: str
    meetings: tuple[MeetingRef, ...]


def by_month(meetings: tuple[MeetingRef, ...]) -> tuple[Month, ...]:
    """Meetings under their months, in the order they come."""
    months = groupby(meetings, key=lambda meeting: (meeting.date.year, meeting.date.month))
    together = (tuple(group) for _month, group in months)
    return tuple(Month(danish.month(group[0].date), group) for group in together)


@of_any
def front(request: HttpRequest, whose: Whose) -> HttpResponse:
    if whose.is_all:
        return show(request, whose, "archive", {"municipalities": queries.archived()})
    page = queries.front_page(within=whose.within, today=timezone.localdate())
    return show(request, whose, "front", {"page": page})


@of_one
def overview(request: HttpRequest, whose: Whose) -> HttpResponse:
    body = request.GET.get("udvalg", "")
    page = queries.meetings_overview(
        within=whose.within, body_slug=body or None, year=whole_number(request.GET.get("aar"))
    )
    if page is None:
        return elsewhere(request)
    context = {"page": page, "months": by_month(page.meetings), "filters": meeting_filters(request, page)}
    return show(request, whose, "meetings", context, place="meetings", crumbs=(Crumb(_("Møder")),))


def meeting_filters(request: HttpRequest, page: MeetingsPage) -> tuple[Group, ...]:
    """Years, then bodies, each a link that keeps the other."""
    asked = request.GET
    years = tuple(choice(asked, "aar", str(year), str(year), chosen=year == page.year) for year in page.years)
    every = choice(asked, "udvalg", None, str(EVERY), chosen=page.body is None)
    bodies = tuple(
        choice(asked, "udvalg", body.slug, body.name, chosen=page.body is not None and body.id == page.body.id)
        for body in page.bodies
    )
    return (Group(_("År"), years, short=True), Group(_("Udvalg"), (every, *bodies)))


@of_any
def body_or_municipality(request: HttpRequest, whose: Whose, *, slug: str) -> HttpResponse:
    """`/x/`: a body where there is one municipality, and a municipality where there are many."""
    return front(request, within=slug) if whose.is_all else _body(request, whose, slug)


@of_one
def body(request: HttpRequest, whose: Whose, *, slug: str) -> HttpResponse:
    return _body(request, whose, slug)


def _body(request: HttpRequest, whose: Whose, slug: str) -> HttpResponse:
    page = queries.body_page(slug=under(whose.within, slug), year=whole_number(request.GET.get("aar")))
    if page is None:
        return elsewhere(request)
    years = tuple(
        Choice(str(year), paging.address(request.GET, aar=year), chosen=year == page.year) for year in page.years
    )
    context = {"page": page, "months": by_month(page.meetings), "years": years}
    return show(
        request,
        whose,
        "body",
        context,
        place="meetings",
        crumbs=(place_crumb(whose, "meetings"), Crumb(page.body.name)),
    )


@of_one
def meeting(request: HttpRequest, whose: Whose, *, slug: str, day: Day) -> HttpResponse:
    page = queries.meeting_page(slug=under(whose.within, slug), date=day.date, sequence=day.sequence)
    if page is None:
        return elsewhere(request)
    ref = page.ref
    crumbs = (
        place_crumb(whose, "meetings"),
        Crumb(ref.body.name, ref.body.address),
        Crumb(danish.full_date(ref.date)),
    )
    context = {"page": page, "text_address": text_address(page)} | attendance(page)
    return show(request, whose, "meeting", context, place="meetings", crumbs=crumbs)


def attendance(page: MeetingPage) -> dict[str, Any]:
    """Those on the list: members there, away and untold; then everybody else.

    `seated` counts seats, so one who stands in for another is not counted beside the other.
    """
    members = tuple(line for line in page.attendance if line.member)
    told = tuple(line for line in members if line.status is not Attendance.UNKNOWN)
    away = {Attendance.EXCUSED, Attendance.ABSENT}
    return {
        "members": members,
        "present": tuple(line for line in members if line.status is Attendance.PRESENT),
        "away": tuple(line for line in members if line.status in away),
        "unknown": tuple(line for line in members if line.status is Attendance.UNKNOWN),
        "seated": sum(1 for line in told if not line.substitute_for),
        "staff": tuple(line for line in page.attendance if not line.member),
    }


def text_address(page: MeetingPage) -> str:
    """Where the paper can be read word for word; empty where no original is public."""
    return f"{page.ref.address}kilde/" if any(source.public for source in page.sources) else ""
