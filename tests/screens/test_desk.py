"""The desk is for people who have signed in, and shows each only what is theirs to use."""

import datetime as dt

import pytest
from django.test import Client

from raadslag.accounts.operations import create_user
from raadslag.audit.who import OPERATOR

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC)


def test_who_has_not_signed_in_is_asked_to_and_comes_back(client: Client) -> None:
    answer = client.get("/skrivebord/")
    assert (answer.status_code, answer["Location"]) == (302, "/konto/log-paa/?next=/skrivebord/")


def test_the_desk_is_kept_by_no_browser_and_found_by_no_search_engine(client: Client) -> None:
    client.force_login(create_user(email="bo@egevang.dk", name="Bo Vang", password=None, by=OPERATOR, now=NOW))
    answer = client.get("/skrivebord/")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store, private"
    html = answer.content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "Bo Vang" in html
    assert "Log ud" in html
