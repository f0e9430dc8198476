"""Days and periods that contradict each other."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from raadslag.danish.days import days_in_words, weekday
from raadslag.records import SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_BETWEEN = re.compile(
    r"^\s*(?:og\s+|indtil\s+|frem\s+)?(?:til|-|–)(?:\s+og\s+med)?\s+(?:den\s+)?(?:\w+dag\s+(?:den\s+)?)?$"
)
_HALF = re.compile(
    r"\b(?P<which>første|andet|1\.|2\.)\s+(?:halvår|halvdel)\s+(?:af\s+)?(?P<year>20\d\d)", re.IGNORECASE
)
_QUARTER = re.compile(r"\b(?P<which>[1-4])\.\s+kvartal\s+(?:af\s+)?(?P<year>20\d\d)", re.IGNORECASE)


def wrong_weekday(paper: Paper) -> Iterator[Finding]:
    """Told "mandag den 3. juli 2018" was a Tuesday."""
    for passage in paper.passages:
        for day in days_in_words(passage.text):
            if day.date and not day.weekday_agrees:
                yield _finding("weekday", Weight.ERROR, passage.path, day.text, weekday(day.date))


def no_such_day(paper: Paper) -> Iterator[Finding]:
    """Told "den 31. april 2026": April has thirty days."""
    for passage in paper.passages:
        for day in days_in_words(passage.text):
            if day.date is None:
                yield _finding("no_such_day", Weight.ERROR, passage.path, day.text)


def told_by_the_reader(paper: Paper) -> Iterator[Finding]:
    """The day of the meeting itself, in the head of the paper: its weekday is another's, or it does not exist."""
    for note in paper.meeting.notes if paper.meeting else ():
        if note.code == "impossible_date":
            yield _finding("no_such_day", Weight.ERROR, note.field, note.text)
        elif note.code == "weekday_contradicts_date" and paper.meeting and paper.meeting.date:
            yield _finding("weekday", Weight.ERROR, note.field, note.text, weekday(paper.meeting.date))


def period(paper: Paper) -> Iterator[Finding]:
    """The text counts a shorter stretch than the half-year or quarter that the recommendation names."""
    for at, _, _ in paper.items:
        named = [p for passage in paper.of_item(at, SectionKind.RECOMMENDATION) for p in _named(passage.text)]
        for passage in paper.of_item(at, SectionKind.PRESENTATION, SectionKind.SUMMARY):
            stretch = next(iter(_stretches(passage.text)), None)
            if stretch is None:
                continue
            first, last, words = stretch
            part = [n for n in named if n[0] <= first and last <= n[1] and (first, last) != n[:2]]
            if part and (last - first).days > 60:
                yield _finding("period", Weight.WARNING, passage.path, words, part[0][2])
                break


def _named(text: str) -> Iterator[tuple[dt.date, dt.date, str]]:
    for found in _HALF.finditer(text):
        year, second = int(found["year"]), found["which"].casefold() in ("andet", "2.")
        yield (
            (dt.date(year, 7, 1), dt.date(year, 12, 31), found[0])
            if second
            else (dt.date(year, 1, 1), dt.date(year, 6, 30), found[0])
        )
    for found in _QUARTER.finditer(text):
        year, month = int(found["year"]), 3 * int(found["which"])
        last = dt.date(year, month, 31 if month in (3, 12) else 30)
        yield dt.date(year, month - 2, 1), last, found[0]


def _stretches(text: str) -> Iterator[tuple[dt.date, dt.date, str]]:
    days = days_in_words(text)
    for first, last in pairwise(days):
        if first.date and last.date and _BETWEEN.match(text[first.end : last.start]):
            yield first.date, last.date, text[first.start : last.end]


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.SUMS, weight=weight, path=path, words=words, about=(words, *about))
