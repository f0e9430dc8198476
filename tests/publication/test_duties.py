"""Each day the ends of the chains are printed and the log is gone through, without anybody asking."""

import datetime as dt

import pytest

from raadslag.audit.models import Entry, HeadPrint
from raadslag.audit.who import WORKER
from raadslag.notices.clock import DUTIES, load_duties

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 25, 6, 30, tzinfo=dt.UTC)


def test_both_are_duties_and_can_be_begun_twice() -> None:
    load_duties()
    for name in ("publication.print_heads", "audit.check_log") * 2:
        DUTIES[name].work(by=WORKER, now=NOW)
    assert HeadPrint.objects.count() == 2
    assert Entry.objects.filter(operation="audit.check_log").count() == 2
    assert (DUTIES["publication.print_heads"].at, DUTIES["audit.check_log"].at) == (dt.time(0, 5), dt.time(6))
