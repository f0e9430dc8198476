"""What is known of every request: where it came from, and when its session was last seen."""

from collections.abc import Callable
from typing import Final

from allauth.account.adapter import get_adapter
from allauth.core.internal.httpkit import get_client_ip
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from raadslag.audit.who import Circumstances, under

Answer = Callable[[HttpRequest], HttpResponse]

SEEN: Final = "seen"
"""Stands in a session that came about at the door: when it was last noted as seen."""
EVERY: Final = 300
"""Seconds between two notes of when a session was last seen: a page that is only read should write nothing."""


def circumstances(get_response: Answer) -> Answer:
    """Let the log know the network address of whoever acts. A proxy's word for it counts only where there is one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with under(Circumstances(address=get_client_ip(request) or "")):
            return get_response(request)

    return middleware


def last_seen(get_response: Answer) -> Answer:
    """Keep when and where from a session was used, for its owner to see."""

    def middleware(request: HttpRequest) -> HttpResponse:
        # A visitor without a session is not looked up: the public pages know no one.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = timezone.now()
            if now.timestamp() - request.session.get(SEEN, now.timestamp()) >= EVERY:
                request.session[SEEN] = int(now.timestamp())
                rows = UserSession.objects.filter(session_key=request.session.session_key)
                rows.update(last_seen_at=now, ip=get_adapter().get_client_ip(request))
        return get_response(request)

    return middleware
