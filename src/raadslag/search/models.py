"""The documents that can be found, and how far the index has followed the change log."""

from typing import ClassVar, Final

from django.db import models
from django.db.models import PROTECT

from raadslag.bodies.models import Body

MADE_ANEW: Final = "made from what is public, and can be made again at any time"


class Document(models.Model):
    """Something to find. Made from public editions alone and made anew whenever they change.

    Its words are in the index of the database (see `index`); its address is made when a hit is shown.
    `within` is the segment of the municipality, in an archive of many.
    """

    unlogged: ClassVar = MADE_ANEW

    kind = models.CharField(max_length=10)
    target = models.PositiveBigIntegerField()
    parent = models.PositiveBigIntegerField()
    title = models.TextField()
    text = models.TextField()
    date = models.DateField(null=True)
    within = models.CharField(max_length=50, default="", blank=True)
    body = models.ForeignKey(Body, PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=30, null=True)  # noqa: DJ001

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "target"], name="search_one_document_to_a_thing"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-date", "-id"], name="search_document_latest"),
            models.Index(fields=["parent"], name="search_document_parent"),
        ]


class Cursor(models.Model):
    """One row: the last line of the change log that the index has followed, and how its words were made."""

    unlogged: ClassVar = MADE_ANEW

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    change = models.PositiveBigIntegerField(default=0)
    analysis = models.CharField(max_length=60, default="", blank=True)
