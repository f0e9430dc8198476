"""From bytes to record."""

import hashlib
from dataclasses import dataclass

from raadslag.reading.budget import follow_up_of
from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document
from raadslag.reading.grammar.paper import record_of
from raadslag.records import BudgetFollowUp, MeetingRecord, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A meeting's paper that was read: what it says, and the text whose characters the record's spans count."""

    record: MeetingRecord
    text: str


@dataclass(frozen=True, slots=True)
class FollowUpReading:
    """A follow-up on a budget agreement that was read, in the same way."""

    record: BudgetFollowUp
    text: str


def read_any(
    data: bytes, *, name: str = "", address: str | None = None, media_type: str | None = None, pictures: bool = True
) -> Reading | FollowUpReading:
    """Read a paper: text, Markdown, HTML, Word or PDF, recognised by content.

    `name` is a file name to show, `address` where it was published, `media_type` what a server said it is. Without
    `pictures` a scanned paper is refused with the code `scanned` at once, since to read one takes seconds a page.
    Raises `Unreadable` with a Danish sentence where nothing can be read; anything that can be read in part is, and
    the rest lies in spans of kind `unread`.
    """
    paper = document(data, name=name, media_type=media_type, pictures=pictures)
    source = Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=paper.media_type,
        address=address or (paper.addresses[0] if paper.addresses else None),
        length=len(paper.text),
        pages=paper.pages,
        scanned=paper.scanned,
    )
    if follow_up := follow_up_of(paper, source):
        return FollowUpReading(record=follow_up, text=paper.text)
    return Reading(record=record_of(paper, source), text=paper.text)


def read(data: bytes, *, name: str = "", address: str | None = None, media_type: str | None = None) -> Reading:
    """Read a meeting's paper, as `read_any`. Raises `Unreadable` also for a paper of another kind."""
    reading = read_any(data, name=name, address=address, media_type=media_type)
    if isinstance(reading, Reading):
        return reading
    raise Unreadable("follow_up", "Papiret er en opfølgning på en budgetaftale, ikke papirer fra et møde.")
