"""How far somebody's power over roles goes: everywhere, or at some bodies."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from raadslag.accounts.models import GivenRole, User
from raadslag.accounts.permissions import Permission
from raadslag.accounts.power import power_of
from raadslag.accounts.roles import Role
from raadslag.bodies.grounds import Ground, GroundKind, grounds_of
from raadslag.bodies.models import Body, BodyRole
from raadslag.bodies.queries import standing_bodies
from raadslag.bodies.rights import GRANT_ROLE, WITHDRAW_ROLE
from raadslag.restricted.permissions import EVERYWHERE as HELD_EVERYWHERE
from raadslag.restricted.permissions import NOT_THE_MAYORS

EVERYWHERE: Final = "kommunen"
"""What addresses and forms call the whole municipality, where a body could be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where somebody may use a permission: `everywhere`, or at these bodies. `grounds`: what gives it."""

    grounds: tuple[Ground, ...]
    everywhere: bool
    bodies: frozenset[int]

    def covers(self, body: Body | None) -> bool:
        return self.everywhere or (body is not None and body.pk in self.bodies)

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.bodies)


def reach(*permissions: Permission, user: User, day: dt.date) -> Reach:
    """Where somebody may do one of these, by everything that gives a role on the day."""
    roles = frozenset[Role]().union(*(permission.roles for permission in permissions))
    return _reach(ground for ground in _grounds(user, day) if ground.role in roles)


def reach_here(*permissions: Permission, user: User, day: dt.date) -> Reach:
    """Where somebody may do one of these with a body's full papers: what is held for the whole municipality does not
    count, save what `restricted` says.
    """
    own = reach(*permissions, user=user, day=day)
    return _reach(ground for ground in own.grounds if ground.body is not None or ground.role in HELD_EVERYWHERE)


_asked: ContextVar[dict[tuple[int, dt.date], tuple[Ground, ...]] | None] = ContextVar("grounds", default=None)


@contextmanager
def asking_once() -> Iterator[None]:
    """Within, what gives somebody a role on a day is asked of the database once: a page asks it many times."""
    token = _asked.set({})
    try:
        yield
    finally:
        _asked.reset(token)


def _grounds(user: User, day: dt.date) -> tuple[Ground, ...]:
    known = _asked.get()
    if known is None:
        return grounds_of(user=user, day=day)
    if (user.pk, day) not in known:
        known[user.pk, day] = grounds_of(user=user, day=day)
    return known[user.pk, day]


def at_bodies(own: Reach) -> Q:
    """The rows with a `body` that a reach covers, for the database: the mayor's reach is every committee."""
    named = Q(body__in=own.bodies)
    return named | ~Q(body__kind__in=NOT_THE_MAYORS) if own.everywhere else named


def _reach(grounds: Iterable[Ground]) -> Reach:
    found = tuple(grounds)
    return Reach(
        grounds=found,
        everywhere=any(ground.body is None for ground in found),
        bodies=frozenset(ground.body.pk for ground in found if ground.body),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grantable:
    """What somebody can give: which roles, at which bodies, and whether for the whole municipality."""

    roles: frozenset[Role]
    bodies: tuple[Body, ...]
    everywhere: bool

    def permits(self, *, where: str, role: str) -> bool:
        """Whether an answer is among the choices; one that was left out is for the form to ask about again."""
        places = {"", *(str(body.pk) for body in self.bodies), *([EVERYWHERE] if self.everywhere else [])}
        return where in places and (not role or role in self.roles)


def grantable(*, user: User, day: dt.date) -> Grantable:
    """The choices of the form in which a role is given."""
    own = reach(GRANT_ROLE, user=user, day=day)
    given_everywhere = {each.role for each in own.grounds if each.body is None and each.kind == GroundKind.GIVEN}
    everywhere = Role.ADMINISTRATOR in given_everywhere
    roles = power_of({each.role for each in own.grounds}, at_one_body=not everywhere)
    bodies = tuple(body for body in standing_bodies(day) if own.covers(body))
    return Grantable(roles=roles, bodies=bodies, everywhere=everywhere)


def can_withdraw(ground: Ground, *, own: Reach) -> bool:
    """Whether whoever has this reach can take a role back."""
    return ground.kind == GroundKind.GIVEN and _has_power(ground.role, ground.body, own)


def power_over(held: GivenRole, *, user: User, day: dt.date) -> bool:
    """Whether somebody can take this role back."""
    body = held.body if isinstance(held, BodyRole) else None
    return _has_power(Role(held.role), body, reach(WITHDRAW_ROLE, user=user, day=day))


def _has_power(role: Role, body: Body | None, own: Reach) -> bool:
    if body is None:
        return any(each.role == Role.ADMINISTRATOR and each.body is None for each in own.grounds)
    counted = {each.role for each in own.grounds if each.body is None or each.body == body}
    return role in power_of(counted, at_one_body=True)
