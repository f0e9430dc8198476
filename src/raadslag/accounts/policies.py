"""May it happen now? About the ways in, and about the last who could let others in."""

import datetime as dt
from typing import Final

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from raadslag.accounts.models import Invitation, MunicipalRole, User
from raadslag.accounts.roles import Role
from raadslag.law.refusal import Refusal

LONGEST_NAME: Final = 100


def may_be_invited(user: User | None) -> Refusal | None:
    """Anybody who is not in yet; somebody who is shut out must be let in again first."""
    if user is None:
        return None
    if not user.is_active:
        return Refusal(code="user_is_shut_out", about=(user.name,))
    if user.has_usable_password() or SocialAccount.objects.filter(user=user).exists():
        return Refusal(code="user_is_in_already", about=(user.name,))
    return None


def may_accept(invitation: Invitation, *, now: dt.datetime) -> Refusal | None:
    """Once, in time, and by somebody who is not shut out."""
    if invitation.closed is not None:
        return Refusal(code="invitation_is_used")
    if now >= invitation.expires or not invitation.user.is_active:
        return Refusal(code="invitation_has_expired")
    return None


def passkey_name(name: str, *, user: User, but: int | None = None) -> Refusal | None:
    """A name by which its owner can tell it from the others. `but`: the passkey itself, where it has one already."""
    if not name or len(name) > LONGEST_NAME:
        return Refusal(code="passkey_name")
    others = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).exclude(pk=but)
    if any(each.data.get("name", "").casefold() == name.casefold() for each in others):
        return Refusal(code="passkey_name_taken", about=(name,))
    return None


def is_last_administrator(user: User, *, today: dt.date) -> bool:
    """Whether nobody could give roles if this user could not."""
    held = MunicipalRole.objects.select_for_update().filter(role=Role.ADMINISTRATOR, retracted=False)
    own = [row for row in held if row.user_id == user.pk and (row.until is None or row.until >= today)]
    return bool(own) and not another_administrator(but=user, after=today - dt.timedelta(days=1))


def another_administrator(*, but: User, after: dt.date) -> bool:
    """Whether somebody else who can sign in is administrator from the day after, with no last day."""
    others = MunicipalRole.objects.filter(role=Role.ADMINISTRATOR, until=None, retracted=False, user__is_active=True)
    return others.filter(since__lte=after + dt.timedelta(days=1)).exclude(user=but).exists()
