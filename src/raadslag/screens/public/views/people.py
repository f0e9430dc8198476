"""Politicians: who they are, when they were there, what they voted. No ranking."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from raadslag.publication import queries
from raadslag.publication.shapes import Moved
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.labels import attendance_sentence, party_in_full
from raadslag.screens.public.views.frame import elsewhere, place_crumb, show


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    return show(request, "people", {"people": queries.people()}, place="people", crumbs=(Crumb(_("Politikere")),))


@require_safe
def person(request: HttpRequest, *, person_id: int, name: str = "") -> HttpResponse:
    page = queries.person_page(person_id=person_id)
    if page is None:
        return elsewhere(request)
    address = page.address if isinstance(page, Moved) else page.ref.address
    if isinstance(page, Moved) or (address and address != request.path):
        return HttpResponsePermanentRedirect(address or "/")
    context = {
        "page": page,
        "parties": tuple(party_in_full(party) for party in page.parties),
        "attendance": attendance_sentence(page),
    }
    crumbs = (place_crumb("people"), Crumb(page.ref.name))
    return show(request, "person", context, place="people", crumbs=crumbs)
