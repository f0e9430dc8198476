"""Word documents: turned into a web page by mammoth, and read as one. Nothing outside the file is ever looked at."""

import zipfile
import zlib
from io import BytesIO
from typing import Any, Final
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

import mammoth
from defusedxml import DefusedXmlException
from defusedxml.sax import parse as walk

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats.html import read_html
from raadslag.reading.formats.limits import too_large
from raadslag.reading.lines import Document

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MOST_UNPACKED: Final = 100_000_000
_MOST_PARTS: Final = 5_000
_DEEPEST: Final = 300
"""A real document nests some forty elements; a table in a table in a table some eighty."""

_STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
"""


def read_docx(data: bytes) -> Document:
    """The document in a Word file. Raises `Unreadable` where the file is broken or is made to do harm."""
    _refuse_traps(data)
    try:
        result = mammoth.convert_to_html(
            BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(_described)
        )
    except Exception as error:
        # mammoth raises whatever a damaged part leads to: KeyError, IndexError, its own errors.
        raise _broken() from error
    page = read_html(f"<main>{result.value}</main>")
    return Document(text=page.text, lines=page.lines, media_type=DOCX, pages=page.pages)


def _described(image: Any) -> dict[str, str]:
    """A picture stays where it is by its description; its bytes are not taken along."""
    return {"src": ""}


def _refuse_traps(data: bytes) -> None:
    """Look through the archive before anything is unpacked for good: sizes, depth, entities."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
                raise too_large()
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with archive.open(part) as opened:
                        walk(opened, _Depth(), forbid_dtd=True)
    except (SAXException, DefusedXmlException) as error:
        raise _broken() from error
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError, zlib.error) as error:
        raise _broken() from error


class _Depth(ContentHandler):
    """Refuses what is nested beyond reason, which readers that walk by recursion cannot take."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def startElement(self, name: str, attrs: object) -> None:  # noqa: N802 (the name that SAX calls)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SAXException("too deep")

    def endElement(self, name: str) -> None:  # noqa: N802
        self._depth -= 1


def _broken() -> Unreadable:
    return Unreadable(
        "broken_docx", "Word-dokumentet er i stykker og kan ikke læses. Åbn det i Word, gem det igen, og vælg det igen."
    )
