"""A file is kept whole or not at all, once, and is known by what it is."""

import datetime as dt
import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from raadslag.audit.who import OPERATOR
from raadslag.files import queries, storage
from raadslag.files.kinds import DOCX, media_type_of
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep, sweep

NOW = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with override_settings(FILES_ROOT=tmp_path):
        yield tmp_path


@pytest.mark.usefixtures("within_an_operation")
def test_equal_bytes_are_kept_once_and_come_back() -> None:
    first = keep(data=b"papir", name="a.txt", now=NOW)
    assert keep(data=b"papir", name="b.txt", now=NOW) == first
    assert StoredFile.objects.count() == 1
    assert queries.content(file=first) == b"papir"
    assert queries.damaged() == ()


@pytest.mark.usefixtures("within_an_operation")
def test_damage_is_found(folder: Path) -> None:
    file = keep(data=b"papir", name="a.txt", now=NOW)
    path = folder / file.sha256[:2] / file.sha256[2:]
    path.write_bytes(b"andet")
    with pytest.raises(storage.Damaged):
        queries.content(file=file)
    assert queries.damaged() == (file,)
    path.unlink()
    assert queries.damaged() == (file,)


def test_a_write_that_fails_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError("disken er fuld")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="fuld"):
        storage.write(b"papir")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("within_an_operation")
def test_only_old_bytes_without_a_row_are_swept(folder: Path) -> None:
    kept = keep(data=b"papir", name="a.txt", now=NOW)
    orphan, young = storage.write(b"forladt"), storage.write(b"lige kommet")
    for sha256, age in ((kept.sha256, 48), (orphan, 48), (young, 1)):
        when = (NOW - dt.timedelta(hours=age)).timestamp()
        os.utime(folder / sha256[:2] / sha256[2:], (when, when))
    assert sweep(by=OPERATOR, now=NOW) == 1
    assert {sha256 for sha256, _ in storage.kept()} == {kept.sha256, young}


def docx() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7", "x.txt", "application/pdf"),
        (docx(), "x", DOCX),
        (b"PK\x03\x04", "x", "application/zip"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", "x", "text/html"),
        (b"<?xml version='1.0'?><a/>", "x", "application/xml"),
        (b'{"a": 1}', "x", "application/json"),
        (b"# Referat", "x.MD", "text/markdown"),
        ("Ærø".encode("cp1252"), "x.txt", "text/plain"),
        (b"\x00\x01", "x.txt", "application/octet-stream"),
        (b"", "", "text/plain"),
    ],
)
def test_a_file_is_what_its_bytes_are(data: bytes, name: str, kind: str) -> None:
    assert media_type_of(data, name=name) == kind
