"""Percentages that contradict the numbers beside them."""

import re
from collections.abc import Iterator

from raadslag.danish.numbers import COUNT, FIGURE, decimals, shown, value
from raadslag.review.finding import Family, Finding, Settings, Weight
from raadslag.review.paper import Paper

_CHANGE = re.compile(
    rf"\b(?P<way>steget|øget|vokset|faldet|reduceret)\s+(?:\w+\s+)?med\s+(?P<by>{COUNT})\s+(?!pct|procent|mio|kr)\w+",
    re.IGNORECASE,
)
_TOTAL = re.compile(rf"\bi alt\s+(?:er\s+|udgør\s+)?(?P<total>{COUNT})\s+(?!pct|procent|mio|kr)\w+", re.IGNORECASE)
_PERCENT = re.compile(
    rf"\b(?:(?:det|dette|hvilket|dermed|altså)\s+(?:er|var|giver|udgør)|svarende til|svarer til)\s+"
    rf"(?:en\s+|et\s+)?(?:\w+\s+)?(?:(?:stigning|vækst|fald|reduktion|besparelse)\s+på\s+)?(?:ca\.?\s*|cirka\s+)?"
    rf"(?P<percent>{FIGURE})\s*(?:pct\.?|procent|%)",
    re.IGNORECASE,
)
_UNIT = r"(?:mio\.?\s*kr|t\.?\s*kr|kr|mio|[a-zæøå]{3,})"
_FROM_TO = re.compile(
    rf"\bfra\s+(?P<before>{FIGURE})(?:\s+(?P<one>{_UNIT})\.?)?(?:\s+i\s+\d{{4}})?"
    rf"\s+til\s+(?P<after>{FIGURE})(?:\s+(?P<other>{_UNIT})\b)?",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"\b(?:altså|dermed|det er|hvilket er|svarende til)\s+(?P<by>{FIGURE})\s+(?:\w+\s+)?(?P<way>flere|færre)\b",
    re.IGNORECASE,
)
_PERCENTS = ("pct", "procent", "procentpoint")
_SHARE = re.compile(
    rf"\b(?P<part>{FIGURE})\s+(?:ud )?af\s+(?:i alt\s+|de\s+)?(?P<whole>{FIGURE})\b[^.,;:()\d]{{0,40}}?"
    rf"(?:,?\s(?:svarende til|hvilket svarer til|svarer til)\s|\()\s*(?:ca\.?\s*)?"
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


def change_between(paper: Paper) -> Iterator[Finding]:
    """Told "steget fra 410 til 520 … en stigning på 28 pct.", or "altså 120 flere": it is 26,8 pct. and 110 more."""
    for passage in paper.passages:
        for found in _FROM_TO.finditer(passage.text):
            before, after = value(found["before"]), value(found["after"])
            near = re.split(r"\bfra\s+\d", passage.text[found.end() : found.end() + _NEAR // 2])[0]
            if before <= 0 or not _comparable(found):
                continue
            percent, more = _PERCENT.search(near), _MORE.search(near)
            exact = 100 * abs(after - before) / before
            if percent and not _agrees(percent["percent"], exact, paper.settings):
                yield _finding("change_percent", passage.path, f"{found[0]} … {percent[0]}", percent["percent"], exact)
            if more and value(more["by"]) != abs(after - before):
                about = (more["by"], shown(abs(after - before)))
                yield _wrong("difference", passage.path, f"{found[0]} … {more[0]}", *about)


def _comparable(found: re.Match[str]) -> bool:
    """The same unit on both sides or on one only; neither years, nor percentages, which have points between them."""
    one, other = (found[side] or "" for side in ("one", "other"))
    years = all(re.fullmatch(r"(?:19|20)\d\d", found[side]) for side in ("before", "after"))
    units = {unit.casefold() for unit in (one, other) if unit}
    money = [unit for unit in units if "kr" in unit or "mio" in unit]
    return not years and units.isdisjoint(_PERCENTS) and len(money) < 2


def _agrees(written: str, exact: float, settings: Settings) -> bool:
    places = decimals(written)
    allowed = settings.rounding if places == 0 else 1.05 * 10**-places
    return abs(value(written) - exact) <= allowed


def _finding(rule: str, path: str, words: str, written: str, exact: float) -> Finding:
    return _wrong(rule, path, words, f"{written} pct.", f"{shown(exact, 1)} pct.")


def _wrong(rule: str, path: str, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.SUMS, weight=Weight.ERROR, path=path, words=words, about=about)
