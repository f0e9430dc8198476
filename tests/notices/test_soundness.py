"""`raadslag check` says how mails and daily duties stand, in a sentence one can act on."""

import datetime as dt

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from raadslag.cli.soundness import Finding, daily_duties, mail
from raadslag.notices.models import Duty
from raadslag.notices.operations.clock import begin_duty, fail_duty, finish_duty
from tests.notices.conftest import HOUSE, MailServer, put, round_at

pytestmark = pytest.mark.django_db(transaction=True)


def queued(to: str = "aase@egevang.example", *, minutes_ago: int = 0) -> dt.datetime:
    now = timezone.now() - dt.timedelta(minutes=minutes_ago)
    put(to, now=now)
    return now


def told(finding: Finding) -> tuple[bool, str]:
    return finding.sound, finding.sentence


def test_without_a_server_it_is_sound_until_a_mail_waits() -> None:
    assert told(mail()) == (True, "Ingen mails venter. Nye vil vente, til RAADSLAG_MAIL_URL er sat.")
    queued()
    assert told(mail()) == (False, "1 mail venter på en mailserver. Sæt RAADSLAG_MAIL_URL.")


def test_a_reminder_for_later_waits_for_nothing_but_its_time() -> None:
    put("aase@egevang.example", due=timezone.now() + dt.timedelta(days=2))
    assert mail().sound


def test_a_server_that_answers_is_greeted_and_one_that_does_not_is_told_of(
    smtp: MailServer, settings: Settings
) -> None:
    queued()
    assert told(mail()) == (True, "Serveren svarer. 1 mail venter på sin tid.")
    settings.EMAIL_PORT = 9
    sound, sentence = told(mail())
    assert not sound
    assert sentence.startswith("Mailserveren svarer ikke, som den skal (ConnectionRefusedError")


def test_mails_that_should_have_gone_show_that_no_worker_runs(smtp: MailServer) -> None:
    queued(minutes_ago=16)
    assert told(mail()) == (False, "1 mail skulle være sendt. Kør: raadslag worker")


def test_mails_that_came_back_are_told_with_the_servers_words(smtp: MailServer) -> None:
    round_at(queued("nobody@egevang.example"))
    sound, sentence = told(mail())
    assert not sound
    assert sentence.startswith("1 mail nåede ikke frem (nobody@egevang.example: 550 5.1.1 ")
    assert sentence.endswith(": No such user). Ret adresserne, og notér det under Mail.")


def test_duties_are_sound_when_they_are_done() -> None:
    now = timezone.now()
    assert daily_duties().sound
    begin_duty(name="test.verify", day=timezone.localdate(), now=now)
    fail_duty(name="test.verify", day=timezone.localdate(), fault="ValueError: filen mangler", by=HOUSE, now=now)
    assert told(daily_duties()) == (
        False,
        "test.verify gik galt (ValueError: filen mangler). Skriv til leverandøren.",
    )
    finish_duty(name="test.verify", day=timezone.localdate(), by=HOUSE, now=now)
    assert told(daily_duties()) == (True, "1 bliver udført hver dag.")
    Duty.objects.update(day=dt.date(2026, 1, 5))
    assert told(daily_duties()) == (False, "Ingen er udført siden den 05.01.2026. Kør: raadslag worker")
