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


def normal_email(email: str) -> str:
    """One spelling for each address: mail systems tell no upper from lower case in practice."""
    return email.strip().lower()
