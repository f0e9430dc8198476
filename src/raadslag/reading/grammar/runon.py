"""Decisions that stand under no heading, as the last words of an item."""

from raadslag.reading.grammar.sections import RawItem, RawSection
from raadslag.reading.vocabulary.outcomes import outcome_of
from raadslag.records import SectionKind

_LONGEST = 220
_OPEN_ENDED = frozenset({SectionKind.CONTENT, SectionKind.RECOMMENDATION, SectionKind.ATTACHMENTS})


def split_run_on(raw: RawItem) -> None:
    """Give the closing formula of an item that has no heading for it a decision section of its own."""
    if any(s.kind is SectionKind.DECISION for s in raw.sections) or not raw.sections:
        return
    last = next((s for s in reversed(raw.sections) if s.kind is not SectionKind.ABSENCE), None)
    if last is None or last.kind is not SectionKind.CONTENT or not last.lines:
        return
    for index, line in enumerate(last.lines):
        if line.depth or line.cells or len(line.text) > _LONGEST:
            continue
        if (line.gap or line.whole or index == 0) and outcome_of(line.text) and _formula_alone(line.text):
            decision = RawSection(SectionKind.DECISION, lines=last.lines[index:])
            last.lines = last.lines[:index]
            at = raw.sections.index(last)
            raw.sections[at : at + 1] = [last, decision] if last.lines else [decision]
            return


def _formula_alone(text: str) -> bool:
    """A formula, not a sentence of the case that happens to hold its words."""
    return len(text.split()) <= 12
