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
