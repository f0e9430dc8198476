"""Politicians: who they are, when they were there, what they voted. No ranking."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose
from raadslag.publication import queries
from raadslag.publication.shapes import Moved
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.labels import attendance_sentence, party_in_full
from raadslag.screens.public.views.frame import elsewhere, of_one, place_crumb, show


@of_one
def overview(request: HttpRequest, whose: Whose) -> HttpResponse:
    return show(
        request,
        whose,
        "people",
        {"people": queries.people(within=whose.within)},
        place="people",
        crumbs=(Crumb(_("Politikere")),),
    )


@of_one
def person(request: HttpRequest, whose: Whose, *, person_id: int, name: str = "") -> HttpResponse:
    page = queries.person_page(within=whose.within, person_id=person_id)
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
    crumbs = (place_crumb(whose, "people"), Crumb(page.ref.name))
    return show(request, whose, "person", context, place="people", crumbs=crumbs)
