"""In with e-mail and password, and out again: what the session does, and what the log says."""

import logging
from collections.abc import Iterator

import httpx
import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.operations import deactivate_user, invite
from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.queries import verify
from raadslag.audit.who import OPERATOR
from raadslag.config import settings as installed
from raadslag.notices.models import Mail
from tests.accounts.people import EMAIL, NOW, PASSWORD, SIGN_IN, ada, sent, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
NEW = "en helt anden sætning"


@pytest.fixture
def visitor(live_server: LiveServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_server.url, follow_redirects=True, timeout=60) as client:
        yield client


@pytest.fixture
def elsewhere(live_server: LiveServer) -> Iterator[httpx.Client]:
    """The same person in another browser."""
    with httpx.Client(base_url=live_server.url, follow_redirects=True, timeout=60) as client:
        yield client


def cookie_of(browser: httpx.Client) -> str:
    return browser.cookies.get("sessionid") or ""


def is_in(browser: httpx.Client) -> bool:
    return browser.get("/konto/").url.path == "/konto/"


def log_of() -> list[str]:
    done = Entry.objects.order_by("position").values_list("operation", flat=True)
    return [each.removeprefix("accounts.") for each in done if each != "accounts.create_user"]


def link_in(mail: EmailMessage) -> str:
    return next(str(word) for word in str(mail.body).split() if "://" in word)


def test_an_installation_keeps_passwords_with_argon2() -> None:
    assert installed.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_in_however_the_address_is_typed_and_out_again(visitor: httpx.Client) -> None:
    user = ada()
    answer = sign_in(visitor, email=" Ada@Eksempel.DK ")
    assert (answer.status_code, answer.url.path) == (200, "/skrivebord/")
    out = sent(visitor, answer, "/konto/log-ud/")
    assert out.url.path == SIGN_IN
    assert not is_in(visitor)
    assert log_of() == ["sign_in", "sign_out"]
    entry = Entry.objects.get(operation="accounts.sign_in")
    assert (entry.actor, entry.address, entry.subject) == (user.audit_id, "127.0.0.1", str(user.pk))
    assert b'"ways":["password"]' in bytes(EntryValues.objects.get(entry=entry).content)
    assert verify().faults == ()


def test_one_goes_on_to_where_one_was_going_and_never_elsewhere(visitor: httpx.Client) -> None:
    ada()
    asked = visitor.get("/konto/sessioner/")
    assert sent(visitor, asked, SIGN_IN, login=EMAIL, password=PASSWORD, next="/konto/sessioner/").url.path == (
        "/konto/sessioner/"
    )
    visitor.cookies.clear()
    answer = sent(visitor, visitor.get(SIGN_IN), SIGN_IN, login=EMAIL, password=PASSWORD, next="https://x.example/")
    assert answer.url.path == "/skrivebord/"


@pytest.mark.parametrize(("email", "password"), [(EMAIL, "forkert sætning"), ("nobody@eksempel.dk", PASSWORD)])
def test_whether_an_address_exists_is_not_told(visitor: httpx.Client, email: str, password: str) -> None:
    ada()
    answer = sign_in(visitor, email=email, password=password)
    assert "E-mail og adgangskode passer ikke sammen." in answer.text
    assert "sessionid" not in visitor.cookies
    assert log_of() == []


def test_what_is_missing_is_said_at_the_field(visitor: httpx.Client) -> None:
    text = sign_in(visitor, email="", password="").text
    assert "Ret 2 ting, før du kan gå videre" in text
    assert text.count("Skriv din e-mail.") == text.count("Skriv din adgangskode.") == 2


def test_who_is_shut_out_is_told_so_only_with_the_right_password(visitor: httpx.Client) -> None:
    deactivate_user(user=ada(), by=OPERATOR, now=NOW)
    assert "passer ikke sammen" in sign_in(visitor, password="forkert sætning").text
    answer = sign_in(visitor)
    assert (answer.status_code, answer.url.path) == (403, "/konto/lukket/")


def test_a_session_gets_a_new_key_when_one_comes_in(client: Client) -> None:
    ada()
    planted = client.session
    planted["something"] = 1
    planted.save()
    client.post(SIGN_IN, {"login": EMAIL, "password": PASSWORD})
    assert client.session["_auth_user_id"]
    assert client.session.session_key != planted.session_key
    assert not Session.objects.filter(session_key=planted.session_key).exists()


def test_a_stolen_cookie_dies_with_the_sign_out(visitor: httpx.Client, elsewhere: httpx.Client) -> None:
    ada()
    page = sign_in(visitor)
    elsewhere.cookies.set("sessionid", cookie_of(visitor))
    assert is_in(elsewhere)
    sent(visitor, page, "/konto/log-ud/")
    assert not is_in(elsewhere)


def test_nobody_is_signed_out_by_a_link(visitor: httpx.Client) -> None:
    ada()
    sign_in(visitor)
    assert "Log ud nu" in visitor.get("/konto/log-ud/").text
    assert is_in(visitor)


def test_a_new_password_ends_every_session(visitor: httpx.Client, elsewhere: httpx.Client) -> None:
    ada()
    sign_in(elsewhere)
    sign_in(visitor)
    page = visitor.get("/konto/adgangskode/")
    fields = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    answer = sent(visitor, page, "/konto/adgangskode/", **fields)
    assert answer.url.path == "/konto/adgangskode/skiftet/"
    assert not is_in(visitor)
    assert not is_in(elsewhere)
    assert "passer ikke sammen" in sign_in(visitor).text
    assert sign_in(visitor, password=NEW).url.path == "/skrivebord/"
    assert log_of() == ["sign_in", "sign_in", "change_password", "sign_in"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"oldpassword": "forkert", "password1": NEW, "password2": NEW}, "Det er ikke din nuværende adgangskode."),
        ({"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"}, "mindst 12"),
        ({"oldpassword": PASSWORD, "password1": NEW, "password2": "noget andet her"}, "den samme adgangskode"),
    ],
)
def test_a_password_that_will_not_do_changes_nothing(visitor: httpx.Client, fields: dict[str, str], words: str) -> None:
    ada()
    sign_in(visitor)
    answer = sent(visitor, visitor.get("/konto/adgangskode/"), "/konto/adgangskode/", **fields)
    assert words in answer.text
    assert is_in(visitor)


def test_a_forgotten_password_is_renewed_by_mail(
    visitor: httpx.Client, elsewhere: httpx.Client, mailoutbox: list[EmailMessage]
) -> None:
    ada()
    sign_in(elsewhere)
    sent(visitor, visitor.get("/konto/glemt-adgangskode/"), "/konto/glemt-adgangskode/", email=EMAIL)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == ([EMAIL], "Ny adgangskode")
    link = link_in(mail)
    page = visitor.get(link)
    assert link not in str(page.url)
    answer = sent(visitor, page, str(page.url), password1=NEW, password2=NEW)
    assert "Adgangskoden er skiftet" in answer.text
    assert not is_in(elsewhere)
    assert "Linket virker ikke længere" in visitor.get(link).text
    assert sign_in(visitor, password=NEW).url.path == "/skrivebord/"
    assert mailoutbox[1].subject == "Din adgangskode er skiftet"
    assert "127.0.0.1" in str(mailoutbox[1].body)


def test_who_was_shut_out_by_guesses_gets_in_with_a_new_password(
    visitor: httpx.Client, mailoutbox: list[EmailMessage]
) -> None:
    ada()
    for _ in range(11):
        answer = sign_in(visitor, password="forkert sætning")
    assert "Der er prøvet for mange gange." in answer.text
    assert "Der er prøvet for mange gange." in sign_in(visitor).text
    sent(visitor, visitor.get("/konto/glemt-adgangskode/"), "/konto/glemt-adgangskode/", email=EMAIL)
    page = visitor.get(link_in(mailoutbox[0]))
    sent(visitor, page, str(page.url), password1=NEW, password2=NEW)
    assert sign_in(visitor, password=NEW).url.path == "/skrivebord/"
    assert not EmailAddress.objects.exists()


def test_a_letter_is_answered_alike_whether_or_not_the_address_exists(
    visitor: httpx.Client, mailoutbox: list[EmailMessage]
) -> None:
    ada()
    pages = [
        sent(visitor, visitor.get("/konto/glemt-adgangskode/"), "/konto/glemt-adgangskode/", email=email)
        for email in (EMAIL, "nobody@eksempel.dk")
    ]
    assert pages[0].text == pages[1].text
    assert [mail.to for mail in mailoutbox] == [[EMAIL]]


def test_letters_wait_in_the_outbox(client: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = installed.EMAIL_BACKEND
    ada()
    client.post("/konto/glemt-adgangskode/", {"email": EMAIL})
    invite(email="bo@eksempel.dk", name="Bo", by=OPERATOR, now=NOW)
    waiting = Mail.objects.order_by("id").values_list("to", "subject")
    assert list(waiting) == [(EMAIL, "Ny adgangskode"), ("bo@eksempel.dk", "Du har fået adgang")]


def test_who_asks_for_letter_upon_letter_is_asked_to_wait(client: Client, mailoutbox: list[EmailMessage]) -> None:
    ada()
    answers = [client.post("/konto/glemt-adgangskode/", {"email": EMAIL}) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [302, 302, 302, 429]
    assert "Vent et kvarter, og prøv igen." in answers[-1].content.decode()
    assert len(mailoutbox) == 3


def test_nobody_makes_an_account_for_themselves(visitor: httpx.Client) -> None:
    assert visitor.get("/konto/signup/").status_code == 404
    assert visitor.get("/konto/opret/").url.path == SIGN_IN


def test_the_public_pages_know_no_one(visitor: httpx.Client) -> None:
    answer = visitor.get("/")
    assert (answer.status_code, dict(answer.cookies)) == (200, {})
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_no_page_of_the_account_is_kept_by_a_browser(visitor: httpx.Client) -> None:
    ada()
    sign_in(visitor)
    for address in (SIGN_IN, "/konto/", "/konto/sessioner/", "/konto/to-trin/"):
        assert "no-store" in visitor.get(address).headers["Cache-Control"]


def test_what_a_proxy_says_counts_only_where_there_is_one(
    visitor: httpx.Client, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    ada()
    visitor.headers["X-Forwarded-For"] = "203.0.113.9, 198.51.100.7"
    sign_in(visitor)
    visitor.cookies.clear()
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    sign_in(visitor)
    found = Entry.objects.filter(operation="accounts.sign_in").order_by("position")
    assert list(found.values_list("address", flat=True)) == ["127.0.0.1", "198.51.100.7"]
