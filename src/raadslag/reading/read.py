"""From bytes to record."""

import hashlib
from dataclasses import dataclass

from raadslag.reading.formats import document
from raadslag.reading.grammar.paper import record_of
from raadslag.records import MeetingRecord, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A paper that was read: what it says, and the text whose characters the record's spans count."""

    record: MeetingRecord
    text: str


def read(data: bytes, *, name: str = "", address: str | None = None, media_type: str | None = None) -> Reading:
    """Read a paper: text, Markdown, HTML or PDF, recognised by content.

    `name` is a file name to show, `address` where it was published, `media_type` what a server said it is.
    Raises `Unreadable` with a Danish sentence where nothing can be read; anything that can be read in part is, and
    the rest lies in spans of kind `unread`.
    """
    paper = document(data, name=name, media_type=media_type)
    source = Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=paper.media_type,
        address=address or (paper.addresses[0] if paper.addresses else None),
        length=len(paper.text),
        pages=paper.pages,
    )
    return Reading(record=record_of(paper, source), text=paper.text)
