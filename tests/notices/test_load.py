"""How much the outbox can carry, and that a thousand mails that were rolled back go nowhere."""

import datetime as dt
import time

import pytest
from django.db import connection
from django.utils import timezone

from raadslag.audit.operations import operation
from raadslag.audit.queries import verify
from raadslag.audit.who import Machine
from raadslag.notices.models import Mail
from tests.notices.conftest import HOUSE, MailServer, Start, put, round_at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]
MAILS = 1000
AT_LEAST_IN = 10.0
"""Mails a second into the outbox, on a machine that is busy with other things too."""
AT_LEAST_OUT = 5.0
"""Mails a second out of it by one worker."""


@operation("test.put_many")
def put_many(*, by: Machine, now: dt.datetime) -> None:
    for number in range(MAILS):
        put(f"nr{number}@egevang.example", now=now, key=str(number))


@operation("test.fail_after_mailing_many")
def fail_after_mailing(*, attempt: int, by: Machine, now: dt.datetime) -> None:
    for number in range(50):
        put(f"tilbage{attempt}-{number}@egevang.example", now=now)
    raise ZeroDivisionError


def test_a_thousand_mails_go_in_and_out_quickly(smtp: MailServer, capsys: pytest.CaptureFixture[str]) -> None:
    now, began = timezone.now(), time.perf_counter()
    put_many(by=HOUSE, now=now)
    in_seconds, began = time.perf_counter() - began, time.perf_counter()
    assert round_at(now).sent == MAILS
    out_seconds = time.perf_counter() - began
    with capsys.disabled():
        print(  # (the figure is what the run is for)
            f"\n{connection.vendor}: {MAILS / in_seconds:.0f} mails a second in, {MAILS / out_seconds:.0f} out"
        )
    assert len(set(smtp.taken())) == MAILS
    assert MAILS / in_seconds > AT_LEAST_IN
    assert MAILS / out_seconds > AT_LEAST_OUT
    assert verify().faults == ()


def test_what_was_rolled_back_is_not_sent_even_while_workers_look(smtp: MailServer, start: Start) -> None:
    workers = [start("worker"), start("worker")]
    for attempt in range(20):
        with pytest.raises(ZeroDivisionError):
            fail_after_mailing(attempt=attempt, by=HOUSE, now=timezone.now())
        put(f"nr{attempt}@egevang.example", now=timezone.now())
    deadline = time.monotonic() + 60
    while Mail.objects.filter(state="waiting").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    for worker in workers:
        worker.terminate()
        worker.communicate(timeout=60)
    assert sorted(smtp.taken()) == sorted(f"nr{attempt}@egevang.example" for attempt in range(20))
