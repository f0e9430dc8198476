"""May this person change this setting here?"""

import datetime as dt
from dataclasses import replace
from typing import Any

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import Permission
from raadslag.accounts.permissions import refusal as municipal_refusal
from raadslag.accounts.roles import Role
from raadslag.bodies.local.declared import Setting
from raadslag.bodies.models import Body
from raadslag.bodies.permissions import refusal as body_refusal
from raadslag.law.refusal import Refusal


def may_change(
    wanted: Setting[Any], permission: Permission, *, by: By | None, body: Body | None, day: dt.date
) -> Refusal | None:
    """An administrator may; the secretary of a body may change what the setting leaves to secretaries, of that body."""
    if body is not None and wanted.by_secretary:
        return body_refusal(permission, by=by, body=body, day=day)
    return municipal_refusal(replace(permission, roles=frozenset({Role.ADMINISTRATOR})), by=by, day=day)
