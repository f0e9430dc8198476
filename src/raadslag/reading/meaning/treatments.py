"""References to treatments elsewhere: body, day, item.

"Børneudvalget den 23. september 2024 og 14. januar 2025 Punkt 8 samt Byrådet den 24. januar 2025 Punkt 6 og 7"
names four treatments; the item's number belongs to the last day before it.
"""

import re

from raadslag.danish.days import WrittenDay, days_sharing_a_year
from raadslag.reading.vocabulary.treatments import BODY_AT_END, ITEM_NUMBERS, JOINS, LEADS_TO_BODY
from raadslag.records import Treatment


def treatments(text: str) -> tuple[Treatment, ...]:
    """Every treatment a text names by body and day, in order, each once."""
    found: list[Treatment] = []
    body: str | None = None
    end = 0
    for day in days_sharing_a_year(text):
        between = text[end : day.start]
        match = BODY_AT_END.search(between)
        if match:
            body = body_name(match["body"])
        elif not (body and JOINS.match(between)):
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
    while lead := LEADS_TO_BODY.match(name):
        name = name[lead.end() :]
    return re.sub(r"(?<=t|n|d)s$", "", name)


def _items_after(text: str, day: WrittenDay) -> tuple[list[str], int]:
    match = ITEM_NUMBERS.match(text[day.end :])
    if not match:
        return [], day.end
    return re.findall(r"\d+", match["numbers"]), day.end + match.end()
