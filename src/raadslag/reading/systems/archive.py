"""An export in a ZIP with its attachments: opened with care, and only in memory."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from raadslag.reading.errors import Unreadable
from raadslag.reading.systems.recognise import exported

MOST_FILES: Final = 5_000
MOST_UNPACKED: Final = 500_000_000
MOST_OF_ONE: Final = 100_000_000
MOST_RATIO: Final = 500
_MANIFESTS: Final = (".xml", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A file of an archive: its name inside it, and its bytes."""

    name: str
    data: bytes


def unpack(data: bytes) -> tuple[tuple[Packed, ...], tuple[Packed, ...]]:
    """The exports in an archive, and the files beside them. Raises `Unreadable` where it cannot be opened safely."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [part for part in archive.infolist() if not part.is_dir()]
            _refuse(parts)
            files = list(_files(archive, parts))
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError, zlib.error) as error:
        raise Unreadable("broken_zip", "Zip-filen er i stykker eller låst og kan ikke åbnes. Lav den igen.") from error
    manifests = tuple(f for f in files if f.name.casefold().endswith(_MANIFESTS) and _is_export(f.data))
    return manifests, tuple(f for f in files if f not in manifests)


def _refuse(parts: list[zipfile.ZipInfo]) -> None:
    total = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    if len(parts) > MOST_FILES or total > MOST_UNPACKED or any(part.file_size > MOST_OF_ONE for part in parts):
        raise Unreadable("too_large", "Zip-filen fylder for meget, når den pakkes ud. Del den, og vælg delene.")
    if total > 10_000_000 and total / packed > MOST_RATIO:
        raise Unreadable("too_large", "Zip-filen er pakket så tæt, at den ikke kan være en dagsorden. Lav den igen.")


def _files(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[Packed]:
    """Each file, under a name that cannot lead out of the archive. More than the header promised is refused."""
    for part in parts:
        with archive.open(part) as opened:
            data = opened.read(part.file_size + 1)
        if len(data) > part.file_size:
            raise ValueError(part.filename)
        yield Packed(name=safe_name(part.filename), data=data)


def safe_name(name: str) -> str:
    """A name inside the archive, without drive, root or steps upwards."""
    steps = [
        step for step in name.replace("\\", "/").split("/") if step not in ("", ".", "..") and not step.endswith(":")
    ]
    return posixpath.join(*steps) if steps else "fil"


def _is_export(data: bytes) -> bool:
    try:
        return exported(data) is not None
    except Unreadable:
        return False
