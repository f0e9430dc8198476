"""Where items begin. Several ways of announcing an item are tried, and the one that fits the paper best is taken."""

from collections.abc import Sequence
from dataclasses import replace

from raadslag.reading.grammar.headings import section_head
from raadslag.reading.grammar.items.announced import keyworded, numbered, titled
from raadslag.reading.grammar.items.bare import close, cycles, led_in, titled_in_turn
from raadslag.reading.grammar.items.start import Start
from raadslag.reading.grammar.items.turns import in_turn, with_full
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.labels import item_label
from raadslag.reading.vocabulary.meeting import OPENNESS_LINE

_TRUST = (1.0, 1.0, 1.0, 1.0, 0.97, 0.9, 1.0, 0.9)
"""Ways to announce an item that other lines may look like are taken only where they explain more."""


def item_starts(lines: Sequence[Line]) -> list[Start]:
    """The starts of the paper's items, in order. Empty where the paper has none that can be told."""
    found = [section_head(line, before=lines[i - 1] if i else None) for i, line in enumerate(lines)]
    heads = [head is not None for head in found]
    schemes = [
        in_turn(with_full(keyworded(lines, heads), heads)),
        in_turn(with_full(numbered(lines, heads, marked=True), heads)),
        titled(lines, heads),
        in_turn(with_full(numbered(lines, heads, marked=False), heads)),
        close(lines, heads),
        led_in(lines, heads),
        cycles(lines, found),
        titled_in_turn(lines, found),
    ]
    weights = [_weight(starts) * trust for starts, trust in zip(schemes, _TRUST, strict=True)]
    best = schemes[weights.index(max(weights))]
    return _with_journal_above(best, lines) if best and _weight(best) > 0 else []


def _with_journal_above(starts: list[Start], lines: Sequence[Line]) -> list[Start]:
    """Where items have the case's number, or that they are open, on the line above their title, it is the title's."""
    above = [s.index > 0 and s.length > 0 and bool(_is_bare_label(lines[s.index - 1])) for s in starts]
    if not above[0] or sum(above) * 2 < len(starts):
        return starts
    return [
        replace(s, index=s.index - 1, length=s.length + 1) if up else s for s, up in zip(starts, above, strict=True)
    ]


def _is_bare_label(line: Line) -> bool:
    label = item_label(line.text) if not line.depth and not line.cells else None
    if label is None:
        return False
    return label.journal == line.text or OPENNESS_LINE.match(line.text) is not None


def _weight(starts: Sequence[Start]) -> float:
    if len(starts) <= 2 and not any(s.full or s.told for s in starts):
        return 0.0
    weight = sum(1.0 if s.full or s.told else 0.3 for s in starts)
    return weight if all(s.number or s.told for s in starts) else weight * 0.7
