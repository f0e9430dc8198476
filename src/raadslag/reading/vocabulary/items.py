"""How papers announce an item, in the text and in the list of contents."""

import re

KEYWORD = re.compile(
    r"^(?:dagsordens)?(?:punkt|pkt\.?|sag(?:\s?nr)?\.?|nr\.?)(?:\s*(?P<number>\d{1,4})\b)?\s*(?P<sep>[:.)–-]*)\s*(?P<title>.*)$",
    re.IGNORECASE,
)
NUMBERED_TITLE = re.compile(
    r"^(?P<number>\d{1,4})\s*[.:)]?\s*[:–-]?\s+(?P<title>[A-ZÆØÅ0-9\"”»(].*)$|^(?P<glued>\d{1,4})(?P<title2>[A-ZÆØÅ][a-zæøå].*)$"
)
NUMBER_ALONE = re.compile(r"^(?P<number>\d{1,4})[.:]?$")
LEADER = re.compile(r"\s*(?:\.{3,}|…+|(?:\. ){3,}|_{3,}|\t)\s*\d{1,3}\s*$")
READS_ON = re.compile(r"^(?:blev|er|udgår|sendes|udsættes|og|til|skal|tages|behandles|-|–|,)\b", re.IGNORECASE)

ENTRY = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag(?:\s?nr)?\.?)\s*)?(?P<number>\d{1,4})\s*[.:)]?\s+(?P<title>\S.*)$|^(?P<glued>\d{1,4})(?P<title2>[A-ZÆØÅ].*)$",
    re.IGNORECASE,
)

GROUND = re.compile(
    r"^(?:begrundelse|årsag|grund)(?: for (?:lukning|tillægsdagsorden|lukket dagsorden))?\s*:\s*(?P<text>.+)$",
    re.IGNORECASE,
)
