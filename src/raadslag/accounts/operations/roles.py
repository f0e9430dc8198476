"""Roles for the whole municipality: given and taken, from a day to a day, with a reason."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.accounts.models import GivenRole, MunicipalRole, User
from raadslag.accounts.permissions import require
from raadslag.accounts.policies import another_administrator
from raadslag.accounts.power import days_refusal, kind_refusal, require_power, told, withdrawal_refusal
from raadslag.accounts.queries import municipal_roles
from raadslag.accounts.rights import GRANT_ROLE, WITHDRAW_ROLE
from raadslag.accounts.roles import Role
from raadslag.audit.operations import note, operation, step
from raadslag.law.refusal import Refusal


@operation("accounts.grant_role")
def grant_role(
    *, user: User, role: Role, since: dt.date, until: dt.date | None = None, reason: str, by: By, now: dt.datetime
) -> MunicipalRole | Refusal:
    """Give somebody a role for the whole municipality. `until` is the last day; None: until it is taken."""
    today = timezone.localdate(now)
    require(GRANT_ROLE, by=by, day=today)
    refused = kind_refusal(role, at_one_body=False)
    if refused:
        return refused
    require_power(role, by=by, roles=_roles_of(by, today), at_one_body=False)
    held = MunicipalRole.objects.select_for_update().filter(user=user, role=role)
    refused = days_refusal(role, since=since, until=until, reason=reason, today=today, held=held)
    if refused:
        return refused
    row = MunicipalRole.objects.create(
        user=user, role=role, since=since, until=until, reason=reason, given_by=user_of(by)
    )
    note(kind="user", subject=user.pk, name=user.name, after=told(row))
    return row


@operation("accounts.withdraw_role")
def withdraw_role(
    *, held: MunicipalRole, until: dt.date, reason: str, by: By, now: dt.datetime
) -> MunicipalRole | Refusal:
    """End a role: `until` is the last day it holds, the day before today if it ends at once.

    The last administrator without a last day cannot be taken away: nobody could give the role again.
    """
    today = timezone.localdate(now)
    require(WITHDRAW_ROLE, by=by, day=today)
    require_power(Role(held.role), by=by, roles=_roles_of(by, today), at_one_body=False)
    rows = {row.pk: row for row in MunicipalRole.objects.select_for_update().filter(role=held.role)}
    row = rows[held.pk]
    refused = withdrawal_refusal(row, until=until, reason=reason, today=today)
    if refused:
        return refused
    if row.role == Role.ADMINISTRATOR and not another_administrator(but=row.user, after=until):
        return Refusal(code="last_administrator")
    before = told(row)
    finish(row, until=until, reason=reason)
    note(kind="user", subject=row.user.pk, name=row.user.name, before=before, after=told(row))
    return row


@step
def end_all(user: User, *, reason: str, today: dt.date) -> None:
    """End every role for the whole municipality that somebody has or will have, at once."""
    rows = MunicipalRole.objects.select_for_update().filter(user=user, retracted=False)
    for row in rows.filter(Q(until=None) | Q(until__gte=today)):
        before = told(row)
        finish(row, until=today - dt.timedelta(days=1), reason=reason)
        note(kind="user", subject=user.pk, name=user.name, before=before, after=told(row))


@step
def finish(row: GivenRole, *, until: dt.date, reason: str) -> None:
    """End a row on a day; one that has not begun by then never holds."""
    row.retracted, row.ended_reason = until < row.since, reason
    row.until = row.until if row.retracted else until
    row.save(update_fields=["retracted", "ended_reason", "until"])


def _roles_of(by: By, day: dt.date) -> frozenset[Role]:
    return municipal_roles(user=by, day=day) if isinstance(by, User) else frozenset()
