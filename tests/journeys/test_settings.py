"""An administrator sets a new installation up and looks after it, in a real browser, on a phone and at a desk."""

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, Official, Unit
from raadslag.bodies.operations import (
    Decided,
    attach_official,
    change_setting,
    describe_municipality,
    enrol_official,
    establish_body,
    import_units,
    open_setup,
)
from tests.journeys.conftest import FindViolations
from tests.screens.desk.people import NOW, SINCE, somebody

WIDTHS = (360, 1280)
UNITS = b"navn;overordnet\nDirektionen;\nVej og Park;Direktionen\n"
PASSWORD = "en lang sætning at huske"


def sound(page: Page, violations: FindViolations) -> None:
    """Nothing stands in the way of anybody, and nothing runs out at the side."""
    assert violations(page) == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.url


@pytest.mark.parametrize("width", WIDTHS)
def test_a_new_installation_is_set_up_step_by_step(
    transactional_db: None, live_server: LiveServer, page: Page, violations: FindViolations, width: int
) -> None:
    code = open_setup(by=OPERATOR, now=NOW)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/skrivebord/opsaetning/")
    sound(page, violations)
    page.get_by_label("Kode").fill(str(code))
    page.get_by_role("button", name="Gå videre").click()
    page.get_by_label("Dit navn").fill("Ada Øst")
    page.get_by_label("Din mailadresse").fill("ada@egevang.dk")
    page.get_by_label("Adgangskode", exact=True).fill(PASSWORD)
    page.get_by_label("Adgangskoden igen").fill(PASSWORD)
    sound(page, violations)
    page.get_by_role("button", name="Opret administratoren").click()
    page.get_by_label("Kommunens navn").fill("Egevang Kommune")
    page.get_by_label("Én kommune").check()
    sound(page, violations)
    page.get_by_role("button", name="Gem og gå videre").click()
    page.get_by_label("Udvalgets navn").fill("Kommunalbestyrelsen")
    page.get_by_label("Hvad er udvalget?").select_option("council")
    page.get_by_role("button", name="Opret udvalget").click()
    expect(page.get_by_role("status")).to_contain_text("Kommunalbestyrelsen er oprettet.")
    sound(page, violations)
    for heading in ("Medlemmer og pladser", "Invitationer"):
        page.get_by_role("link", name="Gå videre").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        sound(page, violations)
    page.goto(f"{live_server.url}/skrivebord/opsaetning/slut/")
    sound(page, violations)
    page.get_by_role("button", name="Slut opsætningen").click()
    expect(page.get_by_role("status")).to_contain_text("Opsætningen er slut.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kommunen")


@pytest.fixture
def kept(transactional_db: None, live_server: LiveServer, page: Page) -> tuple[Body, Body]:
    """An administrator has signed in; two committees, one of which has something of everything."""
    describe_municipality(name="Egevang Kommune", code="199", by=OPERATOR, now=NOW)
    old, new = (
        establish_body(name=name, kind=BodyKind.STANDING, since=SINCE, by=OPERATOR, now=NOW)
        for name in ("Teknik- og Miljøudvalget", "Klima- og Teknikudvalget")
    )
    assert isinstance(old, Body)
    assert isinstance(new, Body)
    for since in (dt.date(2030, 1, 1), dt.date(2031, 1, 1)):
        decided = Decided(day=SINCE, by="Direktionen", words="punkt 4")
        change_setting(
            name="dispatch_weekdays", value="8", body=old, since=since, decided=decided, by=OPERATOR, now=NOW
        )
    import_units(data=UNITS, by=OPERATOR, now=NOW)
    official = enrol_official(name="Bo Vang", title="direktør", unit=None, since=SINCE, by=OPERATOR, now=NOW)
    assert isinstance(official, Official)
    attach_official(body=old, official=official, task="referent", since=SINCE, by=OPERATOR, now=NOW)
    client = Client()
    client.force_login(somebody(Role.ADMINISTRATOR))
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])
    return old, new


def test_a_body_ends_and_another_takes_over(live_server: LiveServer, page: Page, kept: tuple[Body, Body]) -> None:
    old, _new = kept
    page.goto(f"{live_server.url}/skrivebord/")
    page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Indstillinger").click()
    page.get_by_role("navigation", name="Indstillinger").get_by_role("link", name="Udvalg").click()
    page.get_by_role("link", name="Teknik- og Miljøudvalget").click()
    page.get_by_role("link", name="Luk udvalget, og giv videre, hvad det har").click()
    page.get_by_label("Udvalgets sidste dag").fill("2032-12-31")
    page.get_by_label("Klima- og Teknikudvalget").check()
    page.get_by_label("Besluttet af").fill("Kommunalbestyrelsen, punkt 7")
    page.get_by_role("button", name="Se, hvad udvalget har").click()
    official = page.get_by_role("group", name="Bo Vang går til")
    expect(official.get_by_label("Klima- og Teknikudvalget")).to_be_checked()
    page.get_by_role("button", name="Luk Teknik- og Miljøudvalget").click()
    expect(page.get_by_role("status")).to_contain_text("Teknik- og Miljøudvalget holder op")
    page.get_by_role("link", name="Klima- og Teknikudvalget").click()
    expect(page.get_by_text("Tog over efter")).to_be_visible()
    expect(page.get_by_text("Fra lørdag den 1. januar 2033: 8 hverdage")).to_be_visible()
    assert Body.objects.get(pk=old.pk).until == dt.date(2032, 12, 31)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_in_the_way_of_anybody(
    live_server: LiveServer, page: Page, violations: FindViolations, kept: tuple[Body, Body], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    body, unit, official = kept[0].pk, Unit.objects.first(), Official.objects.first()
    assert unit
    assert official
    plain = ("municipality", "bodies", "users", "deadlines", "publication", "signin", "mail", "running", "units")
    addresses = [reverse(f"desk:{name}") for name in (*plain, "officials", "unit_file", "establish_body", "invite")]
    addresses += [reverse(f"desk:{name}", kwargs={"number": body}) for name in ("body", "close_body", "classify_body")]
    addresses += [
        reverse("desk:unit", kwargs={"number": unit.pk}),
        reverse("desk:official", kwargs={"number": official.pk}),
        reverse("desk:change_value", kwargs={"name": "dispatch_weekdays"}) + f"?udvalg={body}",
        reverse("desk:change_value", kwargs={"name": "publishes_minutes"}),
    ]
    for address in addresses:
        page.goto(f"{live_server.url}{address}")
        sound(page, violations)
    page.goto(live_server.url + reverse("desk:establish_body"))
    page.get_by_role("button", name="Opret udvalget").click()
    expect(page.get_by_role("alert")).to_contain_text("Ret 2 ting")
    sound(page, violations)
