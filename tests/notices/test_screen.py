"""What is told on screen is told once, is seen by whom it is for, and goes when they put it away."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoAssertNumQueries

from raadslag.audit.models import Entry
from raadslag.audit.operations import operation
from raadslag.audit.who import Machine
from raadslag.notices.models import Notice
from raadslag.notices.operations import dismiss, mark_all_read, mark_read, take_down, tell
from raadslag.notices.queries import find_notice, unread, waiting_for
from tests.notices.conftest import HOUSE, NOW

pytestmark = pytest.mark.django_db
ASE, BO = Machine("åse"), Machine("bo")


@operation("test.tell")
def told(who: Machine = ASE, *, key: str = "", by: Machine, now: dt.datetime) -> Notice:
    return tell(
        recipient=who.audit_id,
        kind="case_returned",
        key=key,
        code="case_returned",
        values={"title": "Ærøskøbing Skole", "points": 3, "until": dt.date(2026, 12, 1)},
        address="/skrivebord/sager/7/",
        by=by,
        now=now,
    )


@operation("test.take_down")
def taken_down(*, key: str, by: Machine, now: dt.datetime) -> int:
    return take_down(kind="case_returned", key=key, by=by, now=now)


def test_a_notice_carries_a_code_its_values_and_a_link() -> None:
    told(by=HOUSE, now=NOW)
    (notice,) = waiting_for(ASE.audit_id)
    assert (notice.code, notice.address, notice.made, notice.is_read) == (
        "case_returned",
        "/skrivebord/sager/7/",
        NOW,
        False,
    )
    assert notice.values == {"title": "Ærøskøbing Skole", "points": 3, "until": "2026-12-01"}
    assert waiting_for(BO.audit_id) == ()


def test_the_newest_stands_first() -> None:
    for hours in (1, 3, 2):
        told(by=HOUSE, now=NOW + dt.timedelta(hours=hours))
    assert [notice.made.hour for notice in waiting_for(ASE.audit_id)] == [15, 14, 13]


def test_about_each_key_somebody_is_told_once_also_after_they_put_it_away() -> None:
    first = told(key="case:7", by=HOUSE, now=NOW)
    assert told(key="case:7", by=HOUSE, now=NOW) == first
    dismiss(notice=first, by=ASE, now=NOW)
    assert told(key="case:7", by=HOUSE, now=NOW) == first
    assert waiting_for(ASE.audit_id) == ()
    assert told(BO, key="case:7", by=HOUSE, now=NOW) != first


def test_it_is_read_and_put_away_by_whom_it_is_for_and_nobody_else() -> None:
    notice = told(by=HOUSE, now=NOW)
    for deed in (mark_read, dismiss):
        with pytest.raises(PermissionDenied):
            deed(notice=notice, by=BO, now=NOW)
    mark_read(notice=notice, by=ASE, now=NOW)
    mark_read(notice=notice, by=ASE, now=NOW)
    assert [each.is_read for each in waiting_for(ASE.audit_id)] == [True]
    assert find_notice(number=notice.pk, recipient=BO.audit_id) is None
    assert find_notice(number=notice.pk, recipient=ASE.audit_id) == notice
    dismiss(notice=notice, by=ASE, now=NOW)
    assert waiting_for(ASE.audit_id) == ()
    deeds = list(Entry.objects.order_by("position").values_list("operation", flat=True))
    assert deeds == ["test.tell", "notices.mark_read", "notices.dismiss"]


def test_what_is_done_with_is_taken_from_everybodys_screen() -> None:
    told(ASE, key="case:7", by=HOUSE, now=NOW)
    told(BO, key="case:7", by=HOUSE, now=NOW)
    told(BO, key="case:8", by=HOUSE, now=NOW)
    assert taken_down(key="case:7", by=HOUSE, now=NOW) == 2
    assert (len(waiting_for(ASE.audit_id)), len(waiting_for(BO.audit_id))) == (0, 1)


@pytest.mark.parametrize("number", [3, 30])
def test_a_screen_is_read_in_one_query(number: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _ in range(number):
        told(by=HOUSE, now=NOW)
    with django_assert_num_queries(1):
        assert len(waiting_for(ASE.audit_id)) == number


def test_all_are_read_at_once_by_whom_they_are_for_alone() -> None:
    for _ in range(3):
        told(by=HOUSE, now=NOW)
    told(BO, by=HOUSE, now=NOW)
    with pytest.raises(PermissionDenied):
        mark_all_read(recipient=ASE.audit_id, by=BO, now=NOW)
    assert [mark_all_read(recipient=ASE.audit_id, by=ASE, now=NOW) for _ in range(2)] == [3, 0]
    assert (unread(ASE.audit_id), unread(BO.audit_id)) == (0, 1)
    assert Entry.objects.filter(operation="notices.mark_all_read").count() == 3
