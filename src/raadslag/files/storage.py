"""The folder of files: `ab/cdef…` by SHA-256, written whole or not at all."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings


class Damaged(Exception):
    """A kept file is gone or no longer what it was."""


def folder() -> Path:
    """Where the files of this installation lie."""
    return Path(settings.FILES_ROOT)


def path_of(sha256: str) -> Path:
    return folder() / sha256[:2] / sha256[2:]


def write(data: bytes) -> str:
    """Keep some bytes and return their SHA-256.

    They are written beside their place, forced to disk and then renamed into it, so that a reader meets all
    of them or nothing, and two writers of the same bytes do no harm.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    path = path_of(sha256)
    if path.exists() and path.stat().st_size == len(data):
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    _sync(path.parent)
    return sha256


def read(sha256: str) -> bytes:
    """The bytes, checked against their digest. Raises `Damaged`."""
    try:
        data = path_of(sha256).read_bytes()
    except FileNotFoundError as missing:
        raise Damaged(sha256) from missing
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Damaged(sha256)
    return data


def kept() -> Iterator[tuple[str, Path]]:
    """Every file in the folder with its digest, and drafts with an empty one."""
    for path in folder().glob("??/*"):
        yield ("" if path.name.startswith(".") else path.parent.name + path.name), path


def _sync(path: Path) -> None:
    """Force a folder's entries to disk, so that the rename outlives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
