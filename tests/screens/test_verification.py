"""Anybody can see what the ends of both chains were on a day, and never what was done."""

import datetime as dt

import pytest
from django.test import Client

from raadslag.accounts.operations import create_user
from raadslag.audit.models import Head, HeadPrint
from raadslag.audit.queries import verify
from raadslag.audit.who import OPERATOR
from raadslag.publication.operations import print_heads
from raadslag.publication.queries import verification
from tests.publication.made import minutes, numbered, published

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 23, 30, tzinfo=dt.UTC)


def test_before_the_first_day_the_page_says_so(client: Client) -> None:
    html = client.get("/efterproev/").content.decode()
    assert "Der er ikke offentliggjort kontroltal endnu. Det sker hver dag." in html


def test_heads_are_printed_once_a_day_and_shown_newest_first(client: Client) -> None:
    published(minutes(*numbered("Vej")))
    create_user(email="a@egevang.dk", name="Hemmelig Person", password=None, by=OPERATOR, now=NOW)
    end = Head.objects.get().chain
    print_heads(by=OPERATOR, now=NOW)
    print_heads(by=OPERATOR, now=NOW + dt.timedelta(hours=2))
    print_heads(by=OPERATOR, now=NOW + dt.timedelta(days=1))
    # 23.30 in UTC is the next day in Denmark.
    assert sorted(HeadPrint.objects.values_list("which", "day")) == [
        (which, day) for which in ("log", "versions") for day in (dt.date(2026, 11, 25), dt.date(2026, 11, 26))
    ]
    assert HeadPrint.objects.filter(chain=end).count() == 0
    html = client.get("/efterproev/").content.decode()
    assert html.index("26. november 2026") < html.index("25. november 2026")
    for row in HeadPrint.objects.all():
        assert row.chain in html
    assert "Hemmelig" not in html
    assert (verify().faults, verification.verify().faults) == ((), ())


def test_the_same_can_be_had_as_text_and_json(client: Client) -> None:
    published(minutes(*numbered("Vej")))
    print_heads(by=OPERATOR, now=NOW)
    versions = HeadPrint.objects.get(which="versions")
    text = client.get("/efterproev.txt")
    assert text["Content-Type"].startswith("text/plain")
    assert f"2026-11-25 versioner 1 {versions.chain}\n" in text.content.decode()
    (day,) = client.get("/efterproev.json").json()["days"]
    assert day["day"] == "2026-11-25"
    assert day["versions"] == {"links": 1, "chain": versions.chain}


def test_a_version_that_was_taken_out_of_the_end_is_found_by_what_was_printed() -> None:
    published(minutes(*numbered("Vej")))
    print_heads(by=OPERATOR, now=NOW)
    HeadPrint.objects.create(which="versions", day=dt.date(2027, 1, 1), position=5, chain="f" * 64)
    assert [(fault.position, fault.code) for fault in verification.verify().faults] == [(2, "cut")]
