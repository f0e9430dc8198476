"""Body and day from a paper's address, for papers that lost their head."""

import datetime as dt
import re
from urllib.parse import unquote, urlsplit

from raadslag.reading.vocabulary.addresses import BODY_IN_ADDRESS, DAY_IN_ADDRESS, LETTERS, SMALL


def from_address(address: str) -> tuple[str | None, dt.date | None]:
    """The body's name and the day, as far as an address tells them."""
    path = unquote(urlsplit(address).path)
    match = DAY_IN_ADDRESS.search(path)
    day = None
    if match:
        try:
            day = dt.date(
                int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
            )
        except ValueError:
            day = None
    segment = next((s for s in reversed(path.split("/")) if BODY_IN_ADDRESS.search(s)), "")
    found = BODY_IN_ADDRESS.search(segment)
    return (_name(found["body"]) if found else None), day


def _name(slug: str) -> str:
    """A slug as a name: erhvervs-og-beskaeftigelsesudvalget is Erhvervs- og Beskæftigelsesudvalget."""
    for plain, letter in LETTERS:
        slug = slug.replace(plain, letter)
    words = [w for w in slug.split("-") if w]
    spelled: list[str] = []
    for index, word in enumerate(words):
        last = index + 1 == len(words)
        if word in SMALL:
            spelled.append(word)
        elif last:
            spelled.append(word.capitalize())
        else:
            follows = words[index + 1]
            spelled.append(word.capitalize() + ("-" if follows in SMALL else "-,"))
    return re.sub(r"-,(?= )", "-,", " ".join(spelled))
