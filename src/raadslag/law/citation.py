"""Whether a paragraph that a paper cites was numbered so on its day.

    >>> citation_holds(cited="lov om kommunernes styrelse, § 16, stk. 7", day=dt.date(2025, 3, 18)).about
    ('styrelsesloven § 16, stk. 7', 'styrelsesloven § 16, stk. 8')

It knows the paragraphs that rules here rest on, and those that changed while the papers reach.
"""

import datetime as dt
import re
from typing import Final

from raadslag.law.catalogue import load_rules
from raadslag.law.labels.acts import ACTS
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import in_force

CITED: Final = re.compile(
    rf"(?P<act>{'|'.join(sorted(map(re.escape, ACTS), key=len, reverse=True))})s?,?\s+"
    r"§\s*(?P<section>\d+(?:\s?[a-z]\b)?)(?:,?\s+stk\.\s*(?P<part>\d+))?",
    re.IGNORECASE,
)


def canonical(cited: str) -> str:
    """A citation as the rules here write theirs; empty where no act that is known is cited."""
    found = CITED.search(" ".join(cited.split()))
    if not found:
        return ""
    part = f", stk. {found['part']}" if found["part"] else ""
    return f"{ACTS[found['act'].lower()]} § {found['section']}{part}"


def citation_holds(*, cited: str, day: dt.date) -> Refusal | None:
    """Warns where the cited wording was not in force on a day, but another of the same rule was."""
    wanted = canonical(cited)
    names = sorted({each.name for each in load_rules() if each.statute == wanted})
    held = [statute for name in names if (statute := _on(name, day))]
    if not held or wanted in held:
        return None
    return Refusal(code="renumbered", statute=held[0], severity=Severity.WARN, about=(wanted, held[0]))


def _on(name: str, day: dt.date) -> str:
    try:
        return in_force(name, day).statute
    except LookupError:
        return ""
