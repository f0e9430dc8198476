"""Small papers for the rules to look at."""

from raadslag.reading import read
from raadslag.review import AttachmentContent, Finding, Settings, TakenOver, review

HEAD = """Teknikudvalget

Referat

Tirsdag den 17. marts 2026 kl. 17:00

Medlemmer: Ida Bech (A), Bo Lund (V), Eva Sø (F)

Afbud: Ole Munk (O)
"""
ITEM = """
Punkt 1: Ny vej

Tidligere behandling

{previous}

Sagsfremstilling

{told}

Økonomiske konsekvenser og finansiering

{economy}

Bilag

{attachments}

Beslutningen træffes af

{body}

Indstilling

{proposed}

Beslutning

{decided}
"""
USUAL = {
    "previous": "Teknikudvalget den 3. februar 2026 Punkt 4",
    "told": "Vejen anlægges i år.",
    "economy": "Udgiften er 2 mio. kr.",
    "attachments": "1 bilag",
    "body": "Teknikudvalget",
    "proposed": "Centret indstiller, at\n\n1. vejen anlægges",
    "decided": "Godkendt.",
}


def findings(
    parts: dict[str, str] | None = None,
    *,
    settings: Settings | None = None,
    contents: tuple[AttachmentContent, ...] = (),
    taken_over: tuple[TakenOver, ...] = (),
) -> tuple[Finding, ...]:
    reading = read((HEAD + ITEM.format(**(USUAL | (parts or {})))).encode())
    return review(reading.record, settings=settings, text=reading.text, attachments=contents, taken_over=taken_over)


def rules(parts: dict[str, str]) -> set[str]:
    return {finding.rule for finding in findings(parts)}
