"""The readers of outbox, notices and clock."""

import json
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Count, Min, Q

from raadslag.notices.models import Duty, Mail, Notice
from raadslag.notices.shapes import DutyDone, Outbox, ReturnedMail, WaitingNotice
from raadslag.notices.states import RETURNED, MailState

REMEMBERED: Final = timedelta(days=7)
"""How long a mail that came back is still shown once somebody has seen it."""


def waiting_for(recipient: str, *, most: int = 100) -> tuple[WaitingNotice, ...]:
    """What is on somebody's screen, newest first."""
    waiting = Notice.objects.filter(recipient=recipient, dismissed=None).order_by("-made", "-id")[:most]
    return tuple(
        WaitingNotice(
            number=notice.pk,
            kind=notice.kind,
            code=notice.code,
            values=json.loads(bytes(notice.values)),
            address=notice.address,
            made=notice.made,
            is_read=notice.read is not None,
        )
        for notice in waiting
    )


def find_notice(*, number: int, recipient: str) -> Notice | None:
    """A notice on somebody's own screen."""
    return Notice.objects.filter(pk=number, recipient=recipient, dismissed=None).first()


def outbox(*, now: datetime) -> Outbox:
    """What waits, what should have gone, and what stands in the way."""
    waiting = Mail.objects.filter(state=MailState.WAITING)
    due = Q(next_try__lte=now)
    counts = waiting.aggregate(
        waiting=Count("id"),
        due=Count("id", filter=due),
        late_since=Min("next_try", filter=due),
        put_off=Count("id", filter=Q(attempts__gt=0) & ~Q(answer="")),
    )
    last = waiting.filter(attempts__gt=0).exclude(answer="").order_by("-next_try", "-id").first()
    return Outbox(**counts, trouble=last.answer if last else "")


def returned(*, now: datetime, most: int = 100) -> tuple[ReturnedMail, ...]:
    """The mails that reached nobody, newest first: those that nobody has seen, and those of the last days."""
    shown = Q(acknowledged=None) | Q(finished__gt=now - REMEMBERED)
    mails = Mail.objects.filter(shown, state__in=RETURNED).order_by("-finished", "-id")
    return tuple(
        ReturnedMail(
            number=mail.pk,
            to=mail.to,
            kind=mail.kind,
            subject=mail.subject,
            when=mail.finished or mail.made,
            answer=mail.answer,
            acknowledged=mail.acknowledged,
            acknowledged_by=mail.acknowledged_by,
        )
        for mail in mails.defer("content")[:most]
    )


def unseen_returns() -> int:
    """How many mails reached nobody, and nobody has seen it."""
    return Mail.objects.filter(state__in=RETURNED, acknowledged=None).count()


def find_returned(*, number: int) -> Mail | None:
    """A mail that reached nobody."""
    return Mail.objects.filter(pk=number, state__in=RETURNED).first()


def unread(recipient: str) -> int:
    """How many notices somebody has not read."""
    return Notice.objects.filter(recipient=recipient, dismissed=None, read=None).count()


def duties() -> tuple[DutyDone, ...]:
    """Every duty that was ever begun."""
    return tuple(
        DutyDone(name=duty.name, day=duty.day, finished=duty.finished, fault=duty.fault)
        for duty in Duty.objects.order_by("name")
    )
