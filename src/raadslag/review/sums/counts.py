"""Numbers of things that are then listed or counted up."""

import re
from collections.abc import Iterator
from itertools import pairwise

from raadslag.danish.numbers import COUNT, FIGURE, WORDS, shown, value
from raadslag.records import ListBlock
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper, Passage

_ANNOUNCED = re.compile(
    rf"\b(?:følgende|disse)\s+(?P<count>{COUNT})\s+(?P<what>[a-zæøå]+(?:r|e))\s*:?\s*$", re.IGNORECASE
)
_COUNTED = re.compile(
    rf"(?<![\d.,§] )\b(?P<count>{'|'.join(w for w in WORDS if WORDS[w] > 2)})"
    rf"\s+(?:[a-zæøå]+e\s+)?(?P<what>[a-zæøå]{{4,}}(?:r|e|svar|forslag|krav|spørgsmål|punkter))\s*:\s*$",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:^|,\s|\bog\s|\bat\s)(?P<count>{COUNT})\s+(?:er\s+)?(?:i\s+)?(?P<what>[a-zæøå]{{4,}})", re.IGNORECASE
)
_SPREAD = re.compile(r"\b(?:viser|fordeler sig|fordelt|heraf|består af)\b", re.IGNORECASE)
_WHOLE = re.compile(
    rf"\b(?P<count>{FIGURE})\s+(?:personer|borgere|forløb|deltagere|elever|ansatte|boliger|sager)\b", re.IGNORECASE
)
_NOT_COUNTED = re.compile(r"pct|procent|år|måned|uge|kr|mio|timer|gange|dage", re.IGNORECASE)
_TOTAL = re.compile(rf"\bi alt\s+(?P<total>{FIGURE})\b", re.IGNORECASE)
_BRACKET = re.compile(rf"\((?P<count>{FIGURE})\)\W*$")


def announced_count(paper: Paper) -> Iterator[Finding]:
    """Told "følgende fire tilkendegivelser:" or "fire høringssvar:", and then a list of three."""
    for at, (passage, after) in enumerate(pairwise(paper.passages)):
        found = _ANNOUNCED.search(passage.text) or _COUNTED.search(passage.text)
        block = after.block
        if not found or not isinstance(block, ListBlock) or after.item != passage.item or not after.in_list:
            continue
        if value(found["count"]) != len(block.items) and block.start == 1 and not _goes_on(paper, at + 1, block):
            yield _finding("announced_count", passage, found[0], found["count"], str(len(block.items)))


def _goes_on(paper: Paper, at: int, block: ListBlock) -> bool:
    """Another list, or a paragraph in the middle of a sentence, comes after: the paper broke the list in two."""
    after = next((p for p in paper.passages[at:] if p.block is not block), None)
    return after is not None and after.item == paper.passages[at].item and (after.in_list or after.text[:1].islower())


def parts_of_a_whole(paper: Paper) -> Iterator[Finding]:
    """Told "otte er i uddannelse, ét kursus, ét løntilskud og ét …" of twelve persons: that makes eleven."""
    for passage in paper.passages:
        for sentence in passage.sentences:
            spread = _SPREAD.search(sentence)
            parts = (
                [p for p in _PART.finditer(sentence, spread.end()) if not _NOT_COUNTED.match(p["what"])]
                if spread
                else []
            )
            if len(parts) < 3:
                continue
            total = sum(value(p["count"]) for p in parts)
            wholes = _wholes(paper, passage)
            near = [whole for whole in wholes if total != whole and abs(whole - total) <= max(1, 0.12 * whole)]
            if near and total not in wholes:
                yield _finding("parts_of_a_whole", passage, sentence, shown(total), shown(near[0]))


def sum_of_a_list(paper: Paper) -> Iterator[Finding]:
    """A list with numbers in brackets, and "i alt" before it."""
    for passage, after in pairwise(paper.passages):
        found = _TOTAL.search(passage.text)
        if not found or not isinstance(after.block, ListBlock) or after.item != passage.item:
            continue
        counts = [_BRACKET.search(item.text) for item in after.block.items]
        if len(counts) > 1 and all(counts):
            total = sum(value(c["count"]) for c in counts if c)
            if total != value(found["total"]):
                yield _finding("sum_of_a_list", passage, found[0], shown(total), found["total"])


def _wholes(paper: Paper, passage: Passage) -> set[float]:
    if passage.item is None:
        return set()
    texts = (p.text for p in paper.of_item(passage.item))
    return {value(m["count"]) for text in texts for m in _WHOLE.finditer(text) if value(m["count"]) > 2}


def _finding(rule: str, passage: Passage, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.SUMS, weight=Weight.WARNING, path=passage.path, words=words, about=about)
