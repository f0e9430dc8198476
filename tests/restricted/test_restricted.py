"""The full edition is read under the key of its body, and every reading is written down."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user, deactivate_user
from raadslag.audit.who import OPERATOR
from raadslag.bodies.operations import recognise_body, recognise_persons
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep as keep_file
from raadslag.records import Absence, Openness
from raadslag.restricted.models import FullEdition, ReadLog
from raadslag.restricted.operations import give_key, keep, take_key
from raadslag.restricted.queries import FullReading, full_record
from raadslag.restricted.refusals import Refusal
from tests.publication.made import BODY, NOW, TODAY, item, minutes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("within_an_operation")]
AWAY = (Absence(name="Ida Bech", disqualified=True),)
RECORD = minutes(item("Køb", openness=Openness.CLOSED, decision="Hemmeligt", absences=AWAY), item("Vej"))


@pytest.fixture
def reader() -> User:
    return create_user(email="a@eksempel.dk", name="A", password=None, by=OPERATOR, now=NOW)


@pytest.fixture
def file() -> StoredFile:
    file = keep_file(data=b"papir", name="a.txt", now=NOW)
    keep(file=file, body=recognise_body(name=BODY), record=RECORD, text="teksten", now=NOW)
    return file


def read(file: StoredFile, reader: User, today: dt.date = TODAY) -> FullReading | Refusal:
    return full_record(file=file, reader=reader, now=NOW, today=today)


def test_without_a_key_the_answer_is_a_refusal_with_its_statute(file: StoredFile, reader: User) -> None:
    answer = read(file, reader)
    assert isinstance(answer, Refusal)
    assert (answer.code, bool(answer.statute)) == ("no_key", True)
    assert ReadLog.objects.count() == 0


def test_the_key_of_another_body_opens_nothing(file: StoredFile, reader: User) -> None:
    give_key(user=reader, body=recognise_body(name="Økonomiudvalget"), since=TODAY, by=OPERATOR, now=NOW)
    assert isinstance(read(file, reader), Refusal)


def test_a_key_opens_for_its_time_and_the_reading_is_written_down(file: StoredFile, reader: User) -> None:
    key = give_key(user=reader, body=recognise_body(name=BODY), since=TODAY, by=OPERATOR, now=NOW)
    answer = read(file, reader)
    assert isinstance(answer, FullReading)
    assert (answer.record, answer.text) == (RECORD, "teksten")
    assert ReadLog.objects.get().user == reader
    assert isinstance(read(file, reader, TODAY - dt.timedelta(days=1)), Refusal)
    take_key(key=key, until=TODAY, by=OPERATOR, now=NOW)
    assert isinstance(read(file, reader, TODAY + dt.timedelta(days=1)), Refusal)
    deactivate_user(user=reader, by=OPERATOR, now=NOW)
    assert isinstance(read(file, reader), Refusal)


def test_a_disqualified_politician_gets_the_public_edition_of_the_item(file: StoredFile, reader: User) -> None:
    person = recognise_persons(names={"Ida Bech": True}).persons["Ida Bech"]
    give_key(user=reader, body=recognise_body(name=BODY), since=TODAY, by=OPERATOR, now=NOW, person=person)
    answer = read(file, reader)
    assert isinstance(answer, FullReading)
    assert answer.record.items[0].decision_text == ""
    assert (answer.record.items[1].title, answer.text) == ("Vej", "")


def test_a_paper_that_is_not_there(reader: User) -> None:
    answer = read(keep_file(data=b"andet", name="b.txt", now=NOW), reader)
    assert isinstance(answer, Refusal)
    assert answer.code == "unknown"


def test_the_same_reading_is_kept_once_and_a_better_one_beside_it(file: StoredFile) -> None:
    body = recognise_body(name=BODY)
    keep(file=file, body=body, record=RECORD, text="teksten", now=NOW)
    assert FullEdition.objects.count() == 1
    keep(file=file, body=body, record=minutes(item("Vej")), text="teksten", now=NOW)
    assert [edition.number for edition in FullEdition.objects.order_by("number")] == [1, 2]


def test_a_key_cannot_end_before_it_begins(reader: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        give_key(
            user=reader,
            body=recognise_body(name=BODY),
            since=TODAY,
            by=OPERATOR,
            now=NOW,
            until=TODAY - dt.timedelta(days=1),
        )


def test_the_read_log_cannot_be_changed(file: StoredFile, reader: User) -> None:
    give_key(user=reader, body=recognise_body(name=BODY), since=TODAY, by=OPERATOR, now=NOW)
    read(file, reader)
    with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        ReadLog.objects.all().delete()
