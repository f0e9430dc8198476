"""The municipality's own log-in (OpenID Connect, SAML 2): whom it may let in, and what is kept of its answer.

It lets in users who are here already: it vouches for an address, the user with that address is linked to its id at the
first sign-in, and from then on the id alone counts. It never makes a user, and never gives a role.
"""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.saml.provider import SAMLProvider
from django.core.cache import cache
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils import timezone

from raadslag.accounts import operations
from raadslag.accounts.models import User
from raadslag.accounts.queries import find_user

REMEMBERED: int = 24 * 3600
"""Seconds an assertion is remembered as used: longer than any is good for."""


class IdentityAdapter(DefaultSocialAccountAdapter):
    """What the library asks the house about the municipality's own log-in."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def is_email_verified(self, provider: Any, email: str) -> bool:
        """A municipality's own directory says whose an address is; SAML has no word for whether it was tried."""
        return isinstance(provider, SAMLProvider)

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.state.get("process") != "login":
            raise ImmediateHttpResponse(redirect("account_unknown"))
        if sociallogin.is_existing:
            return
        user = _vouched_for(sociallogin)
        if user is None:
            raise ImmediateHttpResponse(redirect("account_unknown"))
        given = sociallogin.account
        sociallogin.account = operations.link_identity(
            user=user, provider=given.provider, uid=given.uid, by=user, now=timezone.now()
        )
        sociallogin.user = user


def _vouched_for(sociallogin: SocialLogin) -> User | None:
    """The user whose address it vouches for."""
    for address in sociallogin.email_addresses:
        user = find_user(email=address.email) if address.verified else None
        if user and user.is_active:
            return user
    return None


class OpenIdProvider(OpenIDConnectProvider):
    """An OpenID Connect provider that knows its people: an address counts unless it is said not to be verified."""

    def extract_extra_data(self, data: Any) -> dict[str, Any]:
        """Nothing of what is told about a person is kept."""
        return {}

    def extract_common_fields(self, data: Any) -> dict[str, Any]:
        return {}

    def extract_email_addresses(self, data: Any) -> list[EmailAddress]:
        claims = data.get("userinfo") or data.get("id_token") or {}
        if not claims.get("email") or claims.get("email_verified", True) is not True:
            return []
        return [EmailAddress(email=claims["email"], verified=True, primary=True)]


class SamlProvider(SAMLProvider):
    """A SAML 2 provider each of whose assertions is good once."""

    def extract_extra_data(self, data: Any) -> dict[str, Any]:
        """Nothing of what is told about a person is kept: it can hold a CPR number."""
        return {}

    def sociallogin_from_response(self, request: HttpRequest, response: Any) -> SocialLogin:
        if not cache.add(f"saml:{response.get_last_assertion_id()}", 1, REMEMBERED):
            raise ImmediateHttpResponse(redirect("account_refused"))
        return super().sociallogin_from_response(request, response)
