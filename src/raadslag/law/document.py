"""Writes `docs/law.md`, the rules as a table for each subject. To write it anew:

.venv/bin/python -m raadslag.law.document > docs/law.md
"""

import datetime as dt
import re
import sys
from collections.abc import Iterator
from typing import Final

from raadslag.law.catalogue import load_rules, subject
from raadslag.law.coverage import COVERAGE, Row
from raadslag.law.labels import ELSEWHERE, REFUSALS, RULES, SEVERITIES, SUBJECTS
from raadslag.law.statute import Rule

NOTHING: Final = "–"

INTRODUCTION: Final = """\
# Loven

De regler, programmet kender, lavet af reglerne selv med `.venv/bin/python -m raadslag.law.document > docs/law.md`. Hver
regel slås op på mødets dag, så et gammelt referat måles med den regel, der gjaldt. **Spærrer** stopper, medmindre en
navngiven person går videre med en grund. **Advarer** siger til. **Noteres** regner ud eller skriver ned. En **lokal
indstilling** afgør kommunen selv. Står der intet årstal, er reglen ældre end papirerne eller gælder stadig.

Nogle dage er regnet og ikke læst i en lov: Den strenge frist for udsendelse (LBK 186/2014) samt videomøder og nummeret
§ 16, stk. 8 (lov 1777/2023) regnes fra årets begyndelse, vederlagsbekendtgørelserne fra den dag, de blev kundgjort.

RD er ministeriets udtalelser i resumedatabasen. BEK er en bekendtgørelse.
"""


def words(rule: Rule) -> str:
    """What a rule says: its wording's own sentence, or that of the rule."""
    return RULES.get(rule.function.__name__) or RULES[rule.name]


def document() -> str:
    """The whole document. Raises ValueError for a rule without words or without a subject."""
    rules = load_rules()
    parts = [INTRODUCTION]
    for name, heading in SUBJECTS.items():
        parts.append(f"## {heading}\n")
        parts.append(_table([each for each in rules if subject(each) == name]))
    parts += ["## Hvad et afslag siger\n", _refusals(), "## Fra loven til reglerne\n", _coverage()]
    return "\n".join(parts)


def _table(rules: list[Rule]) -> str:
    rows = [
        f"| {words(each)} | {each.statute} | {SEVERITIES[each.severity]} | {_day(each.since)} | {_day(each.until)} | "
        f"`{subject(each)}.{each.function.__name__}` |"
        for each in rules
    ]
    return _lines("Regel", "Hjemmel", "Vægt", "Fra", "Til og med", "Funktion", rows=rows)


def _refusals() -> str:
    rows = [f"| `{code}` | {re.sub(r'{[0-9]}', '…', words)} |" for code, words in REFUSALS.items()]
    return _lines("Kode", "Sætning, med paragraffen sidst", rows=rows)


def _coverage() -> str:
    return _lines("Hjemmel", "Regler", "Ellers", rows=[_covered(each) for each in COVERAGE])


def _covered(row: Row) -> str:
    rules = ", ".join(f"`{name}`" for name in row.rules) or NOTHING
    return f"| {row.source} | {rules} | {ELSEWHERE[row.elsewhere] if row.elsewhere else NOTHING} |"


def _lines(*heads: str, rows: list[str]) -> str:
    return "\n".join(_all(heads, rows)) + "\n"


def _all(heads: tuple[str, ...], rows: list[str]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    yield from rows


def _day(day: dt.date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else NOTHING


if __name__ == "__main__":
    sys.stdout.write(document())
