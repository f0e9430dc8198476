"""The readers of users."""

import datetime as dt

from django.db.models import Q

from raadslag.accounts.models import MunicipalRole, User, normal_email
from raadslag.accounts.roles import Role


def find_user(*, email: str) -> User | None:
    """The user with this address, however it is typed."""
    return User.objects.filter(email=normal_email(email)).first()


def municipal_roles(*, user: User, day: dt.date) -> frozenset[Role]:
    """The roles that somebody has for the whole municipality on a day."""
    held = MunicipalRole.objects.filter(user=user, since__lte=day).filter(Q(until=None) | Q(until__gte=day))
    return frozenset(Role(role) for role in held.values_list("role", flat=True))
