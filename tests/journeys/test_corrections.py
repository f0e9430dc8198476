"""A secretary corrects at the desk how papers were put together, in a real browser."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.roles import Role
from tests.journeys.conftest import FindViolations
from tests.screens.desk.people import somebody
from tests.screens.published import minutes, publish, publish_text

TM = "teknik-og-miljoeudvalget/"
WIDTHS = (360, 1280)


@pytest.fixture(autouse=True)
def _signed_in(transactional_db: None, live_server: LiveServer, page: Page) -> None:
    publish(f"{TM}2026-05-06-dagsorden.md", f"{TM}2026-05-06-referat.md", f"{TM}2026-06-03-referat.md")
    publish_text(minutes(items=1), name="a.txt")
    other = minutes(items=1, day="20. januar 2026").replace("Fatma Yildirim Krogh", "Fatma Yildirim Krog")
    publish_text(other, name="b.txt")
    client = Client()
    client.force_login(somebody(Role.SECRETARY))
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])


def test_a_paper_is_split_off_and_it_is_undone(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/skrivebord/")
    page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Papirer").click()
    page.get_by_role("navigation", name="Filtre").get_by_role("link", name="Med flere papirer").click()
    page.get_by_role("link", name="Teknik- og Miljøudvalget, onsdag den 6. maj 2026").click()
    papers = page.get_by_role("region", name="Papirer")
    papers.get_by_role("button", name="Skil fra mødet").last.click()
    expect(page.get_by_role("status")).to_contain_text("Papiret hører nu til mødet den 6. maj 2026.")
    page.get_by_role("button", name="Fortryd").click()
    expect(page.get_by_role("region", name="Rettelser")).to_contain_text("fortrudt af Lise Holm")
    expect(papers.get_by_role("button", name="Skil fra mødet")).to_have_count(2)


def test_a_doubt_is_answered(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/skrivebord/navne/")
    page.get_by_role("button", name="De er to").click()
    expect(page.get_by_role("status")).to_contain_text("Der bliver ikke spurgt igen.")
    expect(page.get_by_text("Ingen navne er i tvivl.")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_in_the_way_of_anybody(
    live_server: LiveServer, page: Page, violations: FindViolations, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("", "papirer/?vis=every", "navne/"):
        page.goto(f"{live_server.url}/skrivebord/{address}")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.goto(f"{live_server.url}/skrivebord/papirer/?vis=several")
    with page.expect_navigation():
        page.get_by_role("link", name="6. maj 2026").click()
    for fold in page.locator("details.match-form").all():
        fold.locator("summary").click()
    assert violations(page) == []
