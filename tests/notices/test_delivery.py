"""A mail is brought to a real server once: what the server puts off is tried again, what it refuses is not."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from raadslag.audit.models import Entry, EntryValues
from raadslag.notices.carrier import Carrier
from raadslag.notices.models import Mail
from raadslag.notices.operations.delivering import sent, take
from raadslag.notices.queries import outbox, returned
from raadslag.notices.states import LEASE, WAITS, MailState
from tests.notices.conftest import HOUSE, NOW, MailServer, call_off, put, put_mail, round_at

pytestmark = pytest.mark.django_db(transaction=True)
MINUTE = dt.timedelta(minutes=1)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def test_danish_letters_arrive_intact(smtp: MailServer) -> None:
    text = "Kære Åse Ærø\n\nPunkt 7 er »lukket« – læs på øen. €\n.\nSlut\n"
    subject = "Dagsorden: Børne- og Ungdomsudvalget, Ærøskøbing, tirsdag den 18. marts 2025 kl. 8.00 – lokale Å"
    put_mail(to="aase@egevang.example", subject=subject, text=text, html="<p>Kære Åse</p>", kind="x", by=HOUSE, now=NOW)
    assert round_at(NOW).sent == 1
    (mail,) = smtp.mails()
    plain = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    assert plain
    assert html
    assert (mail["Subject"], plain.get_content().replace("\r\n", "\n")) == (subject, text)
    assert html.get_content().strip() == "<p>Kære Åse</p>"
    assert (mail["From"], mail["Date"].datetime) == ("Rådslag i Egevang <raadslag@egevang.example>", NOW)
    assert smtp.rows()[0]["from"] == "raadslag@egevang.example"


def test_a_mail_is_sent_once_and_its_text_erased(smtp: MailServer) -> None:
    put("aase@egevang.example", text="https://egevang.example/nulstil/hemmelig")
    assert [round_at(NOW).sent, round_at(NOW).sent] == [1, 0]
    mail = Mail.objects.get()
    assert (mail.state, bytes(mail.content), mail.finished, mail.answer) == (MailState.SENT, b"", NOW, "250 OK queued")
    assert smtp.taken() == ["aase@egevang.example"]


def test_what_the_server_puts_off_is_tried_again_when_its_time_comes(smtp: MailServer) -> None:
    for name in ("busy", "later"):
        put(f"{name}@egevang.example")
    assert round_at(NOW).put_off == 2
    assert [mail.answer for mail in Mail.objects.order_by("id")] == ["450 4.2.0 Try again later", "451 4.3.0 Disk full"]
    assert round_at(NOW + MINUTE - dt.timedelta(seconds=1)).sent == 0
    assert round_at(NOW + MINUTE).sent == 2
    assert sorted(smtp.taken()) == ["busy@egevang.example", "later@egevang.example"]


def test_what_the_server_refuses_is_kept_with_its_words_and_never_tried_again(smtp: MailServer) -> None:
    for name in ("nobody", "large", "aase"):
        put(f"{name}@egevang.example")
    came = round_at(NOW)
    assert (came.sent, came.refused) == (1, 2)
    assert {(mail.to, mail.answer) for mail in returned(now=NOW)} == {
        ("nobody@egevang.example", "550 5.1.1 <nobody@egevang.example>: No such user"),
        ("large@egevang.example", "552 5.3.4 Message too big"),
    }
    assert round_at(NOW + dt.timedelta(days=5)).refused == 0
    logged = b"".join(bytes(values.content) for values in EntryValues.objects.all())
    assert b"550" in logged
    assert b"nobody@" not in logged


def test_a_connection_that_is_dropped_costs_no_mail(smtp: MailServer) -> None:
    put("drop@egevang.example")
    put("aase@egevang.example")
    came = round_at(NOW)
    assert (came.sent, came.put_off) == (1, 1)
    assert round_at(NOW + MINUTE).sent == 1
    assert smtp.taken() == ["aase@egevang.example", "drop@egevang.example"]


def test_a_mail_whose_fate_is_unknown_is_sent_again_with_the_same_number(smtp: MailServer) -> None:
    put("gone@egevang.example")
    assert round_at(NOW).put_off == 1
    assert round_at(NOW + MINUTE).sent == 1
    first, second = smtp.mails()
    assert first["Message-ID"] == second["Message-ID"] == Mail.objects.get().message_id


def test_without_a_server_every_mail_waits_and_one_round_asks_only_a_few_times(settings: Settings) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 5
    for number in range(10):
        put(f"{number}@egevang.example")
    came = round_at(NOW)
    assert (came.sent, came.put_off) == (0, 3)
    assert "refused" in came.cut_short
    stands = outbox(now=NOW)
    assert (stands.waiting, stands.due, stands.late_since, stands.put_off) == (10, 7, NOW, 3)
    assert "refused" in stands.trouble


def test_a_sender_the_server_will_not_have_is_no_fault_of_the_mail(smtp: MailServer, settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "stranger@egevang.example"
    put("aase@egevang.example")
    assert round_at(NOW).cut_short == "550 5.7.1 Sender not allowed"
    settings.DEFAULT_FROM_EMAIL = "raadslag@egevang.example"
    assert round_at(NOW + MINUTE).sent == 1


def test_the_waits_grow_until_there_is_no_more_patience(settings: Settings) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 5
    mail, now, waited = put("aase@egevang.example"), NOW, []
    while mail.state == MailState.WAITING:
        assert round_at(now).put_off == 1
        mail.refresh_from_db()
        waited.append(mail.next_try - now)
        now = max(mail.next_try, now)
    assert tuple(waited[:-1]) == WAITS == tuple(sorted(WAITS))
    assert (mail.state, mail.attempts, bytes(mail.content)) == (MailState.GIVEN_UP, len(WAITS) + 1, b"")
    assert [each.number for each in returned(now=now)] == [mail.pk]


def test_a_reminder_goes_at_its_time_and_not_before(smtp: MailServer) -> None:
    put("aase@egevang.example", due=NOW + MINUTE)
    assert round_at(NOW).sent == 0
    assert round_at(NOW + MINUTE).sent == 1


def test_in_the_october_night_half_past_two_comes_twice(smtp: MailServer) -> None:
    first = dt.datetime(2026, 10, 25, 2, 30, tzinfo=COPENHAGEN)
    second = first.replace(fold=1)
    put("anden@egevang.example", due=second, now=first - MINUTE)
    put("foerste@egevang.example", due=first, now=first - MINUTE)
    moment = first.astimezone(dt.UTC)
    assert [round_at(moment + minutes * MINUTE).sent for minutes in (-1, 0, 59, 60)] == [0, 1, 0, 1]
    assert smtp.taken() == ["foerste@egevang.example", "anden@egevang.example"]


def test_a_mail_that_is_cancelled_while_it_is_in_hand_and_leaves_all_the_same_is_logged(smtp: MailServer) -> None:
    put("aase@egevang.example", key="7")
    parcel = take(now=NOW)
    assert parcel
    assert call_off(key="7", by=HOUSE, now=NOW)
    again = put("aase@egevang.example", key="7", due=NOW + MINUTE)
    sent(parcel=parcel, answer="250 OK", by=HOUSE, now=NOW)
    assert [mail.state for mail in Mail.objects.order_by("id")] == [MailState.CANCELLED, MailState.WAITING]
    values = b"".join(bytes(each.content) for each in EntryValues.objects.filter(entry__operation="notices.sent"))
    assert b'"sent_all_the_same":true' in values
    assert (round_at(NOW + MINUTE).sent, Mail.objects.get(pk=again.pk).state) == (1, MailState.SENT)


def test_a_cancelled_reminder_is_not_sent(smtp: MailServer) -> None:
    put("aase@egevang.example", due=NOW + MINUTE, key="7")
    call_off(key="7", by=HOUSE, now=NOW)
    assert round_at(NOW + MINUTE).sent == 0
    assert smtp.taken() == []


def test_what_a_dead_worker_had_in_hand_is_sent_by_another_and_logged_as_doubtful(smtp: MailServer) -> None:
    put("aase@egevang.example")
    assert take(now=NOW)
    assert take(now=NOW) is None
    assert round_at(NOW + LEASE).sent == 0
    assert round_at(NOW + LEASE + MINUTE).sent == 1
    assert Entry.objects.filter(operation="notices.recover").count() == 1
    values = b"".join(bytes(each.content) for each in EntryValues.objects.filter(entry__operation="notices.recover"))
    assert b'"may_have_been_sent":true' in values


def test_the_network_is_never_met_within_a_transaction(smtp: MailServer) -> None:
    put("aase@egevang.example")
    parcel = take(now=NOW)
    assert parcel
    with transaction.atomic(), pytest.raises(RuntimeError, match="transaction"):
        Carrier().hand_over(parcel, now=NOW)
    assert smtp.taken() == []


def test_a_mail_costs_as_many_queries_however_many_wait(smtp: MailServer) -> None:
    spent = []
    for waiting in (3, 30):
        for number in range(1, waiting):
            put(f"{number}@egevang.example", due=NOW + number * dt.timedelta(days=1))
        put("aase@egevang.example")
        with CaptureQueriesContext(connection) as queries:
            assert round_at(NOW).sent == 1
        spent.append(len(queries))
    assert spent[0] == spent[1] < 25


@pytest.mark.parametrize("waiting", [3, 30])
def test_how_the_outbox_stands_is_seen_in_two_queries(
    waiting: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(waiting):
        put(f"{number}@egevang.example")
    with django_assert_num_queries(2):
        assert outbox(now=NOW).waiting == waiting
