"""What somebody typed, understood. Pure, and never fails: whatever cannot be understood is passed over."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from raadslag.search.analysis import WORD, Token, folded, stem_of

LONGEST: Final = 200
MOST: Final = 20
PART: Final = re.compile(r'"([^"]*)"?|(\S+)')
SHORTEST_BEGINNING: Final = 2


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find: a word in any inflection, words that stand together, or the beginning of a word.

    `words` are folded; of a word the term is its stem.
    """

    kind: Literal["word", "phrase", "beginning"]
    words: tuple[str, ...]

    def fits(self, token: Token) -> bool:
        """Whether a word of a text is, or is part of, what was asked for."""
        if self.kind == "word":
            return token.stem == self.words[0]
        if self.kind == "beginning":
            return token.word.startswith(self.words[0])
        return token.word in self.words


def tidy(query: str) -> str:
    """What was typed, as it is shown and searched: one line, no control characters, not endless."""
    return " ".join("".join(c if c.isprintable() else " " for c in query[: LONGEST * 4]).split())[:LONGEST]


def terms_of(query: str) -> tuple[Term, ...]:
    """The terms of a query, each once. All must be found; an empty answer finds nothing."""
    found: dict[Term, None] = {}
    for quoted, bare in PART.findall(tidy(query)):
        term = _term(quoted, is_quoted=True) if not bare else _term(bare, is_quoted=False)
        if term and len(found) < MOST:
            found.setdefault(term)
    return tuple(found)


def _term(text: str, *, is_quoted: bool) -> Term | None:
    words = tuple(word for match in WORD.findall(text) if (word := folded(match)))
    if not words:
        return None
    if len(words) > 1:
        return Term("phrase", words[:MOST])
    if is_quoted:
        return Term("phrase", words)
    if text.rstrip('"').endswith("*") and len(words[0]) >= SHORTEST_BEGINNING:
        return Term("beginning", words)
    return Term("word", (stem_of(words[0]),))
