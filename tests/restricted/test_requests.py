"""A member of the council asks for another committee's papers, and gets exactly what is granted (§ 20, stk. 6)."""

import datetime as dt
from functools import partial

import pytest

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.permissions import Denied
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import BodyRole, Seat
from raadslag.files.models import StoredFile
from raadslag.law.refusal import Refusal
from raadslag.notices.queries import waiting_for
from raadslag.restricted.models import Access, AccessRequest
from raadslag.restricted.operations import admit_guest, end_access, grant_access, refuse_access, request_access
from raadslag.restricted.queries import full_record
from raadslag.restricted.reading import FullReading
from tests.publication.made import DAY as MEETING
from tests.publication.made import NOW, TODAY, item, minutes
from tests.restricted.town import DAY, kept, named, politician, user

pytestmark = pytest.mark.django_db
WEEK = 7 * DAY


@pytest.fixture
def member() -> User:
    who, person = politician("Mette Lund")
    Seat.objects.create(body=named("Kommunalbestyrelsen", BodyKind.COUNCIL), person=person, since=TODAY - WEEK)
    return who


@pytest.fixture
def secretary() -> User:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=TODAY - WEEK)
    return who


@pytest.fixture
def papers() -> tuple[StoredFile, StoredFile]:
    return kept(minutes(item("Vej"))), kept(minutes(item("Sti"), date=MEETING + WEEK), data=b"senere")


def ask(by: User, until: dt.date = MEETING + WEEK) -> AccessRequest | Refusal:
    return request_access(body=named(), meetings_since=MEETING, meetings_until=until, wish="Havnen", by=by, now=NOW)


def asked(by: User, until: dt.date = MEETING + WEEK) -> AccessRequest:
    request = ask(by, until)
    assert isinstance(request, AccessRequest)
    return request


def grant(request: AccessRequest, by: User, *, until: dt.date = TODAY + WEEK) -> Access | Refusal:
    return grant_access(request=request, meetings_since=MEETING, meetings_until=MEETING, until=until, by=by, now=NOW)


def reads(file: StoredFile, reader: User, day: dt.date = TODAY) -> bool:
    return isinstance(full_record(file=file, reader=reader, now=NOW, today=day), FullReading)


def code(answer: object) -> str:
    assert isinstance(answer, Refusal)
    return answer.code


def test_what_is_granted_opens_and_nothing_else(
    member: User, secretary: User, papers: tuple[StoredFile, StoredFile]
) -> None:
    request = asked(member)
    assert [reads(paper, member) for paper in papers] == [False, False]
    assert isinstance(grant(request, secretary), Access)
    assert [reads(paper, member) for paper in papers] == [True, False]
    assert reads(papers[0], member, TODAY + WEEK)
    assert not reads(papers[0], member, TODAY + WEEK + DAY)


def test_the_asker_is_told_and_the_log_says_all(member: User, secretary: User) -> None:
    grant(asked(member), secretary)
    refuse_access(request=asked(member), ground="Sagen er en personsag", by=secretary, now=NOW)
    codes = {notice.code for notice in waiting_for(member.audit_id)}
    assert codes == {"request_granted", "request_refused"}
    done = Entry.objects.filter(kind="request").order_by("position").values_list("operation", flat=True)
    assert list(done) == ["restricted.request_access", "restricted.grant_access"] * 1 + [
        "restricted.request_access",
        "restricted.refuse_access",
    ]


def test_a_no_needs_its_ground(member: User, secretary: User) -> None:
    assert code(refuse_access(request=asked(member), ground="  ", by=secretary, now=NOW)) == "refused_without_ground"


def test_a_request_is_answered_once(member: User, secretary: User) -> None:
    request = asked(member)
    grant(request, secretary)
    assert code(grant(request, secretary)) == "request_answered"
    assert code(refuse_access(request=request, ground="nej", by=secretary, now=NOW)) == "request_answered"


def test_no_more_is_granted_than_was_asked_for(member: User, secretary: User) -> None:
    answer = grant_access(
        request=asked(member),
        meetings_since=MEETING - DAY,
        meetings_until=MEETING,
        until=TODAY,
        by=secretary,
        now=NOW,
    )
    assert code(answer) == "grants_more_than_asked"
    assert code(grant(asked_again(member), secretary, until=TODAY - DAY)) == "access_ends_in_the_past"


def asked_again(member: User) -> AccessRequest:
    return AccessRequest.objects.get(user=member)


def test_a_request_that_needs_none(member: User) -> None:
    assert code(ask(member, MEETING - DAY)) == "request_ends_before_it_begins"
    asked(member)
    assert code(ask(member)) == "asked_already"
    Seat.objects.create(body=named(), person=politician("Ida Bech")[1], since=TODAY)
    reader = user("Jens Krogh")
    BodyRole.objects.create(user=reader, body=named(), role=Role.ADVISER, since=TODAY)
    with pytest.raises(Denied):
        ask(reader)


def test_a_member_of_the_committee_reads_already(member: User) -> None:
    seat = Seat.objects.get()
    Seat.objects.create(body=named(), person=seat.person, since=TODAY)
    assert code(ask(member)) == "reads_already"


def test_only_the_committees_own_secretary_answers(member: User) -> None:
    elsewhere, everywhere = user("Bo Vang"), user("Kaj Rask")
    BodyRole.objects.create(user=elsewhere, body=named("Kulturudvalget"), role=Role.SECRETARY, since=TODAY)
    MunicipalRole.objects.create(user=everywhere, role=Role.SECRETARY, since=TODAY)
    request = asked(member)
    for by in (elsewhere, everywhere, member):
        with pytest.raises(Denied):
            grant(request, by)


def test_a_guest_is_let_in_to_an_item_until_a_day_and_out_again(
    secretary: User, papers: tuple[StoredFile, StoredFile]
) -> None:
    guest = user("Kaj Rask")
    call = partial(admit_guest, user=guest, body=named(), meeting=MEETING, item="1", by=secretary, now=NOW)
    assert code(call(until=TODAY - DAY, reason="Rådgiver")) == "access_ends_in_the_past"
    assert code(call(until=TODAY, reason="")) == "access_without_reason"
    access = call(until=TODAY, reason="Rådgiver")
    assert isinstance(access, Access)
    assert [reads(paper, guest) for paper in papers] == [True, False]
    assert isinstance(end_access(access=access, reason="Færdig", by=secretary, now=NOW), Access)
    assert not reads(papers[0], guest)
    assert code(end_access(access=access, reason="Igen", by=secretary, now=NOW)) == "access_ended"
