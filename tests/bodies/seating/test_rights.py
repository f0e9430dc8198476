"""Rights come with a row and go with it."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, Ground, OfficeKind
from raadslag.bodies.models import Body, BodyRole, Person, Seat
from raadslag.bodies.operations.seating import end_seat, give_seat, link_user, put_in_substitute, unlink_user
from raadslag.bodies.permissions import everywhere, has_any_role, roles_at
from raadslag.bodies.seating.asked import NewSeat, NewSubstitution
from tests.bodies.seating.council import (
    MARCH,
    NAMES,
    NOW,
    TERM,
    away,
    body,
    committee_of,
    council_of,
    done,
    elect,
    join,
    person,
    refused,
)

pytestmark = pytest.mark.django_db
MEMBER = {Role.MEMBER, Role.COUNCIL_MEMBER}


@pytest.fixture
def people() -> list[Person]:
    return council_of(*NAMES)[1]


@pytest.fixture
def committee(people: list[Person]) -> Body:
    made = committee_of(*people[:3])
    elect(made, people[0], OfficeKind.CHAIR)
    return made


def user_of(who: Person) -> User:
    made = create_user(email=f"{who.slug}@egevang.dk", name=who.name, password=None, by=OPERATOR, now=NOW)
    assert link_user(user=made, person=who, by=OPERATOR, now=NOW) is not None
    return made


def test_a_leavers_access_ends_with_the_seat(people: list[Person], committee: Body) -> None:
    user = user_of(people[1])
    seat = Seat.objects.get(body=committee, person=people[1])
    done(end_seat(seat=seat, last=MARCH, why="", by=OPERATOR, now=NOW))
    assert roles_at(user=user, body=committee, day=MARCH) == MEMBER
    assert roles_at(user=user, body=committee, day=dt.date(2026, 3, 2)) == {Role.COUNCIL_MEMBER}
    council = Seat.objects.get(body__name="Kommunalbestyrelsen", person=people[1])
    done(end_seat(seat=council, last=dt.date(2026, 3, 9), why="", by=OPERATOR, now=NOW))
    assert roles_at(user=user, body=committee, day=dt.date(2026, 3, 10)) == frozenset()
    assert not has_any_role(user=user, day=dt.date(2026, 3, 10))
    assert has_any_role(user=user, day=MARCH)


def test_a_temporary_chair_has_the_rights_at_once_and_the_absent_one_has_not(
    people: list[Person], committee: Body
) -> None:
    absent, acting = user_of(people[0]), user_of(people[1])
    assert roles_at(user=absent, body=committee, day=MARCH) == MEMBER | {Role.CHAIR}
    away(people[0], MARCH, None)
    elect(committee, people[1], OfficeKind.CHAIR, MARCH, instead_of=people[0])
    assert roles_at(user=acting, body=committee, day=MARCH) == MEMBER | {Role.CHAIR}
    assert roles_at(user=absent, body=committee, day=MARCH) == MEMBER
    assert roles_at(user=acting, body=committee, day=dt.date(2026, 2, 28)) == MEMBER


def test_a_substitute_has_rights_in_its_time_only(people: list[Person], committee: Body) -> None:
    user = user_of(people[5])
    until = dt.date(2026, 4, 30)
    asked = NewSubstitution(
        body=committee, person=people[5], substitute_for=people[1], since=MARCH, until=until, ground=Ground.HEALTH
    )
    done(put_in_substitute(asked=asked, by=OPERATOR, now=NOW))
    assert Role.MEMBER in roles_at(user=user, body=committee, day=until)
    assert Role.MEMBER not in roles_at(user=user, body=committee, day=dt.date(2026, 2, 28))
    assert Role.MEMBER not in roles_at(user=user, body=committee, day=dt.date(2026, 5, 1))


def test_who_sits_in_in_the_council_for_a_time_is_a_council_member_meanwhile(people: list[Person]) -> None:
    council = Body.objects.get(name="Kommunalbestyrelsen")
    substitute = person("Ib Dam")
    user = user_of(substitute)
    asked = NewSubstitution(
        body=council, person=substitute, substitute_for=people[0], since=MARCH, until=None, ground=Ground.HEALTH
    )
    done(put_in_substitute(asked=asked, by=OPERATOR, now=NOW))
    assert everywhere(user=user, day=MARCH) == {Role.COUNCIL_MEMBER}
    assert everywhere(user=user, day=TERM) == frozenset()


def test_the_mayor_is_mayor_everywhere(people: list[Person], committee: Body) -> None:
    council = Body.objects.get(name="Kommunalbestyrelsen")
    user = user_of(people[6])
    elect(council, people[6], OfficeKind.MAYOR)
    assert roles_at(user=user, body=committee, day=MARCH) == {Role.COUNCIL_MEMBER, Role.MAYOR}


def test_rights_follow_a_politician_who_was_joined(people: list[Person], committee: Body) -> None:
    twin = person("Bo Vangg")
    user = user_of(twin)
    assert roles_at(user=user, body=committee, day=MARCH) == frozenset()
    join(people[1], twin)
    assert roles_at(user=user, body=committee, day=MARCH) == MEMBER


def test_every_role_is_found_in_two_questions(people: list[Person], committee: Body) -> None:
    user = user_of(people[0])
    MunicipalRole.objects.create(user=user, role=Role.ADVISER, since=TERM)
    BodyRole.objects.create(user=user, body=committee, role=Role.GUEST, since=TERM)
    with CaptureQueriesContext(connection) as captured:
        found = roles_at(user=user, body=committee, day=MARCH)
    assert found == MEMBER | {Role.CHAIR, Role.ADVISER, Role.GUEST}
    assert len(captured) == 2


def test_one_user_is_one_politician(people: list[Person]) -> None:
    user = user_of(people[0])
    other = create_user(email="x@egevang.dk", name="X", password=None, by=OPERATOR, now=NOW)
    assert refused(link_user(user=user, person=people[1], by=OPERATOR, now=NOW)) == "user_is_somebody"
    assert refused(link_user(user=other, person=people[0], by=OPERATOR, now=NOW)) == "person_has_user"
    unlink_user(user=user, by=OPERATOR, now=NOW)
    assert not isinstance(link_user(user=other, person=people[0], by=OPERATOR, now=NOW), str)


def test_who_has_no_such_right_changes_nothing(people: list[Person], committee: Body) -> None:
    user = user_of(people[0])
    asked = NewSeat(body=committee, person=people[4], since=MARCH)
    with pytest.raises(Denied):
        give_seat(asked=asked, by=user, now=NOW)
    BodyRole.objects.create(user=user, body=body("Et andet udvalg", BodyKind.STANDING), role=Role.SECRETARY, since=TERM)
    with pytest.raises(Denied):
        give_seat(asked=asked, by=user, now=NOW)
    BodyRole.objects.create(user=user, body=committee, role=Role.SECRETARY, since=TERM)
    done(give_seat(asked=asked, by=user, now=NOW))
