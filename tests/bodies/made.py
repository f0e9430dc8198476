"""Bodies and people that tests of this room have in common."""

import datetime as dt
from typing import Final

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body
from raadslag.bodies.operations import establish_body

NOW: Final = dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC)
TODAY: Final = dt.date(2026, 11, 25)
YEAR: Final = dt.date(2026, 1, 1)


def body(name: str, kind: BodyKind = BodyKind.STANDING, *, since: dt.date = YEAR) -> Body:
    made = establish_body(name=name, kind=kind, since=since, by=OPERATOR, now=NOW)
    assert isinstance(made, Body)
    return made


def user(name: str, *roles: Role) -> User:
    first = name.split(maxsplit=1)[0].lower()
    made = create_user(email=f"{first}@egevang.dk", name=name, password=None, by=OPERATOR, now=NOW)
    for role in roles:
        MunicipalRole.objects.create(user=made, role=role, since=YEAR)
    return made
