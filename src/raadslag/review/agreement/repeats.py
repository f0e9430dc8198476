"""Sentences that stand twice, or nearly: a correction whose mark was lost. And a ratio turned around."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from raadslag.records import SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper, Passage, is_heading

_REFERENCES = frozenset({SectionKind.PREVIOUS_TREATMENT, SectionKind.DECISION_HISTORY, SectionKind.ATTACHMENTS})
_SHORTEST = 40
_ALIKE = 88.0
_LONGER = 3
_RATIO = re.compile(r"\b(?P<one>\d{1,2})/(?P<other>\d{1,2})\s*(?:pct|procent|%)")


def sentence_twice(paper: Paper) -> Iterator[Finding]:
    """Two neighbouring sentences that say nearly the same: old and new wording side by side."""
    for (place, one), (other_place, other) in pairwise(_sentences(paper)):
        if _part(place) != _part(other_place) or min(len(one), len(other)) < _SHORTEST or other_place.in_list:
            continue
        if one == other:
            yield _finding("sentence_repeated", other_place.path, other)
        elif _is_correction(one, other):
            yield _finding("sentence_corrected", other_place.path, other, one)


def ratio_turned(paper: Paper) -> Iterator[Finding]:
    """Told "70/30 pct." and "30/70 pct." in one case."""
    seen: dict[tuple[int | None, frozenset[str]], str] = {}
    for passage in paper.passages:
        for found in _RATIO.finditer(passage.text):
            key = (passage.item, frozenset((found["one"], found["other"])))
            before = seen.setdefault(key, found["one"])
            if before != found["one"] and found["one"] != found["other"]:
                yield _finding(
                    "ratio_turned",
                    passage.path,
                    found[0],
                    f"{found['other']}/{found['one']}",
                    f"{found['one']}/{found['other']}",
                )


def _sentences(paper: Paper) -> Iterator[tuple[Passage, str]]:
    for passage in paper.passages:
        if passage.kind not in _REFERENCES and not passage.path.endswith("title") and not is_heading(passage):
            yield from ((passage, sentence) for sentence in passage.sentences)


def _part(passage: Passage) -> str:
    """The section, or the field of an initiative: what stands elsewhere is said elsewhere."""
    return passage.path.split("/blocks/")[0]


def _is_correction(one: str, other: str) -> bool:
    """Alike throughout, or the new wording goes on where the old one ended."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if fuzz.ratio(one, other) >= _ALIKE:
        return True
    begins = one.split()[:4] == other.split()[:4]
    return begins and len(long) <= _LONGER * len(short) and fuzz.ratio(short, long[: len(short)]) >= _ALIKE


def _finding(rule: str, path: str, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.AGREEMENT, weight=Weight.WARNING, path=path, words=words, about=about)
