"""What a file is, told by its content and never by its name, and what to do about a file that is no paper."""

import re
import zipfile
from io import BytesIO
from typing import Literal

from raadslag.reading.errors import Unreadable

Form = Literal["pdf", "html", "markdown", "text"]

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office"),
    (b"{\\rtf", "rtf"),
    (b"%!PS", "postscript"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"SQLite format 3\x00", "program"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"\x1aE\xdf\xa3", "media"),
)

_SAVE_AS_PDF = "Gem den som pdf, og vælg den igen."
_WHAT: dict[str, tuple[str, str]] = {
    "image": ("er et billede", _SAVE_AS_PDF),
    "sheet": ("er et regneark", _SAVE_AS_PDF),
    "slides": ("er en præsentation", _SAVE_AS_PDF),
    "opendocument": ("er et OpenDocument-dokument", _SAVE_AS_PDF),
    "old_office": ("er et Office-dokument i et gammelt format", _SAVE_AS_PDF),
    "rtf": ("er et RTF-dokument", _SAVE_AS_PDF),
    "postscript": ("er en PostScript-fil", _SAVE_AS_PDF),
    "zip": ("er en zip-fil", "Pak den ud, og vælg papirerne i den."),
    "archive": ("er en pakket fil", "Pak den ud, og vælg papirerne i den."),
    "media": ("er lyd eller video", "Vælg mødets referat eller dagsorden."),
    "program": ("er ikke et dokument", "Vælg mødets referat eller dagsorden."),
    "binary": ("har et indhold, der ikke er tekst", _SAVE_AS_PDF),
}

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FRAGMENT = re.compile(
    r"\s*<(?:main|article|section|div|header|h[1-6]|p|table|ul|ol|dl|nav|title|meta|link|center)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)

_HEADING = re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE)
_BOLD_LEAD = re.compile(r"^(?:[-*] )?\*\*[^*\n]+\*\*", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]{1,300}\]\((?:https?:|mailto:|/)[^)\s]*\)")
_TABLE = re.compile(r"^ {0,3}\|? *:?-{2,}:? *\|[ :|-]*$", re.MULTILINE)
_SAMPLE = 1_000_000


def is_pdf(data: bytes) -> bool:
    """PDF readers take a file whose mark stands anywhere in the first kilobyte."""
    return b"%PDF-" in data[:1024]


def is_word(data: bytes) -> bool:
    """A Word document of the kind that is an archive; the older kind is refused."""
    return _kind(data) == "word"


def is_plain_zip(data: bytes) -> bool:
    """An archive that is no document of its own."""
    return data.startswith(b"PK\x03\x04") and _kind(data) == "zip"


def refuse_what_is_no_paper(data: bytes, name: str) -> None:
    """Pictures, office files, archives and the like."""
    kind = _kind(data)
    if kind:
        what, remedy = _WHAT[kind]
        raise Unreadable(f"is_{kind}" if kind != "binary" else "binary", f"{_called(name, what)}. {remedy}")


def refuse_binary(name: str) -> Unreadable:
    """The refusal of bytes that are no known form and no text."""
    what, remedy = _WHAT["binary"]
    return Unreadable("binary", f"{_called(name, what)}. {remedy}")


def _called(name: str, what: str) -> str:
    if not name:
        return f"Filen {what}"
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending in {"pdf", "html", "htm", "txt", "md"}:
        return f'"{name}" hedder {ending}, men {what}'
    return f'"{name}" {what}'


def _kind(data: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return _kind_of_zip(data) if kind == "zip" else kind
    if data[:4] == b"RIFF":
        return "image" if data[8:12] == b"WEBP" else "media"
    if data[4:8] == b"ftyp":
        return "image" if data[8:12] in {b"heic", b"heix", b"mif1", b"avif"} else "media"
    if data[:2] == b"BM" and len(data) > 14 and data[6:10] == b"\0\0\0\0":
        return "image"
    return ""


def _kind_of_zip(data: bytes) -> str:
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        names = []
    folders = {name.split("/", 1)[0] for name in names[:10_000]}
    for folder, kind in (("word", "word"), ("xl", "sheet"), ("ppt", "slides")):
        if folder in folders and "[Content_Types].xml" in folders:
            return kind
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:120]:
        return "opendocument"
    return "zip"


def form_of(text: str) -> Form:
    """The form of a text: a web page, Markdown, or plain."""
    sample = text[:_SAMPLE]
    if _HTML.match(sample) or (_FRAGMENT.match(sample) and len(_TAG.findall(sample[:20_000])) >= 3):
        return "html"
    if _HEADING.search(sample) or _TABLE.search(sample):
        return "markdown"
    if len(_BOLD_LEAD.findall(sample)) >= 3 or len(_LINK.findall(sample)) >= 2:
        return "markdown"
    return "text"
