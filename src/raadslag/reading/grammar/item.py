"""One item put together: its sections as blocks, and what they say."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from raadslag.reading.grammar.blocks import placed_blocks
from raadslag.reading.grammar.items import Start, closed_title
from raadslag.reading.grammar.marks import Marks
from raadslag.reading.grammar.runon import split_run_on
from raadslag.reading.grammar.sections import RawItem, RawSection, take_apart
from raadslag.reading.lines import Line
from raadslag.reading.meaning.absence import absences_of
from raadslag.reading.meaning.attachments import attachments_of, counted_in_heading, total
from raadslag.reading.meaning.decision import decision_of
from raadslag.reading.meaning.history import history_of
from raadslag.reading.meaning.messages import messages_of
from raadslag.reading.meaning.recommendation import recommendation_of
from raadslag.reading.meaning.treatments import body_name, treatments
from raadslag.reading.vocabulary.attachments import NUMBERED
from raadslag.reading.vocabulary.headings import plain
from raadslag.reading.vocabulary.items import GROUND
from raadslag.reading.vocabulary.labels import AT_END_OF_TITLE, item_label
from raadslag.reading.vocabulary.meeting import LEAKED_LABEL, SUPPLEMENTARY_TITLE, kind_of_item
from raadslag.records import ItemKind, ItemRecord, Openness, Section, SectionKind, Treatment

_SAYS = {
    SectionKind.DECISION: "decision",
    SectionKind.RECOMMENDATION: "recommendation",
    SectionKind.ATTACHMENTS: "attachments",
    SectionKind.PREVIOUS_TREATMENT: "previous",
    SectionKind.DECISION_HISTORY: "history",
    SectionKind.DECIDED_BY: "decided_by",
    SectionKind.ABSENCE: "absences",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an item's reader needs to know of the paper around it."""

    width: int
    day: dt.date | None
    minutes: bool
    closed: bool = False


def read_item(
    start: Start, lines: Sequence[Line], *, path: str, marks: Marks, setting: Setting
) -> tuple[ItemRecord, RawItem]:
    """One item from its heading's lines and the lines under it. Marks what each line was read as."""
    heading, body = lines[: start.length], lines[start.length :]
    marks.field(heading, f"{path}/number", f"{path}/title")
    above = item_label(heading[0].text) if heading else None
    raw = take_apart(body, item_level=heading[0].level if heading else 0, day=setting.day)
    if setting.minutes:
        split_run_on(raw)
    if above and above.journal and raw.journal is None:
        raw.journal = (above.journal, heading[0])
    if above and above.closed:
        raw.closed_by = heading[0]
    title, closed = closed_title(start.title) if start.title else (None, False)
    if closed and start.number is None:
        title = start.title
    if title and raw.journal is None and (named := AT_END_OF_TITLE.search(title)):
        title, raw.journal = title[: named.start()], (named["number"], heading[0])
    kind = kind_of_item(SUPPLEMENTARY_TITLE.sub("", title) if title else None)
    _mark_labels(raw, path, marks)
    sections = tuple(
        _section(s, f"{path}/sections/{n}", path, marks, setting, kind) for n, s in enumerate(raw.sections)
    )
    leaked = any(plain(s.heading or "").startswith(LEAKED_LABEL) for s in sections)
    closed = closed or setting.closed or raw.closed_by is not None or leaked
    record = ItemRecord(
        number=start.number,
        title=title,
        journal_number=raw.journal[0] if raw.journal else None,
        kind=kind,
        openness=Openness.CLOSED if closed else Openness.OPEN,
        supplementary=bool(title and SUPPLEMENTARY_TITLE.match(title)),
        sections=sections,
        **interpreted(sections),  # type: ignore[arg-type]
    )
    return (_closed(record) if closed else record), raw


def interpreted(sections: Sequence[Section]) -> dict[str, object]:
    """What an item's sections say, as fields of the record. Depends on the sections alone."""

    def of(kind: SectionKind) -> list[Section]:
        return [s for s in sections if s.kind is kind]

    messages = messages_of(sections)
    own = attachments_of(of(SectionKind.ATTACHMENTS)) or counted_in_heading(of(SectionKind.ATTACHMENTS))
    recommended = [b for s in of(SectionKind.RECOMMENDATION) for b in s.blocks]
    decided = [b for s in of(SectionKind.DECISION) for b in s.blocks]
    return {
        "recommendation": recommendation_of(tuple(recommended)),
        "attachments": own or total([m.attachments for m in messages]),
        "decided_by": tuple(n for s in of(SectionKind.DECIDED_BY) for n in _bodies(s)),
        "decision": decision_of(tuple(decided)),
        "previous": _earlier(of(SectionKind.PREVIOUS_TREATMENT) or of(SectionKind.DECISION_HISTORY)),
        "history": tuple(d for s in of(SectionKind.DECISION_HISTORY) for d in history_of(s)),
        "messages": messages,
        "absences": absences_of(sections),
    }


def _earlier(sections: Sequence[Section]) -> tuple[Treatment, ...]:
    """Earlier treatments: of the section so called, or, where there is none, of the history of decisions."""
    said = [f"{s.heading or ''}\n{s.text}" if s.heading and treatments(s.heading) else s.text for s in sections]
    if sections and sections[0].kind is SectionKind.DECISION_HISTORY:
        named = [s for s, text in zip(sections, said, strict=True) if plain(s.heading or "") == "sagsforløb"]
        said = [s.text for s in named]
    return tuple(dict.fromkeys(t for text in said for t in treatments(text.replace("\n", " "))))


def _bodies(section: Section) -> list[str]:
    return [
        body_name(part)
        for line in section.text.split("\n")
        for part in re.split(r"\s+samt\s+|\s*;\s*", line)
        if part.strip(" .")
    ]


def _closed(record: ItemRecord) -> ItemRecord:
    """What the paper itself says is public of a closed item: a decision so headed, and the ground for secrecy."""
    public = [s.text for s in record.sections if s.kind is SectionKind.DECISION and _is_public(s.heading)]
    lines = [line for s in record.sections for line in s.text.split("\n")]
    ground = next((m["text"] for line in lines if (m := GROUND.match(line))), None)
    return record.model_copy(update={"public_decision": "\n".join(public) or None, "secrecy_ground": ground})


def _is_public(heading: str | None) -> bool:
    return plain(heading or "").startswith("offentlig")


def _mark_labels(raw: RawItem, path: str, marks: Marks) -> None:
    if raw.journal:
        marks.field(raw.journal[1], f"{path}/journal_number")
    for line in [*raw.labels, *([raw.closed_by] if raw.closed_by else [])]:
        marks.field(line, f"{path}/openness")
    marks.furniture(raw.wrappers)


def _section(raw: RawSection, path: str, item: str, marks: Marks, setting: Setting, kind: ItemKind) -> Section:
    lines = _apart(raw.lines) if raw.kind is SectionKind.ATTACHMENTS else raw.lines
    placed = placed_blocks(lines, width=setting.width, section_level=raw.level, first_number=raw.first_number)
    if raw.opened_by:
        marks.field(raw.opened_by, f"{path}/heading")
    says = (f"{item}/{_SAYS[raw.kind]}",) if raw.kind in _SAYS else ()
    placed_well = raw.kind is not SectionKind.CONTENT or kind is not ItemKind.CASE or _is_list(placed)
    for number, one in enumerate(placed):
        claim = marks.field if placed_well else marks.weak
        claim(one.lines, f"{path}/blocks/{number}", *says)
    return Section(kind=raw.kind, heading=raw.heading, blocks=tuple(p.block for p in placed))


def _apart(lines: Sequence[Line]) -> list[Line]:
    """Attachments that begin with a number each stand for themselves."""
    return [
        replace(line, whole=True) if not (line.depth or line.cells) and NUMBERED.match(line.text) else line
        for line in lines
    ]


def _is_list(placed: Sequence[object]) -> bool:
    return bool(placed) and all(getattr(p, "block").kind == "list" for p in placed)  # noqa: B009
