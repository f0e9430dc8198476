"""Papers are read in: one transaction each, so that one that fails stops no other and leaves nothing half done."""

import datetime as dt
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import httpx
from django.db import transaction

from raadslag.accounts.models import User
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep as keep_file
from raadslag.ingest.aliases import NONE, Aliases, PaperHint
from raadslag.ingest.fetch import BIGGEST, Unfetched, fetch
from raadslag.ingest.gather import Found, gather
from raadslag.ingest.models import ImportEntry, ImportRun
from raadslag.ingest.results import ImportResult, ImportSummary
from raadslag.publication.addresses import meeting_address
from raadslag.publication.excerpts import released_pieces
from raadslag.publication.operations import Published, Submission, join_names, publish, rename_body
from raadslag.reading import Reading, Unreadable, read
from raadslag.records import as_published, public_edition
from raadslag.restricted.operations import keep as keep_edition
from raadslag.search.operations import catch_up

LOG: Final = logging.getLogger(__name__)
INDEXED_TOGETHER: Final = 25
"""So many papers are read before what they say can be found."""


class Unplaced(Exception):
    """A paper was read but cannot be published. `code` is stable; `str()` is a Danish sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper as it came in. `name` is its path as seen from the folder asked for, or its address."""

    data: bytes
    name: str
    address: str | None
    media_type: str | None
    released: bool
    by: User | None


class _Run:
    """A run that is written down once there is something to write: the same papers again leave no trace."""

    def __init__(self, *, started: dt.datetime, by: User | None) -> None:
        self._row = ImportRun(started=started, by=by)
        self._is_kept = False

    def row(self) -> ImportRun:
        if not self._is_kept:
            self._row.save()
            self._is_kept = True
        return self._row

    def finish(self, now: dt.datetime) -> None:
        if self._is_kept:
            self._row.finished = now
            self._row.save(update_fields=["finished"])


def import_paper(
    *,
    data: bytes,
    name: str,
    now: dt.datetime,
    address: str | None = None,
    media_type: str | None = None,
    released: bool = False,
    aliases: Aliases = NONE,
    by: User | None = None,
) -> ImportResult:
    """Keep, read and publish one paper. Never raises for what a paper holds: a paper that fails is kept and told of.

    `released` says that a person has made the original public; an original from an address is public already.
    """
    paper = Paper(data=data, name=name, address=address, media_type=media_type, released=released, by=by)
    result = _import(paper, aliases, None, now)
    catch_up()
    return result


def import_paths(
    paths: Iterable[str],
    *,
    now: Callable[[], dt.datetime],
    aliases: Aliases = NONE,
    released: bool = False,
    private_allowed: bool = False,
    progress: Callable[[int, int, ImportResult], None] | None = None,
    by: User | None = None,
    transport: httpx.BaseTransport | None = None,
) -> ImportSummary:
    """Import files, folders and addresses. `progress` is told of each paper: its number, of how many, the result."""
    run = _Run(started=now(), by=by)
    apply_aliases(aliases=aliases, by=by, now=now())
    found = list(gather(paths))
    results: list[ImportResult] = []
    for number, paper in enumerate(found, start=1):
        try:
            data, address, media_type = _bytes_of(paper, private_allowed=private_allowed, transport=transport)
        except Unfetched as error:
            result = ImportResult(name=paper.name, status="failed", code=error.code, message=str(error))
            _note_unfetched(paper, error, run, now())
        else:
            given = Paper(data=data, name=paper.name, address=address, media_type=media_type, released=released, by=by)
            result = _import(given, aliases, run, now())
        results.append(result)
        if number % INDEXED_TOGETHER == 0:
            catch_up()
        if progress:
            progress(number, len(found), result)
    catch_up()
    run.finish(now())
    return ImportSummary(results=tuple(results))


def _import(paper: Paper, aliases: Aliases, run: _Run | None, now: dt.datetime) -> ImportResult:
    reading: Reading | None = None
    try:
        reading = read(paper.data, name=paper.name, address=paper.address, media_type=paper.media_type)
        result = _publish(paper, reading, aliases, now)
    except Unreadable as error:
        result = _failed(paper, reading, error.code, f"{error} Papiret er gemt.")
    except Unplaced as error:
        result = _failed(paper, reading, error.code, str(error))
    except Exception:
        LOG.exception("import of %s failed", paper.name)
        result = _failed(paper, reading, "broken", "Papiret kunne ikke læses på grund af en fejl hos os. Det er gemt.")
    _note(paper, result, run, now)
    return result


def apply_aliases(*, aliases: Aliases, by: User | None, now: dt.datetime) -> None:
    """Record the renames and the spellings that a person knows of. Doing it again changes nothing."""
    for rename in aliases.renames:
        rename_body(old=rename.old, new=rename.new, since=rename.since, by=by, now=now)
    for names in aliases.persons:
        join_names(names=names, by=by, now=now)


def _publish(paper: Paper, reading: Reading, aliases: Aliases, now: dt.datetime) -> ImportResult:
    """Publish the public edition and keep the full one, both or neither."""
    hint = aliases.hint(paper.name) or PaperHint(file=paper.name)
    record = reading.record
    body = hint.body or (record.bodies[0] if record.bodies else "")
    date = hint.date or record.date
    if not body or date is None:
        lacks = "hvilket udvalg det er fra" if not body else "hvilken dag mødet er"
        raise Unplaced("no_body" if not body else "no_date", f"Papiret siger ikke, {lacks}. Skriv det i navnefilen.")
    if not record.items and not record.participants:
        raise Unplaced("no_meeting", "Papiret ligner hverken en dagsorden eller et referat. Det er gemt.")
    record = record.model_copy(update={"bodies": (body, *record.bodies[1:]), "date": date})
    address = paper.address or hint.address or None
    released = paper.released or hint.released or address is not None
    record = as_published(record) if released else record
    public = public_edition(record)
    with transaction.atomic():
        file = keep_file(data=paper.data, name=paper.name, now=now)
        published = publish(
            submission=Submission(
                file=file,
                name=paper.name,
                address=address,
                media_type=record.source.media_type if record.source else file.media_type,
                record=public,
                body=body,
                date=date,
                released=released,
                released_by=paper.by if paper.released else None,
                replaces=hint.replaces,
                text=released_pieces(text=reading.text, full=record, public=public) if released else (),
            ),
            now=now,
        )
        keep_edition(file=file, body=published.body, record=record, text=reading.text, now=now)
    return _result(paper, reading, published, body, date)


def _result(paper: Paper, reading: Reading, published: Published, body: str, date: dt.date) -> ImportResult:
    meeting = published.meeting
    return ImportResult(
        name=paper.name,
        status=published.status,
        body=body,
        date=date,
        kind=reading.record.paper,
        items=len(reading.record.items),
        findings=len(reading.record.notes),
        joined=published.joined,
        meeting=meeting_address(meeting.body.slug, meeting.date, meeting.sequence),
    )


def _failed(paper: Paper, reading: Reading | None, code: str, message: str) -> ImportResult:
    record = reading.record if reading else None
    return ImportResult(
        name=paper.name,
        status="failed",
        body=record.bodies[0] if record and record.bodies else "",
        date=record.date if record else None,
        kind=record.paper if record else None,
        items=len(record.items) if record else 0,
        findings=len(record.notes) if record else 0,
        code=code,
        message=message,
    )


def _note(paper: Paper, result: ImportResult, run: _Run | None, now: dt.datetime) -> None:
    """Write down what came of a paper, and keep the bytes of one that failed; the same again writes nothing."""
    if result.status == "same":
        return
    with transaction.atomic():
        file: StoredFile = keep_file(data=paper.data, name=paper.name, now=now)
        last = ImportEntry.objects.filter(file=file).order_by("-id").first()
        if last and (last.status, last.code, result.status) == ("failed", result.code, "failed"):
            return
        ImportEntry.objects.create(
            run=run.row() if run else None,
            file=file,
            name=paper.name[-400:],
            address=paper.address,
            status=result.status,
            code=result.code,
            message=result.message,
            body=result.body[:300],
            date=result.date,
            items=result.items,
            findings=result.findings,
            made=now,
        )


def _note_unfetched(paper: Found, error: Unfetched, run: _Run, now: dt.datetime) -> None:
    ImportEntry.objects.create(
        run=run.row(),
        name=paper.name[-400:],
        address=paper.address,
        status="failed",
        code=error.code,
        message=str(error),
        made=now,
    )


def _bytes_of(
    paper: Found, *, private_allowed: bool, transport: httpx.BaseTransport | None
) -> tuple[bytes, str | None, str | None]:
    """A paper's bytes, address and what a server said it is. Raises `Unfetched`."""
    if paper.address:
        fetched = fetch(paper.address, private_allowed=private_allowed, transport=transport)
        return fetched.data, fetched.address, fetched.media_type
    try:
        if paper.path is None or paper.path.stat().st_size > BIGGEST:
            raise Unfetched("size", f"{paper.name} er over {BIGGEST // 1024**2} MB.")
        return paper.path.read_bytes(), None, None
    except OSError as error:
        raise Unfetched("no_file", f"{paper.name} kan ikke åbnes. Se efter, om stien er rigtig.") from error
