"""Leave, and what hangs on it: offices and substitutions follow in the same operation, and the log says why."""

import datetime as dt
import json

import pytest

from raadslag.audit.models import EntryValues
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import EndKind, Ground, OfficeKind, ProposalKind
from raadslag.bodies.models import Body, LeaveProposal, Office, OfficeEnd, Person, Substitution
from raadslag.bodies.operations.seating import (
    accept_proposal,
    dismiss_proposal,
    extend_leave,
    give_office,
    grant_leave,
    put_in_substitute,
)
from raadslag.bodies.seating.asked import NewLeave, NewOffice, NewSubstitution
from raadslag.bodies.seating.plans.proposals import Answer
from raadslag.bodies.seating.queries import eligible_substitutes, open_proposals, seat_table
from tests.bodies.seating.council import (
    MARCH,
    NAMES,
    NOW,
    TERM,
    away,
    back,
    committee_of,
    council_of,
    done,
    elect,
    join_list,
    longer,
    refused,
)

pytestmark = pytest.mark.django_db
APRIL_30, MAY_31, JUNE_1 = dt.date(2026, 4, 30), dt.date(2026, 5, 31), dt.date(2026, 6, 1)


@pytest.fixture
def people() -> list[Person]:
    return council_of(*NAMES)[1]


@pytest.fixture
def committee(people: list[Person]) -> Body:
    """Five members, a chair and a vice-chair, as in the reference papers' committee."""
    made = committee_of(*people[:5])
    elect(made, people[0], OfficeKind.CHAIR)
    elect(made, people[1], OfficeKind.VICE_CHAIR)
    return made


def lasts(office: Office) -> dt.date | None:
    office.refresh_from_db()
    return office.until


def who_acts(where: Body, day: dt.date) -> dict[str, str]:
    """Who exercises which office."""
    return {
        row.person.name: office.kind
        for row in seat_table(body=where, day=day).rows
        for office in row.offices
        if not office.rests
    }


def test_a_temporary_chair_lasts_until_the_chair_is_back(people: list[Person], committee: Body) -> None:
    leave = away(people[0], MARCH, MAY_31)
    acting = elect(committee, people[1], OfficeKind.CHAIR, MARCH, instead_of=people[0])
    assert lasts(acting) == MAY_31
    longer(leave, dt.date(2026, 8, 31))
    assert lasts(acting) == dt.date(2026, 8, 31)
    back(leave, dt.date(2026, 4, 13))
    assert lasts(acting) == dt.date(2026, 4, 12)
    assert acting.ended_by == "Ali Krogh er tilbage fra orlov"
    told = [json.loads(bytes(row.content))["after"] for row in EntryValues.objects.order_by("entry__position")]
    assert [each.get("why") for each in told if each.get("row") == "office"][-1] == "Ali Krogh er tilbage fra orlov"


def test_the_earliest_of_several_ends_counts(people: list[Person], committee: Body) -> None:
    leave = away(people[0], MARCH, MAY_31)
    ends = (
        OfficeEnd(kind=EndKind.RETURN, person=people[0], expected=JUNE_1),
        OfficeEnd(kind=EndKind.DAY, expected=APRIL_30),
    )
    asked = NewOffice(
        body=committee, person=people[2], kind=OfficeKind.CHAIR, since=MARCH, acting_for=people[0], ends=ends
    )
    acting = done(give_office(asked=asked, by=OPERATOR, now=NOW)).begun
    assert isinstance(acting, Office)
    assert lasts(acting) == APRIL_30
    longer(leave, dt.date(2026, 8, 31))
    assert lasts(acting) == APRIL_30
    kinds = {(each.kind, each.office_kind) for each in open_proposals(body=committee)}
    assert (ProposalKind.ELECTION, OfficeKind.CHAIR) in kinds


def test_the_chain_of_the_reference_papers(people: list[Person], committee: Body) -> None:
    chair, vice, second, third, _ = people[:5]
    chairs_leave = away(chair, TERM + dt.timedelta(days=13), JUNE_1)
    elect(committee, vice, OfficeKind.CHAIR, dt.date(2026, 1, 20), instead_of=chair)
    elect(committee, second, OfficeKind.VICE_CHAIR, dt.date(2026, 1, 20), instead_of=vice)
    seconds_leave = away(second, dt.date(2026, 2, 1), APRIL_30)
    elect(committee, third, OfficeKind.VICE_CHAIR, dt.date(2026, 2, 3), instead_of=second)
    assert who_acts(committee, MARCH) == {vice.name: "chair", third.name: "vice_chair"}
    back(seconds_leave, dt.date(2026, 4, 1))
    assert who_acts(committee, dt.date(2026, 4, 1)) == {vice.name: "chair", second.name: "vice_chair"}
    back(chairs_leave, dt.date(2026, 5, 1))
    assert who_acts(committee, dt.date(2026, 4, 30)) == {vice.name: "chair", second.name: "vice_chair"}
    assert who_acts(committee, dt.date(2026, 5, 1)) == {chair.name: "chair", vice.name: "vice_chair"}


def test_another_temporary_chair_is_written_as_it_was_simulated(people: list[Person], committee: Body) -> None:
    chair, vice, second, third, other = people[:5]
    away(chair, TERM + dt.timedelta(days=13), JUNE_1)
    elect(committee, vice, OfficeKind.CHAIR, dt.date(2026, 1, 20), instead_of=chair)
    elect(committee, second, OfficeKind.VICE_CHAIR, dt.date(2026, 1, 20), instead_of=vice)
    away(second, dt.date(2026, 2, 1), APRIL_30)
    elect(committee, third, OfficeKind.VICE_CHAIR, dt.date(2026, 2, 3), instead_of=second)
    elect(committee, other, OfficeKind.CHAIR, dt.date(2026, 3, 18), instead_of=chair)
    assert who_acts(committee, dt.date(2026, 3, 18)) == {other.name: "chair", vice.name: "vice_chair"}
    assert who_acts(committee, dt.date(2026, 3, 17)) == {vice.name: "chair", third.name: "vice_chair"}
    assert set(Office.objects.filter(ended_by__contains=other.name).values_list("until", flat=True)) == {
        dt.date(2026, 3, 17)
    }


def test_substitutes_follow_the_leave(people: list[Person], committee: Body) -> None:
    leave = away(people[2], MARCH, MAY_31)
    asked = NewSubstitution(
        body=committee,
        person=people[5],
        substitute_for=people[2],
        since=MARCH,
        until=MAY_31,
        ground=Ground.HEALTH,
        leave=leave,
    )
    row = done(put_in_substitute(asked=asked, by=OPERATOR, now=NOW)).begun
    assert isinstance(row, Substitution)
    longer(leave, dt.date(2026, 6, 30))
    row.refresh_from_db()
    assert row.until == dt.date(2026, 6, 30)
    back(leave, dt.date(2026, 4, 1))
    row.refresh_from_db()
    assert row.until == dt.date(2026, 3, 31)


def test_a_substitution_that_had_not_begun_never_was(people: list[Person], committee: Body) -> None:
    leave = away(people[2], MARCH, MAY_31)
    asked = NewSubstitution(
        body=committee,
        person=people[5],
        substitute_for=people[2],
        since=dt.date(2026, 4, 15),
        until=MAY_31,
        ground=Ground.HEALTH,
        leave=leave,
    )
    row = done(put_in_substitute(asked=asked, by=OPERATOR, now=NOW)).begun
    back(leave, dt.date(2026, 4, 1))
    row.refresh_from_db()
    assert isinstance(row, Substitution)
    assert row.retracted


def test_a_leave_proposes_an_election_in_every_body_it_touches(people: list[Person], committee: Body) -> None:
    other = committee_of(*people[:3], name="Teknikudvalget")
    elect(other, people[0], OfficeKind.VICE_CHAIR)
    away(people[0], MARCH, MAY_31)
    found = {(each.body.name, each.kind, each.office_kind) for each in open_proposals()}
    assert found == {
        ("Erhvervsudvalget", "election", "chair"),
        ("Teknikudvalget", "election", "vice_chair"),
        ("Erhvervsudvalget", "substitute", ""),
        ("Teknikudvalget", "substitute", ""),
        ("Kommunalbestyrelsen", "substitute", ""),
    }


def test_a_leave_of_under_a_month_proposes_elections_alone(people: list[Person], committee: Body) -> None:
    away(people[0], MARCH, dt.date(2026, 3, 30))
    assert [each.kind for each in open_proposals()] == ["election"]


def test_a_proposal_is_done_or_put_away_once(people: list[Person], committee: Body) -> None:
    away(people[0], MARCH, MAY_31)
    election = LeaveProposal.objects.get(kind="election")
    plan = done(accept_proposal(proposal=election, answer=Answer(person=people[1], since=MARCH), by=OPERATOR, now=NOW))
    assert isinstance(plan.begun, Office)
    assert (plan.begun.acting_for, plan.begun.until) == (people[0], MAY_31)
    again = accept_proposal(proposal=election, answer=Answer(person=people[2], since=MARCH), by=OPERATOR, now=NOW)
    assert refused(again) == "decided_already"
    seat = LeaveProposal.objects.get(kind="substitute", body=committee)
    assert dismiss_proposal(proposal=seat, reason="gruppen ønsker ingen", by=OPERATOR, now=NOW) is None
    seat.refresh_from_db()
    assert (seat.state, seat.reason) == ("dismissed", "gruppen ønsker ingen")


def test_only_council_members_can_sit_in_and_those_of_the_list_come_first(
    people: list[Person], committee: Body
) -> None:
    join_list(people[0], "A")
    join_list(people[6], "A")
    join_list(people[5], "C")
    names = [each.name for each in eligible_substitutes(body=committee, whom=people[0], day=MARCH)]
    assert names == [people[6].name, people[5].name]


def test_an_extension_must_be_longer_and_a_leave_is_not_granted_twice(people: list[Person], committee: Body) -> None:
    leave = away(people[0], MARCH, MAY_31)
    outcome = extend_leave(leave=leave, until=APRIL_30, granted=MARCH, granted_by="KB", by=OPERATOR, now=NOW)
    assert refused(outcome) == "not_longer"
    twice = NewLeave(person=people[0], since=APRIL_30, until=None, ground=Ground.HEALTH, granted=MARCH, granted_by="KB")
    assert refused(grant_leave(asked=twice, by=OPERATOR, now=NOW)) == "away_already"


def test_the_log_does_not_keep_why_somebody_is_away(people: list[Person], committee: Body) -> None:
    away(people[0], MARCH, MAY_31, Ground.BIRTH)
    assert not [row for row in EntryValues.objects.all() if b"birth" in bytes(row.content)]


def test_what_is_done_from_another_page_is_proposed_no_more(people: list[Person], committee: Body) -> None:
    away(people[0], MARCH, MAY_31)
    elect(committee, people[1], OfficeKind.CHAIR, MARCH, instead_of=people[0])
    asked = NewSubstitution(
        body=committee, person=people[5], substitute_for=people[0], since=MARCH, until=None, ground=Ground.HEALTH
    )
    row = done(put_in_substitute(asked=asked, by=OPERATOR, now=NOW)).begun
    assert isinstance(row, Substitution)
    assert row.until == MAY_31
    assert open_proposals(body=committee) == ()


def test_an_acting_mayor_is_elected_from_two_months_on(people: list[Person]) -> None:
    council = Body.objects.get(name="Kommunalbestyrelsen")
    elect(council, people[0], OfficeKind.MAYOR)
    elect(council, people[1], OfficeKind.DEPUTY_MAYOR)
    away(people[0], MARCH, dt.date(2026, 4, 29))
    assert [each.kind for each in open_proposals(body=council)] == ["substitute"]
    away(people[1], MARCH, APRIL_30)
    assert [each.office_kind for each in open_proposals(body=council)] == ["", "deputy_mayor", ""]


def test_a_ground_that_calls_no_substitute_is_a_warning(people: list[Person]) -> None:
    asked = NewLeave(
        person=people[0], since=MARCH, until=MAY_31, ground=Ground.OTHER, granted=MARCH, granted_by="KB, punkt 6"
    )
    plan = done(grant_leave(asked=asked, by=OPERATOR, now=NOW))
    assert [each.code for each in plan.warnings] == ["no_ground_for_leave"]
