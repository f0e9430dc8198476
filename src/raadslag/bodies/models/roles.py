"""Who a user is: a role at one body, and the person behind a sign-in."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.accounts.models import GivenRole
from raadslag.bodies.models.names import Body, Person


class BodyRole(GivenRole):
    """A role at one body. Those that follow from seats and offices are not given here."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["body", "since"], name="bodies_role_by_body")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="bodies_role_ends_after_it_begins"
            ),
        ]


class UserPerson(models.Model):
    """The politician who signs in as a user: what follows from seats follows from this."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, PROTECT, related_name="+")
    person = models.OneToOneField(Person, PROTECT, related_name="+")
