"""People who sign in, with the roles that a test needs."""

import datetime as dt
from typing import Final

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import Body, BodyRole

NOW: Final = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
SINCE: Final = dt.date(2026, 1, 1)


def somebody(*roles: Role, email: str = "lise@egevang.dk", at: Body | None = None) -> User:
    """A user with roles for the whole municipality, or at one body."""
    user = create_user(email=email, name="Lise Holm", password=None, by=OPERATOR, now=NOW)
    for role in roles:
        if at is None:
            MunicipalRole.objects.create(user=user, role=role, since=SINCE)
        else:
            BodyRole.objects.create(user=user, body=at, role=role, since=SINCE)
    return user
