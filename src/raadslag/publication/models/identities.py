"""Permanent ids: what keys from above may point to. They say no more than where a thing is found."""

from typing import ClassVar

from django.db import models
from django.db.models import PROTECT, Q

from raadslag.bodies.models import Body
from raadslag.publication import labels


class Meeting(models.Model):
    """A meeting. `sequence` tells meetings of one body and day apart and is part of the address."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    date = models.DateField()
    sequence = models.PositiveSmallIntegerField(default=1)
    merged_into = models.ForeignKey("self", PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = labels.MEETING
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["body", "date", "sequence"],
                condition=Q(merged_into=None),
                name="publication_one_meeting_to_an_address",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date}-{self.sequence}"


class CaseTrail(models.Model):
    """A case: the treatments of one matter. `merged_into` says where it went when two turned out to be one.

    `within` is the segment of the municipality whose case it is, in an archive of many.
    """

    within = models.CharField(max_length=50, default="", blank=True)
    title = models.CharField(max_length=500)
    slug = models.SlugField(max_length=120)
    merged_into = models.ForeignKey("self", PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = labels.CASE

    def __str__(self) -> str:
        return self.title


class Item(models.Model):
    """An item. `segment` is what its address calls it, given at first publication."""

    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    segment = models.SlugField(max_length=40)
    trail = models.ForeignKey(CaseTrail, PROTECT, null=True, related_name="+")
    merged_into = models.ForeignKey("self", PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = labels.ITEM
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting", "segment"],
                condition=Q(merged_into=None),
                name="publication_one_item_to_an_address",
            ),
        ]

    def __str__(self) -> str:
        return self.segment


class FormerAddress(models.Model):
    """An address that was given and has moved. Changed names of bodies need no row: see `bodies.BodySlug`."""

    path = models.CharField(max_length=300, unique=True)
    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    item = models.ForeignKey(Item, PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.path
