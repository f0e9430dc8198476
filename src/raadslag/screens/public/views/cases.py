"""Cases, and the whole way of one."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose
from raadslag.publication import queries
from raadslag.publication.shapes import CaseRow, Moved
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.labels import Mark
from raadslag.screens.look.numbers import whole_number
from raadslag.screens.public.labels import CASE_STATES, case_sentence
from raadslag.screens.public.views.frame import elsewhere, of_one, place_crumb, show


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the list; the mark says where it stands, in the words of its sentence."""

    case: CaseRow
    mark: Mark


@of_one
def overview(request: HttpRequest, whose: Whose) -> HttpResponse:
    page = queries.cases(
        within=whose.within, today=timezone.localdate(), page=whole_number(request.GET.get("side")) or 1
    )
    rows = tuple(
        Row(case, Mark(case_sentence(case), CASE_STATES[case.state].icon, CASE_STATES[case.state].tone))
        for case in page.cases
    )
    context = {"page": page, "rows": rows}
    return show(request, whose, "cases", context, place="cases", crumbs=(Crumb(_("Sager")),))


@of_one
def case(request: HttpRequest, whose: Whose, *, case_id: int, name: str = "") -> HttpResponse:
    page = queries.case_page(within=whose.within, case_id=case_id, today=timezone.localdate())
    if page is None:
        return elsewhere(request)
    address = page.address if isinstance(page, Moved) else page.ref.address
    if isinstance(page, Moved) or address != request.path:
        return HttpResponsePermanentRedirect(address)
    state = {"mark": CASE_STATES[page.state], "sentence": case_sentence(page)}
    context = {"page": page, "state": state}
    crumbs = (place_crumb(whose, "cases"), Crumb(page.ref.title))
    return show(request, whose, "case", context, place="cases", crumbs=crumbs)
