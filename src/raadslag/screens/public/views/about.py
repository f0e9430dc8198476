"""What the municipality must say about the pages themselves."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.views.frame import show


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return show(request, "accessibility", {}, crumbs=(Crumb(_("Tilgængelighed")),))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return show(request, "privacy", {}, crumbs=(Crumb(_("Privatliv")),))
