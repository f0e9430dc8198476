"""The administration: units under the names of their days, and the officials who work in them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies.models.names import Body, Municipality
from raadslag.bodies.models.seats import dated


class Unit(models.Model):
    """A centre or secretariat: a permanent identity. What it is called and where it belongs, its editions say."""

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    uuid = models.UUIDField(null=True)
    """Its id in the organisation register."""
    ean = models.CharField(max_length=13, blank=True)
    p_number = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="bodies_unit_ends_after_it_begins",
            ),
            models.UniqueConstraint(fields=["municipality", "uuid"], name="bodies_one_unit_to_an_id"),
        ]


class UnitEdition(models.Model):
    """What a unit is called, and under which it belongs, from a day on. No day: as long as anybody knows."""

    unit = models.ForeignKey(Unit, PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, db_index=True)
    parent = models.ForeignKey(Unit, PROTECT, null=True, related_name="+")
    since = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "since"], name="bodies_one_edition_from_a_day"),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(since=None), name="bodies_one_first_edition_of_a_unit"
            ),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("unit")), name="bodies_no_unit_in_itself"),
        ]


class UnitAlias(models.Model):
    """Another spelling that papers use of a unit. One spelling is one unit's."""

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "key"], name="bodies_one_unit_to_a_spelling"),
        ]


class Official(models.Model):
    """Somebody of the administration. `user` is how that person signs in, where they do."""

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")


class Post(models.Model):
    """The title of an official and the unit it is held in, for a time."""

    official = models.ForeignKey(Official, PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    unit = models.ForeignKey(Unit, PROTECT, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["official", "since"], name="bodies_post_by_official")]
        constraints: ClassVar = [dated("bodies_post_ends_after_it_begins")]


class StandingOfficial(models.Model):
    """An official who attends a body's meetings as staff (§ 20 stk. 4), for a time. `task` in words: "referent"."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    official = models.ForeignKey(Official, PROTECT, related_name="+")
    task = models.CharField(max_length=100, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)
    ended_by = models.CharField(max_length=300, blank=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["body", "since"], name="bodies_standing_by_body")]
        constraints: ClassVar = [dated("bodies_standing_ends_after_it_begins")]
