"""How alike two titles are."""

import difflib
import re
from functools import lru_cache
from typing import Final

ALIKE: Final = 0.8
WORD: Final = re.compile(r"\w+")
CLOSED_MARK: Final = re.compile(r"^\s*(lukket|lukket punkt|lukket sag|fortroligt?)\b[\s:.\-–]*", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def normal(title: str) -> str:
    """A title's words without case, punctuation and the mark of a closed item."""
    bare = CLOSED_MARK.sub("", title) or title
    return " ".join(WORD.findall(bare.casefold()))


@lru_cache(maxsize=100_000)
def likeness(first: str, second: str) -> float:
    """From 0 to 1, the same in either order. Takes normal titles."""
    a, b = sorted((first, second))
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def agree(first: str, second: str) -> bool:
    """Whether two normal titles can be of one item: alike, or one holds the other."""
    if not first or not second:
        return True
    return first in second or second in first or likeness(first, second) >= ALIKE
