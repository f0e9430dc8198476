"""What every public page has around it, and what an address answers that no page is found at."""

from typing import Any, Final, Literal

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy

from raadslag.bodies.dossiers import logo_version
from raadslag.publication import queries
from raadslag.publication.shapes import Gone, Moved
from raadslag.screens.look.frames import Crumb, NavigationLink
from raadslag.screens.look.labels import Word

Place = Literal["meetings", "cases", "people", "search"]

PLACES: Final[dict[Place, Word]] = {
    "meetings": gettext_lazy("Møder"),
    "cases": gettext_lazy("Sager"),
    "people": gettext_lazy("Politikere"),
    "search": gettext_lazy("Søg"),
}


def navigation(place: Place | None) -> tuple[NavigationLink, ...]:
    return tuple(NavigationLink(word, reverse(f"public:{name}"), here=name == place) for name, word in PLACES.items())


def place_crumb(place: Place) -> Crumb:
    return Crumb(str(PLACES[place]), reverse(f"public:{place}"))


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    place: Place | None = None,
    crumbs: tuple[Crumb, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """A page in its frame."""
    around = {
        "navigation": navigation(place),
        "crumbs": crumbs,
        "municipality": SimpleLazyObject(queries.municipality_name),
        "logo": SimpleLazyObject(logo_version),
    }
    return render(request, f"public/{template}.html", around | context, status=status)


def elsewhere(request: HttpRequest) -> HttpResponse:
    """Where no page is found: 301 if it moved, 410 if it was withdrawn, else 404."""
    became = queries.resolve(path=request.path)
    if isinstance(became, Moved):
        return HttpResponsePermanentRedirect(became.address)
    if isinstance(became, Gone):
        parent = request.path.rstrip("/").rpartition("/")[0] + "/"
        return show(request, "gone", {"gone": became, "parent": parent}, status=410)
    raise Http404
