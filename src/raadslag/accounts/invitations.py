"""The link in an invitation: signed, so that nobody can make one up."""

from typing import Final

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from raadslag.accounts.models import Invitation

SIGNER: Final = "raadslag.accounts.invitation"


def link_to(invitation: Invitation) -> str:
    """The address where an invitation is accepted."""
    token = Signer(salt=SIGNER).sign(str(invitation.pk))
    return settings.ADDRESS + reverse("account:invitation", args=[token])


def invitation_of(*, token: str) -> Invitation | None:
    """The invitation a link is to; None where the link was not made here."""
    try:
        number = Signer(salt=SIGNER).unsign(token)
    except BadSignature:
        return None
    return Invitation.objects.select_related("user").filter(pk=int(number)).first()
