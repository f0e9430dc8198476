"""Second factors: taken into use, asked for at the door, demanded of roles, and worth nothing twice."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django.fixtures import Settings

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user, demand_factor
from raadslag.accounts.permissions import Denied
from raadslag.accounts.queries import demanding_roles
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import BodyRole
from raadslag.bodies.operations import recognise_body
from tests.accounts.people import EMAIL, NOW, PASSWORD, SIGN_IN, ada

pytestmark = pytest.mark.django_db
INDEX, APP, CODES = "/konto/to-trin/", "/konto/to-trin/app/", "/konto/to-trin/noedkoder/"
SECOND_STEP, AGAIN = "/konto/to-trin/kode/", "/konto/bekraeft/"


@pytest.fixture
def user() -> User:
    return ada()


def code_of(secret: str, *, later: int = 0) -> str:
    """What the app shows now."""
    counters = list(yield_hotp_counters_from_time())
    return str(format_hotp_value(hotp_value(secret, counters[len(counters) // 2] + later)))


def signed_in() -> Client:
    client = Client()
    assert client.post(SIGN_IN, {"login": EMAIL, "password": PASSWORD}).status_code == 302
    return client


def confirm(client: Client) -> None:
    client.post(AGAIN, {"password": PASSWORD})


def with_app(client: Client) -> str:
    """Take an app into use: the secret it holds."""
    confirm(client)
    page = client.get(APP).content.decode()
    found = re.search(r'<code class="secret">([A-Z2-7]+)</code>', page)
    assert found, page
    assert client.post(APP, {"code": code_of(found[1])})["Location"] == CODES
    return found[1]


@contextmanager
def at_second_step() -> Iterator[Client]:
    client = Client()
    assert client.post(SIGN_IN, {"login": EMAIL, "password": PASSWORD})["Location"] == SECOND_STEP
    yield client


def is_in(client: Client) -> bool:
    return client.get("/konto/").status_code == 200


def test_it_is_asked_again_who_one_is_before_ways_in_are_changed(user: User) -> None:
    client = signed_in()
    assert client.get(APP)["Location"].startswith(f"{AGAIN}?next=")
    assert "Det er ikke din adgangskode" in client.post(AGAIN, {"password": "forkert"}).content.decode()


def test_an_app_is_taken_into_use_and_asked_for_at_the_door(user: User, mailoutbox: list[EmailMessage]) -> None:
    secret = with_app(signed_in())
    with at_second_step() as client:
        assert not is_in(client)
        assert "Koden passer ikke" in client.post(SECOND_STEP, {"code": "000000"}).content.decode()
        assert client.post(SECOND_STEP, {"code": code_of(secret)})["Location"] == "/skrivebord/"
        assert is_in(client)
    done = Entry.objects.order_by("position").values_list("operation", flat=True)
    assert list(done)[1:] == ["accounts.sign_in", "accounts.add_factor", "accounts.sign_in"]
    last = Entry.objects.order_by("position").last()
    assert b'"ways":["password","totp"]' in bytes(EntryValues.objects.get(entry=last).content)
    assert [mail.subject for mail in mailoutbox] == ["Du har fået en ny måde at logge på"]


def test_a_code_that_was_used_is_worth_nothing(user: User) -> None:
    secret = with_app(signed_in())
    code = code_of(secret)
    with at_second_step() as client:
        assert client.post(SECOND_STEP, {"code": code}).status_code == 302
    with at_second_step() as client:
        assert "Koden passer ikke" in client.post(SECOND_STEP, {"code": code}).content.decode()
        assert not is_in(client)


def test_a_clock_may_be_half_a_minute_off(user: User) -> None:
    secret = with_app(signed_in())
    for later, opens in ((-1, True), (1, True), (4, False)):
        with at_second_step() as client:
            client.post(SECOND_STEP, {"code": code_of(secret, later=later)})
            assert is_in(client) is opens


def test_codes_are_not_guessed(user: User) -> None:
    secret = with_app(signed_in())
    with at_second_step() as client:
        answers = [client.post(SECOND_STEP, {"code": f"{n:06}"}).content.decode() for n in range(11)]
        assert "Der er prøvet for mange gange" in answers[-1]
        client.post(SECOND_STEP, {"code": code_of(secret)})
        assert not is_in(client)


def test_a_recovery_code_opens_once(user: User) -> None:
    client = signed_in()
    with_app(client)
    codes = re.findall(r"<li><code>(\d{8})</code></li>", client.get(CODES).content.decode())
    assert len(codes) == 10
    assert client.get(f"{CODES}hent/").content.decode().split() == codes
    with at_second_step() as client:
        assert client.post(SECOND_STEP, {"code": codes[3]}).status_code == 302
    with at_second_step() as client:
        assert "Koden passer ikke" in client.post(SECOND_STEP, {"code": codes[3]}).content.decode()


def test_new_recovery_codes_make_the_old_worthless(user: User) -> None:
    client = signed_in()
    with_app(client)
    old = client.get(CODES).content.decode()
    client.post(f"{CODES}nye/")
    new = client.get(CODES).content.decode()
    assert not set(re.findall(r"<code>(\d{8})", old)) & set(re.findall(r"<code>(\d{8})", new))
    assert Entry.objects.filter(operation="accounts.renew_recovery_codes").exists()


def test_with_the_last_factor_the_recovery_codes_go(user: User, mailoutbox: list[EmailMessage]) -> None:
    client = signed_in()
    with_app(client)
    number = Authenticator.objects.get(type="totp").pk
    assert "Så logger du på med adgangskode alene" in client.get(f"{INDEX}{number}/fjern/").content.decode()
    client.post(f"{INDEX}{number}/fjern/")
    assert not Authenticator.objects.exists()
    assert Entry.objects.filter(operation="accounts.remove_factor").exists()
    assert mailoutbox[-1].subject == "En måde at logge på er fjernet"


def test_nobody_removes_the_factor_of_somebody_else(user: User) -> None:
    with_app(signed_in())
    stranger = create_user(email="bo@eksempel.dk", name="Bo", password=PASSWORD, by=OPERATOR, now=NOW)
    client = Client()
    client.force_login(stranger)
    confirm(client)
    number = Authenticator.objects.get(type="totp").pk
    assert client.post(f"{INDEX}{number}/fjern/").status_code == 404


def test_secrets_lie_encrypted(user: User) -> None:
    secret = with_app(signed_in())
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept


def test_under_another_key_no_code_opens(user: User, settings: Settings) -> None:
    client = signed_in()
    secret = with_app(client)
    codes = re.findall(r"<code>(\d{8})", client.get(CODES).content.decode())
    settings.SECRET_KEY = "en anden nøgle"
    with at_second_step() as client:
        for code in (code_of(secret), code_of(""), codes[0]):
            client.post(SECOND_STEP, {"code": code})
        assert not is_in(client)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR, Role.RECORDS_MANAGER])
def test_who_must_have_a_second_factor_gets_no_further_without(user: User, role: Role) -> None:
    MunicipalRole.objects.create(user=user, role=role, since=NOW.date())
    client = signed_in()
    assert client.get("/skrivebord/")["Location"] == INDEX
    assert client.get("/")["Location"] == INDEX
    assert "Din rolle kræver to-trins-login" in client.get(INDEX).content.decode()
    with_app(client)
    assert client.get("/skrivebord/").status_code == 200


@pytest.mark.usefixtures("within_an_operation")
def test_a_role_at_one_body_demands_it_too(user: User) -> None:
    body = recognise_body(name="Teknikudvalget")
    BodyRole.objects.create(user=user, body=body, role=Role.SECRETARY, since=NOW.date())
    assert signed_in().get("/skrivebord/")["Location"] == INDEX


def test_others_may_choose(user: User) -> None:
    MunicipalRole.objects.create(user=user, role=Role.ECONOMIST, since=NOW.date())
    assert signed_in().get("/skrivebord/").status_code == 200


def test_without_it_again_one_gets_no_further_either(user: User) -> None:
    MunicipalRole.objects.create(user=user, role=Role.AUDITOR, since=NOW.date())
    client = signed_in()
    with_app(client)
    assert client.get("/skrivebord/").status_code == 200
    number = Authenticator.objects.get(type="totp").pk
    assert "Du må vælge en ny måde" in client.get(f"{INDEX}{number}/fjern/").content.decode()
    client.post(f"{INDEX}{number}/fjern/")
    assert client.get("/skrivebord/")["Location"] == INDEX


def test_an_administrator_says_of_whom_it_is_demanded(user: User) -> None:
    MunicipalRole.objects.create(user=user, role=Role.ADMINISTRATOR, since=NOW.date())
    today = NOW.date()
    demand_factor(role=Role.ECONOMIST, demanded=True, by=user, now=NOW)
    demand_factor(role=Role.AUDITOR, demanded=False, by=user, now=NOW)
    demand_factor(role=Role.AUDITOR, demanded=False, by=user, now=NOW)
    assert demanding_roles(day=today) >= {Role.ECONOMIST, Role.SECRETARY}
    assert Role.AUDITOR not in demanding_roles(day=today)
    assert Role.AUDITOR in demanding_roles(day=today.replace(day=1))
    assert Entry.objects.filter(operation="accounts.demand_factor").count() == 2


def test_nobody_else_says_so(user: User) -> None:
    with pytest.raises(Denied):
        demand_factor(role=Role.ECONOMIST, demanded=True, by=user, now=NOW)
    demand_factor(role=Role.ECONOMIST, demanded=True, by=OPERATOR, now=NOW)
