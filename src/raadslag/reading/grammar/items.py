"""Where items begin. Several ways of announcing an item are tried, and the one that fits the paper best is taken."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from raadslag.reading.grammar.blocks import joined
from raadslag.reading.grammar.headings import SectionHead, is_wrapper, section_head
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import HEADINGS, STARTS_AN_ITEM, plain
from raadslag.reading.vocabulary.items import KEYWORD, LEADER, NUMBERED_TITLE, READS_ON
from raadslag.reading.vocabulary.meeting import CLOSED_MARK, JOURNAL_LABEL, KLE, OPENNESS_LINE
from raadslag.records import SectionKind

_MOST = 1000


@dataclass(frozen=True, slots=True)
class Start:
    """Where an item begins: the line, how many lines its heading takes, what they say."""

    index: int
    length: int = 1
    number: str | None = None
    title: str | None = None
    full: bool = False
    """A heading of an item's part follows before the next item."""
    told: bool = False
    """A heading of the form itself that says so in words ("Punkt 3"): needs no number in turn to be believed."""


def item_starts(lines: Sequence[Line]) -> list[Start]:
    """The starts of the paper's items, in order. Empty where the paper has none that can be told."""
    found = [section_head(line, before=lines[i - 1] if i else None) for i, line in enumerate(lines)]
    heads = [head is not None for head in found]
    schemes = [
        _in_turn(_with_full(_keyworded(lines, heads), heads)),
        _in_turn(_with_full(_numbered(lines, heads, marked=True), heads)),
        _titled(lines, heads),
        _in_turn(_with_full(_numbered(lines, heads, marked=False), heads)),
        _cycles(lines, found),
    ]
    best = max(schemes, key=_weight)
    return best if best and _weight(best) > 0 else []


def _weight(starts: Sequence[Start]) -> float:
    if len(starts) <= 2 and not any(s.full or s.told for s in starts):
        return 0.0
    weight = sum(1.0 if s.full or s.told else 0.3 for s in starts)
    return weight if all(s.number or s.told for s in starts) else weight * 0.8


def is_contents_entry(line: Line) -> bool:
    """A line of the list of contents: a title, dots and a page."""
    return line.text[-1:].isdigit() and bool(LEADER.search(line.text))


def without_leader(text: str) -> str:
    """A contents entry without its dots and page."""
    return LEADER.sub("", text).strip()


def _stands_out(line: Line, before: Line | None) -> bool:
    return before is None or line.gap > 0 or line.level > 0 or line.bold or line.whole or line.page != before.page


def _keyworded(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    starts = []
    for index, line in enumerate(lines):
        match = (
            None if line.depth or line.cells or heads[index] or is_contents_entry(line) else KEYWORD.match(line.text)
        )
        if not match or not _stands_out(line, lines[index - 1] if index else None):
            continue
        title = match["title"].strip()
        if not match["number"] and ((title and not match["sep"]) or not line.level):
            continue
        if not line.level and (READS_ON.match(title) or title[:1].islower()):
            continue
        start = _start(lines, heads, index, match["number"], title)
        starts.append(replace(start, told=line.level > 0))
    return starts


def _numbered(lines: Sequence[Line], heads: Sequence[bool], *, marked: bool) -> list[Start]:
    starts = []
    for index, line in enumerate(lines):
        if line.depth or line.cells or heads[index] or is_contents_entry(line):
            continue
        if marked and not (line.level or line.bold):
            continue
        if not marked and not _stands_out(line, lines[index - 1] if index else None):
            continue
        match = NUMBERED_TITLE.match(line.text)
        if not match or KLE.match(line.text):
            continue
        title = (match["title"] or match["title2"]).strip()
        if not marked and (len(title) > 200 or _reads_as_sentence(title)):
            continue
        starts.append(_start(lines, heads, index, match["number"] or match["glued"], title))
    return starts


def _reads_as_sentence(title: str) -> bool:
    return title.endswith((".", ":", ";")) or bool(
        re.match(r"^\d+[.\s]*(?:" + r"januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec)", title)
    )


def _titled(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Items announced by a heading level alone, with no number and no keyword."""
    best: list[Start] = []
    for level in sorted({line.level for line in lines if line.level}):
        starts = [
            _start(lines, heads, index, None, line.text)
            for index, line in enumerate(lines)
            if line.level == level and not heads[index] and not is_wrapper(line) and not line.depth
        ]
        starts = _with_full(starts, heads)
        first = next((n for n, s in enumerate(starts) if s.full), len(starts))
        starts = starts[first:]
        if _directly_followed(starts, lines, heads) and sum(s.full for s in starts) > sum(s.full for s in best):
            best = starts
    return best if len(best) > 1 or (best and best[0].full) else []


def _directly_followed(starts: Sequence[Start], lines: Sequence[Line], heads: Sequence[bool]) -> bool:
    """Do at least half of these headings have a section of their own soon after, at a deeper level?"""
    near = 0
    for start in starts:
        after = range(start.index + start.length, min(start.index + start.length + 8, len(lines)))
        deeper = (lines[i].level == 0 or lines[i].level > lines[start.index].level for i in after if heads[i])
        near += any(deeper)
    return bool(starts) and near * 2 >= len(starts)


def _start(lines: Sequence[Line], heads: Sequence[bool], index: int, number: str | None, title: str) -> Start:
    """Take the further lines of a title with it."""
    first = lines[index]
    length = 1
    while index + length < len(lines) and not first.whole:
        line = lines[index + length]
        if _dash_of_title(line, length):
            title = f"{title} - {line.text}"
            length += 1
            continue
        late = not title and length == 1 and line.gap <= 1
        same = line.gap == 0 and line.level == first.level and line.bold == first.bold
        if not (same or late) or heads[index + length] or line.depth or _ends_title(line):
            break
        if length > 5 or (KEYWORD.match(line.text) and KEYWORD.match(line.text)["number"]):  # type: ignore[index]
            break
        title = _joined_title(title, line.text)
        length += 1
    if first.whole and not title and index + 1 < len(lines) and _is_title(lines[index + 1], first, heads[index + 1]):
        title, length = lines[index + 1].text, 2
    return Start(index, length, number, title.strip() or None)


def _dash_of_title(line: Line, length: int) -> bool:
    """A title broken before its dash, so that the rest looks like a point of a list."""
    return length == 1 and line.depth == 1 and line.gap == 0 and not line.whole and line.marker in ("•", "-", "–")


def _is_title(line: Line, number: Line, head: bool) -> bool:
    """Is a block the title of the item whose number stands in the block before?"""
    if head or is_wrapper(line) or _is_item_label(line) or not (line.level or line.bold) or KEYWORD.match(line.text):
        return False
    return line.level in (0, number.level)


def _ends_title(line: Line) -> bool:
    return _is_item_label(line) or is_wrapper(line) or plain(line.text) in HEADINGS


def _joined_title(title: str, more: str) -> str:
    return joined([title, more]) if title else more


def _is_item_label(line: Line) -> bool:
    return bool(KLE.match(line.text) or JOURNAL_LABEL.match(line.text) or OPENNESS_LINE.match(line.text))


def _with_full(starts: Sequence[Start], heads: Sequence[bool]) -> list[Start]:
    ends = [*(s.index for s in starts[1:]), len(heads)][: len(starts)]
    return [replace(s, full=any(heads[s.index + s.length : end])) for s, end in zip(starts, ends, strict=True)]


def _in_turn(starts: Sequence[Start]) -> list[Start]:
    """The heaviest run of starts whose numbers rise; a contents list before it falls away."""
    numbered = [s for s in starts if s.number]
    if not numbered or (starts[0].told and all(s.told for s in starts)):
        return list(starts)
    if len(numbered) > _MOST:
        numbered = numbered[:_MOST]
    weight = [0.0] * len(numbered)
    link = [-1] * len(numbered)
    for i, start in enumerate(numbered):
        own = 3.0 if start.full else 1.0
        weight[i] = own
        for j in range(i):
            step = int(start.number or 0) - int(numbered[j].number or 0)
            gained = weight[j] + own - min(step - 1, 5) * 0.2
            if step > 0 and gained > weight[i]:
                weight[i], link[i] = gained, j
    at = max(range(len(numbered)), key=lambda i: weight[i])
    chain = []
    while at >= 0:
        chain.append(numbered[at])
        at = link[at]
    return chain[::-1]


def _cycles(lines: Sequence[Line], found: Sequence[SectionHead | None]) -> list[Start]:
    """Items of a paper that lost their titles: after a decision, an early section begins the next."""
    starts: list[Start] = []
    decided = True
    for index, line in enumerate(lines):
        head = found[index]
        opens = head is None and not line.depth and plain(line.text) == "indhold"
        if head and head.kind is SectionKind.DECISION:
            decided = True
            if not starts:
                starts.append(Start(_content_before(lines, index), 0, full=True))
        elif decided and (opens or (head and head.kind in STARTS_AN_ITEM)):
            starts.append(Start(index, 0, full=True))
            decided = False
    return starts if len(starts) > 1 else []


def _content_before(lines: Sequence[Line], decision: int) -> int:
    """Where the first item's text begins: after the last wrapper before its decision."""
    for index in range(decision - 1, -1, -1):
        if is_wrapper(lines[index]):
            return index + 1
    return decision


def closed_title(text: str) -> tuple[str, bool]:
    """A title without its mark of closedness, and whether it had one."""
    if CLOSED_MARK.search(text):
        return CLOSED_MARK.sub(" ", text).strip(" -–:").strip(), True
    return text, False


def numbers_of(starts: Iterable[Start]) -> set[str]:
    """The numbers that items have."""
    return {s.number for s in starts if s.number}
