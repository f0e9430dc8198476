"""The log. An entry's values lie beside it, so that they can be destroyed by law without breaking the chain."""

from typing import ClassVar

from django.db import models
from django.db.models import PROTECT


class Entry(models.Model):
    """One thing that was done to one thing. Ids are words, never keys: the log outlives what it tells of."""

    append_only: ClassVar = True

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
        indexes: ClassVar = [models.Index(fields=["kind", "subject"], name="audit_entry_by_subject")]


class EntryValues(models.Model):
    """What was there before and after, as canonical bytes, with the salt of their digest."""

    entry = models.OneToOneField(Entry, PROTECT, primary_key=True, related_name="+")
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    salt = models.BinaryField()


class Head(models.Model):
    """The end of the chain: one row, locked by whoever appends."""

    position = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, default="0" * 64)
