"""Of whom a second factor is demanded."""

from datetime import datetime

from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.labels import ROLES
from raadslag.accounts.models import FactorDemand
from raadslag.accounts.permissions import require
from raadslag.accounts.queries import demanding_roles
from raadslag.accounts.roles import Role
from raadslag.audit.operations import note, operation


@operation("accounts.demand_factor")
def demand_factor(*, role: Role, demanded: bool, by: By, now: datetime) -> None:
    """Demand a second factor of everybody with a role from today on, or no more. It holds from their next sign-in."""
    day = localdate(now)
    require(rights.DEMAND_FACTOR, by=by, day=day)
    before = role in demanding_roles(day=day)
    if before == demanded:
        return
    FactorDemand.objects.create(role=role, demanded=demanded, since=day)
    note(
        kind="role",
        subject=role,
        name=str(ROLES[role]),
        before={"demanded": before},
        after={"demanded": demanded},
    )
