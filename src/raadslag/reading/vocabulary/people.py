"""Words about persons in papers: parties, roles, and whether somebody was there."""

import re

from raadslag.records import Attendance as A

PARTY = re.compile(
    r"^(?:[A-ZÆØÅ]{1,2}|løsgænger|uden for (?:parti|gruppe)|uden parti|UP|LG|lokallisten|[A-ZÆØÅ][a-zæøå]*listen)$",
    re.IGNORECASE,
)
_SHORT = re.compile(r"^[A-ZÆØÅ]{1,2}$")

STATUS: tuple[tuple[A, re.Pattern[str]], ...] = (
    (A.EXCUSED, re.compile(r"^(?:meldt\s+)?afbud\b|^fraværende med afbud|^lovligt forfald", re.IGNORECASE)),
    (
        A.ABSENT,
        re.compile(
            r"^(?:deltog ikke|fraværende|ikke til ?stede|udeblev(?:et)?|fravær|ikke deltaget|deltager ikke)\b",
            re.IGNORECASE,
        ),
    ),
    (A.PRESENT, re.compile(r"^(?:deltog|deltager|til ?stede|mødt|fremmødt|deltog delvist)\b", re.IGNORECASE)),
    (A.UNKNOWN, re.compile(r"^ukendt$", re.IGNORECASE)),
)
STATUS_WORDS: dict[A, str] = {A.PRESENT: "Deltog", A.EXCUSED: "Afbud", A.ABSENT: "Fraværende", A.UNKNOWN: ""}

SUBSTITUTE = re.compile(r"\b(?:stedfortræder|suppleant)(?:\s+for)?\s+(?P<whom>[A-ZÆØÅ][^(),;]+)", re.IGNORECASE)
SUBSTITUTES = re.compile(r"\.?\s*\b(?:[Ss]tedfortræder|[Ss]uppleant):?\s+(?!for\b)(?=[A-ZÆØÅ])")
"""Between somebody who stayed away and who came instead."""
EXCUSED_FROM = re.compile(r"^Afbud fra\s+(?P<who>[A-ZÆØÅ].+)$")
REASON = re.compile(
    r"^(?:sygdom|syg|ferie|pga\.?\s.*|på grund af\s.*|grundet\s.*|tjenesterejse|arbejde|personlige årsager|orlov|barsel)$",
    re.IGNORECASE,
)

PART_OF_MEETING = re.compile(
    r"^(?:deltog ikke )?(?:i |under |ved |på )?(?:sag|punkt|pkt\.?|punkterne|dagsordenspunkt)\s*(?:nr\.?\s*)?\d",
    re.IGNORECASE,
)

OFFICES = (
    "borgmester", "viceborgmester", "1. viceborgmester", "2. viceborgmester", "formand", "næstformand", "udvalgsformand",
    "fungerende formand", "midlertidig formand", "konstitueret formand", "mødeleder", "rådmand",
)  # fmt: skip
OFFICE_BEFORE_NAME = re.compile(
    r"^(?P<office>(?:"
    + "|".join(re.escape(o) for o in OFFICES)
    + r"|direktør|kommunaldirektør|centerchef))\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)

TITLE_BEFORE_NAME = re.compile(
    r"^(?P<office>[a-zæøåA-ZÆØÅ-]*(?:chef|direktør|leder|konsulent|sekretær|jurist|planlægger|medarbejder|ingeniør|koordinator))"
    r"\s+(?=[A-ZÆØÅ][a-zæøå]+\s+[A-ZÆØÅ])",
)
"""A title of staff before a name: "planchef Sidsel Poul"."""

NAME = re.compile(r"^[A-ZÆØÅÉÜÖÄ][\w.'’-]*(?:\s+(?:[A-ZÆØÅÉÜÖÄ][\w.'’-]*|de|von|van|af|el|al|la|da))*$")
NOBODY = frozenset(
    {
        "ingen",
        "nej",
        "intet",
        "-",
        "–",
        "ingen afbud",
        "ingen fraværende",
        "pkt. side",
        "pkt side",
        "side",
        "pkt. tekst side",
    }
)

_ARRIVED = r"(?:ankom|mødte|deltog fra|kom til stede|indtrådte)"
_LEFT = r"(?:forlod|gik|deltog til|udtrådte)"
MOVEMENT = re.compile(
    r"(?P<name>[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*)+)(?:\s*\((?P<party>[^)]{1,20})\))?\s+"
    rf"(?:(?P<arrived>{_ARRIVED})|(?P<left>{_LEFT}))\b",
)
MOVED_AT = re.compile(r"\bkl\.?\s*(?P<time>\d{1,2}[.:]\d{2}|\d{1,2})")
MOVED_DURING = re.compile(r"\b(?:dagsordens)?(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?P<item>\d+)\b", re.IGNORECASE)
_OF_THE_MEETING = re.compile(
    r"\bmødet\b|\blokalet\b|\bkl\.?\s*\d|\bmødesalen\b|\bunder behandling|\bved behandling", re.IGNORECASE
)


def is_movement_of_item(sentence: str) -> bool:
    """Whether a sentence about coming and going is about the meeting, and not about the case."""
    return _OF_THE_MEETING.search(sentence) is not None


DISQUALIFIED = re.compile(r"\binhabil", re.IGNORECASE)


def is_party(text: str) -> bool:
    """Is the content of a pair of brackets after a name a party?"""
    return bool(PARTY.match(text)) and (len(text) > 2 or bool(_SHORT.match(text)))


def status_of(text: str) -> A | None:
    """The attendance that a word or phrase states."""
    for status, pattern in STATUS:
        if pattern.match(text.strip()):
            return status
    return None


ABSENT_SENTENCE = re.compile(
    r"(?P<who>[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*)+(?:\s*\([^)]{1,20}\))?)\s+(?:var\s+)?"
    r"(?P<what>fraværende|inhabil|ikke til stede)\b",
)

STATUS_AT_END = re.compile(
    r"\s+[-–—]\s+(?P<words>[^-–—()]+?)\s*(?P<why>\([^()]*\))?$|,\s*(?P<words2>(?:afbud|fraværende|deltog ikke)\b[^,]*)$",
    re.IGNORECASE,
)
OPEN_ROLE = re.compile(r",\s+[a-zæøå]+\w*\s+for\s+[^()]*$")
