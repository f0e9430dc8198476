"""Danish words as the index holds them. Pure.

A word is found in every inflection (its stem), with or without accents, and with aa for å. Å, æ and ø are letters
of their own: "far" never finds "får".
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import Stemmer

from raadslag.bodies.names import without_accents

WORD: Final = re.compile(r"[^\W_]+")
LONGEST: Final = 60
MOST: Final = 100_000
STEMMER: Final = Stemmer.Stemmer("danish", 0)
VERSION: Final = f"1/{Stemmer.version()}"
"""Part of what the index is made of: another version makes it anew."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: as folded, its stem, and where it stands."""

    word: str
    stem: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text. `text` is taken as it stands, so that places in it hold."""
    found = []
    for match in WORD.finditer(text):
        word = folded(match[0])
        found.append(Token(word, stem_of(word), match.start(), match.end()))
        if len(found) == MOST:
            break
    return tuple(found)


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """A word in lower case without accents, aa as å, cut to what the index holds."""
    plain = without_accents(unicodedata.normalize("NFC", word)).lower().replace("aa", "å")
    return "".join(WORD.findall(plain))[:LONGEST]


@lru_cache(maxsize=100_000)
def stem_of(word: str) -> str:
    stem: str = STEMMER.stemWord(word)
    return stem
