"""Bytes to lines: the form of a paper is recognised by its content, and turned into one stream of lines.

from raadslag.reading.formats import document
"""

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats.decode import decode, is_text
from raadslag.reading.formats.docx import read_docx
from raadslag.reading.formats.html import read_html
from raadslag.reading.formats.limits import MOST_BYTES, MOST_CHARACTERS, too_large
from raadslag.reading.formats.markdown import read_markdown
from raadslag.reading.formats.pdf import read_pdf
from raadslag.reading.formats.recognise import form_of, is_pdf, is_word, refuse_binary, refuse_what_is_no_paper
from raadslag.reading.formats.spaces import VISIBLE
from raadslag.reading.formats.text import read_text
from raadslag.reading.lines import Document

__all__ = ["document"]


def document(data: bytes, *, name: str = "", media_type: str | None = None, pictures: bool = True) -> Document:
    """The lines of a paper. `name` is only for messages; of `media_type` only a charset is heeded."""
    if len(data) > MOST_BYTES:
        raise too_large()
    if not data.strip(b"\0\t\n\r "):
        raise Unreadable("empty", "Filen er tom. Vælg en anden fil, eller hent papiret igen.")
    if is_word(data):
        return read_docx(data)
    refuse_what_is_no_paper(data, name)
    if is_pdf(data):
        return read_pdf(data, pictures=pictures)
    if not is_text(data):
        raise refuse_binary(name)
    text = decode(data, media_type)
    if len(text) > MOST_CHARACTERS:
        raise too_large()
    if len(VISIBLE.findall(text[:1000])) < 2 and not VISIBLE.search(text, 1000):
        raise _no_text()
    found = {"html": read_html, "markdown": read_markdown, "text": read_text}[form_of(text)](text)
    if not any(line.text for line in found.lines):
        raise _no_text()
    return found


def _no_text() -> Unreadable:
    return Unreadable("no_text", "Der er ingen tekst i filen. Vælg en anden fil, eller læg en udgave med tekst op.")
