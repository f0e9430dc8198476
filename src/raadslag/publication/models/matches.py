"""Which source belongs to which meeting and item, by which rule; and what a person decided about it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, Q

from raadslag.publication.models.identities import Item, Meeting
from raadslag.publication.models.papers import PaperSource


class SourceMatch(models.Model):
    """A source stands with a meeting. Rules: `matching.meetings`.

    `home` is the meeting that the source made or first met, so that a joining can be undone.
    """

    source = models.OneToOneField(PaperSource, PROTECT, primary_key=True, related_name="+")
    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    home = models.ForeignKey(Meeting, PROTECT, null=True, related_name="+")
    rule = models.CharField(max_length=20)
    score = models.FloatField()


class ItemMatch(models.Model):
    """An item of a source, by its place there, is an item of the meeting. Rules: `matching.items`.

    `home` is the item that it made or first met, as with `SourceMatch`.
    """

    source = models.ForeignKey(PaperSource, PROTECT, related_name="+")
    index = models.PositiveIntegerField()
    item = models.ForeignKey(Item, PROTECT, related_name="+")
    home = models.ForeignKey(Item, PROTECT, null=True, related_name="+")
    rule = models.CharField(max_length=20)
    score = models.FloatField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "index"], name="publication_one_match_to_an_item"),
        ]


class MatchDecision(models.Model):
    """A person says that two sources are, or are not, of one meeting; or two items of them one item.

    Matching is done anew from these each time, so undoing one is enough to have it undone. One that a newer one set
    aside was undone at the moment when the newer was made, and stands again when the newer is undone.
    """

    verdict = models.CharField(max_length=5)
    first = models.ForeignKey(PaperSource, PROTECT, related_name="+")
    second = models.ForeignKey(PaperSource, PROTECT, related_name="+")
    first_index = models.PositiveIntegerField(null=True)
    second_index = models.PositiveIntegerField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    made = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    undone = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(verdict__in=("join", "split")), name="publication_verdict"),
            models.CheckConstraint(
                condition=Q(first_index=None, second_index=None) | Q(first_index__gte=0, second_index__gte=0),
                name="publication_decision_on_both_items",
            ),
        ]
