"""An archive of many municipalities, in a real browser: from the front to a decision, and every page on any screen."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.roles import Role
from raadslag.publication.models import CaseTrail
from tests.journeys.conftest import FindViolations
from tests.journeys.test_people import sign_in
from tests.screens.public.archived import two_municipalities
from tests.screens.test_log import somebody

PAGES = (
    "/",
    "/soeg/?q=vej",
    "/soeg/?q=findesikke",
    "/egevang/",
    "/egevang/moeder/",
    "/egevang/oekonomiudvalget/",
    "/egevang/oekonomiudvalget/2026-03-17/",
    "/egevang/oekonomiudvalget/2026-03-17/punkt-1/",
    "/egevang/sager/",
    "/egevang/personer/",
    "/egevang/soeg/?q=vej",
    "/egevang/efterproev/",
    "/om/tilgaengelighed/",
    "/findes-ikke/",
)


@pytest.fixture(autouse=True)
def _papers(transactional_db: None) -> None:
    two_municipalities()


DESK = ("/skrivebord/", "/skrivebord/indstillinger/kommunen/", "/skrivebord/indstillinger/personer/")


def test_from_the_list_of_municipalities_to_a_decision_of_one(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.get_by_role("link", name="Skovby Kommune").click()
    page.get_by_role("link", name="Alle møder").click()
    page.get_by_role("link", name="Økonomiudvalget tirsdag den 17. marts 2026").click()
    page.get_by_role("link", name="Ny vej i Skovby").click()

    expect(page.get_by_role("region", name="Beslutning")).to_contain_text("Godkendt i Skovby")


def test_everyone_can_use_every_page_on_any_screen(
    live_server: LiveServer, page: Page, violations: FindViolations
) -> None:
    case = CaseTrail.objects.get(within="egevang", merged_into=None)
    sign_in(live_server, page, somebody(Role.ADMINISTRATOR))
    for address in (*PAGES, f"/egevang/sager/{case.pk}-{case.slug}/", *DESK):
        page.goto(live_server.url + address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert violations(page) == [], address
