"""`raadslag bench log`: the auditor's page on a log of 100,000 entries, and the check of all of it."""

# ruff: noqa: PLC0415 (Django is set up for a database of the measurement's own, and not before)

import datetime as dt
import time
from typing import TYPE_CHECKING, Final

from raadslag.cli.bench import Result, register
from raadslag.cli.benches.installation import fresh_installation

if TYPE_CHECKING:
    from django.test import Client

ENTRIES: Final = 100_000
BATCH: Final = 1000
ROUNDS: Final = 7
MOST_MS: Final = 100
BEGINS: Final = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
QUESTIONS: Final = {
    "Alt": "",
    "En side langt nede": "?side=1500",
    "En person, der gjorde meget": "?person=person+7",
    "En person, der ikke findes": "?person=ingen",
    "Én ting": "?ting=nr.+77777",
    "Én slags handling": "?handling=files.sweep",
    "Tre dage": "?fra=2026-02-01&til=2026-02-03",
}


@register("log")
def log() -> Result:
    """Server time of the page, by what is asked for; and how long a check takes."""
    with fresh_installation():
        fill(ENTRIES)
        return measured(ENTRIES)


def fill(entries: int) -> None:
    """So many entries of 40 persons, a thousand a day."""
    from raadslag.audit.operations import note, operation
    from raadslag.audit.who import Machine

    @operation("bench.write")
    def write(*, first: int, by: Machine, now: dt.datetime) -> None:
        for number in range(first, first + BATCH):
            after = {"entries": number, "ground": "Gang- og cykelsti " * 10}
            note(kind="log", subject=number, name=f"Ting nr. {number} om veje", before={"entries": 0}, after=after)

    for batch in range(entries // BATCH):
        now = BEGINS + dt.timedelta(days=batch)
        write(first=batch * BATCH, by=Machine(f"Person {batch % 40}"), now=now)


def measured(entries: int) -> Result:
    """The measurement itself, on the database that is there."""
    from raadslag.audit.queries import verify

    pages = _pages()
    began = time.perf_counter()
    faults = verify().faults
    check = time.perf_counter() - began
    failures = [f"{name}: {ms:.0f} ms, skal være under {MOST_MS}" for name, ms in pages.items() if ms >= MOST_MS]
    failures += [f"Loggen er ændret ved nr. {fault.position}" for fault in faults[:1]]
    figures = [("Handlinger i loggen", f"{entries}"), *((f"{name} (ms)", f"{ms:.0f}") for name, ms in pages.items())]
    return Result(figures=[*figures, ("Kontrol af hele loggen (s)", f"{check:.1f}")], failures=failures)


def _pages() -> dict[str, float]:
    """The least time each page took, in milliseconds."""
    from django.test import Client, override_settings

    from raadslag.accounts.operations import create_user, grant_role
    from raadslag.accounts.roles import Role
    from raadslag.audit.who import OPERATOR

    now = dt.datetime.now(dt.UTC)
    auditor = create_user(email="revisor@egevang.example", name="Anna Vest", password=None, by=OPERATOR, now=now)
    grant_role(user=auditor, role=Role.AUDITOR, since=now.date(), until=None, reason="Måling", by=OPERATOR, now=now)
    # Files of the look are not collected for a measurement.
    plain = {"default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}
    look = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    times: dict[str, float] = {}
    with override_settings(STORAGES=plain | look, ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.force_login(auditor)
        for name, question in QUESTIONS.items():
            times[name] = min(_milliseconds(client, question) for _ in range(ROUNDS))
    return times


def _milliseconds(client: "Client", question: str) -> float:
    began = time.perf_counter()
    answer = client.get(f"/skrivebord/log/{question}")
    taken = (time.perf_counter() - began) * 1000
    if answer.status_code != 200:
        raise RuntimeError(f"{question}: {answer.status_code}")
    return taken
