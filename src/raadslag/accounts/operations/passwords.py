"""A new password ends every session: whoever knew the old one is out."""

from datetime import datetime

from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.operations.sessions import end_sessions_of
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation


@operation("accounts.change_password")
def change_password(*, user: User, password: str, by: By, now: datetime) -> None:
    """Give a user a password that a form has found good enough."""
    require(rights.CHANGE_PASSWORD, by=by, day=localdate(now), own=by == user)
    user.set_password(password)
    user.save(update_fields=["password"])
    note(kind="user", subject=user.pk, name=user.name, after={"ended": end_sessions_of(user)})
