"""A page asks the database the same number of questions, however much there is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.screens.published import BUU, minutes, publish_text

pytestmark = pytest.mark.django_db

MEETING = f"{BUU}2026-01-13/"
ADDRESSES = ("/", "/moeder/", BUU, MEETING, f"{MEETING}punkt-2/", f"{MEETING}kilde/", "/sager/", "/personer/")


def asked(client: Client) -> dict[str, int]:
    """How many questions each page asks."""
    counts = {}
    for address in ADDRESSES:
        with CaptureQueriesContext(
            connection,
        ) as questions:
            assert client.get(address).status_code == 200
        counts[address] = len(questions)
    return counts


def test_three_items_or_three_hundred(client: Client) -> None:
    publish_text(minutes(items=3))
    few = asked(client)
    publish_text(minutes(items=300, day="20. januar 2026"), name="langt.txt")
    many = asked(client)
    long = MEETING.replace("13", "20")
    with CaptureQueriesContext(connection) as questions:
        assert client.get(long).content.count(b'class="item-row"') == 300
    assert many == few
    assert len(questions) == few[MEETING]
