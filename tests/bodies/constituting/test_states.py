"""From state to state: what must be done first, what can be taken back, and who may."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user
from raadslag.accounts.permissions import Denied
from raadslag.audit.models import Entry
from raadslag.audit.operations import OPERATIONS
from raadslag.audit.who import OPERATOR
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.labels import DEEDS, REFUSALS, words
from raadslag.bodies.constituting.policies.preparing import warnings
from raadslag.bodies.constituting.queries import left_open
from raadslag.bodies.constituting.states import ORDER, State, StepKind, next_of, previous_of
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Constitution, ConstitutionMember, GroupMember, Seat
from raadslag.bodies.operations import constituting as do
from raadslag.bodies.operations import recognise_body
from raadslag.law.refusal import Refusal
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import NOW, done, sheet
from tests.doing import doing

pytestmark = pytest.mark.django_db
SCHOOL = "Børne- og Skoleudvalget"


def go_on(row: Constitution) -> Refusal | None:
    return do.advance_constitution(constitution=row, by=OPERATOR, now=NOW)


def go_back(row: Constitution) -> Refusal | None:
    return do.step_back_constitution(constitution=row, by=OPERATOR, now=NOW)


def code(answer: Refusal | None) -> str:
    assert answer is not None
    assert words(answer).endswith(".")
    return answer.code


def test_the_ways_between_states_are_one_line() -> None:
    ways = [(state, next_of(state)) for state in ORDER]
    assert ways == [
        (State.PREPARING, State.ANNOUNCED),
        (State.ANNOUNCED, State.DEALT),
        (State.DEALT, State.ELECTED),
        (State.ELECTED, None),
        (State.CONFIRMED, None),
    ]
    assert [previous_of(state) for state in ORDER] == [
        None,
        State.PREPARING,
        State.ANNOUNCED,
        State.DEALT,
        None,
    ]


def test_what_is_missing_is_named_before_groups_are_announced() -> None:
    row = egevang.begun()
    assert code(go_on(row)) == "no_members"
    members = [do.NewMember(name="Ida Bech", letter="A")]
    done(do.set_constitution_members(constitution=row, members=members, by=OPERATOR, now=NOW))
    assert code(go_on(row)) == "no_contests"
    new = do.NewContest(body="Økonomiudvalget", kind=BodyKind.FINANCE, seats=5)
    done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    assert code(go_on(row)) == "no_groups"


def test_what_is_missing_is_named_before_chairs_are_elected() -> None:
    row = egevang.prepared()
    done(go_on(row))
    assert code(go_on(row)) == "not_elected"
    egevang.elect(row, "mayor", "Mette Lund")
    egevang.elect(row, "deputy_mayor", "Jens Krogh")
    egevang.elect(row, "seat", "Bo Rask")
    assert code(go_on(row)) == "not_dealt"
    egevang.deal_all(row, "Økonomiudvalget")
    assert code(go_on(row)) == "not_named"


def test_nothing_is_dealt_before_the_council_has_its_officers() -> None:
    row = egevang.prepared()
    done(go_on(row))
    number = egevang.contest(row, SCHOOL).number
    assert code(do.deal_seats(constitution=row, contest=number, by=OPERATOR, now=NOW)) == "mayor_first"
    egevang.elect(row, "mayor", "Mette Lund")
    assert code(do.deal_seats(constitution=row, contest=number, by=OPERATOR, now=NOW)) == "deputies_first"


def test_a_step_on_and_back_restores_what_was_prepared() -> None:
    row = egevang.prepared()
    before = sheet(row)
    done(go_on(row))
    done(go_back(row))
    assert sheet(row) == before


def test_everything_elected_and_announced_can_be_taken_back() -> None:
    row = egevang.announced()
    for office in ("deputy_mayor", "mayor"):
        number = egevang.election(row, office).number
        done(do.undo_round(constitution=row, election=number, by=OPERATOR, now=NOW))
    done(go_back(row))
    assert sheet(row).state is State.PREPARING
    assert all(election.rounds == () for election in sheet(row).elections)


@pytest.mark.parametrize("played", [egevang.dealt, egevang.elected])
def test_a_step_back_and_on_restores(played: Callable[[], Constitution]) -> None:
    row = played()
    before = sheet(row)
    done(go_back(row))
    done(go_on(row))
    assert sheet(row) == before


def test_a_whole_deal_is_taken_back_step_by_step() -> None:
    row = egevang.announced()
    before = sheet(row)
    number = egevang.deal_all(row, SCHOOL).number
    for _ in range(5):
        done(do.undo_deal_step(constitution=row, contest=number, by=OPERATOR, now=NOW))
    assert sheet(row) == before
    assert code(do.undo_deal_step(constitution=row, contest=number, by=OPERATOR, now=NOW)) == "nothing_to_undo"
    undone = Entry.objects.filter(operation="bodies.undo_deal_step")
    assert undone.count() == 5


def test_what_something_rests_on_is_not_taken_back() -> None:
    row = egevang.announced()
    egevang.deal_all(row, SCHOOL)
    assert code(go_back(row)) == "undo_deal_first"
    mayor = egevang.election(row, "mayor").number
    assert code(do.undo_round(constitution=row, election=mayor, by=OPERATOR, now=NOW)) == "undo_deal_first"


def test_chairs_stand_in_the_way_of_new_members() -> None:
    row = egevang.dealt()
    egevang.elect(row, "chair", "Ida Bech", body=SCHOOL)
    assert code(go_back(row)) == "undo_election_first"


def test_members_are_written_again_until_somebody_has_voted() -> None:
    row = egevang.prepared()
    names = [each.who.name for each in sheet(row).members if each.who.name != "Sara Wind"]
    members = [do.NewMember(name=name, letter="A") for name in names]
    absent = [*members[1:], do.NewMember(name=names[0], takes_part=False)]
    done(do.set_constitution_members(constitution=row, members=absent, by=OPERATOR, now=NOW))
    assert ConstitutionMember.objects.count() == 14
    assert GroupMember.objects.count() == 13
    egevang.elect(row, "mayor", "Mette Lund")
    refused = do.set_constitution_members(constitution=row, members=members, by=OPERATOR, now=NOW)
    assert code(refused) == "already_voted"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], "nobody_named"),
        (["Ida Bech", "Ida  Bech"], "named_twice"),
        (["Ida Bech", "Idá Bech"], "named_twice"),
        (["Ida"], "name_in_doubt"),
    ],
)
def test_names_that_cannot_be_used_change_nothing(names: list[str], expected: str) -> None:
    row = egevang.prepared()
    before = sheet(row)
    members = [do.NewMember(name=name) for name in names]
    refused = do.set_constitution_members(constitution=row, members=members, by=OPERATOR, now=NOW)
    assert code(refused) == expected
    assert sheet(row) == before


def test_a_substitute_for_the_meeting_votes_and_gets_no_seat() -> None:
    row = egevang.begun()
    members = [
        do.NewMember(name="Ida Bech", letter="A", takes_part=False),
        do.NewMember(name="Per Vikar", letter="A", in_place_of="Ida Bech"),
    ]
    done(do.set_constitution_members(constitution=row, members=members, by=OPERATOR, now=NOW))
    assert [each.who.name for each in sheet(row).taking_part] == ["Per Vikar"]
    assert [each.who.name for each in sheet(row).elected] == ["Ida Bech"]


def test_sizes_that_the_act_does_not_know_are_warned_of() -> None:
    row = egevang.prepared()
    for name, seats in (("Socialudvalget", 4), ("Kulturudvalget", 9)):
        new = do.NewContest(body=name, kind=BodyKind.STANDING, seats=seats)
        done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    found = list(warnings(sheet(row)))
    assert [(each.code, each.about) for each in found] == [
        ("committee_even", ("Socialudvalget", "4")),
        ("committee_too_large", ("Kulturudvalget", "9")),
    ]
    assert words(found[0]) == (
        "Socialudvalget har 4 pladser. Antallet skal være ulige "
        "(styrelsesloven §\N{NO-BREAK SPACE}17, stk.\N{NO-BREAK SPACE}1)."
    )


def test_committees_always_use_the_common_groups() -> None:
    row = egevang.begun()
    done(do.add_announcement(constitution=row, name="Bestyrelser", by=OPERATOR, now=NOW))
    other = next(each.number for each in sheet(row).announcements if not each.is_common)
    for name, kind in (("Socialudvalget", BodyKind.STANDING), ("Museet", BodyKind.BOARD)):
        new = do.NewContest(body=name, kind=kind, seats=3, announcement=other)
        done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    used = {each.body_name: each.announcement.is_common for each in sheet(row).contests}
    assert used == {"Socialudvalget": True, "Museet": False}


def test_every_operation_has_words_and_a_permission() -> None:
    named = {name for name in vars(permissions) if name.isupper()} - {"SEES"}
    listed = {getattr(permissions, name).name for name in named}
    assert listed == set(DEEDS)
    assert listed <= set(OPERATIONS)


def test_every_refusal_has_words() -> None:
    for each in REFUSALS:
        assert words(Refusal(code=each, about=("a", "b", "c")))


def test_who_may_not_changes_nothing() -> None:
    row = egevang.prepared()
    somebody: User = create_user(email="bo@egevang.example", name="Bo Vang", password=None, by=OPERATOR, now=NOW)
    before, entries = sheet(row), Entry.objects.count()
    number, common = egevang.contest(row, SCHOOL).number, sheet(row).common.number
    asked: dict[str, Any] = {"constitution": row, "by": somebody, "now": NOW}
    tried: list[Callable[[], object]] = [
        lambda: do.advance_constitution(**asked),
        lambda: do.step_back_constitution(**asked),
        lambda: do.set_constitution_members(members=[], **asked),
        lambda: do.add_announcement(name="Andre", **asked),
        lambda: do.add_group(announcement=common, name="X", letters="", **asked),
        lambda: do.remove_group(announcement=common, group=1, **asked),
        lambda: do.put_in_groups(announcement=common, placed={}, **asked),
        lambda: do.add_contest(new=do.NewContest(body="X", kind=BodyKind.BOARD, seats=1), **asked),
        lambda: do.remove_contest(contest=number, **asked),
        lambda: do.deal_seats(contest=number, **asked),
        lambda: do.draw_lot(contest=number, group="Gruppe A", draw=egevang.DRAW, **asked),
        lambda: do.waive_seat(contest=number, seat=1, words="", **asked),
        lambda: do.move_seat(contest=number, move=do.Move(kind=StepKind.CHAIR), **asked),
        lambda: do.add_extra_seat(contest=number, group="Gruppe A", **asked),
        lambda: do.undo_deal_step(contest=number, **asked),
        lambda: do.name_members(contest=number, choices=[], **asked),
        lambda: do.hold_round(election=1, votes={}, **asked),
        lambda: do.draw_names(election=1, persons=[], draw=egevang.DRAW, **asked),
        lambda: do.undo_round(election=1, **asked),
        lambda: do.confirm_constitution(**asked),
    ]
    assert len(tried) == len(DEEDS) - 1
    for attempt in tried:
        with pytest.raises(Denied):
            attempt()
    assert (sheet(row), Entry.objects.count()) == (before, entries)


def test_a_term_lies_beside_those_that_are_known() -> None:
    egevang.begun()
    body = egevang.council()

    def begin(since: dt.date, until: dt.date) -> str:
        answer = do.begin_constitution(
            council=body, since=since, until=until, meeting=NOW.date(), deputies=1, by=OPERATOR, now=NOW
        )
        return answer.code if isinstance(answer, Refusal) else ""

    assert begin(egevang.SINCE, egevang.UNTIL) == "term_has_one"
    assert begin(egevang.SINCE, dt.date(2030, 12, 31)) == "term_ends_otherwise"
    assert begin(dt.date(2029, 1, 1), dt.date(2032, 12, 31)) == "terms_overlap"
    assert begin(dt.date(2030, 1, 1), dt.date(2033, 12, 31)) == ""


def test_committees_that_are_left_with_open_seats_are_named() -> None:
    row = egevang.prepared()
    with doing():
        body = recognise_body(name="Socialudvalget")
    body.kind = BodyKind.STANDING
    body.save()
    person = sheet(row).members[0].who.number
    Seat.objects.create(body=body, person_id=person, since=dt.date(2022, 1, 1))
    assert left_open(sheet=sheet(row)) == ("Socialudvalget",)
