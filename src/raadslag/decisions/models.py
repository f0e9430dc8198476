"""Decisions between meetings. A row is written once; that it was reported is added once."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies.models import Body, Person


class DecisionBetweenMeetings(models.Model):
    """What the chair decided for a committee, or the mayor for the council, and where it was reported.

    `case_reference` says in words which case it is. `mayor_told`: the day on which the chair told the mayor.
    `reported_day` is the day of the meeting at which it was reported, `reported_item` the item there.
    """

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    decider = models.CharField(max_length=10)
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    day = models.DateField()
    what = models.CharField(max_length=2000)
    ground = models.CharField(max_length=10)
    reason = models.CharField(max_length=1000)
    case_reference = models.CharField(max_length=300)
    mayor_told = models.DateField(null=True)
    recorded = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    reported_day = models.DateField(null=True)
    reported_item = models.CharField(max_length=40, blank=True)
    reported_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["body", "day"], condition=Q(reported_day=None), name="decisions_between_open"),
            models.Index(fields=["body", "-day"], name="decisions_between_by_body"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(reported_day=None, reported_item="")
                | (Q(reported_day__gte=F("day")) & ~Q(reported_item="")),
                name="decisions_reported_with_its_item",
            ),
            models.CheckConstraint(condition=Q(decider__in=("chair", "mayor")), name="decisions_decider_is_known"),
            models.CheckConstraint(condition=Q(ground__in=("urgent", "undoubted")), name="decisions_ground_is_known"),
        ]
