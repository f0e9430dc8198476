"""What is mailed goes into the outbox in the caller's transaction: once where that matters, with no forged heading."""

import datetime as dt
import email.policy
from email.message import EmailMessage as Parsed

import pytest
from django.core.exceptions import ValidationError
from django.core.mail import BadHeaderError, EmailMultiAlternatives, send_mail
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.operations import operation
from raadslag.audit.who import Machine
from raadslag.notices.composing import with_date
from raadslag.notices.models import Mail
from raadslag.notices.operations import forget
from raadslag.notices.states import MailState
from tests.notices.conftest import HOUSE, NOW, call_off, put_mail

pytestmark = pytest.mark.django_db(transaction=True)
SUBJECT, TEXT = (
    "Dagsordenen er sendt ud: Børne- og Ungeudvalget",
    "Kære Åse\n\nDagsordenen er klar. Du kan læse den nu.\n",
)


@pytest.fixture(autouse=True)
def to_the_outbox(settings: Settings) -> None:
    """Django's test run mails to a list of its own; here it is what an installation does."""
    settings.EMAIL_BACKEND = "raadslag.notices.backend.OutboxBackend"
    settings.DEFAULT_FROM_EMAIL = "Rådslag i Egevang <raadslag@egevang.example>"


def put(
    to: str = "aase@egevang.example", *, key: str = "", subject: str = SUBJECT, due: dt.datetime | None = None
) -> Mail:
    return put_mail(to=to, subject=subject, text=TEXT, kind="agenda_sent", key=key, due=due, by=HOUSE, now=NOW)


def parsed(mail: Mail) -> Parsed:
    content = with_date(content=bytes(mail.content), sender=mail.sender, now=NOW)
    made = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(made, Parsed)
    return made


def test_a_mail_waits_as_it_was_written() -> None:
    mail = put()
    made = parsed(mail)
    assert (mail.state, mail.to, mail.due, mail.next_try) == (MailState.WAITING, "aase@egevang.example", NOW, NOW)
    assert (made["Subject"], made.get_content().replace("\r\n", "\n")) == (SUBJECT, TEXT)
    assert made["From"] == "Rådslag i Egevang <raadslag@egevang.example>"
    assert made["Date"].datetime == NOW
    assert made["Message-ID"] == mail.message_id


def test_the_sender_is_the_one_that_is_set_when_the_mail_leaves(settings: Settings) -> None:
    mail = put()
    settings.DEFAULT_FROM_EMAIL = "ny@egevang.example"
    assert parsed(mail)["From"] == "ny@egevang.example"


def test_whatever_mails_by_djangos_means_comes_here_with_all_its_parts() -> None:
    mail = EmailMultiAlternatives(
        subject="Ny adgangskode",
        body="Følg linket.",
        from_email="it@egevang.example",
        to=["Åse Ø <aase@egevang.example>"],
        bcc=["bo@kommune-på-øen.example"],
        headers={"X-Raadslag-Kind": "password_reset", "Reply-To": "svar@egevang.example"},
    )
    mail.attach_alternative("<p>Følg linket.</p>", "text/html")
    assert mail.send() == 1
    kept = list(Mail.objects.order_by("id"))
    assert [each.to for each in kept] == [
        "aase@egevang.example",
        f"bo@{'kommune-på-øen'.encode('idna').decode()}.example",
    ]
    assert {each.kind for each in kept} == {"password_reset"}
    made = parsed(kept[0])
    assert [part.get_content().strip() for part in made.iter_parts() if isinstance(part, Parsed)] == [
        "Følg linket.",
        "<p>Følg linket.</p>",
    ]
    assert (made["From"], made["Reply-To"], made["Bcc"]) == ("it@egevang.example", "svar@egevang.example", None)


@operation("test.fail_after_mailing")
def fail_after_mailing(*, by: Machine, now: dt.datetime) -> None:
    put()
    send_mail("Emne", "Tekst", None, ["bo@egevang.example"])
    assert Mail.objects.count() == 2
    raise ZeroDivisionError


def test_what_is_rolled_back_was_never_mailed() -> None:
    with pytest.raises(ZeroDivisionError):
        fail_after_mailing(by=HOUSE, now=NOW)
    assert Mail.objects.count() == 0
    assert Entry.objects.count() == 0


def test_what_a_library_mails_in_a_transaction_of_its_own_waits_until_that_holds() -> None:
    def mails(*, fails: bool) -> None:
        with transaction.atomic():
            send_mail("Emne", "Tekst", None, ["bo@egevang.example"])
            if fails:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mails(fails=True)
    assert Mail.objects.count() == 0
    mails(fails=False)
    assert Mail.objects.count() == 1


def test_of_a_kind_there_is_one_mail_about_each_key() -> None:
    first = put(key="agenda:7")
    assert put("bo@egevang.example", key="agenda:7").pk == first.pk
    assert put(key="agenda:8").pk != first.pk
    assert Mail.objects.get(pk=first.pk).to == "aase@egevang.example"
    assert put().pk != put().pk


def test_the_database_keeps_it_to_one() -> None:
    mail = put(key="agenda:7")
    mail.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        mail.save(force_insert=True)


def test_a_cancelled_mail_is_gone_and_may_be_posted_anew() -> None:
    first = put(key="reminder:7", due=NOW + dt.timedelta(days=3))
    assert call_off(key="reminder:7", by=HOUSE, now=NOW)
    assert not call_off(key="reminder:7", by=HOUSE, now=NOW)
    first.refresh_from_db()
    assert (first.state, bytes(first.content), first.finished) == (MailState.CANCELLED, b"", NOW)
    assert put(key="reminder:7").pk != first.pk


def test_without_a_key_nothing_is_cancelled() -> None:
    put()
    assert not call_off(key="", by=HOUSE, now=NOW)


@pytest.mark.parametrize("subject", ["Emne\nBcc: alle@egevang.example", "Emne\r\nX: y", "Emne\r"])
def test_a_line_break_in_a_subject_is_refused(subject: str) -> None:
    with pytest.raises(BadHeaderError):
        put(subject=subject)
    with pytest.raises(BadHeaderError):
        send_mail(subject, TEXT, None, ["bo@egevang.example"])
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    "to", ["", "ingen", "a@b", "bo@egevang.example\nBcc: alle@egevang.example", "bø@egevang.example"]
)
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises((ValidationError, BadHeaderError)):
        put(to)
    assert not Mail.objects.exists()


def test_the_log_knows_the_subject_and_whom_it_is_for_but_not_what_it_says() -> None:
    put_mail(
        to="aase@egevang.example", subject=SUBJECT, text=TEXT, kind="agenda_sent", recipient="user:7", by=HOUSE, now=NOW
    )
    entry, values = Entry.objects.get(), bytes(EntryValues.objects.get().content).decode()
    assert (entry.operation, entry.subject_name, entry.actor) == ("test.put_mail", SUBJECT, "machine:prøve")
    assert "user:7" in values
    assert "aase@" not in values
    assert "Kære" not in values


def test_the_text_cannot_outlive_the_sending() -> None:
    mail = put()
    mail.state, mail.finished = MailState.SENT, NOW
    with pytest.raises(IntegrityError), transaction.atomic():
        mail.save()


def test_what_is_over_is_forgotten_after_a_year() -> None:
    old, recent = put(key="1"), put(key="2")
    for key in "12":
        call_off(key=key, by=HOUSE, now=NOW)
    Mail.objects.filter(pk=old.pk).update(finished=NOW - dt.timedelta(days=366))
    assert forget(by=HOUSE, now=NOW) == 1
    assert Mail.objects.get() == recent


def test_a_mail_takes_the_same_few_queries_however_many_wait(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(30):
        put(key=f"{number}")
    with django_assert_max_num_queries(14):
        put(key="endnu en")
