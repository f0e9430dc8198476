"""Which system an export comes from, told by its root or its keys."""

import json
import re
from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from raadslag.reading.errors import Unreadable
from raadslag.reading.systems.acadre import read_acadre
from raadslag.reading.systems.agenda_manager import read_publication
from raadslag.reading.systems.edoc import read_edoc
from raadslag.reading.systems.firstagenda import read_firstagenda
from raadslag.reading.systems.fujitsu import NAMESPACE, read_fujitsu
from raadslag.reading.systems.kernel import Export
from raadslag.reading.systems.sbsys import read_sbsys
from raadslag.reading.systems.values import local

_XML: Final = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml|<(?:Publication|Dagsorden|Meeting|Root|root|table|agenda|data)\b)"
)
_JSON: Final = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\{")
_ROOTS: Final[dict[str, Callable[[Element], Export | None]]] = {
    "Publication": read_publication,
    "Dagsorden": read_sbsys,
    "Meeting": read_edoc,
    "Root": read_fujitsu,
    "table": read_acadre,
    "root": read_acadre,
    "agenda": read_acadre,
    "data": read_acadre,
}
_DEEPEST: Final = 400


def exported(data: bytes) -> Export | None:
    """The meeting that an export of a case system holds; None where the bytes are none.

    Raises `Unreadable` for XML that is broken or made to do harm, where it begins as an export does.
    """
    if _JSON.match(data[:200]):
        return _of_json(data)
    if not _XML.match(data[:400]) or b"<html" in data[:2000].lower():
        return None
    try:
        root = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError) as error:
        raise Unreadable(
            "broken_xml", "Xml-filen er i stykker eller ikke, som den skal være. Hent den igen fra sagssystemet."
        ) from error
    if _depth(root) > _DEEPEST:
        raise Unreadable("broken_xml", "Xml-filen har for mange lag til at være en dagsorden. Hent den igen.")
    if root.tag.startswith("{") and not root.tag.startswith(f"{{{NAMESPACE}") and local(root) == "Root":
        return None
    reader = _ROOTS.get(local(root))
    return reader(root) if reader else None


def _of_json(data: bytes) -> Export | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return read_firstagenda(found) if isinstance(found, dict) else None


def _depth(root: Element) -> int:
    """How deep the elements lie, found without recursion."""
    deepest = 0
    level = [root]
    while level and deepest <= _DEEPEST:
        deepest += 1
        level = [each for element in level for each in element]
    return deepest
