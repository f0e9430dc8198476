"""Percentages that contradict the numbers beside them."""

import re
from collections.abc import Iterator

from raadslag.review.finding import Family, Finding, Settings, Weight
from raadslag.review.numbers import COUNT, FIGURE, decimals, shown, value
from raadslag.review.paper import Paper

_CHANGE = re.compile(
    rf"\b(?P<way>steget|øget|vokset|faldet|reduceret)\s+(?:\w+\s+)?med\s+(?P<by>{COUNT})\s+(?!pct|procent|mio|kr)\w+",
    re.IGNORECASE,
)
_TOTAL = re.compile(rf"\bi alt\s+(?:er\s+|udgør\s+)?(?P<total>{COUNT})\s+(?!pct|procent|mio|kr)\w+", re.IGNORECASE)
_PERCENT = re.compile(
    rf"\b(?:stigning|vækst|fald|svarende til|svarer til)\s*(?:på|til)?\s*(?:ca\.?\s*"
    rf"|cirka\s*)?(?P<percent>{FIGURE})\s*(?:pct\.?|procent|%)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"\b(?P<part>{FIGURE})\s+(?:ud )?af\s+(?:i alt\s+|de\s+)?(?P<whole>{FIGURE})\b[^.]{{0,60}}?(?:svarende til"
    rf"|svarer til|\()\s*(?:ca\.?\s*)?"
    rf"(?P<percent>{FIGURE})\s*(?:pct\.?|procent|%)",
    re.IGNORECASE,
)
_NEAR = 260


def change_in_percent(paper: Paper) -> Iterator[Finding]:
    """Told "steget med 110 … i alt er 520 … en stigning på 28 pct.": 110 of 410 is 26,8."""
    for passage in paper.passages:
        for change in _CHANGE.finditer(passage.text):
            near = passage.text[change.end() : change.end() + _NEAR]
            total, percent = _TOTAL.search(near), _PERCENT.search(near)
            if not total or not percent:
                continue
            by, after = value(change["by"]), value(total["total"])
            before = after + by if change["way"].casefold() in ("faldet", "reduceret") else after - by
            if before > 0 and not _agrees(percent["percent"], 100 * by / before, paper.settings):
                yield _finding(
                    "change_percent", passage.path, f"{change[0]} … {percent[0]}", percent["percent"], 100 * by / before
                )


def share_in_percent(paper: Paper) -> Iterator[Finding]:
    """Told "45 ud af 120 (40 pct.)": it is 37,5."""
    for passage in paper.passages:
        for found in _SHARE.finditer(passage.text):
            part, whole = value(found["part"]), value(found["whole"])
            if 0 < part <= whole and not _agrees(found["percent"], 100 * part / whole, paper.settings):
                yield _finding("share_percent", passage.path, found[0], found["percent"], 100 * part / whole)


def _agrees(written: str, exact: float, settings: Settings) -> bool:
    places = decimals(written)
    allowed = settings.rounding if places == 0 else 1.05 * 10**-places
    return abs(value(written) - exact) <= allowed


def _finding(rule: str, path: str, words: str, written: str, exact: float) -> Finding:
    about = (f"{written} pct.", f"{shown(exact, 1)} pct.")
    return Finding(rule=rule, family=Family.SUMS, weight=Weight.ERROR, path=path, words=words, about=about)
