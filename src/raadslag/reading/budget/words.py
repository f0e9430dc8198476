"""The words of a follow-up on a budget agreement."""

import re

TITLE = re.compile(
    r"(?:udmøntning|opfølgning|status|afrapportering)\w*\b.{0,40}?\b(?P<agreement>(?:aftale\s+om\s+)?(?:budgetaftale\w*|budget)\s*(?P<year>20\d\d))"
    r"(?:[-–/]\d{2,4})?(?:\s+for\s+(?P<committee>\S.*?)(?:s\s+(?:ansvars)?område|s\s+felt)?)?\s*$",
    re.IGNORECASE,
)
"""The heading: "Udmøntning af Aftale om budget 2018 for X-udvalgets ansvarsområde"."""

REVISED = re.compile(r"\b(?:rettelser|ændringer|rettet|revideret)\b.*?\befter\b(?P<meeting>.+)", re.IGNORECASE)
AT_A_MEETING = re.compile(r"(?<=[td])s\s+møde\b", re.IGNORECASE)

CHAPTER = re.compile(r"(?P<number>\d{1,2})\.?\s+(?P<title>[A-ZÆØÅ][^.:]{2,80})\Z")
INITIATIVE = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?P<title>[^\W\d_].{2,200})\Z")
COLUMN_HEADS = frozenset({"tid", "smiley", "smileys", "milepæl", "milepæle", "økonomi", "indsats", "status"})
ACCOUNTS = frozenset({"drift", "anlæg"})

MILESTONE = re.compile(r"milepæle?:?\Z", re.IGNORECASE)
ECONOMY = re.compile(r"økonomi:?\Z", re.IGNORECASE)
FOLLOW_UP = re.compile(
    r"(?:\d\.?\s*(?:budget)?opfølgning(?:\s+20\d\d)?|\d{1,2}\.\s?\d{1,2}\.\s?20\d\d|\d\.\s*kvartal(?:\s+20\d\d)?"
    r"|(?:primo|medio|ultimo)\s+(?:[a-zæøå]+\s+)?20\d\d|årsopfølgning(?:\s+20\d\d)?|\d{1,2}\.\s*[a-z]+\s+20\d\d)\Z",
    re.IGNORECASE,
)
"""A round of follow-up, alone in its cell."""

RESPONSIBLE = re.compile(
    r"(?P<centre>Ansvarlig[te]?\s+cent(?:er|re)\s*:)|(?P<committee>Ansvarlig[te]?\s+(?:fag)?udvalg\s*:)"
    r"|(?P<contributors>Væsentlige?\s+bidragsyder[e]?\s*:|Bidragsyder[e]?\s*:)",
    re.IGNORECASE,
)
_UNIT = r"[A-ZÆØÅ][\w-]*(?:,\s[A-ZÆØÅ][\w-]*)*(?:\s(?:og|&)\s[A-ZÆØÅ][\w-]*)?"
UNITS = re.compile(rf"{_UNIT}(?:\s+samt\s+{_UNIT})*(?=\s+[A-ZÆØÅ]|\s*\Z)")
"""Centres by name, to where a capital begins the next sentence without a comma or a conjunction."""
UNITS_PART = re.compile(r"\s+samt\s+|;\s*")

DEFINITIONS = re.compile(r"definition\w*\s+af\s+smiley\w*\s+(?:på|for)\s+(?P<scope>indsats|økonomi)", re.IGNORECASE)
DEFINED = re.compile(
    r"(?P<glyph>[^\w\s:]{1,3}|(?:grøn|gul|rød|glad|sur|neutral)\w*(?:\s+smiley)?)\s*[:=–-]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
SMILEY = re.compile(
    r"[☹☺☻\U0001f600-\U0001f64f]\ufe0f?\Z|(?:grøn|gul|rød|glad|sur|neutral)(?:\s+smiley)?\Z", re.IGNORECASE
)
MISSED = re.compile(r"\bikke\s+(?:opfyldt|overholdt|opnået)", re.IGNORECASE)
PARTLY = re.compile(r"\b(?:ikke\s+fuldt|delvist|fortsat\s+realistisk)\b", re.IGNORECASE)
