"""Money in the text against what stands under economy."""

import re
from collections.abc import Iterator

from raadslag.danish.numbers import AMOUNT, kroner
from raadslag.records import SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_NONE = re.compile(r"^\s*(?:ingen|ikke nogen)(?: \w+)? (?:økonomiske )?konsekvenser|^\s*ingen\.?\s*$", re.IGNORECASE)
_OF_THIS_CASE = re.compile(
    r"\b(?:afsat|afsættes|bevilges|bevilling|koster|udgift\w*|merudgift\w*|finansieres|frigives|tilskud på"
    r"|besparelse\w*)\b",
    re.IGNORECASE,
)
_LARGE = 10_000_000
_ROUND = 2


def money_though_none(paper: Paper) -> Iterator[Finding]:
    """Told "Ingen økonomiske konsekvenser", and then an amount: there, or set aside in the case's own text."""
    for at, _, _ in paper.items:
        economy = paper.of_item(at, SectionKind.FINANCES)
        if not economy or not _NONE.match(economy[0].text):
            continue
        told = paper.of_item(at, SectionKind.PRESENTATION, SectionKind.SUMMARY, SectionKind.BACKGROUND)
        for passage in [*economy, *told]:
            sentence = next((s for s in passage.sentences if AMOUNT.search(s) and _OF_THIS_CASE.search(s)), None)
            if sentence:
                yield Finding(
                    rule="money_though_none",
                    family=Family.SUMS,
                    weight=Weight.WARNING,
                    path=passage.path,
                    words=sentence,
                    about=(AMOUNT.search(sentence)[0],),  # type: ignore[index]
                )
                break


def thousands_on_millions(paper: Paper) -> Iterator[Finding]:
    """The same figure a thousand times larger elsewhere in the case: "1,5 mio. kr." and "1.500 mio. kr.".

    A frame of 15 mio. and a grant of 15.000 are no slip: of round amounts, only one written the same way is told.
    """
    for at, _, _ in paper.items:
        told = [(p, m, kroner(m)) for p in paper.of_item(at) for m in AMOUNT.finditer(p.text)]
        amounts = {amount: match for _, match, amount in told}
        figures = {match["figure"]: (match, amount) for _, match, amount in sorted(told, key=lambda t: -t[2])}
        for passage, match, amount in told:
            others = [figures[match["figure"]], (amounts.get(amount / 1000), amount / 1000)]
            less = next(
                (m[0] for m, other in others if m and amount >= _LARGE and _is_slip(match, amount, m, other)), ""
            )
            if less:
                yield Finding(
                    rule="thousands_on_millions",
                    family=Family.SUMS,
                    weight=Weight.WARNING,
                    path=passage.path,
                    words=match[0],
                    about=(match[0], less),
                )
                break


def _is_slip(one: re.Match[str], much: float, other: re.Match[str], little: float) -> bool:
    """The unit is wrong of the one: the figure is the same, or the digits are, and are too many for chance."""
    if one["figure"] == other["figure"]:
        return much > little and "." in one["figure"]
    digits = len(f"{little:.0f}".rstrip("0"))
    same_unit = (one["unit"] or "").casefold().rstrip(".") == (other["unit"] or "").casefold().rstrip(".")
    return much == 1000 * little and (digits > _ROUND or (digits == _ROUND and same_unit))
