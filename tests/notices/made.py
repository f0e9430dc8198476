"""Mails as a worker left them."""

import datetime as dt

from django.core.mail import EmailMessage

from raadslag.audit.who import WORKER
from raadslag.notices.models import Mail
from raadslag.notices.operations.delivering import refused, take
from raadslag.notices.operations.mails import keep_written
from tests.doing import doing


def returned_mail(*, to: str = "kaj@egevang.example", now: dt.datetime) -> Mail:
    """A mail that the server would never take."""
    written = EmailMessage("Emne", "Tekst", "os@egevang.example", [to])
    with doing():
        (mail,) = keep_written(mail=written, kind="x", now=now)
    held = take(now=now)
    assert held
    refused(parcel=held, answer="550 no such user", by=WORKER, now=now)
    return mail
