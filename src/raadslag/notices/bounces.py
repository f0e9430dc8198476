"""Mails that come back later: reports of delivery (RFC 3464), which mail servers send to the sender's address."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from typing import Final

from raadslag.audit.who import Who
from raadslag.notices.carrier import shown
from raadslag.notices.models import Mail
from raadslag.notices.operations.delivering import bounced

FAILED: Final = "failed"
FOR_GOOD: Final = "5."
ORIGINAL: Final = frozenset({"message/rfc822", "text/rfc822-headers", "message/rfc822-headers"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One addressee whom a mail did not reach. `message_id` is that of the mail as it was sent."""

    message_id: str
    to: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What came of a report: the addresses it told of, and those of them that belong to a mail of ours."""

    told: tuple[str, ...]
    ours: tuple[str, ...]


def failures(report: bytes) -> tuple[Failure, ...]:
    """What a report says failed for good; nothing where it is no report, or tells of a delay or of success."""
    message = email.message_from_bytes(report, policy=email.policy.compat32)
    message_id = next(_original_ids(message), "")
    return tuple(
        Failure(
            message_id=message_id,
            to=_value(fields, "Final-Recipient"),
            words=shown(_value(fields, "Diagnostic-Code") or str(fields["Status"])),
        )
        for part in message.walk()
        if part.get_content_type() == "message/delivery-status"
        for fields in _groups(part)
        if str(fields.get("Action", "")).strip().lower() == FAILED
        and str(fields.get("Status", "")).strip().startswith(FOR_GOOD)
    )


def note_report(report: bytes, *, by: Who, now: datetime) -> Reported:
    """Mark what came back. A mail is known by its own random number alone, so nobody can make one up."""
    found = failures(report)
    ours = []
    for failure in found:
        sent = Mail.objects.filter(message_id=failure.message_id).exclude(message_id="").order_by("id")
        # A mail to one alone may have been passed on, and is returned from another address.
        mails = list(sent) if sent.count() == 1 else list(sent.filter(to__iexact=failure.to))
        for mail in mails:
            bounced(number=mail.pk, answer=failure.words, by=by, now=now)
            ours.append(mail.to)
    return Reported(told=tuple(failure.to for failure in found), ours=tuple(ours))


def _groups(part: Message) -> Iterator[Message]:
    """The report's groups of fields: the first is of the mail, each of the others of an addressee."""
    payload = part.get_payload()
    for group in payload if isinstance(payload, list) else []:
        if isinstance(group, Message) and "Final-Recipient" in group:
            yield group


def _original_ids(message: Message) -> Iterator[str]:
    for part in message.walk():
        if part.get_content_type() not in ORIGINAL:
            continue
        payload = part.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        original = inner if isinstance(inner, Message) else email.message_from_string(str(payload))
        if original["Message-ID"]:
            yield str(original["Message-ID"]).strip()


def _value(fields: Message, name: str) -> str:
    """What stands after the type: `rfc822; bo@eksempel.dk`."""
    given = str(fields.get(name, ""))
    return given.partition(";")[2].strip() if ";" in given else given.strip()
