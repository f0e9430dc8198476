"""The doors besides e-mail and password that an installation has."""

import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.saml.utils import fetch_metadata_url_config
from django.http import HttpRequest

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A log-in elsewhere: its name on the button, where the button posts to, and the origin it leads to."""

    name: str
    address: str
    origin: str


def doors(request: HttpRequest) -> tuple[Door, ...]:
    """Every log-in elsewhere that this installation is told of."""
    return tuple(
        Door(name=provider.name, address=provider.get_login_url(request), origin=_origin(provider))
        for provider in get_adapter().list_providers(request)
    )


def _origin(provider: object) -> str:
    """Where a browser is sent: the only place besides this one that a form may lead to."""
    settings = provider.app.settings  # type: ignore[attr-defined]  # the library has no types
    address = settings.get("server_url", "")
    if "idp" in settings:
        address = settings["idp"]["metadata_url"]
        try:
            address = fetch_metadata_url_config(settings["idp"])["idp"]["singleSignOnService"]["url"]
        except Exception as silent:  # noqa: BLE001  # the parser raises it bare; the other doors must open all the same
            logger.warning("The metadata of the log-in at %s cannot be read: %s", address, silent)
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
