"""Lines become blocks: wrapped lines are joined, lists and tables are put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.reading.grammar.glued import Numbered, numbered_runs
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.lines import LEADS_ON
from raadslag.records import Block, Blocks, Heading, ListBlock, ListItem, Paragraph, Run, Runs, Table

_ENDS = re.compile(r"[.:;!?…”\"')]\s*$")
_STARTS_NEW = re.compile(r"^[A-ZÆØÅ\"”«•]")
_ROOM = 0.12
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})[.)]\s+(?P<text>\S.*)$")
_PAGE_GAP = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the lines it was made of."""

    block: Block
    lines: tuple[Line, ...]


def placed_blocks(lines: Sequence[Line], *, width: int, section_level: int = 0, first_number: int = 1) -> list[Placed]:
    """The blocks that some lines make. `width` is the paper's line width in characters, 0 where lines are whole."""
    placed: list[Placed] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        if line.cells:
            end = _while(lines, position, lambda ln: bool(ln.cells))
            placed.append(Placed(_table(lines[position:end]), tuple(lines[position:end])))
        elif line.depth:
            end = _while(lines, position, lambda ln: ln.depth > 0)
            placed.extend(_marked_lists(lines[position:end]))
        elif line.level:
            end = position + 1
            level = min(max(line.level - section_level, 1), 3) if section_level else 1
            placed.append(Placed(Heading(level=level, text=line.text), (line,)))
        elif line.whole:
            end = position + 1
            placed.append(_numbered_or_paragraph(line))
        else:
            end = _while(lines, position, lambda ln: not (ln.cells or ln.depth or ln.level or ln.whole))
            placed.extend(_plain(lines[position:end], width, first_number))
        position = end
    return _joined_lists(placed)


def blocks_of(lines: Sequence[Line], *, width: int = 0) -> Blocks:
    """The blocks alone."""
    return tuple(p.block for p in placed_blocks(lines, width=width))


def joined(texts: Sequence[str]) -> str:
    """Wrapped lines as one: words broken at the margin are mended, "Erhvervs-/og" is not a broken word."""
    whole = ""
    for text in texts:
        if not whole:
            whole = text
        elif whole.endswith("-") and text[:1].islower() and not whole.endswith(" -"):
            first = text.split(" ", 1)[0].strip(",.")
            last = whole.rsplit(" ", 1)[-1]
            if first in {"og", "eller", "samt"}:
                whole = f"{whole} {text}"
            elif last[-2:-1].isupper() or not last[-2:-1].isalpha():
                whole += text
            else:
                whole = whole[:-1] + text
        else:
            whole = f"{whole} {text}"
    return whole


def paragraph(text: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(runs=(text,))


def _while(lines: Sequence[Line], start: int, test: object) -> int:
    end = start + 1
    while end < len(lines) and test(lines[end]):  # type: ignore[operator]
        end += 1
    return end


def runs_of(line: Line) -> Runs:
    """A line's runs: with its links, or as one piece of text."""
    return tidy(line.links) if line.links else (line.text,)


def tidy(runs: Runs) -> Runs:
    """Runs without empty pieces, neighbouring text joined, no space at the ends."""
    kept: list[Run] = []
    for run in runs:
        if isinstance(run, str) and kept and isinstance(kept[-1], str):
            kept[-1] += run
        elif run != "":
            kept.append(run)
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return tuple(run for run in kept if run != "")


def _table(rows: Sequence[Line]) -> Table:
    header: tuple[str, ...] = ()
    if rows[0].head:
        header, rows = (rows[0].cells if any(rows[0].cells) else ()), rows[1:]
    return Table(header=header, rows=tuple(row.cells for row in rows))


def _numbered_or_paragraph(line: Line) -> Placed:
    match = _NUMBERED.match(line.text)
    if match and not line.links:
        item = ListItem(blocks=(paragraph(match["text"]),))
        return Placed(ListBlock(ordered=True, start=int(match["number"]), items=(item,)), (line,))
    return Placed(Paragraph(runs=runs_of(line)), (line,))


def _joined_lists(placed: list[Placed]) -> list[Placed]:
    """Numbered paragraphs that follow one another are one list."""
    result: list[Placed] = []
    for one in placed:
        last = result[-1] if result else None
        whole = _continued(last.block, one.block) if last else None
        if last and whole:
            result[-1] = Placed(whole, last.lines + one.lines)
        else:
            result.append(one)
    return result


def _continued(before: Block, block: Block) -> ListBlock | None:
    """Two numbered lists as one, where the second goes on counting; else None."""
    if not isinstance(before, ListBlock) or not isinstance(block, ListBlock) or not before.ordered or not block.ordered:
        return None
    if block.start != before.start + len(before.items):
        return None
    return before.model_copy(update={"items": before.items + block.items})


# ---------------------------------------------------------------- lists that the form marks


def _marked_lists(lines: Sequence[Line]) -> list[Placed]:
    return [Placed(_marked_list(group), tuple(group)) for group in _one_list_each(lines)]


def _one_list_each(lines: Sequence[Line]) -> list[list[Line]]:
    """Cut where a list ends and another begins: bullets after numbers, or a number out of turn."""
    groups: list[list[Line]] = []
    outer = min(line.depth for line in lines)
    last = ""
    for line in lines:
        if line.depth == outer and line.marker:
            if not groups or not _same_list(last, line.marker):
                groups.append([])
            last = line.marker
        elif not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _same_list(before: str, marker: str) -> bool:
    was, now = _number(before), _number(marker)
    return now == was + 1 if was is not None and now is not None else was is None and now is None and bool(before)


def _number(marker: str) -> int | None:
    digits = marker.strip(".() ")
    return int(digits) if digits.isdigit() else None


def _marked_list(lines: Sequence[Line]) -> ListBlock:
    outer = min(line.depth for line in lines)
    first = next((ln.marker for ln in lines if ln.depth == outer and ln.marker), "")
    number = _number(first)
    points: list[list[Line]] = []
    for line in lines:
        if not points or (line.depth == outer and line.marker):
            points.append([])
        points[-1].append(line)
    items = tuple(_list_item(point, outer) for point in points)
    return ListBlock(ordered=number is not None, start=1 if number is None else number, items=items)


def _list_item(lines: Sequence[Line], depth: int) -> ListItem:
    blocks: list[Block] = []
    position = 0
    while position < len(lines):
        if lines[position].depth > depth:
            end = _while(lines, position, lambda ln: ln.depth > depth)
            blocks.extend(_marked_list(group) for group in _one_list_each(lines[position:end]))
        else:
            end = position + 1
            while end < len(lines) and lines[end].depth == depth and not lines[end].gap and not lines[end].whole:
                end += 1
            wrapped = lines[position:end]
            runs = runs_of(wrapped[0]) if len(wrapped) == 1 else (joined([ln.text for ln in wrapped]),)
            blocks.append(Paragraph(runs=runs))
        position = end
    return ListItem(blocks=tuple(blocks))


# ---------------------------------------------------------------- plain lines


def _plain(lines: Sequence[Line], width: int, first_number: int) -> list[Placed]:
    placed: list[Placed] = []
    for part in numbered_runs(lines, first=first_number):
        if isinstance(part, Numbered):
            placed.append(Placed(_numbered_list(part, width), tuple(part.all_lines())))
        else:
            placed.extend(_paragraphs(part, width))
    return placed


def _numbered_list(numbered: Numbered, width: int) -> ListBlock:
    items = []
    for point in numbered.points:
        blocks: list[Block] = [p.block for p in _paragraphs(point.lines, width)]
        blocks.extend(_numbered_list(inner, width) for inner in point.inner)
        items.append(ListItem(blocks=tuple(blocks)))
    return ListBlock(ordered=True, start=numbered.start, items=tuple(items))


def _paragraphs(lines: Sequence[Line], width: int) -> list[Placed]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    placed = []
    for index, group in enumerate(groups):
        text = joined([line.text for line in group])
        if _is_heading(groups, index, text, width):
            placed.append(Placed(Heading(text=text), tuple(group)))
        elif text:
            placed.append(_numbered_or_paragraph_text(text, tuple(group)))
    return placed


def _numbered_or_paragraph_text(text: str, lines: tuple[Line, ...]) -> Placed:
    match = _NUMBERED.match(text)
    if match:
        item = ListItem(blocks=(paragraph(match["text"]),))
        return Placed(ListBlock(ordered=True, start=int(match["number"]), items=(item,)), lines)
    return Placed(paragraph(text), lines)


def _goes_on(before: Line, line: Line, width: int) -> bool:
    """Is this line the rest of the sentence on the line before?"""
    if _NUMBERED.match(line.text):
        return False
    if line.gap == 0:
        if before.bold != line.bold:
            return False
        room = width - len(before.text)
        wrapped = not width or room <= len(line.text.split(" ", 1)[0]) + width * _ROOM
        return wrapped or not _STARTS_NEW.match(line.text) or bool(LEADS_ON.search(before.text))
    crosses_page = line.gap >= _PAGE_GAP or line.page != before.page
    return crosses_page and not _ENDS.search(before.text) and line.text[:1].islower()


def _is_heading(groups: list[list[Line]], index: int, text: str, width: int) -> bool:
    """A short line by itself before a paragraph, that ends like no sentence; or one set in bold."""
    group = groups[index]
    last = index + 1 == len(groups)
    if group[0].bold and not last and len(text) < 120 and not text.endswith((".", ",")):
        return True
    if last or len(group) > 1 or _ENDS.search(text) or text.endswith(",") or len(text) > 80:
        return False
    alone = group[0].gap > 0 and groups[index + 1][0].gap > 0
    return alone and text[:1].isupper() and len(groups[index + 1][0].text) > len(text)
