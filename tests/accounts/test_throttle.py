"""Guessing is stopped, by account and by address, whichever process answers; and it does not flood the log."""

import os
import ssl
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Final

import httpx
import pytest
from django.db import connection

from raadslag.accounts.operations import create_user
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from tests.accounts.conftest import free_port, started
from tests.accounts.people import EMAIL, NOW, PASSWORD, ada, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
SHUT: Final = "Der er prøvet for mange gange."
WRONG: Final = "passer ikke sammen"
PROCESSES: Final = 3
NO_PASSWORD: Final = "forkert sætning"
TRUSTED: Final = ssl.create_default_context()
"""Made once: it takes longer than a guess."""

Served = AbstractContextManager[None]


@pytest.fixture
def address() -> str:
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture
def served(address: str) -> Served:
    """Several processes of the web server, on the database of the test."""
    config = connection.settings_dict
    url = f"sqlite:///{config['NAME']}"
    if connection.vendor != "sqlite":
        user = f"{config['USER']}:{config['PASSWORD']}@" if config["USER"] else ""
        url = f"postgresql://{user}{config['HOST']}:{config['PORT']}/{config['NAME']}"
    kept = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": "src:."}
    # Made ready once, and then one process becomes several: they have one key.
    program = [sys.executable, "-m", "gunicorn", "--preload", "--workers", str(PROCESSES), "--bind", address[7:]]
    return started([*program, "--log-level", "warning", "raadslag.config.wsgi"], address, env=kept)


def guess(address: str, email: str, password: str = NO_PASSWORD) -> str:
    """One guess, in a browser of its own."""
    with httpx.Client(base_url=address, follow_redirects=True, timeout=60, verify=TRUSTED) as browser:
        text = sign_in(browser, email=email, password=password).text
    return "shut" if SHUT in text else "wrong" if WRONG in text else "in" if "Log ud" in text else text


def guessed(guess_at: Callable[[int], str], *, times: int, most: int) -> Counter[str]:
    """What came of many guesses: first at once, as an attacker makes them, then one by one until no more are tried.

    A process that waits too long for the others shuts the door without counting; so the first may be fewer than `most`.
    """
    with ThreadPoolExecutor(4) as guessers:
        tried = Counter(guessers.map(guess_at, range(times)))
    assert tried["wrong"] <= most
    for number in range(times, times + most):
        tried[guess_at(number)] += 1
    return tried


def lock_outs() -> int:
    return Entry.objects.filter(operation="accounts.lock_out").count()


def test_twenty_guesses_at_an_account_are_stopped_by_all_processes_together(address: str, served: Served) -> None:
    user = ada()
    with served:
        tried = guessed(lambda _: guess(address, EMAIL), times=20, most=10)
        assert tried == {"wrong": 10, "shut": 20}
        assert guess(address, EMAIL, PASSWORD) == "shut"
    assert lock_outs() == 1
    entry = Entry.objects.get(operation="accounts.lock_out")
    assert (entry.actor, entry.subject_name, entry.address) == ("machine:log på", user.name, "127.0.0.1")


def test_twenty_guesses_from_an_address_are_stopped_whomever_they_are_about(address: str, served: Served) -> None:
    create_user(email="bo@eksempel.dk", name="Bo", password=PASSWORD, by=OPERATOR, now=NOW)
    with served:
        tried = guessed(lambda number: guess(address, f"person{number}@eksempel.dk"), times=25, most=20)
        assert tried == {"wrong": 20, "shut": 25}
        assert guess(address, "bo@eksempel.dk", PASSWORD) == "shut"
    assert lock_outs() == 2
    assert Entry.objects.filter(operation="accounts.lock_out", subject="").count() == 1


def test_signing_in_well_is_never_counted(address: str, served: Served) -> None:
    ada()
    with served:
        assert [guess(address, EMAIL, PASSWORD) for _ in range(25)] == ["in"] * 25
