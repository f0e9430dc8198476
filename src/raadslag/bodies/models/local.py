"""Local settings: dated rows, each with the decision that set it. None is written over; a wrong one is withdrawn."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, Q

from raadslag.bodies.models.names import Body, Municipality


class LocalSetting(models.Model):
    """A value of one setting from a day on. Without a body it holds for the municipality.

    `value` None: from this day the body has no value of its own. `decided_by` is who decided ("Direktionen"), or
    `decided_in` the body that did; `words` is the decision itself or where it stands.
    """

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=60)
    value = models.TextField(null=True)  # noqa: DJ001 (an empty text is a value; None is none)
    since = models.DateField()
    decided_in = models.ForeignKey(Body, PROTECT, null=True, related_name="+")
    decided_by = models.CharField(max_length=200, blank=True)
    decided = models.DateField()
    words = models.CharField(max_length=500, blank=True)
    made = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    withdrawn = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["municipality", "since"], name="bodies_setting_by_day")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "name", "since"],
                condition=Q(body=None, withdrawn=None),
                name="bodies_one_value_from_a_day",
            ),
            models.UniqueConstraint(
                fields=["body", "name", "since"],
                condition=Q(body__isnull=False, withdrawn=None),
                name="bodies_one_own_value_from_a_day",
            ),
            models.CheckConstraint(
                condition=Q(decided_in__isnull=False) | ~Q(decided_by=""), name="bodies_setting_was_decided"
            ),
        ]
