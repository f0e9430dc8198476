"""Bodies, members and seats from a file: looked at first, then all of it."""

import base64
import binascii

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.operations.seating import import_seats, try_seats
from raadslag.bodies.permissions import IMPORT_SEATS, allowed
from raadslag.bodies.seating.labels.refusals import words_of
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.people.doors import DO, PLACE, crumbs, let_in, today
from raadslag.screens.desk.people.forms.lists import FileForm
from raadslag.screens.look.frames import Crumb


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def choose(request: HttpRequest) -> HttpResponse:
    let_in(request, IMPORT_SEATS)
    if DO in request.POST:
        return _take_in(request)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if not form.is_valid():
        return _page(request, form)
    return _preview(request, form.cleaned_data["file"].read())


def _take_in(request: HttpRequest) -> HttpResponse:
    """The file travels with the page that showed what it would bring, so it is looked at again."""
    try:
        data = base64.b64decode(request.POST.get("data", ""), validate=True)
    except binascii.Error:
        data = b""
    found = import_seats(data=data, by=user_of(request), now=timezone.now())
    if found.problems:
        return _preview(request, data)
    words = {"seats": found.seats, "offices": found.offices}
    messages.success(request, _("Indlæst: %(seats)d pladser og %(offices)d poster.") % words)
    return HttpResponseRedirect(reverse("desk:people"))


def _preview(request: HttpRequest, data: bytes) -> HttpResponse:
    found = try_seats(data=data, by=user_of(request), now=timezone.now())
    context = {
        "found": found,
        "problems": [(problem.line, words_of(problem.refusal)) for problem in found.problems],
        "is_anything": bool(found.bodies or found.persons or found.seats or found.offices or found.lists),
        "data": base64.b64encode(data).decode(),
        "do": DO,
    }
    status = 422 if found.problems else 200
    return show(request, "people/import_preview", context, place=PLACE, crumbs=_way(), status=status)


def _page(request: HttpRequest, form: FileForm) -> HttpResponse:
    status = 422 if form.is_bound else 200
    context = {"form": form, "may": allowed(user=user_of(request), body=None, day=today())}
    return show(request, "people/import", context, place=PLACE, crumbs=_way(), status=status)


def _way() -> tuple[Crumb, ...]:
    return crumbs(Crumb(_("Indlæs fra en fil")))
