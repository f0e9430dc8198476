"""The formulas by which decisions are taken, in the order in which they outrank each other."""

import re

from raadslag.records import Outcome as O

_FORMULAS: tuple[tuple[O, str], ...] = (
    (O.APPROVED_WITH_REMARKS, r"\b(?:godkendt|godkendes|godkendte[^.]{0,60}|tiltrådt|vedtaget)\s+med\s+(?:bemærkning\b|(?:denne|disse|følgende|den|de|"
                              r"bemærkning|en)\b(?! \d)[^.:]{0,40}(?:bemærkning|tilføjelse|ændring|præcisering|rettelse|korrektion))"),
    (O.LAPSED, r"bortfald(?:t|et|er)\b|stemmelighed"),
    (O.ELECTED, r"\b(?:blev|er|bliver|blev herefter|er herefter|er hermed)\s+(?:enstemmigt\s+|hermed\s+)?(?:gen)?valgt\b"
                r"|^(?:gen)?valgt:|\b(?:gen)?valgtes\b|\bvalgte (?!at\b)|\budpege(?:s|t|de)\b|^udpeget:"),
    (O.SENT_BACK, r"\b(?:sendes|sendt|tilbagesendes|sendte sagen) tilbage\b|\btilbagesend(?:es|t)\b|\bhjemvis(?:es|t)\b"),
    (O.WITHDRAWN, r"\bud(?:går|gik|gået)\b|(?:taget|tages|trukket|trækkes) (?:af|fra) dagsordenen|\btrukket\b"),
    (O.POSTPONED, r"\b(?:udsættes|udsat|udsatte|udskydes|udskudt)\b|\bgenoptages på\b|^afventes?\b"),
    (O.REJECTED, r"\bforkastet\b|\bforkastes\b|\bikke (?:vedtaget|godkendt|tiltrådt|imødekomme[ts]*)\b|\bafvis(?:t|es)\b"
                 r"|^afslag\b|\bafslås\b|\bafslået\b|\bgives? afslag\b|\bnedstemt\b|\bikke at (?:imødekomme|godkende|tiltræde|støtte)\b|\bkunne ikke (?:godkende|tiltræde|imødekomme)"),
    (O.NOTED, r"\bti?l efterretning\b|^tages til orientering|^til orientering|^(?:orienteringen? )?(?:blev )?taget til orientering|^orientering(?:en|er(?:ne)?)? (?:blev |er )?(?:givet|taget)"),
    (O.RECOMMENDED, r"\banbefal(?:es|et|er|ede)\b|\bindstill(?:es|er|ede|et)\b[^.]{0,40}\b(?:godkend(?:t|else|es)?|tiltr\w+)\b"),
    (O.APPROVED, r"\bgodkend(?:t|es|er|te)\b|\btiltr(?:ådt|ædes|æder|ådte)\b|\bvedtag(?:et|es|er)\b|\bbevilge[ts]\b|\bvedtog\b"
                 r"|\bgivet tilladelse\b|\bimødekommes\b"),
    (O.REFERRED, r"\b(?:over)?send(?:es|t) (?:videre )?til\b|\bhenvis(?:es|t) til\b|\bvidere(?:sendes|sendt)\b"),
    (O.DISCUSSED, r"\bdrøfte(?:t|de|s)\b"),
    (O.NONE, r"^(?:ingen|intet|der var (?:ingen|intet))\b"),
)  # fmt: skip

FORMULAS = tuple((code, re.compile(pattern, re.IGNORECASE)) for code, pattern in _FORMULAS)

REMARK_FOLLOWS = re.compile(
    r"\bmed (?:denne|disse|følgende|den|de)\b.*\bbemærkning\w*\b.*:?$|\bbemærker?:?$", re.IGNORECASE
)
"""A formula that announces remarks: what comes after it in the decision is theirs."""

NEXT_POINT = re.compile(r"(?<=[.;])\s+(?=\d{1,2}(?:\s*[-–,]\s*\d{1,2})*\)\s)|(?<=[.;])\s+(?=[Aa]d\.?\s\d)")
"""Where the outcome of the next point begins on the same line: "1) Godkendt. 2) Udsættes."."""

ON_OTHER_ITEMS = re.compile(
    r"^\W*(?:pkt\.?|punkt(?:erne)?|sag)\s*(?:nr\.?\s*)?\d+(?:\s*(?:,|og)\s*\d+)*\.?\s+(?:blev|er|udgår|udsættes)\b"
    r"|^som konsekvens heraf\b|.*\bdagsordenspunkt \d",
    re.IGNORECASE,
)
"""A sentence about another item, in the decision on the agenda."""

ON_AMENDMENTS = re.compile(r"^\W*(?:\w+\s+){0,3}ændringsforslag", re.IGNORECASE)
"""A sentence about amendments: what became of the recommendation itself, another sentence tells."""

POINTS = re.compile(
    r"^(?:ad\.?|indstillingspunkt(?:erne)?|punkt(?:erne)?|pkt\.?|at-punkt)?\s*"
    r"(?P<numbers>\d{1,2}(?:\s*(?:[-–,+]|og|til)\s*\d{1,2})*)\s*(?:[.):]|(?=\s(?!medlem|stemm|stemt|parti|gruppe)(?:blev |er )?[a-zæøå]))\s*(?P<text>\S.*)$",
    re.IGNORECASE,
)
"""An outcome for some points of the recommendation: "Ad 1. Godkendt", "2 - 5) Anbefales", "Indstillingspunkt 1-4 …"; not "4 medlemmer …"."""

_WHO = r"[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*)+\s*\([^)]{1,20}\)"
ELECTED_NAMES = re.compile(
    rf"(?P<names>{_WHO}(?:(?:\s*,\s*|\s+(?:og|samt)\s+){_WHO})*)\s+"
    r"(?:blev|er|bliver)\s+(?:herefter\s+|enstemmigt\s+|hermed\s+)*(?:gen)?(?:valgt|udpeget)"
)
ELECTED_LABEL = re.compile(r"^(?:gen)?(?:valgt|udpeget)\s*:\s*(?P<names>.+)$", re.IGNORECASE)


def outcome_of(text: str) -> O | None:
    """The formula in a sentence, if there is one; the highest in rank where there are several."""
    for code, pattern in FORMULAS:
        if pattern.search(text):
            return code
    return None
