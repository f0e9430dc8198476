"""Which lines are headings of an item's parts, and what stands on the same line after them."""

import re
from dataclasses import dataclass

from raadslag.danish.days import first_day
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import GROUP_OF_ITEMS, HEADINGS, OF_A_BODY, WRAPPERS, dated_decision, plain
from raadslag.reading.vocabulary.labels import item_label
from raadslag.records import SectionKind

_LABEL = re.compile(r"^(?P<label>[^:]{3,60}):\s*(?P<rest>\S.*)$")
_BY_LABEL = frozenset(
    {
        SectionKind.ATTACHMENTS, SectionKind.DECISION, SectionKind.RECOMMENDATION, SectionKind.DECIDED_BY,
        SectionKind.ABSENCE, SectionKind.PREVIOUS_TREATMENT, SectionKind.FINANCES, SectionKind.SUMMARY,
        SectionKind.DECISION_HISTORY, SectionKind.PARTICIPATION,
    }
)  # fmt: skip


_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
_SHORT = 60
"""A line so short ended its paragraph, whatever it ends with."""
_LONGEST = 2000
"""A longer line is text, whatever it begins with."""


@dataclass(frozen=True, slots=True)
class SectionHead:
    """A heading: its slot, the words printed, and the text that follows on the same line."""

    kind: SectionKind
    heading: str
    rest: str = ""
    dated: str = ""
    """The words naming body and day, in headings such as "Beslutning i Byrådet den 3. marts 2026"."""


def section_head(line: Line, *, before: Line | None = None, after: Line | None = None) -> SectionHead | None:
    """What part of an item a line opens, if it is a heading the vocabulary knows."""
    if line.depth:
        return None
    if line.cells:
        return _row_head(line)
    text = line.text
    if len(text) > _LONGEST:
        return None
    if not text[:1].isupper() and not text[:1].isdigit():
        return None
    return _whole_line(line, before, after) or _led(line) or _dated(line) or _labelled(line)


def is_wrapper(line: Line) -> bool:
    """A heading that only wraps others ("Indhold", "Åben dagsorden")."""
    return (
        not line.depth
        and not line.cells
        and (plain(line.text) in WRAPPERS or GROUP_OF_ITEMS.match(line.text) is not None)
    )


def _whole_line(line: Line, before: Line | None, after: Line | None) -> SectionHead | None:
    kind = HEADINGS.get(plain(line.text)) or (SectionKind.DECISION if OF_A_BODY.match(line.text) else None)
    if kind is None or len(line.text) > 90 or (kind is SectionKind.ABSENCE and line.text[:1].isdigit()):
        return None
    marked = line.level > 0 or line.bold
    if kind is SectionKind.OTHER and not marked:
        stands_alone = line.gap > 0 or before is None or before.text.endswith((".", "!", "?")) or _is_heading(before)
        if before is not None and not stands_alone:
            stands_alone = (
                (len(before.text) < _SHORT and not before.depth)
                or _labelled(before) is not None
                or item_label(before.text) is not None
            )
        if not stands_alone or line.text.endswith("."):
            return None
    if line.text.endswith(".") and not marked:
        return None
    return SectionHead(kind, _NUMBER.sub("", line.text).strip().rstrip(":").strip())


def _is_heading(line: Line) -> bool:
    return plain(line.text) in HEADINGS


def _led(line: Line) -> SectionHead | None:
    """A bold lead-in: "**Afbud** Musa Lund (A)"."""
    kind = HEADINGS.get(plain(line.lead)) if line.lead else None
    if kind is None:
        return None
    rest = line.text[len(line.lead) :].lstrip(" :") if line.text.startswith(line.lead) else ""
    return SectionHead(kind, line.lead.strip().rstrip(":").strip(), rest)


def _labelled(line: Line) -> SectionHead | None:
    """A label and its value on one line: "Bilag: 3 bilag (Heraf 1 internt)"."""
    match = None if line.text[:1].isdigit() else _LABEL.match(line.text)
    if not match:
        return None
    kind = HEADINGS.get(plain(match["label"]))
    if kind not in _BY_LABEL:
        return None
    return SectionHead(kind, match["label"].strip(), match["rest"])


def _row_head(line: Line) -> SectionHead | None:
    if len(line.cells) != 2:
        return None
    kind = HEADINGS.get(plain(line.cells[0]))
    return SectionHead(kind, line.cells[0].rstrip(":"), line.cells[1]) if kind in _BY_LABEL else None


def _dated(line: Line) -> SectionHead | None:
    """A decision headed by body and day; whose it is, the item's reader settles."""
    match = dated_decision(line.text)
    if not match:
        return None
    day = first_day(line.text)
    if day is None or day.start > match.end() + 12:
        return None
    tail = re.match(
        r"\s*(?:kl\.?\s*[\d.:]+)?\s*[,;]?\s*(?:(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?\d+)?\s*[:.]?\s*",
        line.text[day.end :],
    )
    end = day.end + (tail.end() if tail else 0)
    rest = line.text[end:].strip()
    if rest and not line.text[:end].rstrip().endswith((":", ".")) and not (line.level or line.bold):
        return None
    if match["body4"] and (rest or line.text.endswith(".")):
        return None
    heading = line.text[:end].strip().rstrip(":").strip()
    return SectionHead(SectionKind.DECISION_HISTORY, heading, rest, dated=heading)
