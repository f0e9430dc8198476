"""May this person, at this body?"""

import datetime as dt

from django.db.models import Q

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied, Permission, answer
from raadslag.accounts.queries import municipal_roles
from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body, BodyRole
from raadslag.law.refusal import Refusal


def roles_at(*, user: User, body: Body, day: dt.date) -> frozenset[Role]:
    """Every role that somebody has at a body on a day: those for the whole municipality, those given for this body."""
    given = BodyRole.objects.filter(user=user, body=body, since__lte=day).filter(Q(until=None) | Q(until__gte=day))
    return municipal_roles(user=user, day=day) | {Role(role) for role in given.values_list("role", flat=True)}


def refusal(wanted: Permission, *, by: By | None, body: Body, day: dt.date, own: bool = False) -> Refusal | None:
    """Whether somebody may do this at a body."""
    roles = roles_at(user=by, body=body, day=day) if isinstance(by, User) else frozenset[Role]()
    return answer(wanted, by=by, roles=roles, own=own)


def require(wanted: Permission, *, by: By, body: Body, day: dt.date, own: bool = False) -> None:
    """The first line of an operation at a body. Raises Denied."""
    refused = refusal(wanted, by=by, body=body, day=day, own=own)
    if refused:
        raise Denied(refused)
