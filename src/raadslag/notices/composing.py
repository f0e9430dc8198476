"""A mail as bytes. Composing refuses a line break in a heading, so that nobody adds headings of their own."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parseaddr
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.message import sanitize_address
from django.core.validators import validate_email

MESSAGE_ID: Final = "Message-ID"
LINE: Final = 200
"""Headings are folded after this. Django folds a long subject itself, and counts without its name: at the usual 78
the first line would be left empty, and the subject would begin with a blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """`sender` is empty where it is the installation's own, which is put on when the mail is sent."""

    sender: str
    message_id: str
    content: bytes


def written(*, to: str, subject: str, text: str, html: str) -> EmailMessage:
    """A mail of ours. Raises ValidationError for what is no address."""
    validate_email(to)
    mail = EmailMultiAlternatives(subject=subject, body=text, to=[to])
    if html:
        mail.attach_alternative(html, "text/html")
    return mail


def composed(mail: EmailMessage) -> Composed:
    """The bytes of a mail. Raises BadHeaderError for a line break in subject, address or heading."""
    given = {name.lower(): str(value) for name, value in mail.extra_headers.items()}
    message_id = given.get(MESSAGE_ID.lower()) or made_message_id()
    # Django would make one from the name of this machine, which it may have to ask the network for.
    mail.extra_headers.setdefault(MESSAGE_ID, message_id)
    made = mail.message()
    made.policy = made.policy.clone(max_line_length=LINE)
    ours = mail.from_email == settings.DEFAULT_FROM_EMAIL and "from" not in given
    del made["Date"]
    if ours:
        del made["From"]
    content = made.as_bytes(linesep="\r\n")  # type: ignore[call-arg]  # Django's messages take it; the stubs do not know
    return Composed(sender="" if ours else mail.from_email, message_id=message_id, content=content)


def made_message_id() -> str:
    """Random, so that only who got the mail can name it; the same at every attempt, so that a double can be known."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{secrets.token_hex(16)}@{domain}>"


def envelope_address(address: str) -> str:
    """An address as mail servers take it: a domain with Danish letters in its other spelling."""
    return parseaddr(sanitize_address(address, settings.DEFAULT_CHARSET))[1]


def with_date(*, content: bytes, sender: str, now: datetime) -> bytes:
    """The mail as it leaves: what was not known when it was written is put in front."""
    lines = [f"Date: {format_datetime(now)}"]
    if not sender:
        lines.insert(0, f"From: {sanitize_address(settings.DEFAULT_FROM_EMAIL, settings.DEFAULT_CHARSET)}")
    return "".join(f"{line}\r\n" for line in lines).encode("ascii") + content
