"""Who has signed in without a second factor that is demanded gets no further than to setting one up."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from raadslag.accounts.entrance.account import UNCHECKED
from raadslag.accounts.models import User
from raadslag.accounts.queries import demanding_roles, has_second_factor
from raadslag.bodies.queries import given_roles

Answer = Callable[[HttpRequest], HttpResponse]

OPEN: Final = ("/konto/", "/static/")


def second_factor(get_response: Answer) -> Answer:
    """Ask once after each sign-in; only while something is missing, at every page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        own = request.path.startswith("/konto/")
        if not request.path.startswith(OPEN) and settings.SESSION_COOKIE_NAME in request.COOKIES and missing(request):
            return redirect("mfa_index")
        response = get_response(request)
        if own:
            # What was on screen must not be had with the browser's back button.
            response.headers["Cache-Control"] = "no-store, private"
        return response

    return middleware


def missing(request: HttpRequest) -> bool:
    """Whether whoever is signed in lacks the second factor that one of their roles demands."""
    user = request.user
    if not isinstance(user, User) or not request.session.get(UNCHECKED):
        return False
    if demanded_of(user) and not has_second_factor(user=user):
        return True
    del request.session[UNCHECKED]
    return False


def demanded_of(user: User) -> bool:
    """Whether one of a user's roles, anywhere, demands a second factor today."""
    today = timezone.localdate()
    return bool(given_roles(user=user, day=today) & demanding_roles(day=today))
