"""A citizen's ways through the pages, in a real browser, with and without a mouse."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.conftest import FindViolations
from tests.screens.published import BUU, CLOSED, DAY_CARE, ITEM, TO_COME, publish

PAGES = (
    "/",
    "/moeder/",
    BUU,
    f"{BUU}2026-05-05/",
    "/oekonomiudvalget/2026-12-07/",
    ITEM,
    f"{BUU}2026-09-22/punkt-4/",
    f"{ITEM}kilde/beslutning/",
    f"{BUU}2026-05-05/kilde/",
    "/sager/",
    "/personer/",
    "/soeg/?q=dagtilbud",
    "/om/tilgaengelighed/",
    "/om/privatliv/",
    "/findes-ikke/",
)


@pytest.fixture(autouse=True)
def _papers(transactional_db: None) -> None:
    publish(*DAY_CARE, *CLOSED, *TO_COME)


def test_from_the_front_page_to_a_decision(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.get_by_role("link", name="Alle møder").click()
    page.get_by_role("link", name="Børne- og Uddannelsesudvalget tirsdag den 5. maj 2026").click()
    page.get_by_role("link", name="Ny struktur for dagtilbud i Sønderlund").click()
    decision = page.get_by_role("region", name="Beslutning")
    expect(decision).to_contain_text("Indstillingen anbefales.")
    expect(decision).to_contain_text("Anbefalet")
    expect(page.get_by_text("4 stemte for, 2 imod, 1 undlod. 7 af 7 var til stede.")).to_be_visible()


def test_from_a_search_to_a_hit(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.get_by_role("searchbox").fill("sønderlund dagtilbud")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="resultater")).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()
    page.locator(".hit a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sønderlund")


def test_filters_can_be_set_and_taken_away(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/soeg/?q=dagtilbud")
    total = page.get_by_role("heading", name="resultat").inner_text()
    page.get_by_role("navigation", name="Filtre").get_by_role("link", name="Kommunalbestyrelsen").click()
    expect(page.get_by_role("heading", name="resultat")).not_to_have_text(total)
    page.get_by_role("link", name="Kommunalbestyrelsen fjern filter").click()
    expect(page.get_by_role("heading", name="resultat")).to_have_text(total)


def test_along_the_way_of_a_case(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + ITEM)
    page.get_by_role("link", name="Se hele sagen").click()
    way = page.get_by_role("region", name="Sagens gang")
    expect(way.get_by_role("listitem")).to_have_count(5)
    way.get_by_role("link", name="Kommunalbestyrelsen, punkt 17").click()
    expect(page.get_by_role("region", name="Beslutning")).to_contain_text("Godkendt")


def test_to_the_source_and_back_with_the_keyboard(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + ITEM)
    link = page.get_by_role("link", name="Vis i kilden for Beslutning", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    source = page.get_by_role("region", name="Kilden")
    expect(source.locator("mark").first).to_be_focused()
    expect(source).to_contain_text("Imod stemte: Ronja Bak Elmelund")
    page.keyboard.press("Escape")
    expect(source).to_have_count(0)
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Tilbage til feltet").press("Enter")
    expect(link).to_be_focused()
    expect(page).to_have_url(live_server.url + ITEM)


def test_a_source_that_cannot_be_fetched_is_a_link_like_any_other(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + ITEM)
    page.route(
        "**/kilde/**", lambda route: route.abort() if "hx-request" in route.request.headers else route.continue_()
    )
    page.get_by_role("link", name="Vis i kilden for Beslutning", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kilden til")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_to_the_source_and_back_without_javascript(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + ITEM)
    page.get_by_role("link", name="Vis i kilden for Beslutning", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kilden til")
    page.get_by_role("link", name="Tilbage til feltet").click()
    expect(page).to_have_url(f"{live_server.url}{ITEM}#beslutning")


def test_the_first_tab_leads_past_the_menu(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + ITEM)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til indhold")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Beslutning")).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_nothing_scrolls_sideways(live_server: LiveServer, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    for address in PAGES:
        page.goto(live_server.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_on_paper_everything_is_open_and_no_menu_is_left(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}{BUU}2026-05-05/")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hovedmenu")).to_have_count(0)
    expect(page.get_by_text("version 1, kontroltal")).to_be_visible()
    expect(page.get_by_text("Anette Kjærulf")).to_be_visible()


def test_everyone_can_read_every_page(live_server: LiveServer, page: Page, violations: FindViolations) -> None:
    for address in PAGES:
        page.goto(live_server.url + address)
        assert violations(page) == [], address
    page.goto(live_server.url + ITEM)
    page.get_by_role("link", name="Vis i kilden for Beslutning", exact=True).click()
    expect(page.get_by_role("region", name="Kilden")).to_be_visible()
    assert violations(page) == []
