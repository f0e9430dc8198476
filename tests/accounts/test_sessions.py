"""Where somebody is signed in can be seen, and ended: by them, by an administrator, or as they are shut out."""

import datetime as dt
from collections.abc import Callable

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user, deactivate_user, end_sessions
from raadslag.accounts.permissions import Denied
from raadslag.accounts.queries import sessions_of
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR, WORKER
from raadslag.notices.clock import DUTIES, load_duties
from tests.accounts.people import EMAIL, NOW, PASSWORD, SIGN_IN, ada

pytestmark = pytest.mark.django_db
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604"
LAPTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140.0"
SESSIONS = "/konto/sessioner/"

Come = Callable[[str], Client]


@pytest.fixture
def user() -> User:
    return ada()


@pytest.fixture
def come(user: User) -> Come:
    """Sign in on a device."""

    def on(device: str) -> Client:
        client = Client(headers={"User-Agent": device})
        assert client.post(SIGN_IN, {"login": EMAIL, "password": PASSWORD})["Location"] == "/skrivebord/"
        return client

    return on


def is_in(client: Client) -> bool:
    return client.get("/konto/").status_code == 200


def test_one_sees_where_one_is_signed_in(come: Come) -> None:
    come(PHONE)
    page = come(LAPTOP).get(SESSIONS).content.decode()
    assert "Safari på iPhone" in page
    assert "Edge på Windows" in page
    assert page.count("Denne") == 1
    assert page.count("127.0.0.1") == 2


def test_one_session_is_ended_and_the_others_stay(come: Come) -> None:
    phone, other, here = come(PHONE), come("curl/8"), come(LAPTOP)
    number = UserSession.objects.get(user_agent=PHONE).pk
    here.post(SESSIONS, {"session": number})
    assert [is_in(each) for each in (phone, other, here)] == [False, True, True]


def test_all_others_are_ended_at_once(come: Come) -> None:
    phone, other, here = come(PHONE), come("curl/8"), come(LAPTOP)
    here.post(SESSIONS)
    assert [is_in(each) for each in (phone, other, here)] == [False, False, True]
    entry = Entry.objects.get(operation="accounts.end_sessions")
    assert (entry.actor, entry.address) == (f"user:{User.objects.get().pk}", "127.0.0.1")


def test_nobody_ends_the_sessions_of_somebody_else(come: Come) -> None:
    phone = come(PHONE)
    stranger = create_user(email="bo@eksempel.dk", name="Bo", password=None, by=OPERATOR, now=NOW)
    client = Client()
    client.force_login(stranger)
    client.post(SESSIONS, {"session": UserSession.objects.get().pk})
    assert is_in(phone)
    with pytest.raises(Denied):
        end_sessions(user=User.objects.get(email=EMAIL), by=stranger, now=NOW)


def test_an_administrator_ends_the_sessions_of_anybody(come: Come, user: User) -> None:
    administrator = create_user(email="bo@eksempel.dk", name="Bo", password=None, by=OPERATOR, now=NOW)
    MunicipalRole.objects.create(user=administrator, role=Role.ADMINISTRATOR, since=NOW.date())
    phone, laptop = come(PHONE), come(LAPTOP)
    assert end_sessions(user=user, by=administrator, now=NOW) == 2
    assert [is_in(phone), is_in(laptop)] == [False, False]


def test_who_is_shut_out_is_out_at_once(come: Come, user: User) -> None:
    phone, laptop = come(PHONE), come(LAPTOP)
    deactivate_user(user=user, by=OPERATOR, now=NOW)
    assert [is_in(phone), is_in(laptop)] == [False, False]
    assert not UserSession.objects.exists()


def test_a_session_that_ran_out_is_not_shown(come: Come, user: User) -> None:
    client = come(PHONE)
    session = client.session
    session.set_expiry(-1)
    session.save()
    assert sessions_of(user=user, now=timezone.now()) == ()


def test_a_page_that_is_only_read_writes_nothing(come: Come, django_assert_num_queries: Callable[..., object]) -> None:
    client = come(PHONE)
    client.get("/konto/")
    seen = UserSession.objects.get().last_seen_at
    client.get("/konto/")
    assert UserSession.objects.get().last_seen_at == seen


def test_when_and_where_it_was_last_seen_is_kept(come: Come) -> None:
    client = come(PHONE)
    UserSession.objects.update(last_seen_at=NOW)
    session = client.session
    session["seen"] = 0
    session.save()
    client.get("/konto/", REMOTE_ADDR="192.0.2.9")
    row = UserSession.objects.get()
    assert row.last_seen_at > NOW or row.ip == "192.0.2.9"


def test_the_list_asks_the_database_equally_often(come: Come) -> None:
    def asked(client: Client) -> int:
        client.get(SESSIONS)
        with CaptureQueriesContext(connection) as queries:
            client.get(SESSIONS)
        return len(queries)

    few = asked([come(PHONE) for _ in range(3)][-1])
    many = asked([come(PHONE) for _ in range(27)][-1])
    assert few == many


def test_each_day_what_is_over_is_forgotten_and_nothing_else(user: User, come: Come) -> None:
    old, new = come(PHONE), come(LAPTOP)
    over = timezone.now() - dt.timedelta(days=1)
    Session.objects.filter(session_key=old.session.session_key).update(expire_date=over)
    load_duties()
    DUTIES["accounts.clear_sessions"].work(by=WORKER, now=timezone.now())
    kept = set(UserSession.objects.values_list("session_key", flat=True))
    assert (old.session.session_key in kept, new.session.session_key in kept) == (False, True)
    assert not Session.objects.filter(session_key=old.session.session_key).exists()
    assert new.get("/skrivebord/").status_code == 200
