"""The only writers of files."""

from datetime import datetime, timedelta
from typing import Final

from raadslag.audit.asking import require
from raadslag.audit.operations import note, operation, step
from raadslag.audit.who import Who
from raadslag.files import storage
from raadslag.files.kinds import media_type_of
from raadslag.files.models import StoredFile

LEFT_ALONE: Final = timedelta(hours=24)
"""A file this young may belong to an import that has not finished."""


@step
def keep(*, data: bytes, name: str, now: datetime) -> StoredFile:
    """Keep a file. The bytes are on disk before the row is written; equal bytes give the row that is there."""
    sha256 = storage.write(data)
    file, _ = StoredFile.objects.get_or_create(
        sha256=sha256,
        defaults={"size": len(data), "media_type": media_type_of(data, name=name), "created": now},
    )
    return file


@operation("files.sweep")
def sweep(*, by: Who, now: datetime) -> int:
    """Remove bytes that no row names and that are older than a day: what was left by imports that failed."""
    require("files.sweep", by=by, now=now)
    known = set(StoredFile.objects.values_list("sha256", flat=True))
    swept = 0
    for sha256, path in list(storage.kept()):
        age = now.timestamp() - path.stat().st_mtime
        if sha256 not in known and age > LEFT_ALONE.total_seconds():
            path.unlink(missing_ok=True)
            swept += 1
    if swept:
        note(kind="files", subject="", name="", after={"swept": swept})
    return swept
