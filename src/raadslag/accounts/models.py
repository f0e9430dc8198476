"""Who can sign in. What a person may do hangs on the bodies, never on the user."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from raadslag.accounts import labels


class UserManager(BaseUserManager["User"]):
    """Finds a user by e-mail however it is typed; writing is for `operations`."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=normal_email(username or ""))


class User(AbstractBaseUser):
    """A person with a way in."""

    email = models.EmailField(labels.EMAIL, max_length=254, unique=True)
    name = models.CharField(labels.NAME, max_length=200)
    is_active = models.BooleanField(labels.IS_ACTIVE, default=True)
    created = models.DateTimeField(labels.CREATED)

    objects: ClassVar[UserManager] = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = labels.USER
        verbose_name_plural = labels.USERS
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="accounts_email_is_lower_case"),
            models.CheckConstraint(condition=~models.Q(name=""), name="accounts_name_is_given"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def audit_id(self) -> str:
        return f"user:{self.pk}"

    @property
    def audit_name(self) -> str:
        return self.name


class GivenRole(models.Model):
    """A role that somebody gave somebody, for a time, and why. `retracted`: taken back before it began to hold.

    Nothing is written over but `until`, once, and never backwards: what it was is in the log.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    role = models.CharField(max_length=20)
    since = models.DateField()
    until = models.DateField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    given_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    ended_reason = models.CharField(max_length=300, blank=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        abstract = True


class MunicipalRole(GivenRole):
    """A role for the whole municipality. Roles for one body stand with the bodies."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="accounts_role_ends_after_it_begins",
            ),
        ]


class FactorDemand(models.Model):
    """Whether those with a role must have a second factor, from a day on. The latest row of a role holds."""

    role = models.CharField(max_length=20)
    demanded = models.BooleanField()
    since = models.DateField()


class Invitation(models.Model):
    """A letter to somebody who may come in, good once and for a time. The link in it is signed, and kept nowhere."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    made = models.DateTimeField()
    expires = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    """When it was used, or a newer one took its place."""


def normal_email(email: str) -> str:
    """One spelling for each address: mail systems tell no upper from lower case in practice."""
    return email.strip().lower()
