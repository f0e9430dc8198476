"""When two written names are one, and when that is for a person to say. Pure functions on strings."""

import re
import unicodedata
from typing import Final

KEPT_MARKS: Final = {"\u030a"}
"""The ring of å makes another letter; accents, graves and dots do not."""

POLITICAL_ROLES: Final = re.compile(
    r"\b(borgmester|viceborgmester|rådmand|formand|næstformand|medlem|suppleant|stedfortræder|løsgænger)\b",
    re.IGNORECASE,
)
WORD: Final = re.compile(r"\w+")
MUNICIPALITY: Final = re.compile(r"\b(kommunes?|municipality)\b", re.IGNORECASE)
"""What "Egevang Kommune" says beside its name."""


def tidy(name: str) -> str:
    """A name as written, white space collapsed."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def bare_municipality(name: str) -> str:
    """A municipality's name without the word for what it is; a name of nothing else stays."""
    return tidy(MUNICIPALITY.sub(" ", name)) or tidy(name)


def without_accents(text: str) -> str:
    """Letters without accents: é and è are e, ü is u; å, æ and ø stay what they are."""
    parts = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in parts if not unicodedata.combining(c) or c in KEPT_MARKS)
    return unicodedata.normalize("NFC", kept)


def person_key(name: str) -> str:
    """What spellings of one person's name share: letters without case, accents and hyphens."""
    return " ".join(WORD.findall(without_accents(tidy(name)).casefold()))


def body_key(name: str) -> str:
    """What spellings of one body's name share: its words without case, punctuation and "og"."""
    words = WORD.findall(tidy(name).casefold().replace("&", " og "))
    return " ".join(word for word in words if word != "og")


def initials(name: str) -> str:
    """A short form of a body's name ("Børne- og Skoleudvalget": BSU), empty where it has one word."""
    words = [w for w in re.split(r"[\s\-,]+", tidy(name)) if w and w[0].isupper()]
    if len(words) < 2:
        return ""
    last = words[-1].lower()
    end = "U" if "udvalg" in last and not last.startswith("udvalg") else ""
    return "".join(w[0] for w in words).upper() + end


def is_politician(*, party: str | None, role: str | None, paper_names_parties: bool) -> bool:
    """Whether a name on a list stands for a politician rather than staff or a guest.

    A party, or an office that only a politician holds, says so. Where a paper names no party at all,
    a name without a title is a politician's.
    """
    if party or (role and POLITICAL_ROLES.search(role)):
        return True
    return not role and not paper_names_parties


def doubt_between(first: str, second: str) -> str | None:
    """The rule by which two keys might be one person, or None. The order does not matter."""
    if first == second or min(len(first), len(second)) < 6:
        return None
    if one_letter_apart(first, second):
        return "one_letter"
    return "initials" if _is_shortened(first.split(), second.split()) else None


def one_letter_apart(first: str, second: str) -> bool:
    """Whether one letter added, removed, changed, or swapped with its neighbour, makes one the other."""
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = short[same + 1 : same + 2] + short[same : same + 1] + short[same + 2 :]
    return short[same + 1 :] == long[same + 1 :] or swapped == long[same:]


def _is_shortened(first: list[str], second: list[str]) -> bool:
    """Same surname, and the other names of the shorter are, in order, names or initials of the longer."""
    short, long = sorted((first, second), key=lambda words: (len(words), sum(map(len, words))))
    if len(short) < 2 or short[-1] != long[-1] or not _fits(short[0], long[0]):
        return False
    rest = iter(long[1:-1])
    return all(any(_fits(word, other) for other in rest) for word in short[1:-1])


def _fits(word: str, other: str) -> bool:
    return word == other or word == other[:1] or other == word[:1]
