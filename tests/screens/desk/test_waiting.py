"""The desk's first page shows what waits for whoever signed in, the nearest deadline first."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.audit.who import WORKER
from raadslag.bodies.models import Body, BodyRole, Person
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.notices.operations import tell
from raadslag.publication.models import Meeting
from raadslag.restricted.models import AccessRequest
from raadslag.screens.desk.waiting import notice_words
from tests.doing import doing
from tests.restricted.town import DAY, named, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretary() -> User:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=timezone.localdate() - 9 * DAY)
    return who


def tell_of_paper(who: User, key: str = "1") -> None:
    values = {"body": "Teknikudvalget", "day": "17.03.2026", "version": 1}
    about = {"kind": "restricted.paper_for_mayor", "code": "mayor_agenda", "address": "/teknikudvalget/2026-03-17/"}
    with doing():
        tell(recipient=who.audit_id, key=key, values=values, **about, by=WORKER, now=timezone.now())


def ask(body: Body, by: User) -> AccessRequest:
    days = {"meetings_since": timezone.localdate(), "meetings_until": timezone.localdate()}
    return AccessRequest.objects.create(user=by, body=body, wish="Havnen", asked=timezone.now(), **days)


def decide(body: Body, case: str, day: dt.date) -> DecisionBetweenMeetings:
    said = {"what": "Lejer telte", "ground": "urgent", "reason": "Storm", "recorded": timezone.now()}
    person = Person.objects.create(name=case, slug="x")
    return DecisionBetweenMeetings.objects.create(
        body=body, decider="chair", person=person, day=day, case_reference=case, **said
    )


def front(client: Client, who: User) -> str:
    client.force_login(who)
    return client.get("/skrivebord/").content.decode()


def test_nothing_waits(client: Client) -> None:
    assert "Intet venter på dig." in front(client, user("Bo Vang"))


def test_what_waits_is_sorted_by_deadline(client: Client, secretary: User) -> None:
    today = timezone.localdate()
    tell_of_paper(secretary)
    ask(named(), user("Kaj Rask"))
    decide(named(), "Havnefest", today - 9 * DAY)
    decide(named(), "Skolevej", today)
    Meeting.objects.create(body=named(), date=today - 2 * DAY)
    Meeting.objects.create(body=named(), date=today + DAY)
    html = front(client, secretary)
    words = ["Hvad venter på mig (4)", "Over fristen", "Havnefest", "I morgen", "Skolevej", "Dagsorden fra Tekn"]
    places = [html.index(word) for word in words]
    assert places == sorted(places)
    assert "Svar på anmodning om papirer: Kaj Rask, Teknikudvalget" in html


def test_nobody_sees_what_waits_for_another(client: Client, secretary: User) -> None:
    tell_of_paper(secretary)
    ask(named(), user("Kaj Rask"))
    decide(named(), "Havnefest", timezone.localdate())
    other = user("Bo Vang")
    BodyRole.objects.create(user=other, body=named("Kulturudvalget"), role=Role.SECRETARY, since=timezone.localdate())
    assert "Intet venter på dig." in front(client, other)


def test_a_notice_is_put_away_by_whom_it_is_for_and_by_nobody_else(client: Client, secretary: User) -> None:
    tell_of_paper(secretary)
    client.force_login(user("Bo Vang"))
    html = front(Client(), secretary)
    address = html.split('action="/skrivebord/besked/')[1].split('"')[0]
    assert client.post(f"/skrivebord/besked/{address}").status_code == 404
    client.force_login(secretary)
    assert client.post(f"/skrivebord/besked/{address}").status_code == 302
    assert "Intet venter på dig." in front(client, secretary)


def test_thirty_things_are_asked_for_in_as_many_questions_as_three(client: Client, secretary: User) -> None:
    asked = []
    front(client, secretary)
    for many in (3, 30):
        for n in range(many):
            name = f"Nr {many} {n}"
            tell_of_paper(secretary, name)
            ask(named(), user(name))
            decide(named(), f"Sag {many} {n}", timezone.localdate())
        with CaptureQueriesContext(connection) as said:
            client.get("/skrivebord/")
        asked.append(len(said))
    assert asked[0] == asked[1]


def test_every_notice_has_its_words() -> None:
    assert {"request_granted", "request_refused", "mayor_agenda", "mayor_minutes"} <= notice_words().keys()
