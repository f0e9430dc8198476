"""What kind of file some bytes are, by what they are and not by what they are called."""

import io
import re
import zipfile
from typing import Final

UNKNOWN: Final = "application/octet-stream"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/svg+xml"})
SVG: Final = re.compile(r"(<\?xml[^>]*\?>|<!--.*?-->|<!doctype svg[^>]*>|\s)*<svg[\s>]", re.IGNORECASE | re.DOTALL)
MARKDOWN_NAMES: Final = (".md", ".markdown")


def media_type_of(data: bytes, *, name: str = "") -> str:
    """The media type. The name only tells Markdown from plain text, which bytes cannot."""
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(data) else "application/zip"
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    text = _text(data)
    if text is None:
        return UNKNOWN
    start = text.lstrip("\ufeff \t\r\n")[:1000].lower()
    if start.startswith(("<!doctype html", "<html")) or "<html" in start:
        return "text/html"
    if SVG.match(text.lstrip("\ufeff")[:4000]):
        return "image/svg+xml"
    if start.startswith("<?xml"):
        return "application/xml"
    if start.startswith(("{", "[")):
        return "application/json"
    return "text/markdown" if name.lower().endswith(MARKDOWN_NAMES) else "text/plain"


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _text(data: bytes) -> str | None:
    if b"\x00" in data[:4000]:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
