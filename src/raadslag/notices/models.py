"""Outbox, notices on screen, the clock and errands. Addressees are addresses and opaque ids, never users."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from raadslag.notices.states import MailState


class Mail(models.Model):
    """One mail to one address. What it says is kept only while it waits."""

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    """What the mail is about, where it must be sent at most once; empty where it may be sent again."""
    to = models.CharField(max_length=254)
    recipient = models.CharField(max_length=100)
    """The opaque id of whom it is for, as the log knows them; empty where nobody said."""
    sender = models.CharField(max_length=300)
    """Empty: the sender of this installation, as it is set when the mail is sent."""
    subject = models.CharField(max_length=300)
    message_id = models.CharField(max_length=255, db_index=True)
    content = models.BinaryField()
    """The mail as it is sent, less the lines that are known only then: date, and sender where that is ours."""
    made = models.DateTimeField()
    due = models.DateTimeField()
    state = models.CharField(max_length=10, default=MailState.WAITING.value)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    answer = models.CharField(max_length=500)
    """The words of the mail server, or of the machine that did not reach it."""
    acknowledged = models.DateTimeField(null=True)
    acknowledged_by = models.CharField(max_length=200, blank=True)
    """When somebody saw that it reached nobody, and the name of who did."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=~Q(key="") & ~Q(state=MailState.CANCELLED.value),
                name="notices_mail_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in MailState]), name="notices_mail_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state=MailState.WAITING.value, finished=None) | Q(content=b"", finished__isnull=False),
                name="notices_mail_text_goes_when_finished",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_try", "id"], condition=Q(state=MailState.WAITING.value), name="notices_mail_next"
            ),
            models.Index(fields=["state", "finished"], name="notices_mail_finished"),
        ]


class Hold(models.Model):
    """A mail in a worker's hand."""

    unlogged: ClassVar = "who has a mail in hand for a few seconds; what becomes of the mail is logged"

    mail = models.OneToOneField(Mail, models.PROTECT, primary_key=True, related_name="+")
    lease = models.UUIDField()
    until = models.DateTimeField(db_index=True)


class Notice(models.Model):
    """Something told to somebody on screen: a code and its values; the words are the page's."""

    recipient = models.CharField(max_length=100)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    code = models.CharField(max_length=60)
    values = models.BinaryField()
    """Canonical JSON."""
    address = models.CharField(max_length=500)
    made = models.DateTimeField()
    read = models.DateTimeField(null=True)
    dismissed = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["recipient", "kind", "key"], condition=~Q(key=""), name="notices_notice_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["recipient", "-made"], condition=Q(dismissed=None), name="notices_notice_waiting"),
        ]


class Duty(models.Model):
    """The last time the clock did something that recurs: so that of two workers one does it."""

    unlogged: ClassVar = "what the clock has begun; how it went is logged"

    name = models.CharField(max_length=80, primary_key=True)
    day = models.DateField(null=True)
    """The local day it was last begun for."""
    begun = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)
    fault = models.CharField(max_length=500)


class Errand(models.Model):
    """Long work that somebody asked for, and how far it has come."""

    unlogged: ClassVar = "how far a piece of work has come; who asked for it, and what came of it, is logged"

    name = models.CharField(max_length=80)
    asker = models.CharField(max_length=100)
    """The opaque id of who asked, as the log knows them."""
    asker_name = models.CharField(max_length=200)
    asked = models.DateTimeField()
    lease = models.UUIDField(null=True)
    until = models.DateTimeField(null=True)
    """A worker has it in hand until then, and longer for as long as it says how far it has come."""
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    """Zero: nobody knows yet of how many."""
    finished = models.DateTimeField(null=True)
    fault = models.CharField(max_length=500)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name"], condition=Q(finished=None), name="notices_errand_once_at_a_time"),
        ]
        indexes: ClassVar = [models.Index(fields=["name", "-asked"], name="notices_errand_last")]
