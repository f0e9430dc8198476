"""The second factors of a user: an app that shows codes, passkeys, and codes on paper for when these are lost."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import require
from raadslag.accounts.policies import passkey_name
from raadslag.audit.operations import driver, note, operation
from raadslag.law.refusal import Refusal

RECOVERY = Authenticator.Type.RECOVERY_CODES


@driver
def add_one_time_codes(*, user: User, secret: str, by: By, now: datetime) -> bool:
    """Take an app that shows codes into use. True if recovery codes came with it, to be shown."""
    return _add_factor(user=user, make=lambda: TOTP.activate(user, secret).instance, by=by, now=now)


@driver
def add_passkey(*, user: User, name: str, credential: Mapping[str, Any], by: By, now: datetime) -> bool:
    """Take a passkey into use, as a browser made it and a form checked it. True if recovery codes came with it."""
    return _add_factor(user=user, make=lambda: WebAuthn.add(user, name, dict(credential)).instance, by=by, now=now)


@operation("accounts.add_factor")
def _add_factor(*, user: User, make: Any, by: By, now: datetime) -> bool:
    require(rights.ADD_FACTOR, by=by, day=localdate(now), own=by == user)
    factor = make()
    first = not Authenticator.objects.filter(user=user, type=RECOVERY).exists()
    if first:
        RecoveryCodes.activate(user)
    note(kind="user", subject=user.pk, name=user.name, after=_trace(factor))
    return first


@operation("accounts.remove_factor")
def remove_factor(*, factor: Authenticator, by: By, now: datetime) -> None:
    """Take a factor out of use. With the last one the recovery codes go too."""
    user = factor.user
    require(rights.REMOVE_FACTOR, by=by, day=localdate(now), own=by == user)
    note(kind="user", subject=user.pk, name=user.name, before=_trace(factor))
    factor.delete()
    left = Authenticator.objects.filter(user=user)
    if not left.exclude(type=RECOVERY).exists():
        left.delete()


@operation("accounts.rename_factor")
def rename_factor(*, factor: Authenticator, name: str, by: By, now: datetime) -> Refusal | None:
    """Call a passkey something else."""
    user = factor.user
    require(rights.RENAME_FACTOR, by=by, day=localdate(now), own=by == user)
    held = Authenticator.objects.select_for_update().get(pk=factor.pk, type=Authenticator.Type.WEBAUTHN)
    called = " ".join(name.split())
    refused = passkey_name(called, user=user, but=held.pk)
    if refused:
        return refused
    before = _trace(held)
    if before["called"] != called:
        held.data["name"] = called
        held.save(update_fields=["data"])
        note(kind="user", subject=user.pk, name=user.name, before=before, after=_trace(held))
    return None


def _trace(factor: Authenticator) -> dict[str, object]:
    """What the log keeps of a factor: never what opens anything."""
    called = {"called": factor.data.get("name", "")} if factor.type == Authenticator.Type.WEBAUTHN else {}
    return {"factor": factor.type, **called}


@operation("accounts.renew_recovery_codes")
def renew_recovery_codes(*, user: User, by: By, now: datetime) -> None:
    """Make new codes for a lost phone; the old ones are worth nothing from now on."""
    require(rights.RENEW_RECOVERY_CODES, by=by, day=localdate(now), own=by == user)
    User.objects.select_for_update().get(pk=user.pk)
    Authenticator.objects.filter(user=user, type=RECOVERY).delete()
    RecoveryCodes.activate(user)
    note(kind="user", subject=user.pk, name=user.name)
