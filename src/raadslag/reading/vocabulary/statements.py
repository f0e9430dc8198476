"""How minutes tell of those who did not go along, of who led the meeting, and of items out of their turn."""

import re

from raadslag.records import StatementKind as K

KINDS: tuple[tuple[K, re.Pattern[str]], ...] = (
    (K.SPECIAL_RECOMMENDATION, re.compile(r"\bsærindstilling\w*\b|\bmindretalsindstilling\w*\b", re.IGNORECASE)),
    (
        K.PROTOCOL,
        re.compile(
            r"\bprotokolbemærkning\w*\b|\bprotokollat\w*\b|\btil protokollen\b|\bprotokoltilførsel\w*\b", re.IGNORECASE
        ),
    ),
    (K.RESERVATION, re.compile(r"\b(?:tager|tog|tages|har taget) forbehold\b|\bforbeholder sig\b", re.IGNORECASE)),
    (
        K.DISSENT,
        re.compile(
            r"\b(?:kan|kunne) ikke (?:tiltræde|anbefale|godkende|støtte|stemme for)\b|\b(?:stemte|stemmer) imod\b"
            r"|\bkan ikke tilslutte sig\b|\bønskede ikke at behandle\b|\bstemmer ikke for\b",
            re.IGNORECASE,
        ),
    ),
)
"""The kinds of statement, those that outrank others first."""

NAMED = re.compile(r"(?P<name>[A-ZÆØÅ][\w.'’-]+(?:[ ]+[A-ZÆØÅ][\w.'’-]+)+)\s*\((?P<party>[A-ZÆØÅ]{1,2}|[Ll]øsgænger)\)")
PARTIES = re.compile(
    r"(?:^|(?<=\s))(?:(?:Gruppe|Liste|Parti)\s+)?(?P<parties>[A-ZÆØÅ](?:\s*(?:,|\+|og)\s*(?:Gruppe\s+|Liste\s+)?[A-ZÆØÅ])*)(?=\s|:|$)"
)
COUNTED = re.compile(r"\d+\s+medlem(?:mer)?\s+\((?P<parties>[A-ZÆØÅ](?:\s*[+,]\s*[A-ZÆØÅ])*)\)")

CHAIRED = re.compile(
    r"(?P<name>[A-ZÆØÅ][\w.'’-]+(?:[ ]+[A-ZÆØÅ][\w.'’-]+)+)(?:\s*\([^)]{1,20}\))?\s+"
    r"(?:blev (?:valgt|udpeget) (?:som|til) (?:mødeleder|ordstyrer|dirigent)|fungerede som (?:mødeleder|formand)|ledede mødet|var mødeleder)"
    r"(?:[^.]*?\b(?:pkt\.?|punkt(?:erne)?|sag)\s*(?P<items>\d+(?:\s*(?:,|og|-|til)\s*\d+)*))?"
)
_WORDS = r"(?:[^.\n]|(?<=pkt)\.|(?<=nr)\.|(?<=kl)\.)*?"
MOVED = re.compile(
    rf"\b(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?(?P<item>\d+)\s+(?:blev|er|bliver|behandles|rykkes|flyttes)\b{_WORDS}"
    rf"\b(?:frem|efter|før|som (?:det )?første|umiddelbart)\b{_WORDS}(?=\.?\s*(?:\n|$)|\.\s+[A-ZÆØÅ])",
    re.IGNORECASE,
)
