"""The log. An entry's values lie beside it, so that they can be destroyed by law without breaking the chain."""

from typing import ClassVar, Final

from django.db import models
from django.db.models import PROTECT

THE_LOG: Final = "the log itself"


class Entry(models.Model):
    """One thing that was done to one thing. Ids are words, never keys: the log outlives what it tells of."""

    append_only: ClassVar = True
    unlogged: ClassVar = THE_LOG

    position = models.PositiveBigIntegerField(unique=True)
    made = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=100, db_index=True)
    actor_name = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200)
    address = models.CharField(max_length=45)
    operation = models.CharField(max_length=80, db_index=True)
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=100)
    subject_name = models.CharField(max_length=300)
    salted = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "subject"], name="audit_entry_by_subject"),
            models.Index(fields=["operation", "position"], name="audit_entry_by_operation"),
        ]


class EntryValues(models.Model):
    """What was there before and after, as canonical bytes, with the salt of their digest.

    Where the law has destroyed them, all three are empty, and an entry of `audit.erase_values` says who, when and why.
    """

    append_only: ClassVar = True
    emptied_by_law: ClassVar = ("content", "digest", "salt")
    unlogged: ClassVar = THE_LOG

    entry = models.OneToOneField(Entry, PROTECT, primary_key=True, related_name="+")
    content = models.BinaryField()
    digest = models.CharField(max_length=64, blank=True)
    salt = models.BinaryField()


class Head(models.Model):
    """The end of the chain: one row, locked by whoever appends."""

    unlogged: ClassVar = THE_LOG

    position = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, default="0" * 64)


class HeadPrint(models.Model):
    """The end of a chain as it was printed for all to see on a day. Chains: `log`, and `versions` of publication."""

    append_only: ClassVar = True

    which = models.CharField(max_length=20)
    day = models.DateField()
    position = models.PositiveBigIntegerField()
    chain = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["which", "day"], name="audit_printed_once_a_day"),
        ]
