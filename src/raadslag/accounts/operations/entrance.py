"""In and out, as the log tells it. What a session is, is the framework's."""

from collections.abc import Callable, Iterable
from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation


@operation("accounts.sign_in")
def sign_in(*, user: User, ways: Iterable[str], open_session: Callable[[], None], by: By, now: datetime) -> None:
    """Let somebody in. `ways` says how: password, totp, webauthn, recovery_codes, openid_connect, saml …"""
    require(rights.SIGN_IN, by=by, day=localdate(now), own=by == user)
    open_session()
    note(kind="user", subject=user.pk, name=user.name, after={"ways": list(ways)})


@operation("accounts.sign_out")
def sign_out(*, user: User, by: By, now: datetime) -> None:
    """Somebody left."""
    require(rights.SIGN_OUT, by=by, day=localdate(now), own=by == user)
    note(kind="user", subject=user.pk, name=user.name)


@operation("accounts.lock_out")
def lock_out(*, user: User | None, by: By, now: datetime) -> None:
    """Too many wrong passwords: no more are tried for a while. `user` is None where the address belongs to nobody.

    What was typed is not kept: people type passwords into the wrong field.
    """
    require(rights.LOCK_OUT, by=by, day=localdate(now))
    note(kind="user", subject=user.pk if user else "", name=user.name if user else "")


@operation("accounts.link_identity")
def link_identity(*, user: User, provider: str, uid: str, by: By, now: datetime) -> SocialAccount:
    """Let the municipality's own log-in vouch for a user from now on. Nothing but its id of them is kept."""
    require(rights.LINK_IDENTITY, by=by, day=localdate(now), own=by == user)
    account = SocialAccount.objects.create(user=user, provider=provider, uid=uid, extra_data={})
    note(kind="user", subject=user.pk, name=user.name, after={"provider": provider})
    return account
