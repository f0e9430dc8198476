"""A request for papers is answered: where the body has ended by those who came after it, or by the municipality."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body, BodyRole, Succession
from raadslag.law.refusal import Refusal
from raadslag.restricted.answering import answers_of
from raadslag.restricted.models import Access, AccessRequest
from raadslag.restricted.operations import grant_access, refuse_access
from raadslag.restricted.queries import askable
from tests.restricted.town import DAY, named, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> dt.datetime:
    return timezone.now()


@pytest.fixture
def today(now: dt.datetime) -> dt.date:
    return timezone.localdate(now)


def body(name: str, *, ended: bool = False, after: tuple[Body, ...] = ()) -> Body:
    """A body; one that ended did so yesterday, or earlier where its successor did."""
    made = named(name)
    today = timezone.localdate()
    if ended:
        made.until = today - DAY
        made.save()
    for each in after:
        days = {"since": today, "decided": today, "made": timezone.now()}
        Succession.objects.create(body=made, successor=each, decided_by="Kommunalbestyrelsen", **days)
    return made


def secretary(name: str, at: Body | None) -> User:
    who, since = user(name), timezone.localdate() - 9 * DAY
    if at is None:
        MunicipalRole.objects.create(user=who, role=Role.SECRETARY, since=since)
    else:
        BodyRole.objects.create(user=who, body=at, role=Role.SECRETARY, since=since)
    return who


def asked(at: Body) -> AccessRequest:
    days = {"meetings_since": timezone.localdate() - 90 * DAY, "meetings_until": timezone.localdate()}
    return AccessRequest.objects.create(user=user("Bo Vang"), body=at, wish="Havnen", asked=timezone.now(), **days)


def grant(request: AccessRequest, *, by: User, now: dt.datetime) -> Access | Refusal:
    since, until = request.meetings_since, request.meetings_until
    last = timezone.localdate(now) + DAY
    return grant_access(request=request, meetings_since=since, meetings_until=until, until=last, by=by, now=now)


def test_while_a_body_stands_its_own_secretary_answers_and_no_other(today: dt.date) -> None:
    standing, other = body("Havneudvalget"), body("Teknikudvalget")
    own, everywhere = secretary("Sanne Friis", standing), secretary("Kaj Rask", None)
    assert answers_of(own, day=today).bodies == {standing.pk}
    assert answers_of(everywhere, day=today).bodies == frozenset()
    assert other.pk not in answers_of(own, day=today).bodies


def test_when_it_has_ended_the_secretary_of_its_successor_answers_however_far(today: dt.date, now: dt.datetime) -> None:
    newest = body("Klimaudvalget")
    middle = body("Miljøudvalget", ended=True, after=(newest,))
    oldest = body("Havneudvalget", ended=True, after=(middle,))
    own, everywhere = secretary("Sanne Friis", newest), secretary("Kaj Rask", None)
    assert answers_of(own, day=today).bodies == {newest.pk, middle.pk, oldest.pk}
    assert answers_of(everywhere, day=today).bodies == frozenset()
    request = asked(oldest)
    with pytest.raises(Denied):
        grant(request, by=everywhere, now=now)
    assert isinstance(grant(request, by=own, now=now), Access)


@pytest.mark.parametrize("successor", [False, True])
def test_where_nobody_after_it_has_a_secretary_the_municipalitys_answers(
    today: dt.date, now: dt.datetime, successor: bool
) -> None:
    newest = body("Klimaudvalget")
    oldest = body("Havneudvalget", ended=True, after=(newest,) if successor else ())
    everywhere, elsewhere = secretary("Kaj Rask", None), secretary("Sanne Friis", body("Teknikudvalget"))
    assert answers_of(everywhere, day=today).ended == {oldest.pk}
    assert oldest.pk not in answers_of(elsewhere, day=today).bodies
    answered = refuse_access(request=asked(oldest), ground="Papirerne er i arkivet.", by=everywhere, now=now)
    assert isinstance(answered, AccessRequest)
    assert answered.state == "refused"


def test_the_one_who_answers_is_shown_the_request_and_others_find_none(client: Client) -> None:
    oldest = body("Havneudvalget", ended=True)
    everywhere = secretary("Kaj Rask", None)
    address = f"/skrivebord/anmodninger/{asked(oldest).pk}/"
    client.force_login(everywhere)
    front = client.get("/skrivebord/").content.decode()
    assert "Svar på anmodning om papirer: Bo Vang, Havneudvalget" in front
    assert "/skrivebord/anmodninger/" in client.get("/skrivebord/fulde-papirer/").content.decode()
    assert "Giv adgang" in client.get(address).content.decode()
    client.force_login(secretary("Sanne Friis", body("Teknikudvalget")))
    assert client.get(address).status_code == 404


def test_papers_of_a_body_that_ended_can_be_asked_for_where_it_left_some(today: dt.date) -> None:
    standing, ended = body("Havneudvalget"), body("Teknikudvalget", ended=True)
    assert list(askable(today)) == [standing]
    assert ended not in askable(today)


def test_as_many_questions_for_thirty_bodies_as_for_three(today: dt.date) -> None:
    everywhere = secretary("Kaj Rask", None)
    counts = []
    for round_ in range(2):
        for number in range(3 + 27 * round_):
            body(f"Udvalg {round_} {number}", ended=True)
        with CaptureQueriesContext(connection) as questions:
            answers_of(everywhere, day=today)
        counts.append(len(questions))
    assert counts[0] == counts[1]
