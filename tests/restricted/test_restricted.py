"""The full edition is read under the key of its body: seat, office, role there, or an access. Readings are logged."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import deactivate_user
from raadslag.accounts.roles import EVERYWHERE_ONLY, GIVEN, Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import BodyRole, Office, Seat, Substitution
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep as keep_file
from raadslag.law.refusal import Refusal
from raadslag.records import Absence, Openness
from raadslag.restricted.models import Access, FullEdition, ReadLog
from raadslag.restricted.operations import keep
from raadslag.restricted.queries import full_record, readable_papers
from raadslag.restricted.reading import FullReading
from tests.doing import doing
from tests.publication.made import DAY as MEETING
from tests.publication.made import NOW, TODAY, item, minutes
from tests.restricted.town import DAY, kept, named, politician, user

pytestmark = pytest.mark.django_db
AWAY = (Absence(name="Ida Bech", disqualified=True),)
RECORD = minutes(
    item("Køb", number="1", openness=Openness.CLOSED, decision="Hemmeligt", absences=AWAY), item("Vej", number="2")
)
OPENING = {Role.SECRETARY, Role.CASE_OFFICER, Role.APPROVER, Role.ECONOMIST, Role.ADVISER}


@pytest.fixture
def file() -> StoredFile:
    return kept(RECORD)


def read(file: StoredFile, reader: User, today: dt.date = TODAY) -> FullReading | Refusal:
    answer = full_record(file=file, reader=reader, now=NOW, today=today)
    listed = readable_papers(reader=reader, day=today).filter(file=file).exists()
    assert listed == isinstance(answer, FullReading), "what is listed is what opens"
    return answer


def opens(file: StoredFile, reader: User, today: dt.date = TODAY) -> bool:
    return isinstance(read(file, reader, today), FullReading)


def test_without_a_key_the_answer_is_a_refusal_with_its_statute(file: StoredFile) -> None:
    answer = read(file, user("Kaj Rask"))
    assert isinstance(answer, Refusal)
    assert (answer.code, bool(answer.statute)) == ("no_key", True)
    assert ReadLog.objects.count() == 0


def test_a_member_reads_while_the_seat_lasts_and_the_log_says_on_what_ground(file: StoredFile) -> None:
    who, person = politician("Mette Lund")
    Seat.objects.create(body=named(), person=person, since=TODAY, until=TODAY + DAY)
    answer = read(file, who)
    assert isinstance(answer, FullReading)
    assert (answer.record, answer.text) == (RECORD, "teksten")
    row = ReadLog.objects.get()
    assert (row.user, row.ground, row.access, row.edition.file) == (who, "member", None, file)
    assert [opens(file, who, TODAY + n * DAY) for n in (-1, 1, 2)] == [False, True, False]


def test_a_seat_at_another_body_opens_nothing(file: StoredFile) -> None:
    who, person = politician("Mette Lund")
    Seat.objects.create(body=named("Økonomiudvalget"), person=person, since=TODAY)
    assert not opens(file, who)


def test_a_seat_in_the_council_opens_no_committee(file: StoredFile) -> None:
    who, person = politician("Mette Lund")
    Seat.objects.create(body=named("Kommunalbestyrelsen", BodyKind.COUNCIL), person=person, since=TODAY)
    assert not opens(file, who)


def test_a_substitute_reads_for_the_days_of_the_substitution(file: StoredFile) -> None:
    who, person = politician("Jens Krogh")
    days = {"since": TODAY, "until": TODAY}
    Substitution.objects.create(body=named(), person=person, substitute_for=person, ground="short", **days)
    assert [opens(file, who, TODAY + n * DAY) for n in (0, 1)] == [True, False]
    assert ReadLog.objects.get().ground == "substitute"


@pytest.mark.parametrize("role", sorted(GIVEN))
def test_staff_read_by_a_role_at_the_body_and_never_by_one_for_the_whole_municipality(
    file: StoredFile, role: Role
) -> None:
    here, everywhere = user("Sanne Friis"), user("Bo Vang")
    MunicipalRole.objects.create(user=everywhere, role=role, since=TODAY)
    assert not opens(file, everywhere)
    if role not in EVERYWHERE_ONLY:
        BodyRole.objects.create(user=here, body=named(), role=role, since=TODAY)
        assert opens(file, here) == (role in OPENING)


def test_the_mayor_reads_every_committees_papers_and_not_a_boards(file: StoredFile) -> None:
    who, person = politician("Mette Lund")
    council = named("Kommunalbestyrelsen", BodyKind.COUNCIL)
    Office.objects.create(body=council, person=person, kind=OfficeKind.MAYOR, since=TODAY)
    assert opens(file, who)
    assert ReadLog.objects.get().ground == "mayor"
    named(kind=BodyKind.BOARD)
    assert not opens(file, who)


def test_whoever_is_shut_out_reads_no_more(file: StoredFile) -> None:
    who, person = politician("Mette Lund")
    Seat.objects.create(body=named(), person=person, since=TODAY)
    deactivate_user(user=who, by=OPERATOR, now=NOW)
    who.refresh_from_db()
    assert not opens(file, who)


def test_a_disqualified_politician_gets_the_public_edition_of_the_item(file: StoredFile) -> None:
    who, person = politician("Ida Bech")
    Seat.objects.create(body=named(), person=person, since=TODAY)
    answer = read(file, who)
    assert isinstance(answer, FullReading)
    assert answer.record.items[0].decision_text == ""
    assert (answer.record.items[1].title, answer.text) == ("Vej", "")


def test_whoever_was_let_in_to_an_item_gets_that_item_and_of_the_others_what_is_public(file: StoredFile) -> None:
    guest = user("Kaj Rask")
    access = Access.objects.create(
        user=guest, body=named(), since=TODAY, until=TODAY, meetings_since=MEETING, meetings_until=MEETING, item="1"
    )
    answer = read(file, guest)
    assert isinstance(answer, FullReading)
    assert answer.record.items[0].decision_text == "Hemmeligt"
    assert answer.shut_out == {1}
    row = ReadLog.objects.get()
    assert (row.ground, row.access) == ("access", access)
    Access.objects.update(item="2")
    answer = read(file, guest)
    assert isinstance(answer, FullReading)
    assert answer.record.items[0].decision_text == ""


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [(None, None, True), (MEETING, MEETING, True), (MEETING + DAY, None, False), (None, MEETING - DAY, False)],
)
def test_an_access_opens_the_meetings_it_was_given_for(
    file: StoredFile, since: dt.date | None, until: dt.date | None, wanted: bool
) -> None:
    guest = user("Kaj Rask")
    Access.objects.create(user=guest, body=named(), since=TODAY, meetings_since=since, meetings_until=until)
    assert opens(file, guest) == wanted
    Access.objects.update(retracted=True)
    assert not opens(file, guest)


def test_a_paper_that_is_not_there() -> None:
    with doing():
        file = keep_file(data=b"andet", name="b.txt", now=NOW)
    answer = full_record(file=file, reader=user("Kaj Rask"), now=NOW, today=TODAY)
    assert isinstance(answer, Refusal)
    assert answer.code == "unknown"


def test_the_same_reading_is_kept_once_and_a_better_one_beside_it(file: StoredFile) -> None:
    with doing():
        keep(file=file, body=named(), record=RECORD, text="teksten", now=NOW)
        assert FullEdition.objects.count() == 1
        keep(file=file, body=named(), record=minutes(item("Vej")), text="teksten", now=NOW)
    assert [edition.number for edition in FullEdition.objects.order_by("number")] == [1, 2]


def test_an_access_cannot_end_before_it_begins() -> None:
    who, body = user("Kaj Rask"), named()
    with pytest.raises(IntegrityError), transaction.atomic():
        Access.objects.create(user=who, body=body, since=TODAY, until=TODAY - DAY)


def test_the_read_log_cannot_be_changed(file: StoredFile) -> None:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=TODAY)
    read(file, who)
    with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        ReadLog.objects.all().delete()
