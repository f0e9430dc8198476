"""Roles at one body: who gives which, and what gives somebody a role on a day."""

import datetime as dt
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import EVERYWHERE_ONLY, GIVEN, Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.grounds import GroundKind, given_history, grounds_of, grounds_on, words_of
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, BodyRole, Office, Person, Seat, Substitution, UserPerson
from raadslag.bodies.operations import end_user, grant_role, recognise_body, withdraw_role
from raadslag.bodies.permissions import roles_at
from raadslag.law.refusal import Refusal
from tests.doing import doing

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 5, 1, 10, tzinfo=dt.UTC)
TODAY = dt.date(2026, 5, 1)
DAY = dt.timedelta(days=1)


def named(name: str) -> Body:
    with doing():
        return recognise_body(name=name)


def user(name: str) -> User:
    return create_user(email=f"{name.replace(' ', '.')}@egevang.dk", name=name, password=None, by=OPERATOR, now=NOW)


@pytest.fixture
def body() -> Body:
    return named("Teknikudvalget")


@pytest.fixture
def secretary(body: Body) -> User:
    who = user("sanne")
    BodyRole.objects.create(user=who, body=body, role=Role.SECRETARY, since=TODAY - 9 * DAY)
    return who


def grant(to: User, body: Body, role: Role, by: User) -> BodyRole | Refusal:
    return grant_role(user=to, body=body, role=role, since=TODAY, reason="Ny", by=by, now=NOW)


@pytest.mark.parametrize("role", sorted(GIVEN - EVERYWHERE_ONLY))
def test_a_secretary_calls_in_guests_and_makes_no_secretary(body: Body, secretary: User, role: Role) -> None:
    if role in {Role.GUEST, Role.CASE_OFFICER, Role.ADVISER}:
        assert isinstance(grant(user("kaj"), body, role, secretary), BodyRole)
    else:
        with pytest.raises(Denied):
            grant(secretary, body, role, secretary)
    assert Role.SECRETARY in roles_at(user=secretary, body=body, day=TODAY)


def test_a_secretary_gives_nothing_at_another_body(secretary: User) -> None:
    with pytest.raises(Denied):
        grant(user("kaj"), named("Kulturudvalget"), Role.GUEST, secretary)


@pytest.mark.parametrize("role", sorted(EVERYWHERE_ONLY))
def test_what_is_for_the_whole_municipality_is_not_given_at_a_body(body: Body, role: Role) -> None:
    by = user("ada")
    MunicipalRole.objects.create(user=by, role=Role.ADMINISTRATOR, since=TODAY)
    answer = grant(user("kaj"), body, role, by)
    assert isinstance(answer, Refusal)
    assert answer.code == "everywhere_only"


def test_a_secretary_takes_back_what_is_his_to_give(body: Body, secretary: User) -> None:
    guest = grant(user("kaj"), body, Role.GUEST, secretary)
    assert isinstance(guest, BodyRole)
    ended = withdraw_role(held=guest, until=TODAY, reason="Færdig", by=secretary, now=NOW)
    assert isinstance(ended, BodyRole)
    assert ended.until == TODAY
    other = BodyRole.objects.create(user=guest.user, body=body, role=Role.APPROVER, since=TODAY)
    with pytest.raises(Denied):
        withdraw_role(held=other, until=TODAY, reason="x", by=secretary, now=NOW)
    (told,) = [given for given in given_history(user=guest.user) if given.role == Role.GUEST]
    assert (told.given_by, told.reason, told.ended_reason) == ("sanne", "Ny", "Færdig")


def politician(name: str) -> tuple[User, Person]:
    who, person = user(name), Person.objects.create(name=name, slug="x")
    UserPerson.objects.create(user=who, person=person)
    return who, person


def test_the_grounds_of_a_day_are_the_roles_of_that_day(body: Body) -> None:
    council = named("Kommunalbestyrelsen")
    council.kind = BodyKind.COUNCIL
    council.save()
    who, person = politician("Mette Lund")
    week = {"since": TODAY, "until": TODAY + 6 * DAY}
    Seat.objects.create(body=council, person=person, since=TODAY - 30 * DAY)
    Seat.objects.create(body=body, person=person, **week)
    Seat.objects.create(body=body, person=person, since=TODAY - 99 * DAY, retracted=True)
    Office.objects.create(body=body, person=person, kind=OfficeKind.CHAIR, since=TODAY + DAY)
    Office.objects.create(body=council, person=person, kind=OfficeKind.MAYOR, since=TODAY + 9 * DAY)
    other = named("Kulturudvalget")
    Substitution.objects.create(body=other, person=person, substitute_for=person, ground="short", **week)
    BodyRole.objects.create(user=who, body=other, role=Role.GUEST, **week)
    MunicipalRole.objects.create(user=who, role=Role.AUDITOR, **week)
    for place, offset in product((body, council, other), range(-100, 20)):
        day = TODAY + offset * DAY
        told = {each.role for each in grounds_of(user=who, day=day) if each.body in (None, place)}
        assert told == roles_at(user=who, body=place, day=day), (place, day)


def test_a_ground_says_what_somebody_is(body: Body) -> None:
    who, person = politician("Mette Lund")
    Office.objects.create(body=body, person=person, kind=OfficeKind.CHAIR, since=TODAY)
    BodyRole.objects.create(user=who, body=body, role=Role.GUEST, since=TODAY)
    MunicipalRole.objects.create(user=who, role=Role.AUDITOR, since=TODAY)
    said = {words_of(ground): ground.kind for ground in grounds_of(user=who, day=TODAY)}
    assert said == {
        "formand for Teknikudvalget": GroundKind.OFFICE,
        "gæst ved Teknikudvalget": GroundKind.GIVEN,
        "revisor for hele kommunen": GroundKind.GIVEN,
    }


def test_whoever_cannot_sign_in_has_no_grounds(body: Body, secretary: User) -> None:
    secretary.is_active = False
    secretary.save()
    assert grounds_of(user=secretary, day=TODAY) == grounds_on(TODAY) == ()


def test_a_day_is_told_in_as_many_questions_for_thirty_as_for_three(body: Body) -> None:
    asked = []
    for many in (3, 30):
        for n in range(many):
            who, person = politician(f"Nr {many} {n}")
            Seat.objects.create(body=body, person=person, since=TODAY)
            BodyRole.objects.create(user=who, body=body, role=Role.GUEST, since=TODAY)
        with CaptureQueriesContext(connection) as said:
            grounds_on(TODAY)
        asked.append(len(said))
    assert asked[0] == asked[1]


def test_ending_a_user_ends_every_role(body: Body, secretary: User) -> None:
    MunicipalRole.objects.create(user=secretary, role=Role.ECONOMIST, since=TODAY - DAY)
    MunicipalRole.objects.create(user=user("ada"), role=Role.ADMINISTRATOR, since=TODAY)
    assert end_user(user=secretary, by=OPERATOR, now=NOW) is None
    secretary.refresh_from_db()
    assert not secretary.is_active
    assert roles_at(user=secretary, body=body, day=TODAY) == frozenset()
    assert {given.ended_reason for given in given_history(user=secretary)} == {"Brugeren er lukket ude"}
