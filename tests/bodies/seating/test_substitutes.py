"""Who may sit in for whom, and when."""

import datetime as dt

import pytest

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import Ground, OfficeKind
from raadslag.bodies.models import Body, LocalSetting, Office, Person, Substitution
from raadslag.bodies.operations.seating import end_substitution, put_in_substitute
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.asked import NewSubstitution
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.policies.substitutes import LocalRules
from raadslag.bodies.seating.queries import seat_table
from raadslag.law.refusal import Refusal
from tests.bodies.seating.council import (
    MARCH,
    NAMES,
    NOW,
    committee_of,
    council_of,
    done,
    elect,
    join_list,
    person,
    refused,
)

pytestmark = pytest.mark.django_db
MEETING = dt.date(2026, 3, 18)


@pytest.fixture
def people() -> list[Person]:
    return council_of(*NAMES)[1]


@pytest.fixture
def committee(people: list[Person]) -> Body:
    return committee_of(*people[:3])


def asked(
    where: Body,
    who: Person,
    whom: Person,
    until: dt.date | None = dt.date(2026, 5, 31),
    ground: Ground = Ground.HEALTH,
    meeting: bool = False,
    item: str = "",
) -> NewSubstitution:
    return NewSubstitution(
        body=where,
        person=who,
        substitute_for=whom,
        since=MEETING if meeting else MARCH,
        until=until,
        ground=ground,
        is_for_meeting=meeting,
        item=item,
    )


def put_in(wanted: NewSubstitution) -> Plan | Refusal:
    return put_in_substitute(asked=wanted, by=OPERATOR, now=NOW)


def test_the_table_says_who_sits_in_for_whom(people: list[Person], committee: Body) -> None:
    done(put_in(asked(committee, people[5], people[0])))
    row = next(each for each in seat_table(body=committee, day=MARCH).rows if each.person.name == people[0].name)
    assert [each.person.name for each in row.stand_ins] == [people[5].name]
    later = seat_table(body=committee, day=dt.date(2026, 6, 1))
    assert [each.stand_ins for each in later.rows] == [(), (), ()]


def test_who_sits_in_a_committee_comes_from_the_council(people: list[Person], committee: Body) -> None:
    assert refused(put_in(asked(committee, person("Ib Dam"), people[0]))) == "not_in_council"


def test_a_member_does_not_sit_in_for_another(people: list[Person], committee: Body) -> None:
    assert refused(put_in(asked(committee, people[1], people[0]))) == "sits_already"
    assert refused(put_in(asked(committee, people[5], people[4]))) == "not_a_member"


def test_nobody_sits_in_for_two(people: list[Person], committee: Body) -> None:
    done(put_in(asked(committee, people[5], people[0])))
    assert refused(put_in(asked(committee, people[5], people[1]))) == "sits_in_already"


def test_in_a_committee_under_a_month_is_not_enough_unless_local_rules_say_so(
    people: list[Person], committee: Body
) -> None:
    short = asked(committee, people[5], people[0], dt.date(2026, 3, 30))
    assert refused(put_in(short)) == "absence_under_a_month"
    assert isinstance(plans.putting_in(asked=short, local=LocalRules(short_absence=True)), Plan)
    done(put_in(asked(committee, people[5], people[0], dt.date(2026, 3, 31))))


def test_a_conflict_of_interest_in_a_committee_takes_local_rules_too(people: list[Person], committee: Body) -> None:
    item = asked(committee, people[5], people[0], meeting=True, item="14")
    assert refused(put_in(item)) == "no_case_substitutes_here"
    plan = done(plans.putting_in(asked=item, local=LocalRules(disqualified=True)))
    assert isinstance(plan.begun, Substitution)
    assert (plan.begun.since, plan.begun.until, plan.begun.meeting, plan.begun.item) == (
        MEETING,
        MEETING,
        MEETING,
        "14",
    )


def test_the_council_calls_a_substitute_to_one_meeting_for_illness_alone(people: list[Person]) -> None:
    council = Body.objects.get(name="Kommunalbestyrelsen")
    substitute = person("Ib Dam")
    one = asked(council, substitute, people[0], ground=Ground.BUSINESS, meeting=True)
    assert refused(put_in(one)) == "no_substitute_for_one_meeting"
    done(put_in(asked(council, substitute, people[0], meeting=True)))


def test_another_list_is_worth_a_question(people: list[Person], committee: Body) -> None:
    join_list(people[0], "A")
    join_list(people[5], "C")
    plan = done(put_in(asked(committee, people[5], people[0])))
    assert [each.code for each in plan.warnings] == ["other_list"]


def test_who_sits_in_no_longer_has_no_office(people: list[Person], committee: Body) -> None:
    row = done(put_in(asked(committee, people[5], people[0]))).begun
    assert isinstance(row, Substitution)
    elect(committee, people[1], OfficeKind.CHAIR)
    elect(committee, people[5], OfficeKind.CHAIR, MARCH, instead_of=people[1])
    done(end_substitution(substitution=row, last=MEETING, why="gruppen valgte en anden", by=OPERATOR, now=NOW))
    assert Office.objects.get(person=people[5]).until == MEETING


def test_the_local_settings_of_the_day_count(people: list[Person], committee: Body) -> None:
    home = committee.municipality
    for name in ("substitutes_for_short_absence", "substitutes_for_disqualified"):
        LocalSetting.objects.create(
            municipality=home,
            body=committee,
            name=name,
            value="1",
            since=MARCH,
            decided=MARCH,
            decided_by="KB",
            made=NOW,
        )
    done(put_in(asked(committee, people[5], people[0], dt.date(2026, 3, 10))))
    done(put_in(asked(committee, people[4], people[1], meeting=True, item="14")))
    early = NewSubstitution(
        body=committee,
        person=people[6],
        substitute_for=people[2],
        since=dt.date(2026, 2, 1),
        until=dt.date(2026, 2, 9),
        ground=Ground.HEALTH,
    )
    assert refused(put_in(early)) == "absence_under_a_month"
