"""When something breaks the page says so with a number, and asks nothing of the database."""

import datetime as dt
import logging

import pytest
from django.test import RequestFactory, override_settings

from raadslag.publication import queries
from raadslag.publication.shapes import Gone, Moved
from raadslag.screens.public.views import frame
from raadslag.screens.public.views.errors import server_error


def test_a_broken_page_needs_no_database(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), override_settings(MUNICIPALITY=""):
        answer = server_error(RequestFactory().get("/moeder/"))
    text = answer.content.decode()
    code = text.split("med nummer ")[1].split(".")[0]
    assert answer.status_code == 500
    assert code in caplog.text


def test_a_moved_page_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "resolve", lambda *, path: Moved(address="/nyt-udvalg/"))
    answer = frame.elsewhere(RequestFactory().get("/gammelt-udvalg/"))
    assert (answer.status_code, answer["Location"]) == (301, "/nyt-udvalg/")


@pytest.mark.django_db
def test_a_withdrawn_paper_says_when_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = Gone(date=dt.date(2026, 3, 2), reason="navne på <børn>")
    monkeypatch.setattr(queries, "resolve", lambda *, path: gone)
    answer = frame.elsewhere(RequestFactory().get("/udvalg/2026-01-13/"))
    assert answer.status_code == 410
    assert "trukket tilbage den 2. marts 2026: navne på &lt;børn&gt;" in answer.content.decode()


def test_the_number_of_a_broken_page_is_new_each_time() -> None:
    first, second = (server_error(RequestFactory().get("/")).content for _ in range(2))
    assert first != second
