"""A letter lets somebody in: once, and for a fortnight."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.invitations import link_to
from raadslag.accounts.models import Invitation, User, normal_email
from raadslag.accounts.operations.passwords import change_password
from raadslag.accounts.operations.users import create_user
from raadslag.accounts.permissions import require
from raadslag.accounts.policies import may_accept, may_be_invited
from raadslag.audit.operations import note, operation
from raadslag.law.refusal import Refusal

GOOD_FOR: Final = timedelta(days=14)


@operation("accounts.invite")
def invite(*, email: str, name: str, by: By, now: datetime) -> Invitation | Refusal:
    """Make a user, where there is none with this address yet, and mail them a link. A new letter replaces an older.

    Refused where the user already comes in by another way, or is shut out. Raises ValidationError.
    """
    require(rights.INVITE, by=by, day=localdate(now))
    user = User.objects.filter(email=normal_email(email)).first()
    refused = may_be_invited(user)
    if refused:
        return refused
    user = user or create_user(email=email, name=name, password=None, by=by, now=now)
    Invitation.objects.filter(user=user, closed=None).update(closed=now)
    invitation = Invitation.objects.create(user=user, made=now, expires=now + GOOD_FOR)
    words = {"invitation": invitation, "user": user, "by": by.audit_name, "link": link_to(invitation)}
    subject = render_to_string("account/email/invitation_subject.txt", words).strip()
    body = render_to_string("account/email/invitation_message.txt", words)
    send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email])
    note(kind="user", subject=user.pk, name=user.name, after={"email": user.email, "expires": invitation.expires})
    return invitation


@operation("accounts.accept_invitation")
def accept_invitation(*, invitation: Invitation, name: str, password: str, by: By, now: datetime) -> Refusal | None:
    """Come in by a letter: with the name one goes by, and a password of one's own."""
    held = Invitation.objects.select_for_update().select_related("user").get(pk=invitation.pk)
    user = held.user
    require(rights.ACCEPT_INVITATION, by=by, day=localdate(now), own=by == user)
    refused = may_accept(held, now=now)
    if refused:
        return refused
    before, user.name = user.name, name.strip()
    user.full_clean(exclude=["password"])
    user.save(update_fields=["name"])
    held.closed = now
    held.save(update_fields=["closed"])
    change_password(user=user, password=password, by=by, now=now)
    note(kind="user", subject=user.pk, name=user.name, before={"name": before}, after={"name": user.name})
    return None
