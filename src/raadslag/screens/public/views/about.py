"""What the municipality must say about the pages themselves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose, municipality_at
from raadslag.files.queries import content
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.views.frame import of_any, show


@of_any
def accessibility(request: HttpRequest, whose: Whose) -> HttpResponse:
    return show(request, whose, "accessibility", {}, crumbs=(Crumb(_("Tilgængelighed")),))


@of_any
def privacy(request: HttpRequest, whose: Whose) -> HttpResponse:
    return show(request, whose, "privacy", {}, crumbs=(Crumb(_("Privatliv")),))


@of_any
def logo(request: HttpRequest, whose: Whose) -> HttpResponse:
    """The municipality's logo. Its address changes with it, so that it can be kept for long."""
    here = municipality_at(within=whose.within)
    if here is None or here.logo is None:
        raise Http404
    answer = HttpResponse(content(file=here.logo), content_type=here.logo.media_type)
    answer["Cache-Control"] = "public, max-age=86400"
    return answer
