"""The readers of users."""

import datetime as dt

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Q

from raadslag.accounts.models import FactorDemand, MunicipalRole, User, normal_email
from raadslag.accounts.roles import FACTOR_DEMANDED_AT_FIRST, Role


def find_user(*, email: str) -> User | None:
    """The user with this address, however it is typed."""
    return User.objects.filter(email=normal_email(email)).first()


def given_on(day: dt.date) -> Q:
    """What holds on a day, of the roles that were given."""
    return Q(since__lte=day, retracted=False) & (Q(until=None) | Q(until__gte=day))


def municipal_roles(*, user: User, day: dt.date) -> frozenset[Role]:
    """The roles that somebody has for the whole municipality on a day."""
    held = MunicipalRole.objects.filter(given_on(day), user=user)
    return frozenset(Role(role) for role in held.values_list("role", flat=True))


def demanding_roles(*, day: dt.date) -> frozenset[Role]:
    """The roles of which a second factor is demanded on a day."""
    rows = FactorDemand.objects.filter(since__lte=day).order_by("since", "id")
    decided = {Role(role): demanded for role, demanded in rows.values_list("role", "demanded")}
    standing = dict.fromkeys(FACTOR_DEMANDED_AT_FIRST, True) | decided
    return frozenset(role for role, demanded in standing.items() if demanded)


def has_second_factor(*, user: User) -> bool:
    """Whether somebody has a passkey or an app that shows codes."""
    return bool(Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def factors_of(*, user: User) -> tuple[Authenticator, ...]:
    """The second factors of somebody, oldest first."""
    return tuple(Authenticator.objects.filter(user=user).order_by("created_at", "id"))


def sessions_of(*, user: User, now: dt.datetime) -> tuple[UserSession, ...]:
    """The sessions in which somebody is signed in, last seen first."""
    alive = Session.objects.filter(expire_date__gt=now).values("session_key")
    return tuple(UserSession.objects.filter(user=user, session_key__in=alive).order_by("-last_seen_at", "-id"))


def has_administrator(*, day: dt.date) -> bool:
    """Whether somebody who can sign in is administrator on a day."""
    return MunicipalRole.objects.filter(given_on(day), role=Role.ADMINISTRATOR, user__is_active=True).exists()
