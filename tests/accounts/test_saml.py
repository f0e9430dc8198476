"""The municipality's own log-in by SAML 2: a real provider with signed assertions, and every redirect over HTTP."""

import base64
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from allauth.socialaccount.models import SocialAccount
from django.utils import timezone
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.entrance.keys import CURRENT, NEXT, make_key, switch_keys
from raadslag.accounts.models import User
from raadslag.audit.models import Entry
from raadslag.config import environment
from raadslag.config.entrance import providers
from tests.accounts.people import EMAIL, SIGN_IN, ada, sent

pytestmark = pytest.mark.django_db(transaction=True)
DOOR = "/konto/saml/kommune/log-paa/"
FORM = re.compile(r'action="([^"]+)".*name="SAMLResponse" value="([^"]+)"')


def told_of(metadata: str, folder: Path, settings: Settings) -> None:
    variables = {
        "RAADSLAG_DATA": str(folder),
        "RAADSLAG_SAML_METADATA": metadata,
        "RAADSLAG_SAML_NAME": "Log på med Egevang",
    }
    settings.SOCIALACCOUNT_PROVIDERS = providers(environment.read(variables))


@pytest.fixture(autouse=True)
def _configured(saml_provider: str, settings: Settings, tmp_path: Path) -> None:
    told_of(f"{saml_provider}/metadata", tmp_path, settings)


@pytest.fixture
def visitor(live_server: LiveServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_server.url, follow_redirects=True, timeout=60) as client:
        yield client


def answer_of(
    visitor: httpx.Client,
    provider: str,
    *,
    fault: str = "",
    email: str = EMAIL,
    uid: str = "u1",
    locked: bool = False,
    strict: bool = False,
) -> tuple[str, str]:
    """Press the button and sign in there: where the answer is to be sent, and the answer.

    The provider can lock its answers, and can be strict: then it takes only requests that are signed.
    """
    told = {"email": email, "uid": uid, "fault": fault, "locked": locked, "strict": strict}
    httpx.post(f"{provider}/next", json=told, timeout=60).raise_for_status()
    page = sent(visitor, visitor.get(SIGN_IN), DOOR)
    found = FORM.search(page.text)
    assert found, page.text
    return unescape(found[1]), found[2]


def deliver(visitor: httpx.Client, address: str, response: str) -> httpx.Response:
    return visitor.post(address, data={"SAMLResponse": response})


def come_in(visitor: httpx.Client, provider: str, *, fault: str = "", email: str = EMAIL) -> httpx.Response:
    return deliver(visitor, *answer_of(visitor, provider, fault=fault, email=email))


def test_a_user_with_that_address_comes_in_and_is_linked(visitor: httpx.Client, saml_provider: str) -> None:
    user = ada(password=None)
    answer = come_in(visitor, saml_provider)
    assert (answer.status_code, answer.url.path) == (200, "/skrivebord/")
    assert "Ada Ørsted" in answer.text
    account = SocialAccount.objects.get()
    assert (account.user, account.uid, account.extra_data) == (user, "u1", {})
    assert list(Entry.objects.order_by("position").values_list("operation", flat=True))[-2:] == [
        "accounts.link_identity",
        "accounts.sign_in",
    ]


def test_metadata_can_be_a_file(visitor: httpx.Client, saml_provider: str, settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "metadata.xml"
    file.write_text(httpx.get(f"{saml_provider}/metadata", timeout=60).text)
    told_of(str(file), tmp_path, settings)
    ada()
    assert come_in(visitor, saml_provider).url.path == "/skrivebord/"


def test_the_button_is_there_and_a_form_may_lead_there_only(visitor: httpx.Client, saml_provider: str) -> None:
    page = visitor.get(SIGN_IN)
    assert "Log på med Egevang" in page.text
    assert f"form-action 'self' {saml_provider};" in page.headers["Content-Security-Policy"] + ";"


def test_the_provider_can_read_who_asks(visitor: httpx.Client) -> None:
    metadata = visitor.get("/konto/saml/kommune/metadata/")
    assert metadata.status_code == 200
    assert 'WantAssertionsSigned="true"' in metadata.text
    assert "/konto/saml/kommune/svar/" in metadata.text


@pytest.mark.parametrize("fault", ["wrong key", "unsigned", "expired", "wrong audience"])
def test_an_assertion_that_is_not_right_is_refused(visitor: httpx.Client, saml_provider: str, fault: str) -> None:
    ada()
    answer = come_in(visitor, saml_provider, fault=fault)
    assert answer.status_code == 401
    assert "kunne ikke bruges" in answer.text
    assert not SocialAccount.objects.exists()
    assert visitor.get("/skrivebord/").url.path == SIGN_IN


def test_an_assertion_that_was_changed_on_the_way_is_refused(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    address, response = answer_of(visitor, saml_provider, email="bo.vang@eksempel.dk")
    changed = base64.b64decode(response).replace(b"bo.vang@eksempel.dk", EMAIL.encode())
    answer = deliver(visitor, address, base64.b64encode(changed).decode())
    assert answer.status_code == 401
    assert not SocialAccount.objects.exists()


def test_an_assertion_is_good_once_and_in_one_browser(
    visitor: httpx.Client, saml_provider: str, live_server: LiveServer
) -> None:
    ada()
    answer = answer_of(visitor, saml_provider)
    with httpx.Client(base_url=live_server.url, follow_redirects=True, timeout=60) as thief:
        assert deliver(thief, *answer).status_code in {401, 403, 404}
        assert thief.get("/skrivebord/").url.path == SIGN_IN


def test_an_assertion_that_was_used_is_worth_nothing(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    answer = answer_of(visitor, saml_provider)
    assert deliver(visitor, *answer).url.path == "/skrivebord/"
    visitor.cookies.clear()
    assert deliver(visitor, *answer).status_code in {401, 403, 404}
    assert visitor.get("/skrivebord/").url.path == SIGN_IN


def test_nobody_else_comes_in_and_no_user_is_made(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    answer = come_in(visitor, saml_provider, email="fremmed@eksempel.dk")
    assert (answer.status_code, answer.url.path) == (403, "/konto/ukendt/")
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 0)


def test_an_answer_nobody_asked_for_is_refused(visitor: httpx.Client, live_server: LiveServer) -> None:
    rubbish = base64.b64encode(b"<samlp:Response/>").decode()
    answer = deliver(visitor, f"{live_server.url}/konto/saml/kommune/svar/", rubbish)
    assert answer.status_code == 401


def test_a_provider_that_is_silent_shuts_no_other_door(
    visitor: httpx.Client, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    told_of("http://127.0.0.1:9/metadata", tmp_path, settings)
    ada()
    page = visitor.get(SIGN_IN)
    assert (page.status_code, "cannot be read" in caplog.text) == (200, True)


def locked_answer(visitor: httpx.Client, provider: str) -> tuple[str, str]:
    address, response = answer_of(visitor, provider, locked=True)
    assert b"EncryptedAssertion" in base64.b64decode(response)
    assert EMAIL.encode() not in base64.b64decode(response)
    return address, response


@pytest.fixture
def keys(saml_provider: str, settings: Settings, tmp_path: Path) -> Path:
    """The folder of keys of an installation that has one."""
    make_key(tmp_path / "saml", name=CURRENT, now=timezone.now())
    told_of(f"{saml_provider}/metadata", tmp_path, settings)
    return tmp_path / "saml"


@pytest.mark.usefixtures("keys")
def test_a_locked_answer_is_opened(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    assert deliver(visitor, *locked_answer(visitor, saml_provider)).url.path == "/skrivebord/"


@pytest.mark.usefixtures("keys")
def test_with_a_key_an_answer_that_is_not_locked_is_still_taken(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    assert come_in(visitor, saml_provider).url.path == "/skrivebord/"


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("fault", ["wrong key", "unsigned", "expired", "wrong audience"])
def test_locked_or_not_what_is_not_right_is_refused(visitor: httpx.Client, saml_provider: str, fault: str) -> None:
    ada()
    locked = fault != "wrong audience"  # the provider knows no key of that other
    answer = deliver(visitor, *answer_of(visitor, saml_provider, fault=fault, locked=locked))
    assert answer.status_code == 401
    assert visitor.get("/skrivebord/").url.path == SIGN_IN


def test_an_answer_locked_for_a_key_that_is_gone_is_refused(
    visitor: httpx.Client, saml_provider: str, settings: Settings, tmp_path: Path, keys: Path
) -> None:
    ada()
    answer = locked_answer(visitor, saml_provider)
    make_key(keys, name=CURRENT, now=timezone.now())
    told_of(f"{saml_provider}/metadata", tmp_path, settings)
    assert deliver(visitor, *answer).status_code == 401


@pytest.mark.parametrize("when", ["next", "switched"])
def test_while_keys_are_changed_nobody_is_shut_out(
    visitor: httpx.Client, saml_provider: str, settings: Settings, tmp_path: Path, keys: Path, when: str
) -> None:
    ada()
    if when == "next":
        make_key(keys, name=NEXT, now=timezone.now())
        told_of(f"{saml_provider}/metadata", tmp_path, settings)
    answer = locked_answer(visitor, saml_provider)
    if when == "switched":
        make_key(keys, name=NEXT, now=timezone.now())
    switch_keys(keys)
    told_of(f"{saml_provider}/metadata", tmp_path, settings)
    assert deliver(visitor, *answer).url.path == "/skrivebord/"


@pytest.mark.usefixtures("keys")
def test_a_provider_that_takes_only_signed_requests_is_content(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    assert deliver(visitor, *answer_of(visitor, saml_provider, strict=True)).url.path == "/skrivebord/"


def test_without_a_key_a_strict_provider_says_no(visitor: httpx.Client, saml_provider: str) -> None:
    ada()
    with pytest.raises(AssertionError, match="Not signed"):
        answer_of(visitor, saml_provider, strict=True)


def test_the_metadata_make_the_keys_known(
    visitor: httpx.Client, saml_provider: str, settings: Settings, tmp_path: Path, keys: Path
) -> None:
    address = "/konto/saml/kommune/metadata/"
    told = visitor.get(address).text
    assert 'AuthnRequestsSigned="true"' in told
    assert (told.count('use="signing"'), told.count('use="encryption"')) == (1, 1)
    make_key(keys, name=NEXT, now=timezone.now())
    told_of(f"{saml_provider}/metadata", tmp_path, settings)
    told = visitor.get(address).text
    assert (told.count('use="signing"'), told.count('use="encryption"')) == (2, 2)
    assert "PRIVATE" not in told
