"""What an item's sections say of attachments: how many, which, for whom, and when they came."""

import re
from collections.abc import Sequence

from raadslag.danish.numbers import whole
from raadslag.reading.vocabulary.attachments import (
    ADDED_AFTER,
    COUNT_LINE,
    IN_HEADING,
    INTERNAL,
    INTERNAL_COUNT,
    NOT_A_TITLE,
    NUMBER,
    RECOMMENDED,
)
from raadslag.records import (
    Attachment,
    Attachments,
    AttachmentVisibility,
    Blocks,
    Link,
    ListBlock,
    Paragraph,
    Section,
    Table,
)
from raadslag.records.blocks import Runs, text_of


def attachments_of(sections: Sequence[Section]) -> Attachments | None:
    """What the given sections of attachments say together; None where there are none."""
    if not sections:
        return None
    count: int | None = None
    internal: int | None = None
    listed: list[Attachment] = []
    for runs in (runs for section in sections for runs in _entries(section.blocks)):
        text = text_of(runs).strip()
        if match := COUNT_LINE.match(text):
            more = INTERNAL_COUNT.search(text)
            count = (count or 0) + (0 if match["none"] else whole(match["count"]))
            internal = (internal or 0) + whole(more["count"]) if more else internal
        elif text and not NOT_A_TITLE.match(text):
            listed.append(_attachment(text, runs))
    if count is None and not listed:
        return None
    return Attachments(count=len(listed) if count is None else count, internal=internal, listed=tuple(listed))


def counted_in_heading(sections: Sequence[Section]) -> Attachments | None:
    """A count in the heading, as in "Bilag (0)", where nothing stands under it."""
    counts = [int(m["count"]) for s in sections if s.heading and (m := IN_HEADING.search(s.heading))]
    return Attachments(count=sum(counts)) if counts else None


def total(found: Sequence[Attachments | None]) -> Attachments | None:
    """Several groups of attachments as one."""
    groups = [f for f in found if f is not None]
    if not groups:
        return None
    internal = [g.internal for g in groups if g.internal is not None]
    return Attachments(
        count=sum(g.count or 0 for g in groups),
        internal=sum(internal) if internal else None,
        listed=tuple(a for g in groups for a in g.listed),
    )


def _entries(blocks: Blocks) -> list[Runs]:
    entries: list[Runs] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            entries.append(block.runs)
        elif isinstance(block, ListBlock):
            entries.extend(inner for item in block.items for inner in _entries(item.blocks))
        elif isinstance(block, Table):
            entries.extend((row[0],) for row in block.rows if row and row[0])
        else:
            entries.append((block.text,))
    return entries


def _attachment(text: str, runs: Runs) -> Attachment:
    number = NUMBER.match(text)
    title = text[number.end() :] if number else text
    after = ADDED_AFTER.search(title)
    recommended = bool(RECOMMENDED.search(title))
    internal = bool(INTERNAL.search(title))
    title = INTERNAL.sub("", RECOMMENDED.sub("", ADDED_AFTER.sub("", title)))
    title = re.sub(r"\s+", " ", title).strip(" -–:")
    return Attachment(
        title=title or text,
        number=number["number"] if number else None,
        visibility=AttachmentVisibility.INTERNAL if internal else AttachmentVisibility.PUBLIC,
        recommended=recommended,
        added_after=after is not None,
        address=next((run.href for run in runs if isinstance(run, Link)), None),
    )
