"""Body and day from a paper's address, for papers that lost their head."""

import datetime as dt
import re
from urllib.parse import unquote, urlsplit

_DAY = re.compile(
    r"(?<!\d)(?:(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})|(?P<y2>\d{4})-(?P<m2>\d{1,2})-(?P<d2>\d{1,2}))(?!\d)"
)
_BODY = re.compile(
    r"(?P<body>[a-zæøå][a-zæøå-]*(?:udvalg|udvalget|raad|raadet|råd|rådet|byraad|byraadet|bestyrelse|bestyrelsen))(?=$|[-_/])"
)
_LETTERS = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
_SMALL = frozenset({"og", "samt", "for", "i"})


def from_address(address: str) -> tuple[str | None, dt.date | None]:
    """The body's name and the day, as far as an address tells them."""
    path = unquote(urlsplit(address).path)
    match = _DAY.search(path)
    day = None
    if match:
        try:
            day = dt.date(
                int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
            )
        except ValueError:
            day = None
    segment = next((s for s in reversed(path.split("/")) if _BODY.search(s)), "")
    found = _BODY.search(segment)
    return (_name(found["body"]) if found else None), day


def _name(slug: str) -> str:
    """A slug as a name: erhvervs-og-beskaeftigelsesudvalget is Erhvervs- og Beskæftigelsesudvalget."""
    for plain, letter in _LETTERS:
        slug = slug.replace(plain, letter)
    words = [w for w in slug.split("-") if w]
    spelled: list[str] = []
    for index, word in enumerate(words):
        last = index + 1 == len(words)
        if word in _SMALL:
            spelled.append(word)
        elif last:
            spelled.append(word.capitalize())
        else:
            follows = words[index + 1]
            spelled.append(word.capitalize() + ("-" if follows in _SMALL else "-,"))
    return re.sub(r"-,(?= )", "-,", " ".join(spelled))
