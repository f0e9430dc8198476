"""At the desk what was decided between meetings is written down, and marked when it was reported."""

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import BodyRole, Office, Person
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.publication.models import Meeting
from tests.restricted.town import DAY, named, user

pytestmark = pytest.mark.django_db
PAGE = "/skrivebord/mellem-moederne/"


@pytest.fixture
def secretary(client: Client) -> User:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=timezone.localdate() - 9 * DAY)
    chair = Person.objects.create(name="Mette Lund", slug="mette-lund")
    Office.objects.create(body=named(), person=chair, kind=OfficeKind.CHAIR, since=timezone.localdate() - 90 * DAY)
    client.force_login(who)
    return who


def sent(client: Client, address: str, **changes: str) -> str:
    today = timezone.localdate().isoformat()
    asked = {"body": str(named().pk), "day": today, "case_reference": "Havnefest", "what": "Lejer telte"}
    asked |= {"ground": "urgent", "reason": "Storm", "mayor_told": today}
    answer = client.post(f"{PAGE}{address}", asked | changes, follow=True)
    return " ".join(answer.content.decode().split())


@pytest.mark.usefixtures("secretary")
def test_a_decision_waits_until_it_is_reported(client: Client) -> None:
    html = sent(client, "ny/")
    assert "Beslutningen er indskrevet." in html
    assert "Meldes på næste møde." in html
    assert "af Mette Lund" in html
    row = DecisionBetweenMeetings.objects.get()
    Meeting.objects.create(body=named(), date=timezone.localdate() + DAY)
    assert "Meldes på mødet den" in client.get(PAGE).content.decode()
    html = sent(client, f"{row.pk}/meldt/", meeting=timezone.localdate().isoformat(), item="4")
    assert "punkt 4" in html
    assert "Ingen beslutninger venter på at blive meldt." in html


@pytest.mark.usefixtures("secretary")
def test_what_is_late_says_so(client: Client) -> None:
    sent(client, "ny/")
    DecisionBetweenMeetings.objects.update(day=timezone.localdate() - 9 * DAY)
    Meeting.objects.create(body=named(), date=timezone.localdate() - 3 * DAY)
    assert "Skulle være meldt den" in client.get(PAGE).content.decode()


@pytest.mark.usefixtures("secretary")
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mayor_told": ""}, "Borgmesteren skal underrettes"),
        ({"day": "2100-01-01"}, "En beslutning kan ikke indskrives, før den er truffet."),
        ({"ground": ""}, "Vælg grunden."),
        ({"case_reference": ""}, "Skriv, hvilken sag det er."),
    ],
)
def test_a_mistake_stands_at_its_field(client: Client, changes: dict[str, str], words: str) -> None:
    html = sent(client, "ny/", **changes)
    assert html.count(words) == 2
    assert not DecisionBetweenMeetings.objects.exists()
