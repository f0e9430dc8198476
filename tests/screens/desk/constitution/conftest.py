"""A secretary signed in."""

import datetime as dt

import pytest
from django.test import Client

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from tests.bodies.constituting.egevang import NOW


def user(email: str, role: Role | None) -> User:
    made = create_user(email=email, name="Sanne Sekretær", password=None, by=OPERATOR, now=NOW)
    if role:
        MunicipalRole.objects.create(user=made, role=role, since=dt.date(2025, 1, 1))
    return made


@pytest.fixture
def secretary(client: Client, db: None) -> Client:
    client.force_login(user("sanne@egevang.example", Role.SECRETARY))
    return client
