"""Danish numbers as words and figures."""

import re

WORDS = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12,
}  # fmt: skip
NONE = frozenset({"ingen", "intet"})
FIGURE = r"(?:\d{1,3}(?:\.\d{3}){1,5}|\d{1,12})(?:,\d{1,6})?"
COUNT = rf"(?:{FIGURE}|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
AMOUNT = re.compile(rf"(?P<figure>{FIGURE})\s*(?P<unit>mio\.?|mia\.?|t\.?)?\s*kr\b", re.IGNORECASE)
_MANY = {"mio": 1_000_000, "mia": 1_000_000_000, "t": 1_000, "": 1}


def value(written: str) -> float:
    """A number as written: "4.224" is four thousand, "13,39" has decimals, "otte" is 8."""
    word = written.casefold()
    return float(WORDS[word]) if word in WORDS else float(word.replace(".", "").replace(",", "."))


def whole(written: str) -> int:
    """A whole count as written, also none of it: "3", "tre", "ingen". Raises `ValueError` for anything else."""
    return 0 if written.casefold() in NONE else int(value(written))


def decimals(written: str) -> int:
    return len(written.partition(",")[2])


def shown(number: float, places: int = 0) -> str:
    """As Danish papers write it."""
    return f"{number:,.{places}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def kroner(match: re.Match[str]) -> float:
    """An amount in kroner."""
    return value(match["figure"]) * _MANY[(match["unit"] or "").casefold().rstrip(".")]
