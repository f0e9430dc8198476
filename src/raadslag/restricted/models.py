"""Full editions, who was let in to them, who read them, and what the mayor was told of."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies.models import Body
from raadslag.files.models import StoredFile
from raadslag.publication.models import Version
from raadslag.restricted.states import GRANTED, RequestState


class FullEdition(models.Model):
    """All that was read in a paper, with spans and notes, and the text they index. Kept even where nothing is public.

    The newest reading of a file is the one that counts; older ones stay.
    """

    file = models.ForeignKey(StoredFile, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    meeting_day = models.DateField(null=True)
    paper = models.CharField(max_length=10, blank=True)
    content = models.BinaryField()
    text = models.TextField()
    read = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["file", "number"], name="restricted_readings_are_numbered"),
        ]
        indexes: ClassVar = [models.Index(fields=["body", "-meeting_day"], name="restricted_edition_by_body")]


class AccessRequest(models.Model):
    """A member of the council asks for the papers of a committee in which he has no seat (§ 20, stk. 6).

    `meetings_since` and `meetings_until` are the first and last day of the meetings whose papers are asked for.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    meetings_since = models.DateField()
    meetings_until = models.DateField()
    wish = models.CharField(max_length=1000)
    asked = models.DateTimeField()
    state = models.CharField(max_length=10, default=RequestState.OPEN)
    answered = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    answer = models.CharField(max_length=1000, blank=True)
    """Why it was refused, or what the requester is told with the papers."""

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["body", "asked"], condition=Q(state=RequestState.OPEN), name="restricted_request_waiting"
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(meetings_until__gte=F("meetings_since")), name="restricted_request_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RequestState]), name="restricted_request_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state=RequestState.OPEN, answered=None)
                | (~Q(state=RequestState.OPEN) & Q(answered__isnull=False)),
                name="restricted_request_is_answered_once",
            ),
        ]


class Access(models.Model):
    """Somebody was let in to a body's full papers, from a day to a day, beyond those whom seat or role lets in.

    `meetings_since` and `meetings_until`: of which meetings; None: no bound. `item`: the number of the one item.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    meetings_since = models.DateField(null=True)
    meetings_until = models.DateField(null=True)
    item = models.CharField(max_length=20, blank=True)
    request = models.ForeignKey(AccessRequest, PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    ended_reason = models.CharField(max_length=300, blank=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="restricted_access_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(meetings_until=None) | Q(meetings_until__gte=F("meetings_since")),
                name="restricted_access_to_meetings_in_order",
            ),
        ]


class PassedAccess(models.Model):
    """What a body that ended had closed can from a day on be read under the key of a body that came after it."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    successor = models.ForeignKey(Body, PROTECT, related_name="+")
    since = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["body", "successor"], name="restricted_access_passes_once"),
            models.CheckConstraint(condition=~Q(body=F("successor")), name="restricted_access_passes_on"),
        ]


class ReadLog(models.Model):
    """Somebody read a full edition, and on what ground. Appended, never changed: the database refuses.

    `ground` is the role that opened it, or that `access` was given.
    """

    append_only: ClassVar = True
    unlogged: ClassVar = "a log itself: who read what, when"

    edition = models.ForeignKey(FullEdition, PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    read = models.DateTimeField(db_index=True)
    ground = models.CharField(max_length=20, default=GRANTED)
    access = models.ForeignKey(Access, PROTECT, null=True, related_name="+")


class Delivery(models.Model):
    """The mayor was told of a version of a committee's paper (§ 31 a): once for each."""

    version = models.OneToOneField(Version, PROTECT, primary_key=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    made = models.DateTimeField()


class MayorCursor(models.Model):
    """One row: how far the change log of publication was followed for the mayor."""

    unlogged: ClassVar = "a place in the change log, from which everything can be followed again"

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    change = models.PositiveBigIntegerField(default=0)
