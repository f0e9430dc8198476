"""One's own account: who one is here, and where one is signed in."""

from allauth.usersessions.models import UserSession
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts import operations
from raadslag.accounts.labels import ROLES
from raadslag.accounts.models import User
from raadslag.accounts.queries import has_second_factor, sessions_of
from raadslag.bodies.queries import given_roles
from raadslag.screens.account.devices import Device, device


def owner(request: HttpRequest) -> User:
    """Who is signed in. For views that ask for it."""
    if not isinstance(request.user, User):
        raise TypeError("only a view for people who have signed in can ask who it is")
    return request.user


@require_safe
@login_required
def front(request: HttpRequest) -> HttpResponse:
    user = owner(request)
    roles = sorted(str(ROLES[role]) for role in given_roles(user=user, day=timezone.localdate()))
    context = {"roles": roles, "has_factor": has_second_factor(user=user)}
    return render(request, "account/front.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def sessions(request: HttpRequest) -> HttpResponse:
    """Where one is signed in. A POST ends the session it names, or all but this one."""
    user, now = owner(request), timezone.now()
    here = request.session.session_key or ""
    if request.method == "POST":
        number = request.POST.get("session", "")
        only = [int(number)] if number.isdecimal() else None
        operations.end_sessions(user=user, only=only, but=here, by=user, now=now)
        return redirect("usersessions_list")
    shown = tuple(_shown(each, here) for each in sessions_of(user=user, now=now))
    return render(request, "account/sessions.html", {"sessions": shown})


def _shown(session: UserSession, here: str) -> Device:
    return device(session, is_this=session.session_key == here)
