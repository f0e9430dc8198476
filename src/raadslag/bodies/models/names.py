"""Bodies and persons: permanent identities, and the names by which papers know them.

Which identity a name belongs to is a row that can be seen and changed. `home` is the identity that the name made
or first met, so that a joining can be undone.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies import labels
from raadslag.bodies.kinds import BodyKind
from raadslag.files.models import StoredFile


class Municipality(models.Model):
    """Whose papers these are: one row in an installation of one municipality."""

    name = models.CharField(max_length=200, unique=True, blank=True)
    code = models.CharField(max_length=4, blank=True)
    """The three digits by which Denmark's registers know it."""
    logo = models.ForeignKey(StoredFile, PROTECT, null=True, related_name="+")
    slug = models.CharField(max_length=50, blank=True)
    """Its segment in front of every address, in an archive of many; given once, and empty elsewhere."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["slug"], condition=~Q(slug=""), name="bodies_one_municipality_to_a_segment"
            ),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="bodies_one_municipality_to_a_code"),
        ]

    def __str__(self) -> str:
        return self.name


class Body(models.Model):
    """A body. `name` and `slug` are those of its latest name; `merged_into` says where a joined body went.

    In an archive of many, its municipality's segment and "/" stand first in `slug` and in the keys of its names.

    Of a body known from papers alone, kind and days are unknown until a person enters them.
    """

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    name = models.CharField(max_length=300)
    slug = models.CharField(max_length=180)
    merged_into = models.ForeignKey("self", PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=20, default=BodyKind.UNKNOWN)
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        verbose_name = labels.BODY
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["slug"], condition=Q(merged_into=None), name="bodies_one_body_to_a_slug"),
        ]

    def __str__(self) -> str:
        return self.name


class BodySlug(models.Model):
    """Every first segment ever given to a body; none is given again to another."""

    slug = models.CharField(max_length=180, unique=True)
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    home = models.ForeignKey(Body, PROTECT, related_name="+")


class BodyName(models.Model):
    """A name, as its key, and whose it is. The days are those of the first and last meeting under it.

    `since` is the day of a rename, where one is recorded.
    """

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    key = models.CharField(max_length=300)
    name = models.CharField(max_length=300)
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    home = models.ForeignKey(Body, PROTECT, related_name="+")
    rule = models.CharField(max_length=20, default="exact")
    since = models.DateField(null=True)
    first_seen = models.DateField(null=True)
    last_seen = models.DateField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    decided = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "key"], name="bodies_one_body_to_a_name"),
            models.CheckConstraint(condition=~Q(key=""), name="bodies_name_has_letters"),
        ]

    def __str__(self) -> str:
        return self.name


class BodyDoubt(models.Model):
    """Two bodies that may be one; a person decides."""

    first = models.ForeignKey(Body, PROTECT, related_name="+")
    second = models.ForeignKey(Body, PROTECT, related_name="+")
    rule = models.CharField(max_length=20)
    state = models.CharField(max_length=10, default="open")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    decided = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["first", "second"], name="bodies_one_doubt_to_two_bodies"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="bodies_older_body_first"),
        ]


class Person(models.Model):
    """A politician. `name` is the spelling that papers use most; `merged_into` says where a joined person went.

    `within` is the segment of the municipality, in an archive of many: the same name elsewhere is somebody else.
    """

    within = models.CharField(max_length=50, default="", blank=True)
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120)
    merged_into = models.ForeignKey("self", PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = labels.PERSON

    def __str__(self) -> str:
        return self.name


class PersonName(models.Model):
    """A spelling and whose it is."""

    within = models.CharField(max_length=50, default="", blank=True)
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, db_index=True)
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    home = models.ForeignKey(Person, PROTECT, related_name="+")
    rule = models.CharField(max_length=20, default="exact")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    decided = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name", "within"], name="bodies_one_person_to_a_spelling"),
        ]

    def __str__(self) -> str:
        return self.name


class PersonDoubt(models.Model):
    """Two persons who may be one; a person decides."""

    first = models.ForeignKey(Person, PROTECT, related_name="+")
    second = models.ForeignKey(Person, PROTECT, related_name="+")
    rule = models.CharField(max_length=20)
    state = models.CharField(max_length=10, default="open")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    decided = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["first", "second"], name="bodies_one_doubt_to_two_persons"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="bodies_older_person_first"),
        ]
