"""What the environment says of signing in, mail and running. Never a secret, and nothing that could be changed here."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.accounts.permissions import refusal
from raadslag.accounts.rights import ACKNOWLEDGE
from raadslag.notices.operations import acknowledge
from raadslag.notices.queries import find_returned, outbox, returned
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.pages import page

OF_SIGN_IN = ("RAADSLAG_OIDC", "RAADSLAG_SAML", "RAADSLAG_ADDRESS", "RAADSLAG_SIGN")
OF_MAIL = ("RAADSLAG_MAIL", "RAADSLAG_SMTP", "RAADSLAG_BOUNCE")


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the environment as it may be shown."""

    name: str
    value: str
    explanation: str
    is_set: bool


@require_safe
@signed_in
def signin(request: HttpRequest) -> HttpResponse:
    """How one signs in here."""
    context = {"title": _("Log på"), "variables": _variables(lambda name: name.startswith(OF_SIGN_IN))}
    return page(request, "environment", context, section="signin")


@require_safe
@signed_in
def mail(request: HttpRequest) -> HttpResponse:
    """How mail leaves, and what waits."""
    now = timezone.now()
    context = {
        "title": _("Mail"),
        "variables": _variables(lambda name: name.startswith(OF_MAIL)),
        "outbox": outbox(now=now),
        "returned": returned(now=now),
    }
    return page(request, "mail", context, section="mail")


@require_POST
@signed_in
def seen(request: HttpRequest, number: int) -> HttpResponse:
    """Somebody has seen that a mail reached nobody."""
    by, now = user_of(request), timezone.now()
    if refusal(ACKNOWLEDGE, by=by, day=timezone.localdate(now)) is not None or find_returned(number=number) is None:
        raise Http404
    acknowledge(number=number, by=by, now=now)
    return redirect("desk:mail")


@require_safe
@signed_in
def running(request: HttpRequest) -> HttpResponse:
    """What the place runs on."""
    rest = _variables(lambda name: not name.startswith((*OF_SIGN_IN, *OF_MAIL)))
    context = {
        "title": _("Drift"),
        "variables": rest,
        "database": "PostgreSQL" if connection.vendor == "postgresql" else "SQLite",
    }
    return page(request, "environment", context, section="running")


def _variables(wanted: Callable[[str], bool]) -> tuple[Variable, ...]:
    return tuple(
        Variable(
            each.name, _shown(each.name, each.default, secret=each.secret), each.explanation, _given(each.name) != ""
        )
        for each in settings.SETTINGS
        if wanted(each.name)
    )


def _given(name: str) -> str:
    return os.environ.get(name, "").strip()


def _shown(name: str, default: str, *, secret: bool) -> str:
    given = _given(name)
    if secret:
        return _("Sat, vises ikke") if given else _("Ikke sat")
    if given:
        return given
    return _("%(default)s (standard)") % {"default": default} if default else _("Ikke sat")
