"""Several are invited at once: each gets a letter, or nobody does."""

import datetime as dt

import pytest
from pytest_django.fixtures import Settings

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user, invite_all
from raadslag.accounts.people_list import Invited, UnreadableLine, read_people
from raadslag.accounts.permissions import Denied
from raadslag.audit.who import OPERATOR
from raadslag.notices.models import Mail

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_outbox_takes_the_letters(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "raadslag.notices.backend.OutboxBackend"


def letters() -> set[str]:
    return set(Mail.objects.values_list("to", flat=True))


NOW = dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC)
BO, EVA = (
    Invited(line=1, name="Bo Vang", email="bo@egevang.dk"),
    Invited(line=2, name="Eva Lind", email="eva@egevang.dk"),
)


def test_each_gets_a_letter() -> None:
    assert invite_all(people=[BO, EVA], by=OPERATOR, now=NOW) is None
    assert letters() == {"bo@egevang.dk", "eva@egevang.dk"}


def test_where_one_cannot_be_invited_nobody_is_made_and_the_line_is_told() -> None:
    create_user(email=EVA.email, name=EVA.name, password="en lang sætning at huske", by=OPERATOR, now=NOW)
    stopped = invite_all(people=[BO, EVA], by=OPERATOR, now=NOW)
    assert stopped
    assert (stopped[0], stopped[1].code) == (2, "user_is_in_already")
    wrong = invite_all(people=[BO, Invited(line=7, name="Ida", email="ida")], by=OPERATOR, now=NOW)
    assert wrong
    assert (wrong[0], wrong[1].code) == (7, "not_to_be_invited")
    assert User.objects.count() == 1
    assert letters() == set()


def test_only_an_administrator_invites() -> None:
    nobody = create_user(email=EVA.email, name=EVA.name, password=None, by=OPERATOR, now=NOW)
    with pytest.raises(Denied):
        invite_all(people=[BO], by=nobody, now=NOW)


def test_a_list_is_read_line_by_line() -> None:
    assert read_people("Bo  Vang; bo@egevang.dk\n\nEva Lind\teva@egevang.dk\n") == (
        Invited(line=1, name="Bo Vang", email="bo@egevang.dk"),
        Invited(line=3, name="Eva Lind", email="eva@egevang.dk"),
    )
    for text in ("Bo Vang", "; bo@egevang.dk", "Bo Vang; bo"):
        with pytest.raises(UnreadableLine):
            read_people(text)
