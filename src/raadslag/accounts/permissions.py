"""May this person? Deny by default: a role that a permission does not name has it not.

Each room lists its permissions in its own `permissions.py`, made with `permission`; every operation begins by asking.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import PermissionDenied

from raadslag.accounts.acting import AtServer, By
from raadslag.accounts.models import User
from raadslag.accounts.queries import municipal_roles
from raadslag.accounts.roles import Role
from raadslag.audit.who import Machine
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Who may do an operation, by its name. `own`: whom it concerns may too. `statute`: where the right comes from.

    `everywhere`: it is asked for the whole municipality, so that a role at one body does not count. `reads`: it guards
    what is shown, and no operation.
    """

    name: str
    roles: frozenset[Role]
    own: bool
    statute: str
    everywhere: bool = False
    reads: bool = False


PERMISSIONS: Final[dict[str, Permission]] = {}
"""Every permission of the house by the name of its operation, once its room is loaded."""


class Denied(PermissionDenied):
    """An operation was asked for by somebody who may not: a forged address, or a right that ended meanwhile.

    Pages ask beforehand with `refusal`, and show no button.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def permission(
    name: str,
    *roles: Role,
    own: bool = False,
    statute: str = "",
    everywhere: bool = False,
    reads: bool = False,
) -> Permission:
    """List a permission. In the rooms below the bodies all are asked for the whole municipality."""
    made = Permission(name=name, roles=frozenset(roles), own=own, statute=statute, everywhere=everywhere, reads=reads)
    PERMISSIONS[name] = made
    return made


def answer(wanted: Permission, *, by: By | None, roles: frozenset[Role], own: bool = False) -> Refusal | None:
    """None where it is permitted. The machine may everything, and so may who types commands on the server.

    A user who is shut out, or nobody, may nothing.
    """
    if isinstance(by, Machine) or (isinstance(by, AtServer) and by.user.is_active):
        return None
    if isinstance(by, User) and by.is_active and (wanted.roles & roles or (wanted.own and own)):
        return None
    return Refusal(code="not_permitted", statute=wanted.statute, about=(wanted.name,))


def refusal(wanted: Permission, *, by: By | None, day: dt.date, own: bool = False) -> Refusal | None:
    """Whether somebody may, by roles held for the whole municipality. Rooms of bodies ask `bodies.permissions`."""
    roles = municipal_roles(user=by, day=day) if isinstance(by, User) else frozenset[Role]()
    return answer(wanted, by=by, roles=roles, own=own)


def require(wanted: Permission, *, by: By, day: dt.date, own: bool = False) -> None:
    """The first line of an operation. Raises Denied."""
    refused = refusal(wanted, by=by, day=day, own=own)
    if refused:
        raise Denied(refused)
