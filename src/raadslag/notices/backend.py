"""Where Django hands over a mail: the outbox, in the transaction that is under way."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from raadslag.audit.operations import under_way
from raadslag.audit.who import WORKER
from raadslag.notices.composing import composed
from raadslag.notices.operations import keep_written, post_written

KIND_HEADING: Final = "X-Raadslag-Kind"
"""Says of what kind a mail is that comes this way."""
UNSAID: Final = "mail"


class OutboxBackend(BaseEmailBackend):
    """For libraries, which mail by Django's means. The rooms of this house call `operations.post`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep each mail. An error is never silent: the caller must not believe that it is on its way."""
        for mail in email_messages:
            self._keep(mail)
        return len(email_messages)

    def _keep(self, mail: EmailMessage) -> None:
        """In the operation under way; without one, when the transaction that a library has open holds."""
        now, kind = timezone.now(), str(mail.extra_headers.get(KIND_HEADING, UNSAID))
        if under_way():
            keep_written(mail=mail, kind=kind, now=now)
            return
        composed(mail)  # A forged heading is refused here and now.
        transaction.on_commit(partial(post_written, mail=mail, kind=kind, by=WORKER, now=now))
