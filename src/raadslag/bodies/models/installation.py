"""What was chosen when the installation was set up."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from raadslag.bodies.kinds import Scope


class Installation(models.Model):
    """One row: whose papers are here, and how far the first set-up has come.

    `code` is the digest of the code by which a stranger is kept out until there is an administrator.
    """

    scope = models.CharField(max_length=10, default=Scope.ONE)
    scope_chosen = models.DateTimeField(null=True)
    code = models.CharField(max_length=64, blank=True)
    finished = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(id=1), name="bodies_one_installation")]
