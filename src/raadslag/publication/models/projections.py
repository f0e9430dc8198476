"""What pages are made from. Every row is made from effective public records and can be made again at any time.

No key points here. `name` is a name as a paper writes it; whose it is, `bodies` knows.
"""

from typing import ClassVar, Final

from django.db import models
from django.db.models import PROTECT

from raadslag.publication.models.identities import Item, Meeting

MADE_ANEW: Final = "made from the public records, and can be made again at any time"


class MeetingView(models.Model):
    """A meeting that can be seen. `body_name` and `place` are as its paper has them."""

    unlogged: ClassVar = MADE_ANEW

    meeting = models.OneToOneField(Meeting, PROTECT, primary_key=True, related_name="+")
    body_name = models.CharField(max_length=300)
    paper = models.CharField(max_length=10)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10)
    start = models.TimeField(null=True)
    end = models.TimeField(null=True)
    place = models.CharField(max_length=500)
    item_count = models.PositiveIntegerField()
    has_agenda = models.BooleanField()
    has_minutes = models.BooleanField()
    joint_keys = models.JSONField(default=list)


class ItemView(models.Model):
    """An item that can be seen, with its part of the record as canonical bytes.

    `listed` is false for an item that stands on the agenda only, once there are minutes. `filled` says that the
    minutes' words are completed from the agenda.
    """

    unlogged: ClassVar = MADE_ANEW

    item = models.OneToOneField(Item, PROTECT, primary_key=True, related_name="+")
    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    date = models.DateField()
    paper = models.CharField(max_length=10)
    listed = models.BooleanField()
    filled = models.BooleanField()
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=40, null=True)  # noqa: DJ001
    title = models.CharField(max_length=1000)
    titled = models.BooleanField()
    kind = models.CharField(max_length=20)
    outcome = models.CharField(max_length=30, null=True)  # noqa: DJ001
    closed = models.BooleanField()
    supplementary = models.BooleanField()
    journal_number = models.CharField(max_length=100, null=True, db_index=True)  # noqa: DJ001
    decided_by = models.CharField(max_length=300)
    decision = models.CharField(max_length=301)
    elected = models.JSONField(default=list)
    tally = models.CharField(max_length=40)
    content = models.BinaryField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-date", "item"], name="publication_item_latest")]


class AttendanceRow(models.Model):
    """Somebody on a meeting's list."""

    unlogged: ClassVar = MADE_ANEW

    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200, db_index=True)
    key = models.CharField(max_length=200, db_index=True)
    party = models.CharField(max_length=100, null=True)  # noqa: DJ001
    role = models.CharField(max_length=300, null=True)  # noqa: DJ001
    status = models.CharField(max_length=10)
    substitute_for = models.CharField(max_length=200, null=True)  # noqa: DJ001
    note = models.TextField(null=True)  # noqa: DJ001
    member = models.BooleanField()


class EventRow(models.Model):
    """Somebody came or went."""

    unlogged: ClassVar = MADE_ANEW

    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    movement = models.CharField(max_length=10)
    time = models.TimeField(null=True)
    item = models.CharField(max_length=40, null=True)  # noqa: DJ001
    text = models.TextField()


class VoterRow(models.Model):
    """Somebody voted, by name."""

    unlogged: ClassVar = MADE_ANEW

    item = models.ForeignKey(Item, PROTECT, related_name="+")
    vote = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=10)
    on = models.TextField(null=True)  # noqa: DJ001
    name = models.CharField(max_length=200, db_index=True)
    key = models.CharField(max_length=200, db_index=True)
    party = models.CharField(max_length=100, null=True)  # noqa: DJ001


class ReferenceRow(models.Model):
    """An item names a treatment elsewhere. `target` is the item it means, once that is held here.

    `target_meeting` is known also where the reference does not tell which of its items is meant.
    """

    unlogged: ClassVar = MADE_ANEW

    item = models.ForeignKey(Item, PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    body_name = models.CharField(max_length=300)
    body_key = models.CharField(max_length=300)
    date = models.DateField()
    number = models.CharField(max_length=40, null=True)  # noqa: DJ001
    history = models.BooleanField()
    text = models.TextField()
    outcome = models.CharField(max_length=30, null=True)  # noqa: DJ001
    target = models.ForeignKey(Item, PROTECT, null=True, related_name="+")
    target_meeting = models.ForeignKey(Meeting, PROTECT, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["date", "body_key"], name="publication_reference_place")]
