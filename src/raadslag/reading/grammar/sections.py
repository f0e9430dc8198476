"""The parts of one item: its labels, then its sections, each with the lines that belong to it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from raadslag.danish.days import first_day
from raadslag.reading.grammar.headings import SectionHead, is_wrapper, section_head
from raadslag.reading.lines import Line
from raadslag.reading.meaning.treatments import bare_treatment
from raadslag.reading.vocabulary.attachments import COUNT_LINE
from raadslag.reading.vocabulary.headings import NAMES_ITS_VALUE, OPENS_CLOSED_PART, OPENS_OPEN_PART, plain
from raadslag.reading.vocabulary.labels import ItemLabel, item_label
from raadslag.reading.vocabulary.meeting import BODY_NAME, JOURNAL_LABEL, KLE, OPENNESS_AT_END, OPENNESS_LINE
from raadslag.records import SectionKind

_HOLDS_DATED = frozenset({SectionKind.DECISION_HISTORY, SectionKind.PREVIOUS_TREATMENT})


@dataclass(slots=True)
class RawSection:
    """A section before its lines become blocks. `opened_by` is the heading's line, if it has one."""

    kind: SectionKind
    heading: str | None = None
    opened_by: Line | None = None
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    first_number: int = 1
    """The number its first point goes on from, where a list was interrupted by attachments."""


@dataclass(slots=True)
class RawItem:
    """One item taken apart, before it is understood."""

    sections: list[RawSection] = field(default_factory=list)
    journal: tuple[str, Line] | None = None
    closed_by: Line | None = None
    labels: list[Line] = field(default_factory=list)
    wrappers: list[Line] = field(default_factory=list)
    closes_after: bool = False
    """A heading at the end opens the closed part of the agenda: the next items are closed."""
    opens_after: bool = False


def take_apart(lines: Sequence[Line], *, item_level: int, day: dt.date | None) -> RawItem:
    """Cut an item's lines into labels and sections. `day` tells this meeting's decision from earlier ones."""
    raw = RawItem()
    current = RawSection(SectionKind.CONTENT)
    raw.sections.append(current)
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if _is_label(raw, line, before_sections=len(raw.sections) == 1):
            continue
        if is_wrapper(line):
            raw.wrappers.append(line)
            raw.closes_after = plain(line.text) in OPENS_CLOSED_PART
            raw.opens_after = plain(line.text) in OPENS_OPEN_PART
            continue
        if goes_on := _decision_goes_on(raw, current, line, before):
            current = goes_on
        head = section_head(line, before=before) or _sibling_heading(line, raw, item_level)
        if head is None or _names_its_value(current) or _stays(current, head, day) or _other_look(raw, line, head):
            current = _after_count(raw, current, line)
            current.lines.append(line)
            continue
        current = _open(raw, line, head, day)
    raw.sections = [s for s in raw.sections if s.lines or s.opened_by]
    _bare_treatments(raw)
    return raw


def _decision_goes_on(raw: RawItem, current: RawSection, line: Line, before: Line | None) -> RawSection | None:
    """After "Fraværende: X" on one line under a decision's heading, the next line is the decision itself."""
    if current.kind is not SectionKind.ABSENCE or before is not current.opened_by or len(current.lines) != 1:
        return None
    decision = raw.sections[-2] if len(raw.sections) > 1 else None
    if decision is None or decision.kind is not SectionKind.DECISION or decision.lines:
        return None
    if section_head(line, before=before) is not None:
        return None
    raw.sections[-2:] = [current, decision]
    return decision


def _open(raw: RawItem, line: Line, head: SectionHead, day: dt.date | None) -> RawSection:
    kind = head.kind
    if head.dated:
        decided = first_day(head.dated)
        kind = SectionKind.DECISION if decided and decided.date == day else SectionKind.DECISION_HISTORY
    section = RawSection(kind, head.heading, line, level=line.level)
    if head.rest:
        section.lines.append(_rest_of(line, head.rest))
    raw.sections.append(section)
    return section


def _rest_of(line: Line, rest: str) -> Line:
    """The text after a heading on its own line, standing where the whole line stands."""
    links = line.links if line.links and not isinstance(line.links[0], str) else ()
    return replace(line, text=rest, level=0, lead="", cells=(), bold=False, whole=True, links=links, gap=1)


def _stays(current: RawSection, head: SectionHead, day: dt.date | None) -> bool:
    """Dated decisions under "Beslutningshistorik" or "Tidligere behandling" are its content, not new sections."""
    if not head.dated or current.kind not in _HOLDS_DATED or _names_day(current.heading):
        return False
    decided = first_day(head.dated)
    return decided is None or decided.date != day


def _names_its_value(current: RawSection) -> bool:
    """A heading such as "Punkttype" is followed by a word that is a heading elsewhere ("Beslutning")."""
    return plain(current.heading or "") in NAMES_ITS_VALUE and not current.lines


def _other_look(raw: RawItem, line: Line, head: SectionHead) -> bool:
    """A word that may be a heading, but set unlike the headings around it: a line of the text or within it."""
    before = next((s.opened_by for s in reversed(raw.sections) if s.opened_by), None)
    within_list = raw.sections[-1].kind is SectionKind.ATTACHMENTS and head.kind is SectionKind.OTHER
    if within_list and not (line.level or line.bold or line.gap):
        # "Tidsplan" is the name of an attachment, unless it is set as the headings are.
        return True
    if head.kind is not SectionKind.OTHER or before is None or before.cells or before.lead:
        return False
    if before.level:
        return line.level == 0 or line.level > before.level
    return line.level > 0 or before.bold != line.bold


def _names_day(heading: str | None) -> bool:
    return bool(heading and first_day(heading))


def _sibling_heading(line: Line, raw: RawItem, item_level: int) -> SectionHead | None:
    """A heading the vocabulary does not know, on the level of those it knows."""
    if line.depth or line.cells or len(line.text) > 120:
        return None
    if line.level:
        level = next((s.level for s in reversed(raw.sections) if s.level), 0) or (item_level + 1 if item_level else 0)
        if level and line.level <= level:
            return SectionHead(SectionKind.OTHER, line.text.rstrip(": "))
        return None
    last = next((s.opened_by for s in reversed(raw.sections) if s.opened_by), None)
    if line.bold and last and last.bold and not last.level and line.gap and not line.text.endswith((".", ":", ",")):
        return SectionHead(SectionKind.OTHER, line.text.rstrip(": "))
    return None


def _is_label(raw: RawItem, line: Line, *, before_sections: bool) -> bool:
    """Journal number and openness, printed under an item's title (or, for openness, anywhere as a field)."""
    text = ": ".join(line.cells) if len(line.cells) == 2 else line.text
    if not before_sections or (raw.sections[0].lines and not line.cells):
        return False
    if label := item_label(text, bodies=BODY_NAME):
        _take_label(raw, line, label)
        return True
    journal = KLE.match(text) or JOURNAL_LABEL.match(text)
    if journal and raw.journal is None and len(text) < 120:
        raw.journal = (journal["number"], line)
        said = OPENNESS_AT_END.search(text)
        if said and _says_closed(said["word"]):
            raw.closed_by = line
        return True
    openness = OPENNESS_LINE.match(text.partition(": ")[2] if line.cells else text)
    if openness is None and len(text) < 100 and BODY_NAME.match(text):
        openness = OPENNESS_AT_END.search(text)
    if openness:
        if _says_closed(openness["word"]):
            raw.closed_by = line
        else:
            raw.labels.append(line)
        return True
    return False


def _take_label(raw: RawItem, line: Line, label: ItemLabel) -> None:
    if label.closed:
        raw.closed_by = line
    elif label.journal is None or raw.journal is not None:
        raw.labels.append(line)
    if label.journal is not None and raw.journal is None:
        raw.journal = (label.journal, line)


def _says_closed(word: str) -> bool:
    return word.lower().startswith("lukke")


def _after_count(raw: RawItem, current: RawSection, line: Line) -> RawSection:
    """Under "Meddelelser" a count of attachments interrupts the text: after it, the text goes on."""
    if current.kind is not SectionKind.ATTACHMENTS or len(raw.sections) < 2:
        return current
    goes_on = line.marker == f"{_next_number(raw)}." if line.depth or line.whole else line.gap > 0
    if not goes_on:
        return current
    before = raw.sections[-2]
    if before.kind not in (SectionKind.CONTENT, SectionKind.OTHER, SectionKind.PRESENTATION):
        return current
    if len(current.lines) != 1 or not COUNT_LINE.match(current.lines[0].text):
        return current
    if any(s.kind is SectionKind.DECISION for s in raw.sections):
        return current
    went_on = RawSection(SectionKind.CONTENT, first_number=_next_number(raw))
    raw.sections.append(went_on)
    return went_on


def _next_number(raw: RawItem) -> int:
    counted = sum(1 for s in raw.sections if s.kind is SectionKind.ATTACHMENTS)
    return counted + 1


def _bare_treatments(raw: RawItem) -> None:
    """A line of earlier treatment at the top, under no heading, is a section of its own."""
    first = raw.sections[0] if raw.sections else None
    if not first or first.kind is not SectionKind.CONTENT or not first.lines:
        return
    count = 0
    while count < len(first.lines) and bare_treatment(first.lines[count].text):
        count += 1
    if count:
        bare = RawSection(SectionKind.PREVIOUS_TREATMENT, lines=first.lines[:count])
        first.lines = first.lines[count:]
        raw.sections[0:1] = [bare, first] if first.lines else [bare]
