"""Put mails into the outbox, take them out again, and forget those of long ago."""

from datetime import datetime

from django.core.mail import EmailMessage
from django.db.models import QuerySet

from raadslag.audit.asking import require
from raadslag.audit.operations import note, operation, step
from raadslag.audit.who import Who
from raadslag.notices.composing import composed, envelope_address, written
from raadslag.notices.models import Mail, Notice
from raadslag.notices.states import KEPT, MailState
from raadslag.notices.traces import trace


@step
def post(  # noqa: PLR0913 (a mail has as many parts)
    *,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    kind: str,
    key: str = "",
    recipient: str = "",
    due: datetime | None = None,
    by: Who,
    now: datetime,
) -> Mail:
    """Put a mail into the outbox, in the operation of the caller: what is rolled back is not sent.

    With a `key` there is at most one mail of the kind about it, and the one that is there is given back as it is,
    unless it was cancelled. `due` is when to send it: in the future, it is a reminder. `recipient` is the opaque id of
    whom it is for. Raises ValidationError for what is no address, BadHeaderError for a line break in the subject.
    """
    mail = written(to=to, subject=subject, text=text, html=html)
    return _put(mail, to=to, kind=kind, key=key, recipient=recipient, due=due or now, now=now)


@step
def keep_written(*, mail: EmailMessage, kind: str, now: datetime) -> tuple[Mail, ...]:
    """Put a mail that somebody else wrote into the outbox, once for each of its addresses."""
    return tuple(_put(mail, to=to, kind=kind, key="", recipient="", due=now, now=now) for to in mail.recipients())


@operation("notices.post_written")
def post_written(*, mail: EmailMessage, kind: str, by: Who, now: datetime) -> tuple[Mail, ...]:
    """The same for what mails by itself, outside any operation."""
    require("notices.post_written", by=by, now=now)
    return keep_written(mail=mail, kind=kind, now=now)


@step
def cancel(*, kind: str, key: str, by: Who, now: datetime) -> bool:
    """Take the mail of this kind about `key` out of the outbox. False where there is none, or it is sent.

    One that a worker has in hand may leave all the same; then the log says so.
    """
    mail = _with_key(kind, key).select_for_update().filter(state=MailState.WAITING).first()
    if mail is None:
        return False
    before = trace(mail)
    mail.state, mail.content, mail.finished = MailState.CANCELLED, b"", now
    mail.save(update_fields=["state", "content", "finished"])
    note(kind="mail", subject=mail.pk, name=mail.subject, before=before, after=trace(mail))
    return True


@operation("notices.forget")
def forget(*, by: Who, now: datetime) -> int:
    """Remove what is left of mails and of notices on screen that were done with a year ago. How many there were."""
    require("notices.forget", by=by, now=now)
    mails = Mail.objects.filter(finished__lt=now - KEPT)
    notices = Notice.objects.filter(dismissed__lt=now - KEPT)
    before = {"mails": mails.count(), "notices": notices.count()}
    if any(before.values()):
        mails.delete()
        notices.delete()
        note(kind="outbox", subject="", name="", before=before)
    return sum(before.values())


def _with_key(kind: str, key: str) -> QuerySet[Mail]:
    return Mail.objects.filter(kind=kind, key=key).exclude(key="").exclude(state=MailState.CANCELLED)


def _put(mail: EmailMessage, *, to: str, kind: str, key: str, recipient: str, due: datetime, now: datetime) -> Mail:
    made = composed(mail)
    values = {
        "to": envelope_address(to),
        "recipient": recipient,
        "sender": made.sender,
        "subject": str(mail.subject)[:300],
        "message_id": made.message_id,
        "content": made.content,
        "made": now,
        "due": due,
        "next_try": due,
    }
    if key:
        # Two that post at once: the database lets one in, and the other gets that one's.
        kept, new = Mail.objects.exclude(state=MailState.CANCELLED).get_or_create(kind=kind, key=key, defaults=values)
        if not new:
            return kept
    else:
        kept = Mail.objects.create(kind=kind, key=key, **values)
    note(kind="mail", subject=kept.pk, name=kept.subject, after=trace(kept))
    return kept
