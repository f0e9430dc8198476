"""The browser of the journeys sees what it should: our server, our rules, and faults where there are some."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.conftest import FindViolations


@pytest.fixture(autouse=True)
def _server(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/static/vendor/dkfds/LICENSE.md")


def test_the_design_system_is_served(live_server: LiveServer, page: Page) -> None:
    answer = page.goto(f"{live_server.url}/static/vendor/dkfds/css/dkfds.min.css")
    assert answer is not None
    assert answer.status == 200


def test_axe_finds_a_fault_and_passes_a_sound_page(page: Page, violations: FindViolations) -> None:
    sound = '<html lang="da"><title>Prøve</title><main><h1>Prøve</h1>{}</main>'
    page.set_content(sound.format(""))
    assert violations(page) == []
    page.set_content(sound.format("<img src='data:,'>"))
    assert violations(page) == ["image-alt: ['img']"]
