"""What was read in, and what came of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, Q

from raadslag.files.models import StoredFile


class ImportRun(models.Model):
    """One import of some paths or addresses."""

    started = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")


class ImportEntry(models.Model):
    """One paper of a run. A paper that failed is kept with the reason, so that it can be tried again."""

    run = models.ForeignKey(ImportRun, PROTECT, null=True, related_name="+")
    file = models.ForeignKey(StoredFile, PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=400)
    address = models.CharField(max_length=2000, null=True)  # noqa: DJ001
    status = models.CharField(max_length=10)
    code = models.CharField(max_length=40, default="", blank=True)
    message = models.TextField(default="", blank=True)
    body = models.CharField(max_length=300, default="", blank=True)
    date = models.DateField(null=True)
    items = models.PositiveIntegerField(default=0)
    findings = models.PositiveIntegerField(default=0)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(status__in=("new", "changed", "same", "failed")), name="ingest_entry_status"
            ),
            models.CheckConstraint(condition=~Q(status="failed") | ~Q(code=""), name="ingest_failure_says_why"),
        ]
