"""How papers count and list attachments."""

import re

COUNT_LINE = re.compile(
    r"^(?P<count>\d{1,3}|ingen|intet|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+(?:\w+\s+)?bilag\b(?P<more>[^.]*)\.?$|^(?P<none>ingen|intet|nej)\.?$",
    re.IGNORECASE,
)
INTERNAL_COUNT = re.compile(
    r"heraf\s+(?P<count>\d+|et|ét|to|tre|fire)\s+(?:internt|interne|lukket|lukkede|fortrolig\w*)", re.IGNORECASE
)
IN_HEADING = re.compile(r"\((?P<count>\d{1,2})\)\s*:?$")
NUMBER_WORDS = {
    "ingen": 0,
    "intet": 0,
    "et": 1,
    "ét": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
    "ti": 10,
}

RECOMMENDED = re.compile(r"\bANBEFALES\b")
INTERNAL = re.compile(
    r"\((?:internt|intern|lukket|fortroligt?|ikke offentlig\w*)(?: bilag)?\)|^internt bilag$|^internt(?: bilag)?\s*[:–-]|[–-]\s*internt(?: bilag)?$",
    re.IGNORECASE,
)
ADDED_AFTER = re.compile(r"\s*[-–(]?\s*\b(?:tilføjet|tilknyttet|eftersendt|indsat) efter\b.*$", re.IGNORECASE)
NUMBER = re.compile(r"^(?:bilag\s+)?(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.:)–-]\s+(?=\S)", re.IGNORECASE)
NUMBERED = re.compile(r"^\d{3}-\d{4}-\d+\s|^(?:bilag\s+)?\d{1,3}(?:[.:)]|\s[(A-ZÆØÅ]|\s[-–])", re.IGNORECASE)
NOT_A_TITLE = re.compile(
    r"^(?:se bilag|bilag(?:et|ene)? (?:er|kan|ligger|fremgår)|der er ingen|videoklip|se videoklip|udskriv|til toppen)\b",
    re.IGNORECASE,
)


def count_word(word: str) -> int:
    """A count written as figures or as a word."""
    return int(word) if word.isdigit() else NUMBER_WORDS[word.lower()]
