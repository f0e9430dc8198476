"""The piece of a text that shows best why it was found, its words marked. Pure."""

from collections.abc import Sequence
from typing import Final

from raadslag.search.analysis import Token, tokens
from raadslag.search.shapes import TextRun
from raadslag.search.terms import Term

WORDS: Final = 40
BEFORE: Final = 8
FURTHEST: Final = 200_000
"""So many characters of a text are looked through."""


def marked(text: str, terms: Sequence[Term]) -> tuple[TextRun, ...]:
    """A whole text, its found words marked."""
    return _runs(text, tokens(text), terms, 0, len(text))


def passage(text: str, terms: Sequence[Term]) -> tuple[TextRun, ...]:
    """Some forty words around the place where most of the terms stand close together; the beginning if none does."""
    looked = text[:FURTHEST]
    words = tokens(looked)
    if not words:
        return ()
    hits = [place for place, token in enumerate(words) if any(term.fits(token) for term in terms)]
    first = _best(words, hits, terms)
    last = min(first + WORDS, len(words)) - 1
    start = 0 if first == 0 else words[first].start
    end = len(looked) if last == len(words) - 1 else words[last].end
    runs = _runs(looked, words, terms, start, end)
    before = (TextRun(text="… ", hit=False),) if start > 0 else ()
    after = (TextRun(text=" …", hit=False),) if end < len(text) else ()
    return (*before, *runs, *after)


def _best(words: Sequence[Token], hits: Sequence[int], terms: Sequence[Term]) -> int:
    """Where the passage begins: a little before the hit after which most different terms follow."""
    best, most = 0, 0
    for hit in hits[:500]:
        near = [place for place in hits if hit <= place < hit + WORDS - BEFORE]
        found = sum(any(term.fits(words[place]) for place in near) for term in terms)
        if found > most:
            best, most = hit, found
    return max(best - BEFORE, 0)


def _runs(text: str, words: Sequence[Token], terms: Sequence[Term], start: int, end: int) -> tuple[TextRun, ...]:
    runs: list[TextRun] = []
    at = start
    for token in words:
        if start <= token.start and token.end <= end and any(term.fits(token) for term in terms):
            if at < token.start:
                runs.append(TextRun(text=text[at : token.start], hit=False))
            runs.append(TextRun(text=text[token.start : token.end], hit=True))
            at = token.end
    if at < end:
        runs.append(TextRun(text=text[at:end], hit=False))
    return tuple(runs)
