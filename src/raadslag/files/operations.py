"""The only writers of files."""

from datetime import datetime, timedelta
from typing import Final

from raadslag.files import storage
from raadslag.files.kinds import media_type_of
from raadslag.files.models import StoredFile

LEFT_ALONE: Final = timedelta(hours=24)
"""A file this young may belong to an import that has not finished."""


def keep(*, data: bytes, name: str, now: datetime) -> StoredFile:
    """Keep a file. The bytes are on disk before the row is written; equal bytes give the row that is there."""
    sha256 = storage.write(data)
    file, _ = StoredFile.objects.get_or_create(
        sha256=sha256,
        defaults={"size": len(data), "media_type": media_type_of(data, name=name), "created": now},
    )
    return file


def sweep(*, now: datetime) -> int:
    """Remove bytes that no row names and that are older than a day: what was left by imports that failed."""
    known = set(StoredFile.objects.values_list("sha256", flat=True))
    swept = 0
    for sha256, path in list(storage.kept()):
        age = now.timestamp() - path.stat().st_mtime
        if sha256 not in known and age > LEFT_ALONE.total_seconds():
            path.unlink(missing_ok=True)
            swept += 1
    return swept
