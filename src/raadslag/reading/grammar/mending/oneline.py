"""Papers whose pages became one line each: cut where a heading, a label or the next item begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from raadslag.reading.lines import Line

_HEADINGS = (
    "Tidligere behandling", "Sammendrag", "Resumé", "Resume", "Sagens kerne", "Baggrund", "Sagsfremstilling",
    "Sagsbeskrivelse", "Beskrivelse af sagen", "Yderligere deltagelse", "Det videre forløb",
    "Økonomiske konsekvenser og finansiering", "Økonomiske konsekvenser", "Økonomi", "Lovgrundlag", "Beslutningstema",
    "Sagens gang", "Ikke til stede",
    "Beslutningskompetence", "Beslutningen træffes af", "Kompetence", "Indstilling", "Bilag", "Beslutningshistorik",
    "Beslutning", "Indhold",
)  # fmt: skip
_LABELS = (
    "Mødedato", "Mødetidspunkt", "Mødested", "Starttidspunkt", "Sluttidspunkt", "Dato", "Sted", "Deltagere",
    "Mødedeltagere", "Medlemmer", "Afbud", "Fraværende", "Sagsnr", "Sagsnummer", "Journalnummer",
)  # fmt: skip
_HEADING = re.compile(
    rf"(?:(?<=[.!?:)\w] )|^)(?P<heading>{'|'.join(_HEADINGS)})(?=:?\s+(?:[A-ZÆØÅ\d§\"”]|\.\s)|:?\s*$)"
)
_LABEL = re.compile(rf"(?<=\S )(?=(?:{'|'.join(_LABELS)})\.?:\s)")
_ITEM = re.compile(r"(?<=\S )(?=(?:Punkt|Pkt\.|Sag nr\.)\s?\d{1,3}\s?[:.]\s?[A-ZÆØÅ])")
_NUMBERED = re.compile(
    r"(?<=\S )(?=\d{1,3}(?:\. )?[A-ZÆØÅ](?:[^.]|(?<=[a-z\d])\.(?= [a-zæøå])){4,90}?"
    r"(?:\(Lukket\)|(?:Resume|Resumé|Sammendrag|Sagsfremstilling|"
    r"Baggrund|Indstilling|Beslutning)\b))"
)
_CONTENTS = re.compile(r"(?:(?<=\S )|^)(?=Indholdsfortegnelse\b)|(?<=[a-zæøå]\d )(?=\d{1,3}\.?\s?[A-ZÆØÅ][a-zæøå])")
_LOST_NUMBER = re.compile(r"(?<=\s)\.\s+(?=[a-zæøåA-ZÆØÅ])")
_MANY = 3
"""A line that holds so many headings is a page that lost its lines."""
_LONG = 120


def cut_pages(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines, those that are whole pages cut into the lines they were. Others come back as they were."""
    if not any(_is_page(line) for line in lines):
        return list(lines)
    return [piece for line in lines for piece in _pieces(line, text)]


def _is_page(line: Line) -> bool:
    return not line.cells and len(line.text) > _LONG and len(set(_HEADING.findall(line.text))) >= _MANY


def _pieces(line: Line, text: str) -> Iterator[Line]:
    """One line as several, each standing where its words stand in the source."""
    if line.cells or line.depth or line.level:
        yield line
        return
    at, first = line.start, True
    for words in _cut(line.text):
        start = _find(text, words, at, line.end)
        if start < 0:
            yield replace(line, start=at)
            return
        end = min(line.end, start + _length(text, words, start))
        alone = _HEADING.fullmatch(words) is not None
        yield replace(
            line, text=words, start=start, end=end, gap=line.gap if first else int(alone), lead="", bold=False
        )
        at, first = end, False


def _cut(words: str) -> list[str]:
    cuts = {0, len(words)}
    for found in _HEADING.finditer(words):
        cuts |= {found.start(), found.end() + (words[found.end() : found.end() + 1] == ":")}
    for pattern in (_LABEL, _ITEM, _NUMBERED, _CONTENTS):
        cuts |= {found.start() for found in pattern.finditer(words)}
    if len(_LOST_NUMBER.findall(words)) > 1:
        cuts |= {found.start() for found in _LOST_NUMBER.finditer(words)}
    parts = (words[a:b].strip() for a, b in pairwise(sorted(cuts)))
    return [part for part in parts if part]


def _find(text: str, words: str, start: int, end: int) -> int:
    return text.find(words.split(" ", 1)[0], start, end)


def _length(text: str, words: str, start: int) -> int:
    """How far some words reach in the source, where white space may be wider than in the line."""
    pattern = r"\s+".join(re.escape(word) for word in words.split(" ")[-1:])
    tail = re.compile(pattern).search(text, start + max(0, len(words) - len(words.rsplit(" ", maxsplit=1)[-1])))
    return tail.end() - start if tail else len(words)
