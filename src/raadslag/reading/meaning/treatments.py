"""References to treatments elsewhere: body, day, item.

"Børneudvalget den 23. september 2024 og 14. januar 2025 Punkt 8 samt Byrådet den 24. januar 2025 Punkt 6 og 7"
names four treatments; the item's number belongs to the last day before it.
"""

import re

from raadslag.reading.meaning.dates import WrittenDay, days_sharing_a_year
from raadslag.records import Treatment

_BODY = (
    r"(?P<body>(?:§\s*17,?\s*stk\.\s*4[ -]*)?(?:[A-ZÆØÅ][\wæøåÆØÅ/]*-?,?\s+)?(?:(?:[A-ZÆØÅ][\wæøåÆØÅ/]*-?|og|samt|for)\,?\s+){0,8}?"
    r"\w*(?:[Uu]dvalg(?:et)?|[Kk]ommunalbestyrelse(?:n)?|[Bb]yråd(?:et)?|[Bb]orgerrepræsentation(?:en)?|[Nn]ævn(?:et)?|[Rr]åd(?:et)?"
    r"|[Bb]estyrelse(?:n)?))"
)
_BODY_AT_END = re.compile(rf"(?:^|[\s,;(]){_BODY}(?:s|ets|ens)?(?:\s+møde)?\s*(?:den|d\.|,)?\s*$")
_ITEMS = re.compile(
    r"^\s*(?:kl\.?\s*[\d.:]+)?[\s,(]*(?:punkt(?:erne)?|pkt\.?|sag(?:\s?nr)?\.?)\s*(?:nr\.?\s*)?(?P<numbers>\d+(?:\s*(?:,|og|samt)\s*\d+(?!\d*\.?\s*(?:januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec)))*)",
    re.IGNORECASE,
)
_JOINS = re.compile(r"^[\s,]*(?:og|samt|,)?\s*(?:den|d\.)?\s*$", re.IGNORECASE)
_LEADS_TO_BODY = re.compile(
    r"^(?:beslutning|beslutningen|behandlet|vedtaget|truffet|fra|af|i|på|samt|og)\s+", re.IGNORECASE
)


def treatments(text: str) -> tuple[Treatment, ...]:
    """Every treatment a text names by body and day, in order, each once."""
    found: list[Treatment] = []
    body: str | None = None
    end = 0
    for day in days_sharing_a_year(text):
        between = text[end : day.start]
        match = _BODY_AT_END.search(between)
        if match:
            body = body_name(match["body"])
        elif not (body and _JOINS.match(between)):
            body = None
        items, end = _items_after(text, day)
        if body and day.date:
            numbers: list[str | None] = [*items] or [None]
            found.extend(Treatment(body=body, date=day.date, item=number) for number in numbers)
    return tuple(dict.fromkeys(found))


def bare_treatment(text: str) -> bool:
    """Is a line nothing but a reference to an earlier treatment?"""
    found = treatments(text)
    return (
        bool(found)
        and len(text) < 60 + 90 * len(found)
        and found[0].item is not None
        and text[:1].isupper()
        and not text.rstrip().endswith(":")
    )


def body_name(written: str) -> str:
    """A body's name as it is called: without the words before it and without the genitive."""
    name = re.sub(r"\s+", " ", written).strip(" ,.(")
    while lead := _LEADS_TO_BODY.match(name):
        name = name[lead.end() :]
    return re.sub(r"(?<=t|n|d)s$", "", name)


def _items_after(text: str, day: WrittenDay) -> tuple[list[str], int]:
    match = _ITEMS.match(text[day.end :])
    if not match:
        return [], day.end
    return re.findall(r"\d+", match["numbers"]), day.end + match.end()
