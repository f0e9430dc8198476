"""Items that do not stand out: told by what comes under a title, or where titles are lost, by the order of sections."""

from collections.abc import Sequence

from raadslag.reading.grammar.headings import SectionHead, is_wrapper
from raadslag.reading.grammar.items.announced import numbered
from raadslag.reading.grammar.items.start import Start, is_item_label, leads
from raadslag.reading.grammar.items.turns import in_turn, runs, with_full
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import HEADINGS, STARTS_AN_ITEM, plain
from raadslag.reading.vocabulary.items import NUMBERED_TITLE
from raadslag.reading.vocabulary.lines import LEADS_ON_TO_LIST
from raadslag.reading.vocabulary.meeting import CLOSED_MARK, kind_of_item
from raadslag.records import ItemKind, SectionKind


def close(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Numbered titles with no white space around them, as a page of the web pasted into text has them.

    A number is believed where the title is short and something that stands under a title comes right after it, or
    where it is the next in turn and ends the paper or says that it is closed.
    """
    found = _outside_lists(numbered(lines, heads, marked=False, close=True), lines, heads)
    first = [s for s in found if _has_item_under(lines, heads, s)]
    if not first:
        return []
    numbers = {int(s.number or 0) for s in first}
    more = [s for s in found if s not in first and int(s.number or 0) - 1 in numbers | {0} and _is_bare(s, lines)]
    chain = in_turn(with_full(sorted([*first, *more], key=lambda s: s.index), heads))
    run = max(runs(chain), key=lambda run: sum(s.full for s in run))
    return run if len(run) > 1 else []


def _outside_lists(starts: Sequence[Start], lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Those that are no points of a list: a list begins right under a heading, or after words that lead on to it."""
    kept: list[Start] = []
    last: Start | None = None
    for start in starts:
        before = start.index - 1
        leads_on = before >= 0 and _opens_list(lines[before])
        goes_on = (
            last is not None
            and int(start.number or 0) == int(last.number or 0) + 1
            and not any(heads[last.index + 1 : start.index])
            and not _has_label_under(start, lines)
        )
        if leads_on or goes_on:
            last = start
        else:
            kept.append(start)
    return kept


def _opens_list(line: Line) -> bool:
    """A heading under which points or attachments are counted, or words that lead on to them."""
    if LEADS_ON_TO_LIST.search(line.text):
        return True
    return HEADINGS.get(plain(line.text)) in (SectionKind.RECOMMENDATION, SectionKind.ATTACHMENTS)


def _has_label_under(start: Start, lines: Sequence[Line]) -> bool:
    under = start.index + start.length
    if under >= len(lines):
        return False
    return is_item_label(lines[under]) or HEADINGS.get(plain(lines[under].text)) in STARTS_AN_ITEM


def _has_item_under(lines: Sequence[Line], heads: Sequence[bool], start: Start) -> bool:
    return leads(lines, heads, start.index + start.length)


def _is_bare(start: Start, lines: Sequence[Line]) -> bool:
    """A title that nothing stands under: of a closed item, or the last."""
    after = start.index + start.length
    return bool(start.title and CLOSED_MARK.search(start.title)) or after >= len(lines) or _is_number(lines[after])


def _is_number(line: Line) -> bool:
    return not line.depth and not line.cells and bool(NUMBERED_TITLE.match(line.text))


def led_in(lines: Sequence[Line], heads: Sequence[bool]) -> list[Start]:
    """Titles without number or level: a short line after white space, with a heading or a label right under it."""
    starts = []
    for index, line in enumerate(lines):
        if heads[index] or not _may_be_title(line):
            continue
        under = lines[index + 1] if index + 1 < len(lines) else None
        closed = bool(CLOSED_MARK.search(line.text))
        leads = under is not None and not under.gap and (heads[index + 1] or is_item_label(under))
        if leads or closed:
            starts.append(Start(index, 1, None, line.text))
    starts = with_full(starts, heads)
    return starts if sum(s.full for s in starts) > 1 else []


_LATE = frozenset({SectionKind.RECOMMENDATION, SectionKind.ATTACHMENTS, SectionKind.DECIDED_BY, SectionKind.DECISION})


def titled_in_turn(lines: Sequence[Line], found: Sequence[SectionHead | None]) -> list[Start]:
    """Titles that nothing marks: a short line before a heading that the item has had already, or after its decision."""
    starts: list[Start] = []
    seen: set[str] = set()
    late: set[SectionKind] = set()
    decided = True
    for index, line in enumerate(lines):
        head = found[index]
        if head is not None:
            seen.add(plain(head.heading))
            late |= {head.kind} & _LATE
            decided = decided or head.kind is SectionKind.DECISION
            continue
        under = found[index + 1] if index + 1 < len(lines) else None
        ends = kind_of_item(line.text) is ItemKind.OTHER_BUSINESS
        if (
            (under is None and not ends)
            or not _is_short_title(line)
            or (index and found[index - 1] is not None and starts)
        ):
            continue
        if under is None:
            starts.append(Start(index, 1, None, line.text, full=True))
            continue
        again = plain(under.heading) in seen
        early = under.kind in STARTS_AN_ITEM or under.kind in (SectionKind.DECISION, SectionKind.RECOMMENDATION)
        begun_anew = under.kind in STARTS_AN_ITEM and bool(late)
        if not starts or again or (decided and early) or begun_anew or ends:
            starts.append(Start(index, 1, None, line.text, full=True))
            seen, late, decided = set(), set(), False
    return starts if len(starts) > 2 else []


def _is_short_title(line: Line) -> bool:
    if line.depth or line.cells or line.level or len(line.text) > 140:
        return False
    if is_wrapper(line) or is_item_label(line) or plain(line.text) in HEADINGS or ":" in line.text:
        return False
    return line.text[:1].isupper() and not line.text.endswith((".", ")", ";", ",", "?")) and len(line.text) > 5


def _may_be_title(line: Line) -> bool:
    if line.depth or line.cells or line.level or not line.gap or len(line.text) > 160:
        return False
    if is_wrapper(line) or is_item_label(line) or plain(line.text) in HEADINGS or ":" in line.text[:25]:
        return False
    return line.text[:1].isupper() and not line.text.endswith((".", ":", ";", ","))


def cycles(lines: Sequence[Line], found: Sequence[SectionHead | None]) -> list[Start]:
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
