"""When a body ends, everything it holds is reviewed, and passes on or ends, in one step."""

import datetime as dt

import pytest

from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind, ProposalKind
from raadslag.bodies.local.declared import DISPATCH_WEEKDAYS, SMALL_COUNT_THRESHOLD
from raadslag.bodies.models import (
    Body,
    BodyRole,
    Leave,
    LeaveProposal,
    Office,
    Person,
    Seat,
    StandingOfficial,
    Succession,
    UserPerson,
)
from raadslag.bodies.operations import (
    Decided,
    attach_official,
    change_setting,
    close_body,
    enrol_official,
)
from raadslag.bodies.queries import setting
from raadslag.bodies.succession import estates
from raadslag.files.models import StoredFile
from raadslag.law.refusal import Refusal
from raadslag.restricted.keys import key_ring
from raadslag.restricted.models import Access, FullEdition
from tests.bodies.made import NOW, TODAY, YEAR, body, user

pytestmark = pytest.mark.django_db
LAST = dt.date(2026, 12, 31)
FIRST = dt.date(2027, 1, 1)
COUNCIL = Decided(day=TODAY, by="Kommunalbestyrelsen")
STAYS = {"settings", "closed_items"}
"""What is history of the body itself; the rows stand, and hold for its own days."""
Passing = dict[tuple[str, str], tuple[Body, ...]]


def inhabited() -> Body:
    """A body that holds one of everything."""
    old = body("Havneudvalget")
    person = Person.objects.create(name="Ida Bech", slug="ida-bech")
    Seat.objects.create(body=old, person=person, since=YEAR)
    Office.objects.create(body=old, person=person, kind=OfficeKind.CHAIR, since=YEAR, until=FIRST)
    leave = Leave.objects.create(person=person, since=YEAR, ground="health", granted=YEAR, granted_by="Byrådet")
    LeaveProposal.objects.create(leave=leave, body=old, kind=ProposalKind.SUBSTITUTE)
    official = enrol_official(name="Bo Vang", title="direktør", unit=None, since=YEAR, by=OPERATOR, now=NOW)
    assert not isinstance(official, Refusal)
    attach_official(body=old, official=official, task="referent", since=YEAR, by=OPERATOR, now=NOW)
    for name, value in (("dispatch_weekdays", "9"), ("small_count_threshold", "3")):
        change_setting(name=name, value=value, body=old, since=TODAY, decided=COUNCIL, by=OPERATOR, now=NOW)
    BodyRole.objects.create(user=user("Sara Holm"), body=old, role=Role.SECRETARY, since=YEAR)
    file = StoredFile.objects.create(sha256="0" * 64, size=5, media_type="text/plain", created=NOW)
    FullEdition.objects.create(file=file, body=old, number=1, content=b"{}", text="", read=NOW)
    Access.objects.create(user=user("Mia Dahl"), body=old, since=YEAR)
    return old


def reviewed(old: Body, *to: Body) -> Passing:
    """Everything that can pass goes to these; the rest ends."""
    held = ((estate.name, each) for estate in estates() for each in estate.holdings(old, LAST))
    return {(name, each.key): to if each.can_pass else () for name, each in held}


def close(old: Body, *successors: Body, passing: Passing | None = None, **given: object) -> Body | Refusal:
    arguments = {"last_day": LAST, "decided": TODAY, "decided_by": "Kommunalbestyrelsen", "by": OPERATOR, "now": NOW}
    wanted = reviewed(old, *successors) if passing is None else passing
    return close_body(body=old, successors=successors, passing=wanted, **arguments | given)  # type: ignore[arg-type]


def code(done: object) -> str:
    assert isinstance(done, Refusal)
    return done.code


def test_every_room_says_what_a_body_holds() -> None:
    old = inhabited()
    assert {name for name, _ in reviewed(old)} == {
        "seats",
        "offices",
        "proposals",
        "officials",
        "settings",
        "roles",
        "closed_items",
    }


def test_what_passes_is_the_successors_from_the_next_day_and_the_rest_ends() -> None:
    old, new = inhabited(), body("Havne- og Kystudvalget")
    assert isinstance(close(old, new), Body)
    assert list(Seat.objects.values_list("body", "until")) == [(old.pk, LAST)]
    assert list(Office.objects.values_list("body", "until")) == [(old.pk, LAST)]
    assert list(LeaveProposal.objects.values_list("state", "reason")) == [("dismissed", "udvalget holdt op")]
    rows = StandingOfficial.objects.order_by("id").values_list("body", "task", "since", "until")
    assert list(rows) == [(old.pk, "referent", YEAR, LAST), (new.pk, "referent", FIRST, None)]
    assert setting(DISPATCH_WEEKDAYS, body=new, day=LAST) == 4
    assert setting(DISPATCH_WEEKDAYS, body=new, day=FIRST) == 9
    roles = BodyRole.objects.order_by("id").values_list("body", "role", "since", "until")
    assert list(roles) == [(old.pk, "secretary", YEAR, LAST), (new.pk, "secretary", FIRST, None)]
    link = Succession.objects.get()
    assert (link.body, link.successor, link.since, link.decided_by) == (old, new, FIRST, "Kommunalbestyrelsen")
    assert not any(estate.holdings(old, LAST) for estate in estates() if estate.name not in STAYS)


def opens(reader: User, day: dt.date) -> bool:
    edition = FullEdition.objects.select_related("body__merged_into").get()
    return key_ring(user=reader, day=day).opens(edition) is not None


def sitting(name: str, at: Body) -> User:
    who, person = user(name), Person.objects.create(name=name, slug="x")
    UserPerson.objects.create(user=who, person=person)
    Seat.objects.create(body=at, person=person, since=YEAR)
    return who


def test_what_was_closed_is_read_by_the_successors_members_from_the_next_day() -> None:
    old, new = inhabited(), body("Havne- og Kystudvalget")
    former, member = Access.objects.get().user, sitting("Jens Krogh", new)
    close(old, new)
    assert [opens(former, day) for day in (LAST, FIRST)] == [True, False]
    assert [opens(member, day) for day in (LAST, FIRST)] == [False, True]
    third = body("Kystudvalget", since=FIRST)
    later = sitting("Ole Ask", third)
    close(new, third, last_day=dt.date(2027, 6, 30), passing=passing_of(new, third, dt.date(2027, 6, 30)))
    assert opens(later, dt.date(2027, 7, 1))


def passing_of(old: Body, to: Body, last_day: dt.date) -> Passing:
    held = ((estate.name, each) for estate in estates() for each in estate.holdings(old, last_day))
    return {(name, each.key): (to,) if each.can_pass else () for name, each in held}


def test_each_holding_goes_to_the_successors_chosen_for_it() -> None:
    old, first, second = inhabited(), body("Havneselskabet", BodyKind.COMPANY), body("Kystudvalget")
    passing = reviewed(old, first, second)
    passing["settings", "dispatch_weekdays"] = (second,)
    passing["settings", "small_count_threshold"] = ()
    assert isinstance(close(old, first, second, passing=passing), Body)
    answers = [
        (setting(DISPATCH_WEEKDAYS, body=each, day=FIRST), setting(SMALL_COUNT_THRESHOLD, body=each, day=FIRST))
        for each in (first, second)
    ]
    assert answers == [(4, 5), (9, 5)]
    assert StandingOfficial.objects.filter(until=None).count() == 2


def test_what_a_successor_has_decided_for_itself_stands() -> None:
    old, new = inhabited(), body("Kystudvalget")
    change_setting(name="dispatch_weekdays", value="5", body=new, since=TODAY, decided=COUNCIL, by=OPERATOR, now=NOW)
    close(old, new)
    assert setting(DISPATCH_WEEKDAYS, body=new, day=FIRST) == 5


def test_nothing_is_done_where_the_body_holds_something_that_was_not_reviewed() -> None:
    old, new = inhabited(), body("Kystudvalget")
    passing = reviewed(old, new)
    Seat.objects.create(body=old, person=Person.objects.create(name="Jens Krogh", slug="jens-krogh"), since=YEAR)
    assert code(close(old, new, passing=passing)) == "estate_changed"
    del passing["settings", "dispatch_weekdays"]
    assert code(close(old, new, passing=passing)) == "estate_changed"
    assert Body.objects.get(pk=old.pk).until is None
    assert not Succession.objects.exists()


def test_what_cannot_pass_does_not_and_nobody_but_a_successor_inherits() -> None:
    old, new, other = inhabited(), body("Kystudvalget"), body("Skoleudvalget")
    passing = reviewed(old, new)
    seat = next(key for name, key in passing if name == "seats")
    assert code(close(old, new, passing=passing | {("seats", seat): (new,)})) == "cannot_pass"
    wrong = passing | {("settings", "dispatch_weekdays"): (other,)}
    assert code(close(old, new, passing=wrong)) == "cannot_pass"


def test_a_body_ends_once_after_it_began_by_a_decision_and_the_council_never() -> None:
    old, new, council = body("Havneudvalget"), body("Kystudvalget"), body("Kommunalbestyrelsen", BodyKind.COUNCIL)
    assert code(close(council)) == "council_does_not_end"
    assert code(close(old, last_day=dt.date(2025, 12, 31))) == "body_begins_later"
    assert code(close(old, decided_by=" ")) == "decision_missing"
    assert code(close(old, old)) == "successor_cannot_hold"
    assert isinstance(close(old, new), Body)
    assert code(close(old, new)) == "body_has_ended"
    assert code(close(new, old)) == "successor_cannot_hold"


def test_a_seat_that_was_to_begin_later_never_was() -> None:
    old = body("Havneudvalget")
    person = Person.objects.create(name="Ida Bech", slug="ida-bech")
    Seat.objects.create(body=old, person=person, since=FIRST)
    close(old)
    assert Seat.objects.get().retracted


def test_only_an_administrator_ends_a_body_and_the_log_tells_all_of_it() -> None:
    old, new = inhabited(), body("Kystudvalget")
    with pytest.raises(Denied):
        close(old, new, by=user("Eva Lind"))
    ada = user("Ada Øst", Role.ADMINISTRATOR)
    before = Entry.objects.count()
    close(old, new, by=ada)
    told = Entry.objects.order_by("position")[before:].values_list("operation", "subject_name")
    assert set(told) == {("bodies.close_body", name) for name in ("Havneudvalget", "Kystudvalget", "Ida Bech")}
