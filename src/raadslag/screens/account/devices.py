"""What a session is called, so that its owner knows it again: "Chrome på Windows"."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from allauth.usersessions.models import UserSession
from django.utils.translation import gettext as _

# The first that is named counts: most browsers also say that they are like others.
BROWSERS: Final = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS: Final = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS X": "Mac",
    "CrOS": "Chromebook",
    "Linux": "Linux",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A session as its owner knows it."""

    number: int
    name: str
    address: str
    since: datetime
    last_seen: datetime
    is_this: bool


def device(session: UserSession, *, is_this: bool) -> Device:
    """The session as it is shown."""
    return Device(
        number=session.pk,
        name=name_of(session.user_agent),
        address=session.ip,
        since=session.created_at,
        last_seen=session.last_seen_at,
        is_this=is_this,
    )


def name_of(user_agent: str) -> str:
    """Browser and system in words, as far as they are known."""
    browser = next((name for mark, name in BROWSERS.items() if mark in user_agent), "")
    system = next((name for mark, name in SYSTEMS.items() if mark in user_agent), "")
    if browser and system:
        return _("{browser} på {system}").format(browser=browser, system=system)
    return browser or system or _("Ukendt enhed")
