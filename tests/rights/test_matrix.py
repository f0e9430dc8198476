"""Every cell of the permission matrix, tried through the web, both ways.

`make test` tries for each operation one role that may and somebody who may nothing; `make proof` tries the rest.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.module_loading import autodiscover_modules
from pytest_django.fixtures import Settings

import tests.rights.doors
import tests.rights.worker  # noqa: F401 (each module adds what it knows)
from raadslag.accounts.matrix import cell, load_permissions
from raadslag.accounts.roles import EVERYWHERE_ONLY, Role
from raadslag.audit.models import Entry
from raadslag.audit.operations import OPERATIONS
from raadslag.audit.who import OPERATOR
from raadslag.bodies.may import is_everywhere
from raadslag.bodies.models import Body
from tests.rights.commands import COMMANDS
from tests.rights.scene import DOORS, Attempt, Door, Scene, hold, scene

PERMISSIONS: Final = load_permissions()
REFUSED: Final = "Siden findes ikke, eller du har ikke adgang"
WRITING: Final = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b", re.IGNORECASE)
OF_SESSIONS: Final = ("django_session", "usersessions_")
ROLES: Final = [*Role, None]
"""None: somebody who has signed in and holds no role."""

autodiscover_modules("operations")


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, settings: Settings) -> None:
    settings.FILES_ROOT = tmp_path / "files"


WITH_DOOR: Final = sorted(name for name, door in DOORS.items() if door.arrange)


def cells(names: Iterable[str]) -> Iterator[object]:
    for name in sorted(names):
        quick = {None, min(PERMISSIONS[name].roles, default=None)}
        for role in ROLES:
            marks = () if role in quick else (pytest.mark.proof,)
            yield pytest.param(name, role, id=f"{name}-{role or 'no role'}", marks=marks)


@pytest.mark.parametrize("name", sorted(PERMISSIONS))
def test_every_permission_has_a_door_or_is_named_as_having_none(name: str) -> None:
    assert (name in WITH_DOOR) != (name in COMMANDS), f"{name}: add its door in tests/rights/doors"
    own = [each.own for each in (DOORS.get(name), COMMANDS.get(name)) if each and each.own]
    assert bool(own) == PERMISSIONS[name].own, f"{name}: say how it is done to one's own"


def test_no_door_leads_to_what_is_not_there() -> None:
    assert (DOORS.keys() | COMMANDS.keys()) - PERMISSIONS.keys() == set()


def test_every_operation_asks_who_may() -> None:
    assert {name for name in OPERATIONS if not name.startswith("test")} - PERMISSIONS.keys() == set()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "role"), cells(WITH_DOOR))
def test_a_role_opens_what_the_matrix_says_and_nothing_else(client: Client, name: str, role: Role | None) -> None:
    door, permission, around = DOORS[name], PERMISSIONS[name], scene()
    if role:
        hold(around, role, body=place(around, door))
    attempt = arranged(door, around)
    enter(client, around, attempt)
    if role and cell(permission, role) == "ja":
        opens(client, door, attempt)
    else:
        stays_shut(client, attempt)


@pytest.mark.django_db
@pytest.mark.parametrize("name", WITH_DOOR)
def test_nobody_gets_in_without_signing_in(client: Client, name: str) -> None:
    attempt = arranged(DOORS[name], scene())
    with CaptureQueriesContext(connection) as said:
        answer = ask(client, attempt)
    assert answer.status_code in {302, 403, 404}
    assert answer.status_code != 302 or answer["Location"].startswith("/konto/log-paa/")
    assert written(said) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(name for name, door in DOORS.items() if door.own))
def test_whom_it_concerns_may(client: Client, name: str) -> None:
    door, around = DOORS[name], scene()
    assert door.own
    attempt = door.own(around)
    enter(client, around, attempt)
    opens(client, door, attempt)


def elsewhere() -> Iterator[object]:
    for name in WITH_DOOR:
        for role in sorted(PERMISSIONS[name].roles - EVERYWHERE_ONLY - {Role.MAYOR, Role.COUNCIL_MEMBER}):
            yield pytest.param(name, role, id=f"{name}-{role}", marks=pytest.mark.proof)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "role"), elsewhere())
def test_a_role_at_another_body_opens_nothing(client: Client, name: str, role: Role) -> None:
    """Where a permission is asked for the whole municipality, a role at any one body opens nothing."""
    around = scene()
    hold(around, role, body=around.body if is_everywhere(PERMISSIONS[name]) else around.other)
    attempt = arranged(DOORS[name], around)
    enter(client, around, attempt)
    stays_shut(client, attempt)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "role"), cells(COMMANDS))
def test_what_has_no_page_asks_too(name: str, role: Role | None) -> None:
    around, permission = scene(), PERMISSIONS[name]
    if role:
        hold(around, role, body=None if is_everywhere(permission) else around.body)
    act, entries = COMMANDS[name].arrange(around), Entry.objects.filter(operation=name)
    done, held = entries.count(), rows()
    if role and role in permission.roles:
        act(around.actor)
        assert entries.count() > done
    else:
        with pytest.raises(PermissionDenied):
            act(around.actor)
        assert rows() == held


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(name for name, command in COMMANDS.items() if command.own))
def test_whom_it_concerns_may_without_a_page(name: str) -> None:
    around, own = scene(), COMMANDS[name].own
    assert own
    act, entries = own(around), Entry.objects.filter(operation=name)
    done = entries.count()
    act(around.actor)
    assert entries.count() > done


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(name for name in COMMANDS if not PERMISSIONS[name].own))
def test_the_machine_may_what_has_no_page(name: str) -> None:
    act, entries = COMMANDS[name].arrange(scene()), Entry.objects.filter(operation=name)
    done = entries.count()
    act(OPERATOR)
    assert entries.count() > done


def arranged(door: Door, around: Scene) -> Attempt:
    assert door.arrange
    return door.arrange(around)


def enter(client: Client, around: Scene, attempt: Attempt) -> None:
    client.force_login(around.actor)
    if attempt.prepare:
        attempt.prepare(client)


def place(around: Scene, door: Door) -> Body | None:
    """Where a role must be held to count for the operation; None: for the whole municipality."""
    if is_everywhere(PERMISSIONS[door.name]):
        return None
    return around.council if door.at_council else around.body


def opens(client: Client, door: Door, attempt: Attempt) -> None:
    """The request reaches the operation, which leaves its trace."""
    before = trace(door, attempt)
    answer = ask(client, attempt)
    assert answer.status_code in {200, 302, 303}, shown(answer)
    if door.reads:
        assert attempt.shows in answer.content.decode()
    else:
        assert trace(door, attempt) > before, shown(answer)


def stays_shut(client: Client, attempt: Attempt) -> None:
    """The answer is the one text for 403 and 404, and nothing was written anywhere."""
    with CaptureQueriesContext(connection) as said:
        answer = ask(client, attempt)
    if attempt.shows and answer.status_code == 200:
        # A page for many, that shows each what is theirs: this is not.
        assert attempt.shows not in answer.content.decode()
    else:
        assert answer.status_code in {403, 404}, shown(answer)
        assert REFUSED in answer.content.decode()
    assert written(said) == []


def ask(client: Client, attempt: Attempt) -> HttpResponse:
    return getattr(client, attempt.method)(attempt.address, attempt.data)  # type: ignore[no-any-return]


def trace(door: Door, attempt: Attempt) -> int:
    return attempt.wrote() if attempt.wrote else Entry.objects.filter(operation=door.name).count()


def written(said: CaptureQueriesContext) -> list[str]:
    """What was written to the database, but for that somebody is there."""
    statements = [query["sql"] for query in said.captured_queries if WRITING.match(query["sql"])]
    return [sql for sql in statements if not any(table in sql for table in OF_SESSIONS)]


def rows() -> dict[str, int]:
    """How many rows each table of the house holds."""
    own = [model._meta.db_table for model in apps.get_models() if model.__module__.startswith("raadslag.")]
    counts = " UNION ALL ".join(f"SELECT '{table}', COUNT(*) FROM {table}" for table in own)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(counts)
        return dict(cursor.fetchall())


def shown(answer: HttpResponse) -> str:
    """What the page says, for whoever reads why a test failed."""
    return f"{answer.status_code}: {answer.content.decode()[-6000:]}"
