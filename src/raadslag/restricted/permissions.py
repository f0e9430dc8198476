"""May this person read, answer, let in? Only what somebody is at the very body counts: being staff of the
municipality, in whatever role, opens nothing by itself.
"""

import datetime as dt
from typing import Final

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied, Permission, answer, permission
from raadslag.accounts.roles import Role
from raadslag.bodies.grounds import Ground, grounds_of
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body

READ: Final = permission(
    "restricted.read",
    Role.MEMBER,
    Role.CHAIR,
    Role.VICE_CHAIR,
    Role.MAYOR,
    Role.SECRETARY,
    Role.CASE_OFFICER,
    Role.APPROVER,
    Role.ECONOMIST,
    Role.ADVISER,
    own=True,
    reads=True,
    statute="styrelsesloven § 20, stk. 3 og 6, og § 31 a",
)
"""`own`: access was given, to a guest for an item or to a member of the council who asked."""
REQUEST_ACCESS: Final = permission(
    "restricted.request_access", Role.COUNCIL_MEMBER, statute="styrelsesloven § 20, stk. 6"
)
GRANT_ACCESS: Final = permission("restricted.grant_access", Role.SECRETARY, statute="styrelsesloven § 20, stk. 6")
REFUSE_ACCESS: Final = permission("restricted.refuse_access", Role.SECRETARY, statute="styrelsesloven § 20, stk. 6")
ADMIT_GUEST: Final = permission("restricted.admit_guest", Role.SECRETARY, statute="styrelsesloven § 20, stk. 4")
END_ACCESS: Final = permission("restricted.end_access", Role.SECRETARY)
SEE_READ_LOG: Final = permission("restricted.see_read_log", Role.AUDITOR, Role.SECRETARY, reads=True)
DELIVER: Final = permission("restricted.deliver_to_mayor", statute="styrelsesloven § 31 a, stk. 1", everywhere=True)
"""Nobody does this by hand."""

NOT_THE_MAYORS: Final = frozenset({BodyKind.BOARD, BodyKind.ADVISORY, BodyKind.COMPANY})
"""Bodies that are no committees of the council: their papers are not the mayor's by § 31 a."""
EVERYWHERE: Final = frozenset({Role.MAYOR, Role.COUNCIL_MEMBER, Role.AUDITOR})
"""What counts at a body though it is held everywhere."""


def grounds_here(*, user: User, body: Body, day: dt.date) -> tuple[Ground, ...]:
    """What somebody is at a body, by seat, substitution, office, or a role given for that body."""
    return tuple(ground for ground in grounds_of(user=user, day=day) if counts_at(ground, body))


def counts_at(ground: Ground, body: Body) -> bool:
    """Whether a ground counts at a body."""
    if ground.role == Role.MAYOR:
        return body.kind not in NOT_THE_MAYORS
    return ground.body == body or (ground.body is None and ground.role in EVERYWHERE)


def require(
    wanted: Permission,
    *,
    by: By,
    body: Body,
    day: dt.date,
    own: bool = False,
    also: frozenset[Role] = frozenset(),
) -> None:
    """The first line of an operation on a body's full papers. Raises Denied.

    `also`: roles that count here though they are held elsewhere, where the body has ended.
    """
    held = grounds_here(user=by, body=body, day=day) if isinstance(by, User) else ()
    refused = answer(wanted, by=by, roles=frozenset(ground.role for ground in held) | also, own=own)
    if refused:
        raise Denied(refused)
