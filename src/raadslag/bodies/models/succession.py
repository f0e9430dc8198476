"""What came after a body that ended."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies.models.names import Body


class Succession(models.Model):
    """A body took over from one that ended, from a day on, by a decision. There may be several for one body."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    successor = models.ForeignKey(Body, PROTECT, related_name="+")
    since = models.DateField()
    decided = models.DateField()
    decided_by = models.CharField(max_length=300)
    made = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["body", "successor"], name="bodies_one_link_to_a_successor"),
            models.CheckConstraint(condition=~Q(body=F("successor")), name="bodies_no_body_follows_itself"),
        ]
