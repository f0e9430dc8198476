"""The way in: the first part of the settings that somebody may see."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.menu import menu


@require_safe
@signed_in
def front(request: HttpRequest) -> HttpResponse:
    """On to the first part."""
    links = menu(user_of(request), "", timezone.localdate())
    if not links:
        raise PermissionDenied
    return HttpResponseRedirect(links[0].address)
