"""Which files are kept. The bytes lie in a folder; see `storage`."""

from typing import ClassVar

from django.db import models

from raadslag.files import labels


class StoredFile(models.Model):
    """A file's bytes, known by their SHA-256. Equal bytes are kept once; no public address holds the digest."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    created = models.DateTimeField()

    class Meta:
        verbose_name = labels.FILE
        verbose_name_plural = labels.FILES
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(size__gte=0), name="files_size_is_not_negative"),
        ]

    def __str__(self) -> str:
        return self.sha256[:12]
