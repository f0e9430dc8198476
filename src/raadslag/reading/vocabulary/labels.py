"""The line of labels under an item's title: "Sagsnr.: 24-011578   Dok.nr.: 12-34   Initialer: LKJ   Åbent"."""

import re
from dataclasses import dataclass
from functools import lru_cache

_KLE = r"\d{2}\.\d{2}\.\d{2}-?[A-ZÆØÅ]\d{2}(?:-\d+-\d{2})?"
_NUMBER = rf"(?:{_KLE}|[A-ZÆØÅ]{{2,5}}-\d{{4}}-\d{{3,7}}|(?=[^\s]*\d)[\w][\w./-]*\d|\d)"
_JOURNAL = re.compile(
    rf"(?:(?:esdh-?|acadre )?(?:sagsnr|sagsnummer|sags\s?nr|sags\s?id|j\.?\s?nr|journalnr|journalnummer)\s*[.:]*\s*(?P<number>{_NUMBER})"
    rf"|\bsag\s*:?\s+(?P<sag>(?=[^\s]*\d[-/.]\d|\d{{5}}){_NUMBER}))(?=[\s,;)]|$)",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:dok(?:ument)?\.?\s?(?:nr|id)?|sagsbehandler|sagsinitialer|initialer|sagsansvarlig|sagsansv|ansvarlig|init|"
    r"kle(?:-?nr)?|løbenr)\s*[.:]+\s*(?:[A-ZÆØÅ][\wæøå.-]*(?:\s[A-ZÆØÅ][\wæøå.-]*){0,3}(?=\s{2,}|\s*$|\t)|[\w./-]+)"
    r"|\bdok\.?\s+\d[\w./-]*",
    re.IGNORECASE,
)
_OPENNESS = re.compile(
    r"(?:^|(?<=[\s(\-–]))(?P<word>åben|åbent|lukket)(?:\s+(?:punkt|sag|dagsorden))?\b\)?", re.IGNORECASE
)
_BARE = re.compile(
    rf"^(?P<number>{_KLE}|\d{{2}}/\d{{1,6}}|\d{{4}}-\d{{5,8}}|[A-Z]{{2,5}}-\d{{4}}-\d{{3,7}}|\d{{3}}-\d{{4}}-\d+)$"
)
_MAY_BE = re.compile(r"\d|\bå[Bb]en|\bÅben|\b[Ll]ukket|LUKKET|ÅBEN|[Ii]nitialer|[Ss]agsbeh|[Ss]agsansv")
"""Nearly no line of a text is a label: what has neither a figure nor one of its words need not be looked at."""
_NOTHING = re.compile(r"[\s.,;:()·*|–-]*\Z")
_LONGEST = 200
AT_END_OF_TITLE = re.compile(r"\s*\((?P<number>\d{4}-\d{4,8}|\d{2}/\d{2,6}|\d{2}-\d{5,7})\)\s*$")


@dataclass(frozen=True, slots=True)
class ItemLabel:
    """What a line of labels says: the case's number, and whether the item is closed, where it says so."""

    journal: str | None = None
    closed: bool | None = None


@lru_cache(maxsize=8192)
def item_label(text: str, *, bodies: re.Pattern[str] | None = None) -> ItemLabel | None:
    """The labels on a line that holds nothing else, but for a body's name; None for any other line."""
    if len(text) > _LONGEST or not _MAY_BE.search(text):
        return None
    if bare := _BARE.match(text):
        return ItemLabel(journal=bare["number"])
    journal = _JOURNAL.search(text)
    rest = _JOURNAL.sub(" ", text)
    openness = _OPENNESS.search(rest)
    if openness:
        rest = f"{rest[: openness.start()]}\t{rest[openness.end() :]}"
    rest = _FURTHER.sub(" ", rest)
    if kle := re.search(rf"(?<![\w.]){_KLE}(?![\w.])", rest):
        rest = rest.replace(kle[0], " ")
    if not (journal or kle or openness or rest != text):
        return None
    if bodies and (named := bodies.match(rest.strip())):
        rest = rest.strip()[named.end() :]
    if not _NOTHING.match(rest) or not (journal or kle or openness or _FURTHER.search(text)):
        return None
    number = (journal["number"] or journal["sag"]) if journal else (kle[0] if kle else None)
    return ItemLabel(number, openness["word"].casefold() == "lukket" if openness else None)
