"""What the municipality must say about the pages themselves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from raadslag.bodies.dossiers import municipality_here
from raadslag.files.queries import content
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.views.frame import show


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return show(request, "accessibility", {}, crumbs=(Crumb(_("Tilgængelighed")),))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return show(request, "privacy", {}, crumbs=(Crumb(_("Privatliv")),))


@require_safe
def logo(request: HttpRequest) -> HttpResponse:
    """The municipality's logo. Its address changes with it, so that it can be kept for long."""
    here = municipality_here()
    if here is None or here.logo is None:
        raise Http404
    answer = HttpResponse(content(file=here.logo), content_type=here.logo.media_type)
    answer["Cache-Control"] = "public, max-age=86400"
    return answer
