"""A mail server and workers, each in a process of its own, on the database of the test."""

import base64
import datetime as dt
import email
import email.policy
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from raadslag.audit.operations import operation
from raadslag.audit.who import Machine
from raadslag.notices.carrier import Carrier
from raadslag.notices.delivery import drain
from raadslag.notices.models import Mail
from raadslag.notices.operations import cancel, post
from raadslag.notices.shapes import Drained

NOW: Final = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOUSE: Final = Machine("prøve")
SENDER: Final = "Rådslag i Egevang <raadslag@egevang.example>"
SERVER: Final = Path(__file__).parent / "smtp_server.py"
RUN: Final = "from raadslag.cli.main import main; main()"


@dataclass(frozen=True, slots=True)
class MailServer:
    """A running mail server, and what it took."""

    port: int
    kept: Path

    def rows(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.kept.read_text().splitlines()]

    def taken(self) -> list[str]:
        """The addresses it took mail for, in order."""
        return [json.loads(line)["to"][0] for line in self.kept.read_text().splitlines()]

    def mails(self) -> list[EmailMessage]:
        contents = [base64.b64decode(str(row["content"])) for row in self.rows()]
        return [email.message_from_bytes(content, policy=email.policy.default) for content in contents]


@contextmanager
def mail_server(folder: Path, *guarded: str) -> Iterator[MailServer]:
    kept = folder / "taken.jsonl"
    kept.touch()
    process = subprocess.Popen(
        [sys.executable, str(SERVER), str(kept), *guarded], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    try:
        yield MailServer(int(process.stdout.readline()), kept)
    finally:
        process.communicate(timeout=30)


@pytest.fixture
def smtp(tmp_path: Path, settings: Settings) -> Iterator[MailServer]:
    """A mail server, and an installation that is set to use it."""
    with mail_server(tmp_path) as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.DEFAULT_FROM_EMAIL = SENDER
        settings.EMAIL_TIMEOUT = 10
        yield server


@operation("test.put_mail")
def put_mail(*, by: Machine, now: dt.datetime, **mail: Any) -> Mail:
    """As an operation of another room does it."""
    return post(by=by, now=now, **mail)


def put(to: str, *, due: dt.datetime | None = None, now: dt.datetime = NOW, key: str = "", text: str = "Hej") -> Mail:
    return put_mail(to=to, subject="Dagsorden", text=text, kind="agenda_sent", key=key, due=due, by=HOUSE, now=now)


@operation("test.call_off")
def call_off(*, key: str, by: Machine, now: dt.datetime) -> bool:
    return cancel(kind="agenda_sent", key=key, by=by, now=now)


def round_at(now: dt.datetime) -> Drained:
    """One round of the outbox, at a moment."""
    return drain(by=HOUSE, clock=lambda: now, carrier=Carrier())


def database_url() -> str:
    """The database of this test, as another process finds it."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{quote(str(given['NAME']))}"
    return f"postgresql://{given['USER']}:{given['PASSWORD']}@{given['HOST']}:{given['PORT']}/{given['NAME']}"


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path, smtp: MailServer) -> Iterator[Start]:
    """Start the command in a process of its own; those still running at the end are killed."""
    started: list[subprocess.Popen[str]] = []
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RAADSLAG_", "DJANGO_"))}
    kept |= {
        "RAADSLAG_DATA": str(tmp_path / "data"),
        "DATABASE_URL": database_url(),
        "RAADSLAG_MAIL_URL": f"smtp://127.0.0.1:{smtp.port}",
        "RAADSLAG_MAIL_FROM": SENDER,
        "PYTHONUNBUFFERED": "1",
    }

    def run(*arguments: str, **variables: str) -> "subprocess.Popen[str]":
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", RUN, *arguments],
                env=kept | variables, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            )
        )  # fmt: skip
        return started[-1]

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
