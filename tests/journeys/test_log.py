"""The auditor at the log, and anybody at the page of verification, in a real browser."""

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR, WORKER
from raadslag.notices.clock import load_duties
from raadslag.notices.errands import run_errands
from raadslag.notices.operations import ask_for
from raadslag.notices.operations.errands import say_how_far, take_errand
from raadslag.publication.operations import print_heads
from tests.journeys.conftest import FindViolations
from tests.screens.desk.people import somebody
from tests.screens.desk.test_waiting import tell_of_paper
from tests.screens.published import publish

WIDTHS = (360, 1280)


@pytest.fixture(autouse=True)
def _signed_in(transactional_db: None, live_server: LiveServer, page: Page) -> None:
    publish("teknik-og-miljoeudvalget/2026-05-06-referat.md")
    print_heads(by=OPERATOR, now=dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC))
    client = Client()
    auditor = somebody(Role.AUDITOR)
    tell_of_paper(auditor)
    client.force_login(auditor)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])


def test_a_row_is_found_compared_and_the_log_checked(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/skrivebord/")
    page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Log").click()
    page.get_by_label("Sag, papir eller andet").fill(".md")
    page.get_by_label("Handling").select_option("Offentliggøre et papir")
    page.get_by_role("button", name="Vis").click()
    expect(page.get_by_text("1 handling", exact=True)).to_be_visible()
    page.locator("summary", has_text="Før og efter").click()
    expect(page.get_by_role("row", name="Original frigivet")).to_contain_text("ja")
    page.get_by_role("button", name="Kontrollér nu").click()
    expect(page.get_by_text("Kontrollen begynder om få sekunder.")).to_be_visible()
    load_duties()
    # The page asks for news of itself, until there is a result.
    run_errands(by=WORKER, clock=timezone.now)
    expect(page.get_by_text("Loggen er uændret, kontrolleret den")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "address",
    ["/skrivebord/log/", "/skrivebord/log/?fra=x", "/skrivebord/log/kontrol/", "/skrivebord/beskeder/", "/efterproev/"],
)
def test_the_pages_are_for_everybody(
    live_server: LiveServer, page: Page, violations: FindViolations, width: int, address: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    if "kontrol" in address:
        ask_for(name="audit.check_log", by=OPERATOR, now=timezone.now())
        errand = take_errand(now=timezone.now())
        assert errand
        say_how_far(errand=errand, done=40, total=100, now=timezone.now())
    page.goto(live_server.url + address)
    for each in page.locator(".log-changes > summary").all()[:2]:
        each.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_menu_is_one_line_that_opens_by_keyboard(live_server: LiveServer, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{live_server.url}/skrivebord/log/")
    menu = page.get_by_role("navigation", name="Hovedmenu")
    link = menu.get_by_role("link", name="Venter på mig")
    expect(link).to_be_hidden()
    folded = menu.bounding_box()
    assert folded
    assert folded["height"] < 60
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/skrivebord/")


def test_the_menu_opens_without_scripts_and_lies_open_on_a_desktop(
    live_server: LiveServer, page: Page, violations: FindViolations
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{live_server.url}/skrivebord/log/")
    expect(page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Log")).to_be_visible()
    browser = page.context.browser
    assert browser
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    plain.add_cookies(
        [{"name": c["name"], "value": c["value"], "url": live_server.url} for c in page.context.cookies()]
    )
    without = plain.new_page()
    without.goto(f"{live_server.url}/skrivebord/log/")
    without.locator(".menu-fold summary").click()
    without.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Venter på mig").click()
    without.wait_for_url("**/skrivebord/")
    plain.close()
    page.set_viewport_size({"width": 360, "height": 800})
    page.locator(".menu-fold summary").click()
    assert violations(page) == []
