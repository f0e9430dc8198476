"""The readers of files. Who may ask is for the caller to know."""

from raadslag.files import storage
from raadslag.files.models import StoredFile


def content(*, file: StoredFile) -> bytes:
    """A file's bytes, checked against their digest. Raises `storage.Damaged`."""
    return storage.read(file.sha256)


def damaged() -> tuple[StoredFile, ...]:
    """Every file whose bytes are gone or changed. Reads them all."""
    return tuple(file for file in StoredFile.objects.order_by("id").iterator() if not _is_whole(file))


def _is_whole(file: StoredFile) -> bool:
    try:
        storage.read(file.sha256)
    except storage.Damaged:
        return False
    return True
