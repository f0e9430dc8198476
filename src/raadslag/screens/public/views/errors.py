"""Answers when something is missing or broken. The last asks nothing of the database."""

import logging
import secrets

from django.http import HttpRequest, HttpResponse

from raadslag.bodies.dossiers import ALONE
from raadslag.screens.public.views.frame import show, whose_asked

logger = logging.getLogger(__name__)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """One text for 403 and 404: whether something is there is not told to those who may not see it."""
    return show(request, whose_asked(request), "missing", {}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """A number for the citizen to quote, and the same number in the log."""
    code = secrets.token_hex(4)
    logger.error("Error %s at %s", code, request.path)
    return show(request, ALONE, "server_error", {"code": code, "municipality": ""}, status=500)
