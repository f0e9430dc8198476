"""Users come and go; what they did keeps their names."""

from datetime import datetime

from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.labels import SHUT_OUT
from raadslag.accounts.models import User, normal_email
from raadslag.accounts.operations.roles import end_all
from raadslag.accounts.operations.sessions import end_sessions_of
from raadslag.accounts.permissions import require
from raadslag.accounts.policies import is_last_administrator
from raadslag.audit.operations import note, operation
from raadslag.law.refusal import Refusal


@operation("accounts.create_user")
def create_user(*, email: str, name: str, password: str | None, by: By, now: datetime) -> User:
    """Make a user; one without a password gets in by another door (an invitation, the municipality's own log-in).

    Raises ValidationError.
    """
    require(rights.CREATE_USER, by=by, day=localdate(now))
    user = User(email=normal_email(email), name=name.strip(), created=now)
    user.set_password(password)
    user.full_clean()
    user.save(force_insert=True)
    note(kind="user", subject=user.pk, name=user.name, after={"email": user.email, "name": user.name})
    return user


@operation("accounts.deactivate_user")
def deactivate_user(*, user: User, by: By, now: datetime) -> Refusal | None:
    """Shut the door on a person, and end at once what sessions and what roles for the whole municipality there are.

    Refused for the last administrator. Roles at bodies end with `bodies.end_user`.
    """
    today = localdate(now)
    require(rights.DEACTIVATE_USER, by=by, day=today)
    if not user.is_active:
        return None
    if is_last_administrator(user, today=today):
        return Refusal(code="last_administrator")
    user.is_active = False
    user.save(update_fields=["is_active"])
    ended = end_sessions_of(user)
    end_all(user, reason=str(SHUT_OUT), today=today)
    note(
        kind="user",
        subject=user.pk,
        name=user.name,
        before={"is_active": True},
        after={"is_active": False, "ended": ended},
    )
    return None
