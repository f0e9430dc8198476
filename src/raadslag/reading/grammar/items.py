"""Where items begin. Several ways of announcing an item are tried, and the one that fits the paper best is taken."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from raadslag.reading.grammar.blocks import joined
from raadslag.reading.grammar.headings import SectionHead, is_wrapper, section_head
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import HEADINGS, STARTS_AN_ITEM, plain
from raadslag.reading.vocabulary.items import KEYWORD, LEADER, NUMBERED_TITLE, READS_ON
from raadslag.reading.vocabulary.labels import item_label
from raadslag.reading.vocabulary.lines import LEADS_ON
from raadslag.reading.vocabulary.meeting import BODY_NAME, CLOSED_MARK, JOURNAL_LABEL, KLE, OPEN_MARK, OPENNESS_LINE
from raadslag.records import SectionKind

_MOST = 1000
_TRUST = (1.0, 1.0, 1.0, 1.0, 0.97, 0.9, 1.0)
"""Ways to announce an item that other lines may look like are taken only where they explain more."""
_LONGEST_STEP = 3
"""Numbers of items may leave out two: those that were closed, or taken off."""
_NEAR = 60
"""So many lines on either side show whether the text is wrapped."""
_BROKEN = 0.12
"""Where more than this share of the lines goes on in the middle of a sentence, the paper's lines are wrapped."""


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
        _close(lines, heads),
        _led_in(lines, heads),
        _cycles(lines, found),
    ]
    weights = [_weight(starts) * trust for starts, trust in zip(schemes, _TRUST, strict=True)]
    best = schemes[weights.index(max(weights))]
    return _with_journal_above(best, lines) if best and _weight(best) > 0 else []


def _with_journal_above(starts: list[Start], lines: Sequence[Line]) -> list[Start]:
    """Where most items have the case's number on the line above their title, it belongs to the title."""
    above = [s.index > 0 and s.length > 0 and bool(_is_bare_journal(lines[s.index - 1])) for s in starts]
    if sum(above) * 2 < len(starts):
        return starts
    return [
        replace(s, index=s.index - 1, length=s.length + 1) if up else s for s, up in zip(starts, above, strict=True)
    ]


def _is_bare_journal(line: Line) -> bool:
    label = item_label(line.text) if not line.depth and not line.cells else None
    return label is not None and label.journal == line.text


def _weight(starts: Sequence[Start]) -> float:
    if len(starts) <= 2 and not any(s.full or s.told for s in starts):
        return 0.0
    weight = sum(1.0 if s.full or s.told else 0.3 for s in starts)
    return weight if all(s.number or s.told for s in starts) else weight * 0.7


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
        if match and _is_item_label(line):
            continue
        if not match:
            continue
        if not _stands_out(line, lines[index - 1] if index else None) and not (
            match["number"] and _leads(lines, heads, index + 1)
        ):
            continue
        title = match["title"].strip()
        if not match["number"] and ((title and not match["sep"]) or not line.level):
            continue
        if not line.level and (READS_ON.match(title) or title[:1].islower()):
            continue
        start = _start(lines, heads, index, match["number"], title)
        starts.append(replace(start, told=line.level > 0))
    return starts


def _numbered(lines: Sequence[Line], heads: Sequence[bool], *, marked: bool, close: bool = False) -> list[Start]:
    starts = []
    for index, line in enumerate(lines):
        if line.depth or line.cells or heads[index] or is_contents_entry(line):
            continue
        if marked and not (line.level or line.bold):
            continue
        if not marked and not close and not _stands_out(line, lines[index - 1] if index else None):
            continue
        match = None if _is_item_label(line) else NUMBERED_TITLE.match(line.text)
        if not match or KLE.match(line.text):
            continue
        title = (match["title"] or match["title2"]).strip()
        if not marked and (len(title) > 200 or _reads_as_sentence(title)):
            continue
        starts.append(_start(lines, heads, index, match["number"] or match["glued"], title))
    return starts


def _close(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Numbered titles with no white space around them, as a page of the web pasted into text has them.

    A number is believed where the title is short and something that stands under a title comes right after it, or
    where it is the next in turn and ends the paper or says that it is closed.
    """
    numbered = _numbered(lines, heads, marked=False, close=True)
    first = [s for s in numbered if _has_item_under(lines, heads, s)]
    if not first:
        return []
    numbers = {int(s.number or 0) for s in first}
    more = [s for s in numbered if s not in first and int(s.number or 0) - 1 in numbers | {0} and _is_bare(s, lines)]
    chain = _in_turn(_with_full(sorted([*first, *more], key=lambda s: s.index), heads))
    run = max(_runs(chain), key=lambda run: sum(s.full for s in run))
    return run if len(run) > 1 else []


def _runs(starts: Sequence[Start]) -> list[list[Start]]:
    """The starts cut where their numbers jump: two lists of items are not one."""
    runs: list[list[Start]] = [[]]
    for start in starts:
        if runs[-1] and int(start.number or 0) - int(runs[-1][-1].number or 0) > _LONGEST_STEP:
            runs.append([])
        runs[-1].append(start)
    return runs


def _has_item_under(lines: Sequence[Line], heads: Sequence[bool], start: Start) -> bool:
    return _leads(lines, heads, start.index + start.length)


def _leads(lines: Sequence[Line], heads: Sequence[bool], index: int) -> bool:
    """Does a heading of an item's part, or its label, come within three lines?"""
    return any(heads[at] or _is_item_label(lines[at]) for at in range(index, min(index + 3, len(lines))))


def _is_bare(start: Start, lines: Sequence[Line]) -> bool:
    """A title that nothing stands under: of a closed item, or the last."""
    after = start.index + start.length
    return bool(start.title and CLOSED_MARK.search(start.title)) or after >= len(lines) or _is_number(lines[after])


def _is_number(line: Line) -> bool:
    return not line.depth and not line.cells and bool(NUMBERED_TITLE.match(line.text))


def _led_in(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Titles without number or level: a short line after white space, with a heading or a label right under it."""
    starts = []
    for index, line in enumerate(lines):
        if heads[index] or not _may_be_title(line):
            continue
        under = lines[index + 1] if index + 1 < len(lines) else None
        closed = bool(CLOSED_MARK.search(line.text))
        leads = under is not None and not under.gap and (heads[index + 1] or _is_item_label(under))
        if leads or closed:
            starts.append(Start(index, 1, None, line.text))
    starts = _with_full(starts, heads)
    return starts if sum(s.full for s in starts) > 1 else []


def _may_be_title(line: Line) -> bool:
    if line.depth or line.cells or line.level or not line.gap or len(line.text) > 160:
        return False
    if is_wrapper(line) or _is_item_label(line) or plain(line.text) in HEADINGS or ":" in line.text[:25]:
        return False
    return line.text[:1].isupper() and not line.text.endswith((".", ":", ";", ","))


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
    wraps = _wraps(lines[max(0, index - _NEAR) : index + _NEAR])
    while index + length < len(lines) and not first.whole:
        line = lines[index + length]
        if _dash_of_title(line, length):
            title = f"{title} - {line.text}"
            length += 1
            continue
        late = not title and length == 1 and line.gap <= 1
        if not late and number and _numbers_next(line, number):
            break
        same = line.gap == 0 and line.level == first.level and line.bold == first.bold
        if not (same or late) or heads[index + length] or line.depth or _ends_title(line):
            break
        if not late and not _is_wrapped(lines[index + length - 1], line, wraps=wraps):
            break
        if length > 5 or (KEYWORD.match(line.text) and KEYWORD.match(line.text)["number"]):  # type: ignore[index]
            break
        title = _joined_title(title, line.text)
        length += 1
    if first.whole and not title and index + 1 < len(lines) and _is_title(lines[index + 1], first, heads[index + 1]):
        title, length = lines[index + 1].text, 2
    if not title and index + length < len(lines) and CLOSED_MARK.match(lines[index + length].text):
        title, length = lines[index + length].text, length + 1
    return Start(index, length, number, title.strip() or None)


def _numbers_next(line: Line, number: str) -> bool:
    found = NUMBERED_TITLE.match(line.text)
    return found is not None and int(found["number"] or found["glued"]) == int(number) + 1


def _is_wrapped(before: Line, line: Line, *, wraps: bool) -> bool:
    """Whether a title goes on in the next line. Where the paper wraps no lines, only one that breaks off does."""
    if re.match(r"\d{1,2}[.)]\s", line.text):
        return False
    if wraps or line.level or line.bold or not line.text[:1].isupper():
        return True
    return bool(LEADS_ON.search(before.text))


def _wraps(lines: Sequence[Line]) -> bool:
    """Are sentences broken over lines here? A page of the web as text has each paragraph on one line."""
    plain_lines = [ln for ln in lines if not (ln.whole or ln.cells or ln.depth or ln.level)]
    broken = sum(
        1
        for before, line in pairwise(plain_lines)
        if not line.gap
        and line.text[:1].islower()
        and not line.text.startswith("at ")
        and not before.text.endswith(":")
    )
    return broken > _BROKEN * len(plain_lines)


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
    return bool(
        item_label(line.text, bodies=BODY_NAME) or KLE.match(line.text) or JOURNAL_LABEL.match(line.text)
    ) or bool(OPENNESS_LINE.match(line.text))


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
    text = OPEN_MARK.sub("", text).strip() or text
    if CLOSED_MARK.search(text):
        return CLOSED_MARK.sub(" ", text).strip(" -–:").strip() or text, True
    return text, False


def numbers_of(starts: Iterable[Start]) -> set[str]:
    """The numbers that items have."""
    return {s.number for s in starts if s.number}
