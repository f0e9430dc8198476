"""A record as one plain HTML document, in ordinary markup."""

from html import escape

from raadslag.exports import words
from raadslag.records import Block, Blocks, Heading, ItemRecord, Link, ListBlock, MeetingRecord, Paragraph, Runs, Table

_SECTION_LEVEL = 3


def to_html(record: MeetingRecord) -> str:
    """The whole record as an HTML document in UTF-8."""
    title = words.paper_title(record)
    name = ", ".join([title, *record.bodies])
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="da"><head><meta charset="utf-8"><title>{escape(name)}</title></head><body><main>',
        f"<h1>{escape(title)}</h1>",
        *_facts(record),
        *_people(record),
        *(part for item in record.items for part in _item(item)),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _facts(record: MeetingRecord) -> list[str]:
    rows = [f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in words.facts(record)]
    return ["<dl>", *rows, "</dl>"] if rows else []


def _people(record: MeetingRecord) -> list[str]:
    parts: list[str] = []
    if record.participants:
        rows = [f"<li>{escape(words.person(p))}</li>" for p in record.participants]
        parts += ["<h2>Deltagere</h2>", "<ul>", *rows, "</ul>"]
    return parts + [f"<p>{escape(event.text)}</p>" for event in record.events]


def _item(item: ItemRecord) -> list[str]:
    parts = [f"<h2>{escape(words.item_heading(item))}</h2>"]
    parts += [f"<p>{escape(line)}</p>" for line in words.item_labels(item)]
    for section in item.sections:
        if section.heading:
            parts.append(f"<h{_SECTION_LEVEL}>{escape(section.heading)}</h{_SECTION_LEVEL}>")
        parts.append(blocks_html(section.blocks))
    if item.public_decision and not item.sections:
        parts.append(f"<h{_SECTION_LEVEL}>Offentlig beslutning</h{_SECTION_LEVEL}>")
        parts += [f"<p>{escape(line)}</p>" for line in item.public_decision.split("\n")]
    return [part for part in parts if part]


def blocks_html(blocks: Blocks) -> str:
    """Blocks as HTML; every text escaped."""
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_runs(block.runs)}</p>"
    if isinstance(block, Heading):
        level = _SECTION_LEVEL + block.level
        return f"<h{level}>{escape(block.text)}</h{level}>"
    if isinstance(block, ListBlock):
        return _list(block)
    return _table(block)


def _runs(runs: Runs) -> str:
    return "".join(
        f'<a href="{escape(run.href)}">{escape(run.text)}</a>' if isinstance(run, Link) else escape(run) for run in runs
    )


def _list(block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    rows = "\n".join(f"<li>{blocks_html(item.blocks)}</li>" for item in block.items)
    return f"<{tag}{start}>\n{rows}\n</{tag}>"


def _table(block: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.header)
    rows = "\n".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in block.rows)
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table>{top}<tbody>\n{rows}\n</tbody></table>"
