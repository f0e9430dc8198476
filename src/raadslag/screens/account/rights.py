"""What may I do, and why."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from raadslag.accounts.matrix import load_permissions
from raadslag.accounts.models import User
from raadslag.audit.deeds import deeds
from raadslag.bodies.grounds import is_told
from raadslag.bodies.may import rights_of


@require_safe
@login_required
def own_rights(request: HttpRequest) -> HttpResponse:
    """Every deed of the house, yes or no, and through which role, seat or office."""
    if not isinstance(request.user, User):
        raise TypeError("only for people who have signed in")
    day = timezone.localdate()
    rights = rights_of(user=request.user, day=day, permissions=load_permissions(), words=deeds())
    response = render(
        request, "account/rights.html", {"rights": rights, "told": tuple(filter(is_told, rights.grounds))}
    )
    response["Cache-Control"] = "no-store, private"
    return response
