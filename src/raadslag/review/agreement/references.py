"""References to other treatments, and to paragraphs of law, that contradict themselves."""

import datetime as dt
import re
from collections.abc import Iterator

from raadslag.danish.days import days_in_words
from raadslag.law.citation import CITED, citation_holds
from raadslag.records import SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_VICE_CHAIR = re.compile(
    r"lov om kommunernes styrelse,?\s+§\s*22,?\s+stk\.\s*1\b[^.]{0,200}\bnæstformand"
    r"|\bnæstformand\b[^.]{0,200}lov om kommunernes styrelse,?\s+§\s*22,?\s+stk\.\s*1\b",
    re.IGNORECASE,
)


def reference_day(paper: Paper) -> Iterator[Finding]:
    """The line of earlier treatment names one day, the text the same day of another month for the same body."""
    for at, _, item in paper.items:
        prose = paper.of_item(at, SectionKind.SUMMARY, SectionKind.BACKGROUND, SectionKind.PRESENTATION)
        for treatment in item.previous:
            stem = _stem(treatment.body)
            told = {
                d.date: s
                for p in prose
                for s in p.sentences
                if stem in s.casefold()
                for d in days_in_words(s)
                if d.date
            }
            if treatment.date in told:
                continue
            for day, sentence in told.items():
                if _one_slip_apart(day, treatment.date):
                    place = next(p.path for p in prose if sentence in p.text)
                    about = (treatment.body, _shown(treatment.date), _shown(day))
                    yield _finding("reference_day", Weight.WARNING, place, sentence, *about)
                    break


def vice_chair_by_law(paper: Paper) -> Iterator[Finding]:
    """§ 22 stk. 1 lets a committee elect its chair; that it elects a vice-chair is a local rule."""
    for passage in paper.passages:
        if found := _VICE_CHAIR.search(passage.text):
            yield _finding(
                "vice_chair_by_law", Weight.WARNING, passage.path, found[0], statute="styrelsesloven § 22, stk. 1"
            )


def renumbered_law(paper: Paper) -> Iterator[Finding]:
    """A paragraph that had another number on the day of the meeting."""
    day = paper.meeting.date if paper.meeting else None
    if day is None:
        return
    for passage in paper.passages:
        for found in CITED.finditer(passage.text):
            if refusal := citation_holds(cited=found[0], day=day):
                yield _finding(
                    "renumbered_law", Weight.WARNING, passage.path, found[0], *refusal.about, statute=refusal.statute
                )


def _stem(body: str) -> str:
    return body.casefold().removesuffix("en").removesuffix("et")


def _one_slip_apart(one: dt.date, other: dt.date) -> bool:
    """The same but for the month, or but for the year: the slips that are made in writing."""
    same_day = one.day == other.day and (one.month == other.month) != (one.year == other.year)
    return same_day and abs((one - other).days) < 400


def _shown(day: dt.date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str, statute: str = "") -> Finding:
    return Finding(
        rule=rule, family=Family.AGREEMENT, weight=weight, path=path, words=words, about=about, statute=statute
    )
