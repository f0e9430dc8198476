"""What every public page has around it, and what an address answers that no page is found at."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, Literal

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from raadslag.bodies.dossiers import ALONE, Whose, whose_at
from raadslag.publication import queries
from raadslag.publication.queries import municipality_name
from raadslag.publication.shapes import Gone, Moved
from raadslag.screens.look.frames import Crumb, NavigationLink
from raadslag.screens.look.labels import ARCHIVE, Word

Place = Literal["meetings", "cases", "people", "search"]

PLACES: Final[dict[Place, Word]] = {
    "meetings": gettext_lazy("Møder"),
    "cases": gettext_lazy("Sager"),
    "people": gettext_lazy("Politikere"),
    "search": gettext_lazy("Søg"),
}
ACROSS: Final[tuple[Place, ...]] = ("search",)


View = Callable[..., HttpResponse]


def of_one(view: View) -> View:
    """A page of one municipality: in an archive of many, its segment stands in front. Read only."""
    return _read(view, also_of_all=False)


def of_any(view: View) -> View:
    """A page that an archive has for all its municipalities too, with nothing in front. Read only."""
    return _read(view, also_of_all=True)


def _read(view: View, *, also_of_all: bool) -> View:
    """The one place where an address says whose pages are asked for; the view is handed the answer."""

    @require_safe
    @wraps(view)
    def page(request: HttpRequest, *, within: str = "", **parts: Any) -> HttpResponse:
        whose = whose_at(within=within)
        if whose is None or (whose.is_all and not also_of_all):
            return elsewhere(request)
        return view(request, whose, **parts)

    return page


def navigation(whose: Whose, place: Place | None) -> tuple[NavigationLink, ...]:
    """The main menu; in front of an archive there is only what goes across it."""
    names = ACROSS if whose.is_all else tuple(PLACES)
    return tuple(NavigationLink(PLACES[name], _address(whose, name), here=name == place) for name in names)


def place_crumb(whose: Whose, place: Place) -> Crumb:
    return Crumb(str(PLACES[place]), _address(whose, place))


def _address(whose: Whose, place: Place) -> str:
    return whose.prefix + reverse(f"public:{place}")


def _name(whose: Whose) -> str:
    """The name over the pages."""
    return whose.name or (str(ARCHIVE) if whose.is_all else municipality_name())


def show(
    request: HttpRequest,
    whose: Whose,
    template: str,
    context: dict[str, Any],
    *,
    place: Place | None = None,
    crumbs: tuple[Crumb, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """A page in its frame."""
    around = {
        "navigation": navigation(whose, place),
        "crumbs": crumbs,
        "municipality": SimpleLazyObject(lambda: _name(whose)),
        "logo": whose.logo,
        "prefix": whose.prefix,
        "whose": whose,
    }
    return render(request, f"public/{template}.html", around | context, status=status)


def elsewhere(request: HttpRequest) -> HttpResponse:
    """Where no page is found: 301 if it moved, 410 if it was withdrawn, else 404."""
    became = queries.resolve(path=request.path)
    if isinstance(became, Moved):
        return HttpResponsePermanentRedirect(became.address)
    if isinstance(became, Gone):
        parent = request.path.rstrip("/").rpartition("/")[0] + "/"
        return show(request, whose_asked(request), "gone", {"gone": became, "parent": parent}, status=410)
    raise Http404


def whose_asked(request: HttpRequest) -> Whose:
    """Whose page somebody seems to have wanted, for the frame around the answer that it is not there."""
    here = whose_at() or ALONE
    segment = request.path.split("/")[1]
    return (whose_at(within=segment) if here.is_all and segment else None) or here
