"""Papers made for the tests of forms. Places, people and cases are invented."""

import tempfile
from functools import cache
from pathlib import Path

import typst

from raadslag.reading.formats.spaces import VISIBLE, seen
from raadslag.reading.lines import Document, Line


@cache
def pdf(source: str) -> bytes:
    """A PDF set from typst markup."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "papir.typ"
        path.write_text(source, encoding="utf-8")
        return bytes(typst.compile(path))


def words(document: Document) -> list[str]:
    """The lines of the paper itself as text."""
    return [line.text for line in document.lines if not line.furniture]


def line_of(document: Document, beginning: str) -> Line:
    """The first line that begins so."""
    return next(line for line in document.lines if line.text.startswith(beginning))


def check(document: Document) -> None:
    """What holds for every document: lines in order, apart, inside the text, and nothing seen left out."""
    text, at = document.text, 0
    for line in document.lines:
        assert at <= line.start <= line.end <= len(text)
        assert not VISIBLE.search(text, at, line.start), repr(text[at : line.start])
        assert line.text == " ".join(line.text.split())
        assert line.gap >= 0
        assert line.depth >= 0
        assert not (line.marker and not line.depth)
        at = line.end
    assert not VISIBLE.search(text, at)
    assert list(document.pages) == sorted(document.pages)
    assert all(line.page < max(1, len(document.pages)) for line in document.lines)


def check_words(document: Document) -> None:
    """The words of a line stand in its own stretch of the text, in order (a tag may stand between two of them)."""
    for line in document.lines:
        raw, at = seen(document.text[line.start : line.end]), 0
        for word in line.text.split():
            found = raw.find(word, at)
            assert found >= 0, (word, raw)
            at = found + len(word)
