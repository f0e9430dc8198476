"""Ways in and out, in a real browser: with a code, with a passkey, by mail, and who is not let in."""

import re
from typing import Final

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.mail import EmailMessage
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user, invite
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from tests.journeys.conftest import FindViolations

EMAIL: Final = "ada@egevang.example"
PASSWORD: Final = "en lang sætning at huske"
NEW: Final = "en helt anden sætning"
AUTHENTICATOR: Final = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
OPEN_PAGES = ("log-paa/", "glemt-adgangskode/", "glemt-adgangskode/sendt/", "ukendt/", "afvist/", "lukket/")
OWN_PAGES = ("", "to-trin/", "to-trin/noegler/ny/", "sessioner/", "adgangskode/", "log-ud/")
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture(autouse=True)
def user(transactional_db: None) -> User:
    return create_user(email=EMAIL, name="Ada Ørsted", password=PASSWORD, by=OPERATOR, now=timezone.now())


@pytest.fixture
def _authenticator(page: Page) -> None:
    """A device that makes passkeys, and says yes."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def type_in(page: Page, *, password: str = PASSWORD) -> None:
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Adgangskode", exact=True).fill(password)
    page.get_by_role("button", name="Log på", exact=True).click()


def sign_in(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/konto/log-paa/")
    type_in(page)
    expect(page.get_by_text("Ada Ørsted").first).to_be_visible()


def confirm(page: Page) -> None:
    page.get_by_label("Adgangskode", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Bekræft").click()


def code_of(secret: str, *, later: int = 0) -> str:
    counters = list(yield_hotp_counters_from_time())
    return str(format_hotp_value(hotp_value(secret, counters[len(counters) // 2] + later)))


def link_in(mail: EmailMessage) -> str:
    return next(str(word) for word in str(mail.body).split() if "://" in word)


def use_app(page: Page, live_server: LiveServer) -> str:
    """Take an app into use: its secret."""
    page.goto(f"{live_server.url}/konto/to-trin/")
    page.get_by_role("link", name="Brug en app").click()
    confirm(page)
    secret = page.locator("code.secret").inner_text()
    page.get_by_label("Koden fra appen").fill(code_of(secret))
    page.get_by_role("button", name="Slå til").click()
    expect(page.get_by_role("heading", name="Nødkoder", level=1)).to_be_visible()
    return secret


def test_with_a_password_and_a_code_from_the_app(live_server: LiveServer, page: Page) -> None:
    sign_in(page, live_server)
    secret = use_app(page, live_server)
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("button", name="Log ud").click()
    type_in(page)
    expect(page.get_by_role("heading", name="Log på, trin 2 af 2")).to_be_visible()
    page.get_by_label("Engangskode").fill("000000")
    page.get_by_role("button", name="Log på").click()
    expect(page.get_by_role("alert").filter(has_text="Koden passer ikke")).to_be_visible()
    page.get_by_label("Engangskode").fill(code_of(secret, later=1))
    page.get_by_role("button", name="Log på").click()
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")


def add_passkey(page: Page, live_server: LiveServer) -> None:
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/konto/to-trin/")
    page.get_by_role("link", name="Lav en adgangsnøgle").click()
    confirm(page)
    page.get_by_label("Navn").fill("Min telefon")
    page.get_by_role("button", name="Lav adgangsnøglen").click()
    expect(page.get_by_role("heading", name="Nødkoder", level=1)).to_be_visible()
    page.get_by_role("link", name="Videre").click()
    expect(page.get_by_role("heading", name="Min telefon")).to_be_visible()
    page.get_by_role("button", name="Log ud").click()


@pytest.mark.usefixtures("_authenticator")
def test_with_a_passkey_alone(live_server: LiveServer, page: Page) -> None:
    add_passkey(page, live_server)
    page.get_by_role("button", name="Brug en adgangsnøgle").click()
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")


@pytest.mark.usefixtures("_authenticator")
def test_with_a_password_and_then_the_passkey(live_server: LiveServer, page: Page) -> None:
    add_passkey(page, live_server)
    type_in(page)
    expect(page.get_by_role("heading", name="Log på, trin 2 af 2")).to_be_visible()
    page.get_by_role("button", name="Brug en adgangsnøgle").click()
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")
    page.goto(f"{live_server.url}/konto/to-trin/")
    page.get_by_role("link", name="Omdøb Min telefon").click()
    page.get_by_role("link", name="Brug en adgangsnøgle").click()
    page.get_by_role("button", name="Brug en adgangsnøgle").click()
    page.get_by_label("Navn").fill("Den gamle telefon")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_text("Sidst brugt")).to_be_visible()
    page.get_by_role("link", name="Fjern Den gamle telefon").click()
    page.get_by_role("button", name="Fjern").click()
    expect(page.get_by_text("Den gamle telefon")).to_have_count(0)


def test_a_passkey_that_is_not_there_says_so_and_the_password_still_works(live_server: LiveServer, page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    page.goto(f"{live_server.url}/konto/log-paa/")
    page.get_by_role("button", name="Brug en adgangsnøgle").click()
    expect(page.get_by_text("Adgangsnøglen blev ikke brugt.")).to_be_visible(timeout=20_000)
    type_in(page)
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_the_other_ways_are_there(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/konto/log-paa/")
    expect(page.get_by_role("button", name="Brug en adgangsnøgle")).to_have_count(0)
    type_in(page)
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")
    use_app(page, live_server)


def test_a_wrong_password_is_told_and_the_summary_has_the_focus(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/konto/log-paa/")
    type_in(page, password="en forkert sætning")
    expect(page.get_by_role("alert").filter(has_text="E-mail og adgangskode passer ikke sammen")).to_be_focused()


def test_a_forgotten_password_is_renewed_by_mail(
    live_server: LiveServer, page: Page, mailoutbox: list[EmailMessage]
) -> None:
    page.goto(f"{live_server.url}/konto/log-paa/")
    page.get_by_role("link", name="Glemt adgangskoden?").click()
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_role("button", name="Send link").click()
    expect(page.get_by_role("heading", name="Se i din mail")).to_be_visible()
    page.goto(link_in(mailoutbox[0]))
    page.get_by_label("Ny adgangskode").fill(NEW)
    page.get_by_label("Skriv adgangskoden igen").fill(NEW)
    page.get_by_role("button", name="Gem adgangskoden").click()
    page.get_by_role("link", name="Log på").click()
    type_in(page, password=NEW)
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")


def test_an_invitation_leads_in(live_server: LiveServer, page: Page, mailoutbox: list[EmailMessage]) -> None:
    invite(email="bo@egevang.example", name="Bo", by=OPERATOR, now=timezone.now())
    link = re.sub(r"^http://localhost:8000", live_server.url, link_in(mailoutbox[0]))
    page.goto(link)
    page.get_by_label("Dit navn").fill("Bo Vang")
    page.get_by_label("Ny adgangskode").fill(PASSWORD)
    page.get_by_label("Skriv adgangskoden igen").fill(PASSWORD)
    page.get_by_role("button", name="Gem og log på").click()
    expect(page.get_by_role("heading", name="To-trins-login")).to_be_visible()
    expect(page.get_by_text("Bo Vang")).to_be_visible()
    page.get_by_role("link", name="Brug en app").click()
    expect(page.get_by_role("heading", name="Brug en app")).to_be_visible()


def test_a_session_elsewhere_is_ended(live_server: LiveServer, page: Page, browser: Browser) -> None:
    other = browser.new_context(locale="da-DK").new_page()
    sign_in(other, live_server)
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/konto/")
    page.get_by_role("link", name="Her er du logget på").click()
    expect(page.get_by_role("heading", name="Chrome på Linux")).to_have_count(2)
    page.get_by_role("button", name="Log alle andre ud").click()
    expect(page.get_by_role("heading", name="Chrome på Linux")).to_have_count(1)
    other.goto(f"{live_server.url}/konto/")
    expect(other.get_by_role("heading", name="Log på")).to_be_visible()


def test_who_must_have_a_second_factor_is_led_to_one(live_server: LiveServer, page: Page, user: User) -> None:
    MunicipalRole.objects.create(user=user, role=Role.ADMINISTRATOR, since=timezone.localdate())
    page.goto(f"{live_server.url}/konto/log-paa/")
    type_in(page)
    expect(page.get_by_text("Din rolle kræver to-trins-login.")).to_be_visible()
    use_app(page, live_server)
    page.goto(f"{live_server.url}/skrivebord/")
    expect(page).to_have_url(f"{live_server.url}/skrivebord/")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.usefixtures("_authenticator")
def test_everyone_can_read_every_page(
    live_server: LiveServer,
    page: Page,
    violations: FindViolations,
    mailoutbox: list[EmailMessage],
    size: dict[str, int],
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]  # playwright names a type of its own

    def look(address: str = "") -> None:
        if address:
            page.goto(live_server.url + address if address.startswith("/") else address)
        assert violations(page) == [], page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], page.url

    for address in OPEN_PAGES:
        look(f"/konto/{address}")
    mistype(page, live_server)
    look()
    invite(email="bo@egevang.example", name="Bo", by=OPERATOR, now=timezone.now())
    look(link_in(mailoutbox[0]).replace("http://localhost:8000", live_server.url))
    sign_in(page, live_server)
    look("/konto/to-trin/app/")
    with page.expect_navigation():
        confirm(page)
    look()
    for address in OWN_PAGES:
        look(f"/konto/{address}")
    use_app_again(page, live_server)
    for address in ("to-trin/noedkoder/", "to-trin/noedkoder/nye/", "to-trin/"):
        look(f"/konto/{address}")
    with page.expect_navigation():
        page.get_by_role("link", name="Fjern appen").click()
    look()
    with page.expect_navigation():
        page.get_by_role("button", name="Log ud").click()
    with page.expect_navigation():
        type_in(page)
    look()


def mistype(page: Page, live_server: LiveServer) -> None:
    """Try to sign in with a password that is wrong, and stand before the answer."""
    page.goto(f"{live_server.url}/konto/log-paa/")
    with page.expect_navigation():
        type_in(page, password="en forkert sætning")


def use_app_again(page: Page, live_server: LiveServer) -> None:
    """Take an app into use by somebody who has just confirmed who it is."""
    page.goto(f"{live_server.url}/konto/to-trin/app/")
    secret = page.locator("code.secret").inner_text()
    page.get_by_label("Koden fra appen").fill(code_of(secret))
    page.get_by_role("button", name="Slå til").click()
    expect(page.get_by_role("heading", name="Nødkoder", level=1)).to_be_visible()
