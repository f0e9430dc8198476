"""How votes are told: the words before each side, and counts without names."""

import re

_FOR = r"for stemte|for dette stemte|for forslaget stemte|for indstillingen stemte|følgende stemte for|for(?=:)|ja(?=:)|stemte for(?=:)"
_AGAINST = r"(?:i)?mod stemte|imod(?=\s\d+\s\()|imod forslaget stemte|imod indstillingen stemte|følgende stemte (?:i)?mod|imod(?=:)|nej(?=:)|stemte imod(?=:)"
_ABSTAIN = r"(?:følgende )?undlod at stemme|undlod(?=:)|hverken for eller imod(?: stemte)?|blankt(?=:)|undladt at stemme|stemte hverken for eller imod"

SIDE = re.compile(
    rf"(?:^|(?<=[.;)\n]\s)|(?<=[.;\n])|(?<=\),\s))(?:(?P<in_favour>{_FOR})|(?P<against>{_AGAINST})|(?P<abstained>{_ABSTAIN}))\s*:?\s*",
    re.IGNORECASE | re.MULTILINE,
)
"""The beginning of one side of a vote: at the head of a line or a sentence."""

_NAMED = r"[A-ZÆØÅ][\w.'’-]*(?:[ ]+[A-ZÆØÅ][\w.'’-]*)+[ ]*\([^)]{1,20}\)"
_PARTY = r"(?:(?:Gruppe|Liste)[ ])?[A-ZÆØÅ]{1,2}"
_SOME = rf"(?:{_NAMED}|{_PARTY})(?:(?:[ ]*[,+][ ]*|[ ]+og[ ]+)(?:{_NAMED}|{_PARTY}))*"
_YES = r"anbefaler|stemmer for|stemte for|godkender|tiltræder"
_NO = r"stemmer imod|stemte imod|stemmer i mod|kan ikke (?:anbefale|tiltræde|godkende)|kunne ikke (?:anbefale|tiltræde|godkende)"
TOLD = re.compile(
    rf"(?:\d+[ ]+medlem(?:mer)?[ ]*\((?P<counted>{_SOME})\)|(?:bestående af[ ]+)?(?P<who>{_SOME})(?:[ ]*\(\d+(?:[ ]medlem\w*)?\))?)[ ]+"
    rf"(?:(?P<in_favour>{_YES})|(?P<against>{_NO})|(?P<abstained>undlod at stemme|undlader at stemme|undlod))\b"
)
"""Sides told as sentences: "2 medlemmer (V+O) stemmer imod", "A, B og C (6) anbefaler indstillingen"."""
COUNTED_SIDES = re.compile(
    rf"(?P<for_count>\d+)[ ]stemmer?[ ]for[ ]\((?P<in_favour>{_SOME})\)[ ]+og[ ]+(?P<against_count>\d+)[ ]stemmer?[ ](?:i)?mod[ ]\((?P<against>{_SOME})\)"
)
"""Counts with their parties: "med 3 stemmer for (A og V) og 2 stemmer imod (O og Ø)"."""

TRAILING_ABSTAIN = re.compile(r"^(?P<who>.+?)\s+undlod at stemme\.?$", re.IGNORECASE)

COUNTS = re.compile(
    r"med\s+(?P<in_favour>\d+|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+stemmer?\s*(?:for)?\s*(?:\([^)]*\)\s*)?(?:,|og|mod|imod|\s)+\s*"
    r"(?P<against>\d+|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|ingen)\b(?:\s+stemmer?)?(?:\s+imod)?"
    r"(?:[^.]*?\.?\s*,?\s*(?:og\s+)?(?P<abstained>\d+|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+(?:medlemmer?\s+)?undlod)?",
    re.IGNORECASE,
)
REJECTED_BY = re.compile(r"\b(?:forkastet|forkastes|afvist|nedstemt)\s+med\b", re.IGNORECASE)
"""The first count of "forkastet med 39 stemmer imod 5" stood against."""

LEADING_COUNT = re.compile(r"^(?P<count>\d+)\s*(?:medlemmer|stemmer?)?\s*(?=[(:,]|$|\.)")
PARTY_WORDS = re.compile(r"\b(?:gruppe(?:rne)?|liste(?:rne)?|parti(?:et|erne)?)\b", re.IGNORECASE)
NO_VOTES = re.compile(r"^(?:ingen|0|-|–)?\.?$", re.IGNORECASE)
