"""Full editions, keys and the read log."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies.models import Body, Person
from raadslag.files.models import StoredFile


class FullEdition(models.Model):
    """All that was read in a paper, with spans and notes, and the text they index. Kept even where nothing is public.

    The newest reading of a file is the one that counts; older ones stay.
    """

    file = models.ForeignKey(StoredFile, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.BinaryField()
    text = models.TextField()
    read = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["file", "number"], name="restricted_readings_are_numbered"),
        ]


class Key(models.Model):
    """Somebody may read a body's full edition for a time. `person` is who the user is as a politician, if one."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    person = models.ForeignKey(Person, PROTECT, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="restricted_key_ends_after_it_begins"
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
    """Somebody read a full edition, under this key. Appended, never changed: the database refuses."""

    append_only: ClassVar = True
    unlogged: ClassVar = "a log itself: who read what, when"

    edition = models.ForeignKey(FullEdition, PROTECT, related_name="+")
    key = models.ForeignKey(Key, PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    read = models.DateTimeField()
