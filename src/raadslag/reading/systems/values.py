"""Values as the systems write them: elements, days, yes and no."""

import datetime as dt
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

_YES = frozenset({"1", "true", "yes", "ja", "sand", "åben", "open", "public"})


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of names, whatever their namespace."""
    for name in path:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def children(element: Element | None, *path: str) -> Iterator[Element]:
    """Every element at the end of a path."""
    holder = child(element, *path[:-1]) if len(path) > 1 else element
    if holder is not None:
        yield from (each for each in holder if local(each) == path[-1])


def text(element: Element | None, *path: str) -> str:
    """The text at the end of a path, all of it; empty where there is none."""
    found = child(element, *path)
    return "".join(found.itertext()).strip() if found is not None else ""


def html(element: Element | None) -> str:
    """Content as HTML: written as text inside the element, or as elements of its own."""
    if element is None:
        return ""
    if len(element) == 0:
        return element.text or ""
    return _inner(element)


def _inner(element: Element) -> str:
    return (element.text or "") + "".join(tostring(each, encoding="unicode", method="html") for each in element)


def is_yes(word: str) -> bool:
    return word.strip().casefold() in _YES


def moment(written: str) -> dt.datetime | None:
    """A day and a time: "2025-03-18T08:00:00", "18-03-2025 08:00", "2025-03-18". A time zone is local time's own."""
    written = written.strip().replace("Z", "")
    for form in (
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M:%S",
        "%d-%m-%Y %H:%M",
        "%d-%m-%Y %H:%M:%S",
        "%d-%m-%Y",
        "%Y-%m-%d",
    ):
        try:
            return dt.datetime.strptime(written, form)  # noqa: DTZ007 (a meeting has a local day and time)
        except ValueError:
            continue
    try:
        return dt.datetime.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return None
