"""What every test may ask for, and how the run tells what it left out."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import settings as hypothesis_settings

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = Path(os.environ.get("RAADSLAG_SHARED") or ROOT.parent / "shared")
TOUCH_THE_DATABASE: Final = {"db", "transactional_db", "live_server"}

# The same examples each time, and no deadline: the machine may be busy.
hypothesis_settings.register_profile("house", deadline=None, derandomize=True, database=None)
hypothesis_settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference papers and outside checks that lies beside a developer's clone."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared: the reference papers and outside checks are not beside this clone")
    return SHARED


@pytest.fixture(autouse=True, scope="session")
def emptied_between_tests() -> Iterator[None]:
    """Let a test that commits be cleaned up after, although some tables refuse to be emptied."""
    teardown = vars(TransactionTestCase)["_fixture_teardown"]

    def past_the_triggers(case: TransactionTestCase) -> None:
        cache.clear()  # it lies in the database, but is no model's
        triggers: list[tuple[str, str]] = []
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                triggers = cursor.fetchall()
            else:
                cursor.execute("SET session_replication_role = replica")
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
        teardown(case)
        with connection.cursor() as cursor:
            if connection.vendor != "sqlite":
                cursor.execute("SET session_replication_role = DEFAULT")
            for _, sql in triggers:
                cursor.execute(sql)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", past_the_triggers)
        yield


@pytest.fixture(autouse=True)
def everything_is_written_in_operations() -> Iterator[None]:
    """What the program writes, it writes in an operation, and every operation that wrote leaves an entry in the log."""
    from tests.watch import watching  # noqa: PLC0415 (models can be loaded only once pytest-django has set them up)

    with watching() as watch:
        yield
    assert not watch.faults()


@pytest.fixture
def within_an_operation(db: None) -> Iterator[None]:
    """For tests of steps, which refuse to run by themselves."""
    from tests.doing import doing  # noqa: PLC0415

    with doing():
        yield


def touches_the_database(item: pytest.Item) -> bool:
    """Whether a test has to be run on each kind of database."""
    if item.get_closest_marker("django_db") or TOUCH_THE_DATABASE & set(getattr(item, "fixturenames", ())):
        return True
    cls = getattr(item, "cls", None)
    return cls is not None and issubclass(cls, TransactionTestCase)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by what they use, before `-m` chooses among them."""
    journeys = ROOT / "tests" / "journeys"
    for item in items:
        if touches_the_database(item):
            item.add_marker("db")
        if journeys in item.path.parents:
            item.add_marker("journey")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name each test that was left out, and why: a skipped test is never silent."""
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        return
    terminalreporter.section(f"left out: {len(skipped)}")
    for report in sorted(skipped, key=lambda report: str(report.nodeid)):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.line(f"{report.nodeid}: {str(reason).removeprefix('Skipped: ')}")
