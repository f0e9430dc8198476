"""Roles at one body: given and taken, from a day to a day, with a reason; and the end of a user."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from raadslag.accounts import permissions
from raadslag.accounts.acting import By, user_of
from raadslag.accounts.labels import SHUT_OUT
from raadslag.accounts.models import User
from raadslag.accounts.operations import deactivate_user
from raadslag.accounts.operations.roles import finish
from raadslag.accounts.power import days_refusal, kind_refusal, require_power, told, withdrawal_refusal
from raadslag.accounts.roles import Role
from raadslag.audit.operations import note, operation
from raadslag.bodies.models import Body, BodyRole
from raadslag.bodies.permissions import require, roles_at
from raadslag.bodies.rights import END_USER, GRANT_ROLE, WITHDRAW_ROLE
from raadslag.law.refusal import Refusal


@operation("bodies.grant_role")
def grant_role(
    *,
    user: User,
    body: Body,
    role: Role,
    since: dt.date,
    until: dt.date | None = None,
    reason: str,
    by: By,
    now: dt.datetime,
) -> BodyRole | Refusal:
    """Give somebody a role at one body. `until` is the last day; None: until it is taken."""
    today = timezone.localdate(now)
    require(GRANT_ROLE, by=by, body=body, day=today)
    refused = kind_refusal(role, at_one_body=True)
    if refused:
        return refused
    require_power(role, by=by, roles=_roles_of(by, body, today), at_one_body=True)
    held = BodyRole.objects.select_for_update().filter(user=user, body=body, role=role)
    refused = days_refusal(role, since=since, until=until, reason=reason, today=today, held=held)
    if refused:
        return refused
    row = BodyRole.objects.create(
        user=user, body=body, role=role, since=since, until=until, reason=reason, given_by=user_of(by)
    )
    note(kind="user", subject=user.pk, name=user.name, after=_told(row))
    return row


@operation("bodies.withdraw_role")
def withdraw_role(*, held: BodyRole, until: dt.date, reason: str, by: By, now: dt.datetime) -> BodyRole | Refusal:
    """End a role at a body: `until` is the last day it holds, the day before today if it ends at once."""
    today = timezone.localdate(now)
    row = BodyRole.objects.select_for_update(of=("self",)).select_related("body", "user").get(pk=held.pk)
    require(WITHDRAW_ROLE, by=by, body=row.body, day=today)
    require_power(Role(row.role), by=by, roles=_roles_of(by, row.body, today), at_one_body=True)
    refused = withdrawal_refusal(row, until=until, reason=reason, today=today)
    if refused:
        return refused
    before = _told(row)
    finish(row, until=until, reason=reason)
    note(kind="user", subject=row.user.pk, name=row.user.name, before=before, after=_told(row))
    return row


@operation("bodies.end_user")
def end_user(*, user: User, by: By, now: dt.datetime) -> Refusal | None:
    """Shut somebody out for good: no way in, no role anywhere. What follows from a seat waits for a way in.

    Refused for the last administrator.
    """
    today = timezone.localdate(now)
    permissions.require(END_USER, by=by, day=today)
    refused = deactivate_user(user=user, by=by, now=now)
    if refused:
        return refused
    rows = BodyRole.objects.select_for_update(of=("self",)).select_related("body").filter(user=user, retracted=False)
    for row in rows.filter(Q(until=None) | Q(until__gte=today)):
        before = _told(row)
        finish(row, until=today - dt.timedelta(days=1), reason=str(SHUT_OUT))
        note(kind="user", subject=user.pk, name=user.name, before=before, after=_told(row))
    note(kind="user", subject=user.pk, name=user.name, after={"is_active": False})
    return None


def _told(row: BodyRole) -> dict[str, object]:
    return {"body": row.body.name, **told(row)}


def _roles_of(by: By, body: Body, day: dt.date) -> frozenset[Role]:
    return roles_at(user=by, body=body, day=day) if isinstance(by, User) else frozenset()
