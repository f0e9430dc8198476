"""Where Django hands over a mail: the outbox, in the transaction that is under way."""

from collections.abc import Sequence
from typing import Final

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from raadslag.audit.who import WORKER
from raadslag.notices.operations import post_written

KIND_HEADING: Final = "X-Raadslag-Kind"
"""Says of what kind a mail is that comes this way."""
UNSAID: Final = "mail"


class OutboxBackend(BaseEmailBackend):
    """For libraries, which mail by Django's means. The rooms of this house call `operations.post`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep each mail. An error is never silent: the caller's transaction must not say that it is sent."""
        now = timezone.now()
        kept = 0
        for mail in email_messages:
            kind = str(mail.extra_headers.get(KIND_HEADING, UNSAID))
            kept += bool(post_written(mail=mail, kind=kind, by=WORKER, now=now))
        return kept
