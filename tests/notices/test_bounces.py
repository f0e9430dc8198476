"""A report that a mail did not arrive marks that mail, and no other; what is no such report changes nothing."""

from pathlib import Path

import pytest

from raadslag.notices.bounces import failures, note_report
from raadslag.notices.models import Mail
from raadslag.notices.queries import returned
from raadslag.notices.states import MailState
from tests.cli.conftest import Command, command
from tests.notices.conftest import HOUSE, NOW, put

__all__ = ["command"]
pytestmark = pytest.mark.django_db

REPORT = """\
From: Mail Delivery System <MAILER-DAEMON@mx.eksempel.dk>
To: raadslag@egevang.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="graense"

Dette er en meddelelse fra mailserveren.

--graense
Content-Description: Notification
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Kære afsender. Mailen kunne ikke leveres til {to}.

--graense
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.eksempel.dk
X-Postfix-Queue-ID: 4F1A2B3C4D
Arrival-Date: Tue, 24 Nov 2026 13:00:01 +0100 (CET)

Final-Recipient: rfc822; {to}
Original-Recipient: rfc822;{to}
Action: {action}
Status: {status}
Remote-MTA: dns; mail.eksempel.dk
Diagnostic-Code: smtp; 550 5.1.1 <{to}>: Recipient address rejected:
    User unknown in virtual mailbox table

--graense
Content-Description: Undelivered Message
Content-Type: {original}

Subject: Dagsorden
{message_id}To: {to}

--graense--
"""


def report(mail: Mail, *, action: str = "failed", status: str = "5.1.1", **changed: str) -> bytes:
    given = {"to": mail.to, "message_id": f"Message-ID: {mail.message_id}\n", "original": "message/rfc822", **changed}
    return REPORT.format(action=action, status=status, **given).encode()


def sent(to: str = "aase@egevang.example") -> Mail:
    mail = put(to)
    Mail.objects.filter(pk=mail.pk).update(state=MailState.SENT, content=b"", finished=NOW)
    return mail


def state(mail: Mail) -> str:
    return Mail.objects.get(pk=mail.pk).state


@pytest.mark.parametrize("original", ["message/rfc822", "text/rfc822-headers"])
def test_the_mail_that_came_back_is_marked_with_the_servers_words(original: str) -> None:
    mail, other = sent(), sent()
    assert note_report(report(mail, original=original), by=HOUSE, now=NOW).ours == (mail.to,)
    assert (state(mail), state(other)) == (MailState.BOUNCED, MailState.SENT)
    (back,) = returned(now=NOW)
    assert back.answer == (
        "550 5.1.1 <aase@egevang.example>: Recipient address rejected: User unknown in virtual mailbox table"
    )


def test_a_report_twice_is_as_good_as_once() -> None:
    mail = sent()
    for _ in range(2):
        note_report(report(mail), by=HOUSE, now=NOW)
    assert len(returned(now=NOW)) == 1


def test_a_mail_that_was_passed_on_is_known_all_the_same() -> None:
    mail = sent()
    assert note_report(report(mail, to="videresendt@andetsteds.example"), by=HOUSE, now=NOW).ours == (mail.to,)
    assert state(mail) == MailState.BOUNCED


@pytest.mark.parametrize(("action", "status"), [("delayed", "4.4.1"), ("delivered", "2.0.0"), ("relayed", "2.0.0")])
def test_a_delay_or_a_success_is_no_bounce(action: str, status: str) -> None:
    mail = sent()
    assert note_report(report(mail, action=action, status=status), by=HOUSE, now=NOW).told == ()
    assert state(mail) == MailState.SENT


@pytest.mark.parametrize("message_id", ["", "Message-ID: <gaet@egevang.example>\n"])
def test_nobody_can_make_one_up_without_the_mails_own_number(message_id: str) -> None:
    mail = sent()
    found = note_report(report(mail, message_id=message_id), by=HOUSE, now=NOW)
    assert (found.told, found.ours) == ((mail.to,), ())
    assert state(mail) == MailState.SENT


@pytest.mark.parametrize(
    "noise",
    [b"", b"\xff\x00", b"Subject: Hej\n\nJeg er paa ferie.", b"Content-Type: message/delivery-status\n\n"],
)
def test_what_is_no_report_tells_of_nothing(noise: bytes) -> None:
    assert failures(noise) == ()


def test_the_command_reads_a_report_from_a_file_and_from_standard_input(command: Command, tmp_path: Path) -> None:
    first, second = sent(), sent("bo@egevang.example")
    (tmp_path / "tilbage.eml").write_bytes(report(first))
    assert command("worker", "--bounce", tmp_path / "tilbage.eml").out == (
        "Noteret: Mailen til aase@egevang.example nåede ikke frem.\n"
    )
    assert command("worker", "--bounce", "-", given=report(second)).code == 0
    assert (state(first), state(second)) == (MailState.BOUNCED, MailState.BOUNCED)
    other = command("worker", "--bounce", "-", given=b"Subject: Hej\n\n")
    assert (other.code, other.err) == (1, "Mailen siger ikke om nogen, at en mail ikke nåede frem. Intet er ændret.\n")
    foreign = command("worker", "--bounce", "-", given=report(first, message_id=""))
    assert (foreign.code, foreign.err) == (1, "Den mail, der kom tilbage, er ikke sendt herfra. Intet er ændret.\n")
