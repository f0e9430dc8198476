"""The first administrator of a new installation, let in by a code that only whoever runs the server has seen."""

import datetime as dt
import secrets
from typing import Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user, grant_role
from raadslag.accounts.permissions import require
from raadslag.accounts.queries import has_administrator
from raadslag.accounts.roles import Role
from raadslag.audit.operations import note, operation
from raadslag.audit.who import Machine
from raadslag.bodies.installing.progress import digest_of
from raadslag.bodies.labels import FIRST_ADMINISTRATOR
from raadslag.bodies.operations.by_hand import installation
from raadslag.bodies.rights import MAKE_FIRST_ADMINISTRATOR, OPEN_SETUP
from raadslag.law.refusal import Refusal

NEWCOMER: Final = Machine("opsætning")
"""Whoever has shown the code, until there is an administrator to sign in as."""
LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Those that are not taken for one another: 32 of them, so that 16 are 80 bits."""


@operation("bodies.open_setup")
def open_setup(*, by: By, now: dt.datetime) -> str | Refusal:
    """Make the code of a new installation, and return it once. An earlier code is worth nothing from now on."""
    require(OPEN_SETUP, by=by, day=timezone.localdate(now))
    if has_administrator(day=timezone.localdate(now)):
        return Refusal(code="there_is_an_administrator")
    row = installation()
    groups = ["".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4)]
    row.code = digest_of("-".join(groups))
    row.save()
    note(kind="installation", subject=1, name="", after={"code": "made"})
    return "-".join(groups)


@operation("bodies.make_first_administrator")
def make_first_administrator(
    *, email: str, name: str, password: str, by: By, now: dt.datetime, code: str | None = None
) -> User | Refusal:
    """Make the first user and administrator. `code` may be left out only at the server's command line.

    Raises ValidationError for an address, a name or a password that will not do, by field.
    """
    today = timezone.localdate(now)
    require(MAKE_FIRST_ADMINISTRATOR, by=by, day=today)
    row = installation()
    if has_administrator(day=today):
        return Refusal(code="there_is_an_administrator")
    if (code is not None or by == NEWCOMER) and not _opens(row.code, code or ""):
        return Refusal(code="wrong_setup_code")
    user = create_user(email=email, name=name, password=_good(password, email, name), by=by, now=now)
    reason = str(FIRST_ADMINISTRATOR)
    grant_role(user=user, role=Role.ADMINISTRATOR, since=today, reason=reason, by=by, now=now)
    row.code = ""
    row.save()
    note(kind="user", subject=user.pk, name=user.name, after={"email": user.email})
    return user


def _opens(kept: str, code: str) -> bool:
    return bool(kept) and secrets.compare_digest(kept, digest_of(code))


def _good(password: str, email: str, name: str) -> str:
    try:
        validate_password(password, User(email=email, name=name))
    except ValidationError as weak:
        raise ValidationError({"password": weak.messages}) from weak
    return password
