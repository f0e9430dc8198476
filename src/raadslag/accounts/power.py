"""Who may give which role, as data; why a role cannot be given or taken; and what the log keeps of one."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from raadslag.accounts.acting import By
from raadslag.accounts.models import GivenRole, User
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import EVERYWHERE_ONLY, GIVEN, Role
from raadslag.law.refusal import Refusal

POWER: Final[Mapping[Role, frozenset[Role]]] = {
    Role.ADMINISTRATOR: GIVEN,
    Role.SECRETARY: frozenset({Role.CASE_OFFICER, Role.ADVISER, Role.GUEST}),
}
"""What the holder of a role can give and take: a secretary calls in those who prepare and present the cases, and
never makes another secretary, or whoever approves.
"""


def power_of(roles: Iterable[Role], *, at_one_body: bool) -> frozenset[Role]:
    """What somebody with these roles can give."""
    given = frozenset[Role]().union(*(POWER.get(role, frozenset()) for role in roles))
    return given - EVERYWHERE_ONLY if at_one_body else given


def require_power(role: Role, *, by: By, roles: Iterable[Role], at_one_body: bool) -> None:
    """Raises Denied where a role is not theirs to give or take, to themselves least of all."""
    if isinstance(by, User) and role not in power_of(roles, at_one_body=at_one_body):
        raise Denied(Refusal(code="no_power_over_role", about=(role.value,)))


def kind_refusal(role: Role, *, at_one_body: bool) -> Refusal | None:
    """Why nobody can give a role here."""
    if role not in GIVEN:
        return Refusal(code="follows_from_seat", about=(role.value,))
    if at_one_body and role in EVERYWHERE_ONLY:
        return Refusal(code="everywhere_only", about=(role.value,))
    return None


def days_refusal(
    role: Role, *, since: dt.date, until: dt.date | None, reason: str, today: dt.date, held: Iterable[GivenRole]
) -> Refusal | None:
    """Why a role cannot be given for these days. `held`: what the same user has had of this role here."""
    if not reason.strip():
        return Refusal(code="no_reason")
    if until is not None and until < since:
        return Refusal(code="ends_before_it_begins")
    if since < today:
        return Refusal(code="begins_in_the_past")
    ends = until or dt.date.max
    if any(row.since <= ends and since <= (row.until or dt.date.max) for row in held if not row.retracted):
        return Refusal(code="has_role_already", about=(role.value,))
    return None


def withdrawal_refusal(row: GivenRole, *, until: dt.date, reason: str, today: dt.date) -> Refusal | None:
    """Why a role cannot end on a day. The day before today means at once: it does not hold today."""
    if not reason.strip():
        return Refusal(code="no_reason")
    if row.retracted or (row.until is not None and row.until < today):
        return Refusal(code="ended_already")
    if until < today - dt.timedelta(days=1):
        return Refusal(code="ends_in_the_past")
    if row.until is not None and until > row.until:
        return Refusal(code="ends_later_than_before")
    return None


def told(row: GivenRole) -> dict[str, object]:
    """What the log keeps of a role that was given."""
    return {
        "role": row.role,
        "since": row.since,
        "until": row.until,
        "retracted": row.retracted,
        "reason": row.ended_reason or row.reason,
    }
