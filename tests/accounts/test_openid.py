"""The municipality's own log-in by OpenID Connect: a real provider, and every redirect over HTTP."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from allauth.socialaccount.models import SocialAccount
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.models import User
from raadslag.accounts.operations import deactivate_user
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.config import environment
from raadslag.config.entrance import providers
from tests.accounts.people import EMAIL, NOW, SIGN_IN, ada, sent

pytestmark = pytest.mark.django_db(transaction=True)
DOOR = "/konto/oidc/kommune/log-paa/"


@pytest.fixture(autouse=True)
def _configured(openid_provider: str, settings: Settings, tmp_path: Path) -> None:
    variables = {
        "RAADSLAG_DATA": str(tmp_path),
        "RAADSLAG_OIDC_URL": openid_provider,
        "RAADSLAG_OIDC_CLIENT": "raadslag",
        "RAADSLAG_OIDC_SECRET": "hemmeligt",
        "RAADSLAG_OIDC_NAME": "Log på med Egevang",
    }
    settings.SOCIALACCOUNT_PROVIDERS = providers(environment.read(variables))


@pytest.fixture
def visitor(live_server: LiveServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_server.url, follow_redirects=True, timeout=60) as client:
        yield client


def known_there(provider: str, uid: str, **claims: object) -> None:
    httpx.put(f"{provider}/users/{uid}", json=claims, timeout=60).raise_for_status()


def come_in(visitor: httpx.Client, uid: str, *, then: str = "") -> httpx.Response:
    """Press the button, sign in there, and be sent back."""
    there = sent(visitor, visitor.get(SIGN_IN), DOOR, **({"next": then} if then else {}))
    assert "Authorize Client" in there.text
    return visitor.post(there.url, data={"sub": uid})


def refused(answer: httpx.Response) -> bool:
    return "Log ud" not in answer.text and answer.status_code in {401, 403}


def test_a_user_with_that_address_comes_in_and_is_linked(visitor: httpx.Client, openid_provider: str) -> None:
    user = ada(password=None)
    known_there(openid_provider, "u1", email=EMAIL.upper(), name="Ada", cpr="0101010101")
    answer = come_in(visitor, "u1")
    assert (answer.status_code, answer.url.path) == (200, "/skrivebord/")
    assert "Ada Ørsted" in answer.text
    account = SocialAccount.objects.get()
    assert (account.user, account.uid, account.extra_data) == (user, "u1", {})
    done = Entry.objects.order_by("position").values_list("operation", "actor", "address")
    assert list(done)[-2:] == [
        ("accounts.link_identity", user.audit_id, "127.0.0.1"),
        ("accounts.sign_in", user.audit_id, "127.0.0.1"),
    ]


def test_the_button_is_there_and_a_form_may_lead_there_only(visitor: httpx.Client, openid_provider: str) -> None:
    page = visitor.get(SIGN_IN)
    assert "Log på med Egevang" in page.text
    assert f"form-action 'self' {openid_provider};" in page.headers["Content-Security-Policy"] + ";"
    assert openid_provider not in visitor.get("/konto/glemt-adgangskode/").headers["Content-Security-Policy"]


def test_one_goes_on_to_where_one_was_going(visitor: httpx.Client, openid_provider: str) -> None:
    ada()
    known_there(openid_provider, "u2", email=EMAIL)
    assert come_in(visitor, "u2", then="/konto/sessioner/").url.path == "/konto/sessioner/"


def test_from_then_on_the_id_alone_counts(visitor: httpx.Client, openid_provider: str) -> None:
    user = ada()
    known_there(openid_provider, "u3", email=EMAIL)
    come_in(visitor, "u3")
    visitor.cookies.clear()
    known_there(openid_provider, "u3", email="et.andet@eksempel.dk")
    assert "Ada Ørsted" in come_in(visitor, "u3").text
    assert SocialAccount.objects.get().user == user


@pytest.mark.parametrize(
    "claims",
    [{"email": "fremmed@eksempel.dk"}, {"email": EMAIL, "email_verified": False}, {}],
    ids=["nobody's address", "an address said not to be verified", "no address"],
)
def test_nobody_else_comes_in_and_no_user_is_made(
    visitor: httpx.Client, openid_provider: str, claims: dict[str, object]
) -> None:
    ada()
    known_there(openid_provider, "u4", **claims)
    answer = come_in(visitor, "u4")
    assert refused(answer)
    assert "Du har ikke adgang" in answer.text
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 0)


def test_who_is_shut_out_here_stays_out(visitor: httpx.Client, openid_provider: str) -> None:
    user = ada()
    known_there(openid_provider, "u5", email=EMAIL)
    come_in(visitor, "u5")
    visitor.cookies.clear()
    deactivate_user(user=user, by=OPERATOR, now=NOW)
    assert refused(come_in(visitor, "u5"))


def test_an_answer_is_good_once_and_in_one_browser(
    visitor: httpx.Client, openid_provider: str, live_server: LiveServer
) -> None:
    ada()
    known_there(openid_provider, "u6", email=EMAIL)
    there = sent(visitor, visitor.get(SIGN_IN), DOOR)
    back = httpx.post(there.url, data={"sub": "u6"}, timeout=60).headers["Location"]
    assert parse_qs(urlsplit(back).query)["code"]
    with httpx.Client(follow_redirects=True, timeout=60) as other:
        assert refused(other.get(back))
    assert visitor.get(back).url.path == "/skrivebord/"
    visitor.cookies.clear()
    assert refused(visitor.get(back))


def test_who_gives_up_there_is_told_so(visitor: httpx.Client, openid_provider: str) -> None:
    there = sent(visitor, visitor.get(SIGN_IN), DOOR)
    (state,) = parse_qs(urlsplit(str(there.url)).query)["state"]
    answer = visitor.get("/konto/oidc/kommune/svar/", params={"error": "access_denied", "state": state})
    assert answer.url.path == "/konto/fortrudt/"
    assert "Du er ikke logget på" in answer.text


def test_nobody_can_be_made_to_add_a_way_in(visitor: httpx.Client, openid_provider: str) -> None:
    ada()
    known_there(openid_provider, "u7", email=EMAIL)
    there = sent(visitor, visitor.get(SIGN_IN), f"{DOOR}?process=connect")
    assert refused(visitor.post(there.url, data={"sub": "u7"}))
    assert not SocialAccount.objects.exists()


def test_the_exchange_is_bound_to_the_browser_that_began_it(visitor: httpx.Client) -> None:
    there = sent(visitor, visitor.get(SIGN_IN), DOOR)
    asked = parse_qs(urlsplit(str(there.url)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert re.fullmatch(r"\S{16,}", asked["state"][0])


def test_a_provider_that_is_silent_is_told_of(
    visitor: httpx.Client, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    (app,) = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    app["settings"]["server_url"] = "http://127.0.0.1:9"
    answer = sent(visitor, visitor.get(SIGN_IN), DOOR)
    assert (answer.status_code, answer.url.path) == (401, "/konto/afvist/")
    assert "could not be used" in caplog.text
