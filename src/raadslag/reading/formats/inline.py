"""A line put together from runs of type: its text, what is bold in it, and where it leads."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from raadslag.reading.formats.spaces import seen, seen_inside
from raadslag.records import Link, Run, Runs

PARAGRAPH = "\u2029"
"""Stands for the end of a paragraph inside a cell: white space in the cell's text, but `Styled.parts` knows it."""

_UNSAFE = ("javascript:", "vbscript:", "data:", "file:")


@dataclass(frozen=True, slots=True)
class Styled:
    """What a line says, white space collapsed."""

    text: str
    bold: bool
    lead: str
    links: Runs
    parts: tuple[str, ...] = ()
    """The paragraphs of a cell that has more than one."""


@dataclass(slots=True)
class Inline:
    """Collects the runs of one line."""

    _pieces: list[tuple[str, bool, str]] = field(default_factory=list)

    def add(self, text: str, *, bold: bool = False, href: str = "") -> None:
        if text:
            self._pieces.append((text, bold, href if is_safe(href) else ""))

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def styled(self) -> Styled:
        """The line, and a clean sheet for the next."""
        pieces, parts = _collapsed(self._pieces), _parts(self._pieces)
        self._pieces = []
        text = "".join(words for words, _, _ in pieces)
        bold = [words for words, is_bold, _ in pieces if words.strip() and not is_bold] == [] and bool(text)
        lead = ""
        if not bold:
            for words, is_bold, _ in pieces:
                if words.strip() and not is_bold:
                    break
                lead += words
        return Styled(text, bold, lead.strip(), _runs(pieces), parts)


def is_safe(href: str) -> bool:
    """An address that only leads somewhere, and runs nothing."""
    return not "".join(href.split()).lower().startswith(_UNSAFE)


def _parts(pieces: list[tuple[str, bool, str]]) -> tuple[str, ...]:
    if not any(PARAGRAPH in words for words, _, _ in pieces):
        return ()
    parts = tuple(filter(None, map(seen, "".join(words for words, _, _ in pieces).split(PARAGRAPH))))
    return parts if len(parts) > 1 else ()


def _collapsed(pieces: list[tuple[str, bool, str]]) -> list[tuple[str, bool, str]]:
    """The pieces with one space where there was any, and none at either end."""
    result: list[tuple[str, bool, str]] = []
    space = True
    for raw, bold, href in pieces:
        words = seen_inside(raw)
        if space:
            words = words.lstrip(" ")
        if words:
            space = words.endswith(" ")
            result.append((words, bold, href))
    while result and not (last := result[-1][0].rstrip(" ")):
        result.pop()
    if result:
        result[-1] = (last, *result[-1][1:])
    return result


def _runs(pieces: list[tuple[str, bool, str]]) -> Runs:
    if not any(href for _, _, href in pieces):
        return ()
    runs: list[Run] = []
    for words, _, href in pieces:
        last = runs[-1] if runs else None
        if href:
            if isinstance(last, Link) and last.href == href:
                runs[-1] = Link(text=last.text + words, href=href)
            else:
                runs.append(Link(text=words, href=href))
        elif isinstance(last, str):
            runs[-1] = last + words
        else:
            runs.append(words)
    return tuple(runs)


def joined_links(parts: Iterable[Styled]) -> Runs:
    """The runs of several lines or cells as those of one, or nothing where none of them leads anywhere."""
    kept = [part for part in parts if part.text]
    if not any(part.links for part in kept):
        return ()
    runs: list[Run] = []
    for number, part in enumerate(kept):
        if number:
            runs.append(" ")
        runs.extend(part.links or (part.text,))
    return tuple(runs)
