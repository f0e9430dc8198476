"""What is missing: parts, attachments, days."""

import datetime as dt
import re
from collections.abc import Iterator

from raadslag.danish.days import days_in_words
from raadslag.danish.numbers import COUNT, value
from raadslag.records import AttachmentVisibility, ItemKind, ItemRecord, SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_USUAL = 0.75
_FEWEST = 4
_ASKED = (SectionKind.RECOMMENDATION, SectionKind.DECIDED_BY, SectionKind.FINANCES, SectionKind.PRESENTATION)
_COUNTED = re.compile(rf"^(?P<count>{COUNT}) bilag\b", re.IGNORECASE)
_SEE = re.compile(
    r"\b(?:se|jf\.?|fremgår af|i|af|vedlagt som)\s+bilag\s+(?P<number>\d{1,2})\b(?!\.\d|\s+til\b"
    r"|\s+i\b)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:senest|frist(?:en)?(?: er| for \w+ er)?|høringsfrist(?:en)?(?: er)?|inden)\s+(?:den\s+)?(?=\d)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:skulle|blev|var|havde|udløb|kom|har været|har (?:\w+ )?modtaget|er (?:\w+ ){0,5}?"
    r"(?:behandlet|godkendt|modtaget|indkommet|sendt|afsluttet|overholdt|afholdt|udløbet|kommet))\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:administrationen|forvaltningen|centret|direktionen)\s+"
    r"(?:(?:vil\s+)?(?:forelægger?|vender? tilbage|fremlægger?)|vil\s+(?:\w+\s+)?(?:udarbejde|undersøge|komme med))\b"
    r"|\bder nedsættes en arbejdsgruppe\b|\bnedsætte en\s+arbejdsgruppe\b|\bsagen genoptages\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\d{4}|\d+\.\s|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|møde"
    r"|halvår|kvartal|uge|år\b|forår|efterår|sommer|vinter|løbende|årets|årligt|snarest",
    re.IGNORECASE,
)


def missing_part(paper: Paper) -> Iterator[Finding]:
    """A part that nearly all cases of this paper have, and this one has not."""
    cases = [
        (path, item)
        for _, path, item in paper.items
        if item.kind is ItemKind.CASE and not item.is_closed and item.sections
    ]
    if len(cases) < _FEWEST:
        return
    for kind in _ASKED:
        usual = sum(kind not in _missing(item) for _, item in cases) / len(cases) >= _USUAL
        lacks = [(path, item) for path, item in cases if usual and _missing(item) == [kind]]
        for path, item in lacks:
            yield _finding("missing_part", Weight.WARNING, path, item.title or "", kind.value)


def _missing(item: ItemRecord) -> list[SectionKind]:
    """The asked parts that an item has not. One that lacks several is of another kind, such as messages."""
    return [kind for kind in _ASKED if not any(section.kind is kind for section in item.sections)]


def attachment_count(paper: Paper) -> Iterator[Finding]:
    """A part that counts its attachments and lists another number of them."""
    for _, path, item in paper.items:
        if item.kind is ItemKind.MESSAGES:  # whose attachments belong to the messages, one by one
            continue
        for number, section in enumerate(item.sections):
            entries = (
                [e for e in section.text.split("\n") if e.strip()] if section.kind is SectionKind.ATTACHMENTS else []
            )
            counted = _COUNTED.match(entries[0]) if len(entries) > 1 else None
            if counted and value(counted["count"]) != len(entries) - 1:
                about = (counted["count"], str(len(entries) - 1))
                yield _finding("attachment_count", Weight.WARNING, f"{path}/sections/{number}", entries[0], *about)


def no_such_attachment(paper: Paper) -> Iterator[Finding]:
    """Told "se bilag 2" where there is one, or where the second is internal."""
    for at, _, item in paper.items:
        for passage in paper.of_item(at):
            for found in _SEE.finditer(passage.text):
                if said := _lacks(item, int(found["number"])):
                    yield _finding(said, Weight.WARNING, passage.path, found[0], found["number"])


def _lacks(item: ItemRecord, number: int) -> str:
    held = item.attachments
    if held is None or held.count is None:
        return ""
    if number > max(held.count, len(held.listed)):
        return "no_such_attachment"
    named = [a for a in held.listed if a.number == str(number)] or list(held.listed[number - 1 : number])
    return "internal_attachment" if named and named[0].visibility is AttachmentVisibility.INTERNAL else ""


def deadline_passed(paper: Paper) -> Iterator[Finding]:
    """A deadline that lay before the meeting, where the text speaks of it as to come."""
    day = paper.meeting.date if paper.meeting else None
    if day is None:
        return
    for passage in paper.passages:
        for sentence in passage.sentences:
            for found in _DEADLINE.finditer(sentence):
                last = next(
                    (d for d in days_in_words(sentence) if d.start >= found.end() - 1 and d.start - found.end() < 12),
                    None,
                )
                if last and last.date and day - dt.timedelta(days=60) < last.date < day and not _PAST.search(sentence):
                    yield _finding("deadline_passed", Weight.WARNING, passage.path, sentence, last.text)


def promise_without_day(paper: Paper) -> Iterator[Finding]:
    """A promise that names no day, month or meeting: nobody can hold anybody to it."""
    for passage in paper.passages:
        for sentence in passage.sentences:
            if _PROMISE.search(sentence) and not _WHEN.search(sentence):
                yield _finding("promise_without_day", Weight.HINT, passage.path, sentence)


def unconfirmed(paper: Paper) -> Iterator[Finding]:
    """What was taken over from last time's case, and nobody has confirmed."""
    for taken in paper.beside.taken_over:
        if not taken.confirmed:
            yield _finding("unconfirmed", Weight.WARNING, taken.path, taken.words, taken.words)


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.LACKING, weight=weight, path=path, words=words, about=about)
