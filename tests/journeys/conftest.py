"""A real browser: Debian's chromium, on the pages of a server of our own, and nothing else."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import TransactionTestCase
from playwright.sync_api import Page

# Playwright keeps an event loop in this thread; the tests are not asynchronous for that.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

AXE: Final = Path(__file__).resolve().parents[2] / ".cache" / "axe" / "axe.min.js"
QUIET: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
STANDARD: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

FindViolations = Callable[[Page], list[str]]


@pytest.fixture(scope="session", autouse=True)
def _emptied_past_the_guards() -> Iterator[None]:
    """Let the database be emptied after each journey: on SQLite that is a deletion, which append-only tables refuse."""
    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def with_guards_down(test: TransactionTestCase) -> None:
        guards = triggers()
        with connection.cursor() as cursor:
            for name in guards:
                cursor.execute(f"DROP TRIGGER {name}")
        empty(test)
        with connection.cursor() as cursor:
            for sql in guards.values():
                cursor.execute(sql)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", with_guards_down)
        yield


def triggers() -> dict[str, str]:
    """SQLite's triggers and how each is made; PostgreSQL empties tables without asking its own."""
    if connection.vendor != "sqlite":
        return {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return dict(cursor.fetchall())


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the machine's chromium; Playwright's own is not fetched."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        pytest.skip("needs chromium (Debian package chromium)")
    return {**browser_type_launch_args, "executable_path": chromium, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader in Denmark."""
    return {**browser_context_args, "locale": "da-DK", "timezone_id": "Europe/Copenhagen"}


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page that must neither complain nor ask for anything from elsewhere."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if "Security Policy" in line.text else None)
    page.on("request", lambda request: complaints.extend(foreign(request.url)))
    yield page
    assert complaints == []


def foreign(url: str) -> list[str]:
    """The address, if it is not on this machine."""
    parts = urlsplit(url)
    own = parts.scheme in {"about", "data", "blob"} or parts.hostname in {"localhost", "127.0.0.1"}
    return [] if own else [f"asked for {url}"]


@pytest.fixture(scope="session")
def violations() -> FindViolations:
    """What axe-core finds against WCAG 2.2 A and AA on the page as it stands now."""
    if not AXE.is_file():
        pytest.skip("needs axe-core (fetched by `make setup`)")
    script = AXE.read_text(encoding="utf-8")

    def find(page: Page) -> list[str]:
        page.evaluate(script)
        run = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
        found = page.evaluate(run, STANDARD)["violations"]
        return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]

    return find
