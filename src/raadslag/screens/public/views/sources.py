"""The paper as it came: the place of a field in it, its whole text, and the file."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose
from raadslag.bodies.slugs import under
from raadslag.publication import queries
from raadslag.screens.look import danish
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.addresses import Day, field_of
from raadslag.screens.public.views.frame import elsewhere, of_one, place_crumb, show

SHOWN_BY_THE_BROWSER: Final = {"application/pdf", "text/plain"}


@of_one
def passage(request: HttpRequest, whose: Whose, *, slug: str, day: Day, segment: str, field: str) -> HttpResponse:
    """Where a field stands: a page of its own, or just the passage for a page that is open already."""
    found = queries.passage(
        slug=under(whose.within, slug), date=day.date, sequence=day.sequence, segment=segment, field=field_of(field)
    )
    if found is None:
        return elsewhere(request)
    context = {"passage": found, "anchor": field, "back": f"{found.item.address}#{field}"}
    if request.headers.get("HX-Request"):
        response = render(request, "public/parts/passage.html", context)
    else:
        meeting = found.item.meeting
        crumbs = (
            place_crumb(whose, "meetings"),
            Crumb(meeting.body.name, meeting.body.address),
            Crumb(danish.full_date(meeting.date), meeting.address),
            Crumb(_("Punkt %(number)s") % {"number": found.item.number or found.item.position}, found.item.address),
            Crumb(_("Kilden")),
        )
        response = show(request, whose, "passage", context, place="meetings", crumbs=crumbs)
    patch_vary_headers(response, ["HX-Request"])
    return response


@of_one
def whole(request: HttpRequest, whose: Whose, *, slug: str, day: Day) -> HttpResponse:
    page = queries.whole_source(slug=under(whose.within, slug), date=day.date, sequence=day.sequence)
    if page is None:
        return elsewhere(request)
    crumbs = (
        place_crumb(whose, "meetings"),
        Crumb(page.meeting.body.name, page.meeting.body.address),
        Crumb(danish.full_date(page.meeting.date), page.meeting.address),
        Crumb(_("Hele papiret")),
    )
    return show(request, whose, "source", {"page": page}, place="meetings", crumbs=crumbs)


@of_one
def original(request: HttpRequest, whose: Whose, *, source_id: int) -> HttpResponse:
    """The file itself. Only what cannot run is shown in the browser; the rest is saved."""
    found = queries.original(within=whose.within, source_id=source_id)
    if found is None:
        raise Http404
    harmless = found.media_type in SHOWN_BY_THE_BROWSER
    media_type = found.media_type if harmless else "application/octet-stream"
    response = HttpResponse(found.data, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(not harmless, found.name) or "attachment"
    return response
