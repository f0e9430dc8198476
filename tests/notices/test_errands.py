"""What takes long is asked for once, done by one worker, followed on the way, and taken over where a worker died."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from raadslag.accounts.operations import create_user
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR, WORKER, Who, circumstances
from raadslag.notices.errands import ErrandShown, errand, last_errand, run_errands, running
from raadslag.notices.models import Errand
from raadslag.notices.operations import ask_for
from raadslag.notices.operations.errands import finish_errand, say_how_far, take_errand
from raadslag.notices.states import ERRAND_LEASE
from tests.notices.conftest import HOUSE, NOW

pytestmark = pytest.mark.django_db
NAME = "audit.check_log"
"""Some operation of the house: who may do it may ask for it."""
Progress = Callable[[int, int], None]


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Progress], None]], None]:
    """Let this be the long work, and the only one."""
    monkeypatch.setattr(running, "ERRANDS", {})

    def put(work: Callable[[Progress], None]) -> None:
        @errand(NAME)
        def run(*, by: Who, now: dt.datetime, progress: Progress) -> None:
            work(progress)

    return put


def asked(now: dt.datetime = NOW) -> Errand:
    return ask_for(name=NAME, by=HOUSE, now=now)


def shown(now: dt.datetime = NOW) -> ErrandShown:
    found = last_errand(name=NAME, now=now)
    assert found
    return found


def run(now: dt.datetime = NOW, *, stopping: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
    return run_errands(by=WORKER, clock=lambda: now, stopping=stopping)


def test_it_is_done_once_on_behalf_of_who_asked(register: Callable[[Callable[[Progress], None]], None]) -> None:
    for_whom: list[str] = []
    register(lambda _progress: for_whom.append(circumstances().on_behalf_of))
    asked()
    assert [run(), run(), for_whom] == [(NAME,), (), [HOUSE.audit_name]]
    told = Entry.objects.filter(kind="errand").order_by("position")
    assert [(entry.operation, entry.actor_name) for entry in told] == [
        ("notices.ask_for", HOUSE.audit_name),
        ("notices.finish_errand", WORKER.audit_name),
    ]


def test_who_may_not_do_it_may_not_ask_for_it() -> None:
    somebody = create_user(email="bo@egevang.example", name="Bo Lund", password=None, by=OPERATOR, now=NOW)
    with pytest.raises(PermissionDenied):
        ask_for(name=NAME, by=somebody, now=NOW)
    assert not Errand.objects.exists()


def test_asked_for_again_before_it_is_done_it_is_one_and_afterwards_another(
    register: Callable[[Callable[[Progress], None]], None],
) -> None:
    register(lambda _progress: None)
    assert asked() == asked()
    run()
    assert asked() != Errand.objects.get(finished__isnull=False)


def test_it_says_how_far_it_is(register: Callable[[Callable[[Progress], None]], None]) -> None:
    seen: list[tuple[int, int, bool]] = []

    def work(progress: Progress) -> None:
        for done in (10, 20):
            progress(done, 20)
            seen.append((shown().done, shown().total, shown().is_open))

    register(work)
    asked()
    assert shown().waits
    run()
    assert seen == [(10, 20, True), (20, 20, True)]
    assert (shown().is_open, shown().failed) == (False, False)


def test_what_fails_is_told_and_can_be_asked_for_again(
    register: Callable[[Callable[[Progress], None]], None], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_progress: Progress) -> None:
        raise ValueError("broken")

    register(broken)
    asked()
    assert run() == ()
    assert (shown().is_open, shown().failed) == (False, True)
    assert "ValueError" in caplog.text
    register(lambda _progress: None)
    asked(NOW + dt.timedelta(minutes=1))
    assert run() == (NAME,)
    assert not shown().failed


def test_a_worker_that_has_to_stop_puts_it_back_at_once(
    register: Callable[[Callable[[Progress], None]], None],
) -> None:
    stop: list[bool] = []

    def work(progress: Progress) -> None:
        stop.append(True)
        progress(1, 2)

    register(work)
    asked()
    assert run(stopping=lambda: bool(stop)) == ()
    assert shown().waits
    assert take_errand(now=NOW)


def test_that_of_a_worker_that_died_is_given_to_another_and_the_first_can_say_no_more() -> None:
    asked()
    first = take_errand(now=NOW)
    assert first
    assert take_errand(now=NOW + ERRAND_LEASE) is None
    later = NOW + ERRAND_LEASE + dt.timedelta(seconds=1)
    second = take_errand(now=later)
    assert second
    assert not say_how_far(errand=first, done=1, total=2, now=later)
    finish_errand(number=first.pk, lease=first.lease, by=WORKER, now=later)
    assert shown(later).is_open
    finish_errand(number=second.pk, lease=second.lease, by=WORKER, now=later)
    assert not shown(later).is_open


def test_who_says_how_far_it_is_keeps_it_in_hand() -> None:
    asked()
    taken = take_errand(now=NOW)
    assert taken
    assert say_how_far(errand=taken, done=1, total=2, now=NOW + ERRAND_LEASE)
    assert take_errand(now=NOW + ERRAND_LEASE + dt.timedelta(seconds=1)) is None


def test_when_nobody_takes_it_that_is_told() -> None:
    asked()
    assert [shown(NOW + dt.timedelta(seconds=wait)).forgotten for wait in (30, 90)] == [False, True]
