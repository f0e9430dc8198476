"""What the chair or the mayor decides between meetings is written down, and reported at the next (§§ 22 and 31)."""

import datetime as dt
from dataclasses import replace

import pytest
from django.db.models import Q

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import BodyRole, Office, Person
from raadslag.decisions.kinds import BetweenGround
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.decisions.operations import mark_reported, record_by_chair, record_by_mayor
from raadslag.decisions.queries import to_report
from raadslag.decisions.shapes import Between
from raadslag.law.refusal import Refusal
from tests.publication.made import NOW, TODAY, agenda, item, published
from tests.restricted.town import DAY, named, user

pytestmark = pytest.mark.django_db
SAID = Between(
    day=TODAY - 3 * DAY,
    what="Lejer telte for 40.000 kr.",
    ground=BetweenGround.URGENT,
    reason="Storm",
    case_reference="Havnefest",
    mayor_told=TODAY - 3 * DAY,
)


@pytest.fixture
def chair() -> Person:
    person = Person.objects.create(name="Mette Lund", slug="mette-lund")
    Office.objects.create(body=named(), person=person, kind=OfficeKind.CHAIR, since=TODAY - 100 * DAY)
    return person


@pytest.fixture
def secretary(chair: Person) -> User:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=TODAY)
    return who


def record(by: User, said: Between = SAID) -> DecisionBetweenMeetings | Refusal:
    return record_by_chair(body=named(), said=said, by=by, now=NOW)


def recorded(by: User, said: Between = SAID) -> DecisionBetweenMeetings:
    row = record(by, said)
    assert isinstance(row, DecisionBetweenMeetings)
    return row


def code(answer: object) -> str:
    assert isinstance(answer, Refusal)
    return answer.code


def test_what_the_chair_decided_stands_with_who_and_why(secretary: User, chair: Person) -> None:
    row = recorded(secretary)
    assert (row.person, row.decider, row.mayor_told, row.recorded_by) == (chair, "chair", SAID.mayor_told, secretary)
    assert Entry.objects.get(operation="decisions.record_by_chair").subject_name == SAID.what


def test_the_mayor_is_told_before_what_cannot_wait_is_decided(secretary: User) -> None:
    for told in (None, SAID.day + DAY):
        assert code(record(secretary, replace(SAID, mayor_told=told))) == "mayor_not_told"
    recorded(secretary, replace(SAID, mayor_told=None, ground=BetweenGround.UNDOUBTED))


def test_whoever_acts_for_the_chair_on_the_day_decided(secretary: User) -> None:
    acting = Person.objects.create(name="Jens Krogh", slug="jens-krogh")
    days = {"since": SAID.day, "until": SAID.day, "is_temporary": True}
    Office.objects.create(body=named(), person=acting, kind=OfficeKind.CHAIR, **days)
    assert recorded(secretary).person == acting
    assert recorded(secretary, replace(SAID, day=SAID.day + DAY)).person.name == "Mette Lund"


def test_a_day_that_cannot_be(secretary: User) -> None:
    assert code(record(secretary, replace(SAID, day=TODAY + DAY))) == "decided_in_the_future"
    assert code(record(secretary, replace(SAID, day=TODAY - 400 * DAY, mayor_told=None))) == "mayor_not_told"
    early = replace(SAID, day=TODAY - 400 * DAY, ground=BetweenGround.UNDOUBTED)
    assert code(record(secretary, early)) == "no_chair_that_day"


def test_the_mayor_decides_for_the_council_and_the_chair_for_the_committee(secretary: User) -> None:
    council = named("Kommunalbestyrelsen", BodyKind.COUNCIL)
    mayor = Person.objects.create(name="Ida Bech", slug="ida-bech")
    Office.objects.create(body=council, person=mayor, kind=OfficeKind.MAYOR, since=TODAY - 100 * DAY)
    BodyRole.objects.create(user=secretary, body=council, role=Role.SECRETARY, since=TODAY)
    assert code(record_by_mayor(body=named(), said=SAID, by=secretary, now=NOW)) == "mayor_decides_for_council"
    assert code(record_by_chair(body=council, said=SAID, by=secretary, now=NOW)) == "mayor_decides_for_council"
    row = record_by_mayor(body=council, said=SAID, by=secretary, now=NOW)
    assert isinstance(row, DecisionBetweenMeetings)
    assert row.person == mayor


def test_a_role_for_the_whole_municipality_writes_nothing_down(chair: Person) -> None:
    who = user("Bo Vang")
    MunicipalRole.objects.create(user=who, role=Role.SECRETARY, since=TODAY)
    with pytest.raises(Denied):
        record(who)


def test_it_is_due_at_the_next_meeting_and_late_after_it(secretary: User) -> None:
    recorded(secretary)
    assert [(each.due, each.is_late) for each in to_report(where=Q(), today=TODAY)] == [(None, False)]
    published(agenda(item("Vej"), date=SAID.day))
    published(agenda(item("Vej"), date=TODAY + 9 * DAY))
    published(agenda(item("Vej"), date=TODAY + 4 * DAY))
    for today, late in ((TODAY, False), (TODAY + 4 * DAY, False), (TODAY + 5 * DAY, True)):
        assert [(each.due, each.is_late) for each in to_report(where=Q(), today=today)] == [(TODAY + 4 * DAY, late)]


def test_it_is_reported_once_at_a_meeting_that_was_held_under_an_item(secretary: User) -> None:
    row = recorded(secretary)

    def report(meeting: dt.date, item: str = "3") -> DecisionBetweenMeetings | Refusal:
        return mark_reported(decision=row, meeting=meeting, item=item, by=secretary, now=NOW)

    assert code(report(SAID.day - DAY)) == "reported_before_decided"
    assert code(report(TODAY + DAY)) == "reported_in_the_future"
    assert code(report(TODAY, " ")) == "reported_without_item"
    done = report(TODAY)
    assert isinstance(done, DecisionBetweenMeetings)
    assert (done.reported_day, done.reported_item) == (TODAY, "3")
    assert to_report(where=Q(), today=TODAY) == ()
    assert code(report(TODAY)) == "reported_already"
