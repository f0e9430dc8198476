"""Archives are opened in memory, with care: sizes, names, and what is in them."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.reading import Unreadable, read, unpack
from raadslag.reading.systems.archive import safe_name
from tests.reading.systems import writing


def archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return out.getvalue()


def test_exports_and_the_files_beside_them_are_told_apart() -> None:
    manifests, beside = unpack(
        archive(**{"a.xml": writing.sbsys(), "b.json": writing.firstagenda(), "kort.txt": b"kort"})
    )

    assert [m.name for m in manifests] == ["a.xml", "b.json"]
    assert [f.name for f in beside] == ["kort.txt"]


def test_an_archive_of_several_meetings_is_for_the_import() -> None:
    with pytest.raises(Unreadable) as caught:
        read(archive(**{"a.xml": writing.sbsys(), "b.xml": writing.edoc()}))

    assert caught.value.code == "several"


def test_an_archive_without_an_export_says_so() -> None:
    with pytest.raises(Unreadable) as caught:
        read(archive(**{"a.txt": b"tekst"}))

    assert caught.value.code == "is_zip"


@given(st.text(min_size=1, max_size=60))
def test_no_name_leads_out(name: str) -> None:
    safe = safe_name(name)

    assert not safe.startswith("/")
    assert ".." not in safe.split("/")
    assert "\\" not in safe


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\Windows\\x", "a/../../b"])
def test_known_ways_out_are_closed(name: str) -> None:
    assert safe_name(name) in {"etc/passwd", "Windows/x", "a/b"}


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(Unreadable) as caught:
        unpack(archive(**{"a.xml": bytes(90_000_000)}))

    assert caught.value.code == "too_large"


def test_too_many_files_are_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        unpack(archive(**{f"{n}.txt": b"" for n in range(5_001)}))

    assert caught.value.code == "too_large"


def test_half_an_archive_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        unpack(archive(**{"a.xml": writing.sbsys()})[:-30])

    assert caught.value.code == "broken_zip"


@given(st.binary(max_size=400))
def test_bytes_that_only_begin_as_an_archive_never_crash(tail: bytes) -> None:
    with suppress(Unreadable):
        unpack(b"PK\x03\x04" + tail)
