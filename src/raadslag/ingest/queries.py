"""The readers of imports."""

from raadslag.ingest.models import ImportEntry


def failed_papers() -> tuple[ImportEntry, ...]:
    """Papers whose latest import failed, the newest first."""
    latest: dict[tuple[int | None, str], ImportEntry] = {}
    for entry in ImportEntry.objects.select_related("file").order_by("id"):
        latest[(entry.file_id, entry.name if entry.file_id is None else "")] = entry
    return tuple(sorted((e for e in latest.values() if e.status == "failed"), key=lambda e: -e.pk))
