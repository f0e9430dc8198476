"""From bytes to record."""

import hashlib
from dataclasses import dataclass, replace

from raadslag.reading.budget import follow_up_of
from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document
from raadslag.reading.formats.html import read_html
from raadslag.reading.formats.recognise import is_plain_zip
from raadslag.reading.grammar.paper import record_of
from raadslag.reading.lines import Document
from raadslag.reading.systems import exported, unpack
from raadslag.reading.systems.kernel import Export
from raadslag.reading.systems.overlay import with_values
from raadslag.reading.systems.rendered import page_of
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
    """Read a paper: text, Markdown, HTML, Word, PDF, or a case system's export, recognised by content.

    `name` is a file name to show, `address` where it was published, `media_type` what a server said it is. Without
    `pictures` a scanned paper is refused with the code `scanned` at once, since to read one takes seconds a page.
    Raises `Unreadable` with a Danish sentence where nothing can be read; anything that can be read in part is, and
    the rest lies in spans of kind `unread`.
    """
    if export := exported(_manifest(data)):
        return _of_export(export, data, name=name, address=address)
    paper = document(data, name=name, media_type=media_type, pictures=pictures)
    source = _source(paper, data, name=name, address=address)
    if follow_up := follow_up_of(paper, source):
        return FollowUpReading(record=follow_up, text=paper.text)
    return Reading(record=record_of(paper, source), text=paper.text)


def _manifest(data: bytes) -> bytes:
    """The one export in an archive; any other bytes as they are. Raises `Unreadable` where there are several."""
    if not is_plain_zip(data):
        return data
    manifests, _ = unpack(data)
    if len(manifests) > 1:
        raise Unreadable("several", "Zip-filen har flere møder. Indlæs dem alle med: raadslag import")
    return manifests[0].data if manifests else data


def _of_export(export: Export, data: bytes, *, name: str, address: str | None) -> Reading:
    """A case system's export, read as the page that it makes."""
    page = replace(read_html(page_of(export)), media_type="application/zip" if is_plain_zip(data) else _form(data))
    record = record_of(page, _source(page, data, name=name, address=address))
    return Reading(record=with_values(record, export), text=page.text)


def _form(data: bytes) -> str:
    return "application/json" if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else "application/xml"


def _source(paper: Document, data: bytes, *, name: str, address: str | None) -> Source:
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=paper.media_type,
        address=address or (paper.addresses[0] if paper.addresses else None),
        length=len(paper.text),
        pages=paper.pages,
        scanned=paper.scanned,
    )


def read(data: bytes, *, name: str = "", address: str | None = None, media_type: str | None = None) -> Reading:
    """Read a meeting's paper, as `read_any`. Raises `Unreadable` also for a paper of another kind."""
    reading = read_any(data, name=name, address=address, media_type=media_type)
    if isinstance(reading, Reading):
        return reading
    raise Unreadable("follow_up", "Papiret er en opfølgning på en budgetaftale, ikke papirer fra et møde.")
