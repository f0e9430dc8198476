"""Writes `docs/gennemgang.md`, what a review can find, from the sentences of the rules. To write it anew:

.venv/bin/python -m raadslag.review.document > docs/gennemgang.md
"""

import re
import sys
from typing import Final

from raadslag.review.labels import BY_FAMILY, FAMILIES

INTRODUCTION: Final = """\
# Gennemgang

Det, `raadslag review` kan finde, lavet af reglerne selv med
`.venv/bin/python -m raadslag.review.document > docs/gennemgang.md`. Koden er den, `--json` viser;
… står for papirets ord. Hver regel er prøvet på en tekst, hvor den skal finde noget, og på en, der ligner, hvor den
skal tie.
"""


def document() -> str:
    """The whole document: a table for each family."""
    parts = [INTRODUCTION]
    for family, sentences in BY_FAMILY.items():
        rows = [f"| `{rule}` | {re.sub(r'{[0-9]}[.]?', '…', told)} |" for rule, told in sentences.items()]
        parts.append(
            "\n".join([f"## {FAMILIES[family]}\n", "| Kode | Det siger gennemgangen |", "|---|---|", *rows, ""])
        )
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(document())
