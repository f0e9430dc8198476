"""`raadslag worker` in processes of its own: two share the outbox, one that is killed loses nothing, and one that is
asked to stop finishes what it has in hand.
"""

import datetime as dt
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.utils import timezone

from raadslag.audit.models import Entry
from raadslag.audit.queries import verify
from raadslag.notices.models import Duty, Hold, Mail
from raadslag.notices.states import MailState
from tests.notices.conftest import MailServer, Start, mail_server, put

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60


def until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def fill(number: int, name: str = "nr") -> set[str]:
    addresses = {f"{name}{each}@egevang.example" for each in range(number)}
    for address in sorted(addresses):
        put(address, now=timezone.now())
    return addresses


def waiting() -> int:
    return Mail.objects.filter(state=MailState.WAITING).count()


def stopped(worker: "subprocess.Popen[str]") -> str:
    worker.send_signal(signal.SIGTERM)
    out, _ = worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0, out
    return out


def test_two_workers_at_once_send_each_mail_once(smtp: MailServer, start: Start) -> None:
    addresses = fill(200)
    workers = [start("worker"), start("worker")]
    until(lambda: waiting() == 0)
    for worker in workers:
        assert stopped(worker) == "Baggrundsarbejdet kører. Stop med Ctrl+C.\n"
    assert Counter(smtp.taken()) == Counter(addresses)
    assert Entry.objects.filter(operation="notices.sent").count() == 200
    assert verify().faults == ()


def test_a_worker_that_is_killed_loses_no_mail(smtp: MailServer, start: Start) -> None:
    addresses = fill(60) | fill(3, "slow")
    for more in (10, 20, 30):
        worker = start("worker")
        until(lambda more=more: len(smtp.taken()) >= more)  # type: ignore[misc]  # binds what the loop counts
        worker.kill()
        worker.communicate()
        assert waiting() > 0
        # As if the lease of what the dead one had in hand had run out.
        Hold.objects.update(until=timezone.now() - dt.timedelta(seconds=1))
    worker = start("worker")
    until(lambda: waiting() == 0)
    stopped(worker)
    taken = Counter(smtp.taken())
    assert set(taken) == addresses
    doubtful = Entry.objects.filter(operation="notices.recover").count()
    assert sum(taken.values()) - len(addresses) <= doubtful <= 3


def test_a_worker_that_is_asked_to_stop_finishes_the_mail_in_hand(smtp: MailServer, start: Start) -> None:
    fill(5, "slow")
    worker = start("worker")
    until(Hold.objects.exists)
    stopped(worker)
    assert len(smtp.taken()) == Mail.objects.filter(state=MailState.SENT).count() < 5
    assert not Hold.objects.exists()


def test_once_does_what_there_is_to_do_and_stops(smtp: MailServer, start: Start) -> None:
    fill(2)
    put("nobody@egevang.example", now=timezone.now())
    put("busy@egevang.example", now=timezone.now())
    out, _ = start("worker", "--once").communicate(timeout=PATIENCE)
    assert out.splitlines()[-1] == "2 mails sendt, 1 prøves igen senere, 1 blev afvist."
    assert Duty.objects.get(name="notices.forget").finished
    assert len(smtp.taken()) == 2


def test_once_says_when_the_server_is_not_there(start: Start) -> None:
    fill(1)
    worker = start("worker", "--once", RAADSLAG_MAIL_URL="smtp://127.0.0.1:9")
    out, _ = worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 1
    assert "Mailserveren svarer ikke, som den skal (ConnectionRefusedError" in out
    assert waiting() == 1


def test_without_a_server_mails_wait_and_duties_are_done(start: Start) -> None:
    fill(1)
    worker = start("worker", "--once", RAADSLAG_MAIL_URL="")
    out, _ = worker.communicate(timeout=PATIENCE)
    assert (worker.returncode, out.splitlines()[-1]) == (0, "Ingen mails er sendt: RAADSLAG_MAIL_URL er ikke sat.")
    assert Duty.objects.get(name="notices.forget").finished
    assert waiting() == 1


def certificate(folder: Path) -> tuple[str, str]:
    """A certificate for localhost, made for the occasion, and its key."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]),
    )
    now = timezone.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(private)
    return str(folder / "cert.pem"), str(folder / "key.pem")


def test_mail_goes_encrypted_and_with_a_log_in_to_a_server_that_can_be_trusted(tmp_path: Path, start: Start) -> None:
    fill(1)
    folder = tmp_path / "guarded"
    folder.mkdir()
    cert, key = certificate(folder)
    with mail_server(folder, cert, key) as server:
        url = f"smtp://raadslag:{{}}@localhost:{server.port}?tls=1"
        right, wrong = url.format("%40en%3Alang%2Fkode%20%26%20mere"), url.format("gaet")
        told = [
            start("worker", "--once", RAADSLAG_MAIL_URL=given, **trust).communicate(timeout=PATIENCE)[0]
            for given, trust in ((right, {}), (wrong, {"SSL_CERT_FILE": cert}), (right, {"SSL_CERT_FILE": cert}))
            if Mail.objects.update(next_try=timezone.now())
        ]
        assert "CERTIFICATE_VERIFY_FAILED" in told[0]
        assert "535" in told[1]
        assert told[2].splitlines()[-1] == "1 mail sendt, 0 prøves igen senere, 0 blev afvist."
        assert server.taken() == ["nr0@egevang.example"]
    assert not any("gaet" in text or "lang" in text for text in told)
