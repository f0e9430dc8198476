"""May it happen now? About the ways in."""

from datetime import datetime

from allauth.socialaccount.models import SocialAccount

from raadslag.accounts.models import Invitation, User
from raadslag.law.refusal import Refusal


def may_be_invited(user: User | None) -> Refusal | None:
    """Anybody who is not in yet; somebody who is shut out must be let in again first."""
    if user is None:
        return None
    if not user.is_active:
        return Refusal(code="user_is_shut_out", about=(user.name,))
    if user.has_usable_password() or SocialAccount.objects.filter(user=user).exists():
        return Refusal(code="user_is_in_already", about=(user.name,))
    return None


def may_accept(invitation: Invitation, *, now: datetime) -> Refusal | None:
    """Once, in time, and by somebody who is not shut out."""
    if invitation.closed is not None:
        return Refusal(code="invitation_is_used")
    if now >= invitation.expires or not invitation.user.is_active:
        return Refusal(code="invitation_has_expired")
    return None
