"""A record as one Markdown text (CommonMark with tables)."""

import re

from raadslag.exports import words
from raadslag.records import Block, Blocks, Heading, ItemRecord, Link, ListBlock, MeetingRecord, Paragraph, Runs, Table

_SECTION_LEVEL = 3
_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~])")
_LINE_START = re.compile(r"^(\s*)(#|\+|-|=|>|\d{1,9}(?=[.)]))")


def to_markdown(record: MeetingRecord) -> str:
    """The whole record as Markdown."""
    parts = [f"# {escaped(words.paper_title(record))}"]
    parts += [f"**{label}:** {escaped(value)}" for label, value in words.facts(record)]
    if record.participants:
        parts += ["## Deltagere", "\n".join(f"- {escaped(words.person(p))}" for p in record.participants)]
    parts += [escaped(event.text) for event in record.events]
    parts += [part for item in record.items for part in _item(item)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    text = _SPECIAL.sub(r"\\\1", text)
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else f"{m[1]}\\{m[2]}", text)


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _item(item: ItemRecord) -> list[str]:
    parts = [f"## {escaped(words.item_heading(item))}", *(escaped(line) for line in words.item_labels(item))]
    for section in item.sections:
        if section.heading:
            parts.append(f"### {escaped(section.heading)}")
        parts += blocks_markdown(section.blocks)
    if item.public_decision and not item.sections:
        parts += ["### Offentlig beslutning", *(escaped(line) for line in item.public_decision.split("\n"))]
    return parts


def blocks_markdown(blocks: Blocks) -> list[str]:
    """Blocks as Markdown, one text a block."""
    return [_block(block) for block in blocks]


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _runs(block.runs)
    if isinstance(block, Heading):
        return "#" * (_SECTION_LEVEL + block.level) + f" {escaped(block.text)}"
    if isinstance(block, ListBlock):
        return _list(block)
    return _table(block)


def _runs(runs: Runs) -> str:
    texts = []
    for index, run in enumerate(runs):
        if isinstance(run, Link):
            texts.append(f"[{_inline(run.text)}](<{_inline(run.href)}>)")
        else:
            texts.append(escaped(run) if index == 0 else _inline(run))
    return "".join(texts)


def _list(block: ListBlock) -> str:
    rows = []
    for offset, item in enumerate(block.items):
        mark = f"{block.start + offset}. " if block.ordered else "- "
        indent = " " * len(mark)
        text = "\n\n".join(blocks_markdown(item.blocks))
        rows.append(mark + text.replace("\n", f"\n{indent}").replace(f"\n{indent}\n", "\n\n"))
    return "\n\n".join(rows)


def _table(block: Table) -> str:
    width = max([len(block.header), *(len(row) for row in block.rows)])
    rows = [block.header or ("",) * width, *block.rows]
    lines = ["| " + " | ".join(escaped(cell) for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)
