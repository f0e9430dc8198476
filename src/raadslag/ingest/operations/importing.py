"""Papers are read in, so that one that fails stops no other and leaves nothing half done."""

import datetime as dt
import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Final

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import driver
from raadslag.audit.who import WORKER
from raadslag.ingest.aliases import NONE, Aliases
from raadslag.ingest.fetch import BIGGEST, Fetcher, Unfetched
from raadslag.ingest.gather import Found, gather
from raadslag.ingest.operations.taking import Paper, Run, Unplaced, apply_aliases, finish_import, keep_unread, take_in
from raadslag.ingest.permissions import IMPORT_PAPER
from raadslag.ingest.readers import Given, Here, Outcome, Reader
from raadslag.ingest.results import ImportResult, ImportSummary
from raadslag.reading import Packed, Reading, Unreadable, is_plain_zip, unpack
from raadslag.restricted.operations import deliver_to_mayor
from raadslag.search.operations import catch_up

LOG: Final = logging.getLogger(__name__)
INDEXED_TOGETHER: Final = 25
"""So many papers are read before what they say can be found."""


@driver
def import_paper(
    *,
    data: bytes,
    name: str,
    by: By,
    now: dt.datetime,
    address: str | None = None,
    media_type: str | None = None,
    released: bool = False,
    aliases: Aliases = NONE,
) -> ImportResult:
    """Keep, read and publish one paper. Never raises for what a paper holds: a paper that fails is kept and told of.

    `released` says that a person has made the original public; an original from an address is public already.
    """
    require(IMPORT_PAPER, by=by, day=timezone.localdate(now))
    paper = Paper(data=data, name=name, address=address, media_type=media_type, released=released, by=by)
    given = Given(data=data, name=name, address=address, media_type=media_type)
    result = _written(paper, next(Here().read([given])), aliases, None, now)
    catch_up()
    deliver_to_mayor(by=WORKER, now=now)
    return result


@driver
def import_paths(
    paths: Iterable[str],
    *,
    by: By,
    now: Callable[[], dt.datetime],
    aliases: Aliases = NONE,
    released: bool = False,
    progress: Callable[[int, int, ImportResult], None] | None = None,
    reader: Reader | None = None,
    fetcher: Fetcher | None = None,
) -> ImportSummary:
    """Import files, folders and addresses. `progress` is told of each paper: its number, of how many, the result.

    `reader` reads the papers, here where none is given; they are written one after another in any case. `fetcher`
    fetches those that are addresses.
    """
    require(IMPORT_PAPER, by=by, day=timezone.localdate(now()))
    run = Run(started=now(), by=by)
    if aliases.renames or aliases.persons:
        apply_aliases(aliases=aliases, by=by, now=now())
    found = list(gather(paths))
    results: list[ImportResult] = []
    with fetcher or Fetcher() as web:
        had = (part for paper in found for part in _parts(_had(paper, web, released=released, by=by)))
        for number, (paper, outcome) in enumerate(_read(had, reader or Here()), start=1):
            results.append(_written(paper, outcome, aliases, run, now()))
            if number % INDEXED_TOGETHER == 0:
                catch_up()
            if progress:
                progress(number, max(number, len(found)), results[-1])
    catch_up()
    deliver_to_mayor(by=WORKER, now=now())
    summary = ImportSummary(results=tuple(results))
    if run.is_kept:
        finish_import(run=run, summary=summary, by=by, now=now())
    return summary


def _had(found: Found, fetcher: Fetcher, *, released: bool, by: By) -> tuple[Paper, Unfetched | None]:
    """A paper with its bytes; or without, and why."""
    try:
        data, address, media_type = _bytes_of(found, fetcher)
    except Unfetched as error:
        missed = Paper(data=None, name=found.name, address=found.address, media_type=None, released=False, by=by)
        return missed, error
    given = Paper(data=data, name=found.name, address=address, media_type=media_type, released=released, by=by)
    return given, None


def _parts(had: tuple[Paper, Unfetched | None]) -> Iterator[tuple[Paper, Unfetched | None]]:
    """Each meeting of an archive that holds several as a paper of its own; any other paper as it is."""
    paper, error = had
    manifests: tuple[Packed, ...] = ()
    if paper.data is not None and is_plain_zip(paper.data):
        # What is wrong with the archive is told when it is read.
        with suppress(Unreadable):
            manifests, _ = unpack(paper.data)
    if len(manifests) < 2:
        yield paper, error
    for part in manifests if len(manifests) > 1 else ():
        yield replace(paper, data=part.data, name=f"{paper.name}/{part.name}", media_type=None), None


def _read(had: Iterable[tuple[Paper, Unfetched | None]], reader: Reader) -> Iterator[tuple[Paper, Outcome]]:
    """Each paper with what came of reading it, in order. What could not be had takes its place in the row."""
    line: deque[tuple[Paper, Unfetched | None]] = deque()

    def given() -> Iterator[Given]:
        for paper, error in had:
            line.append((paper, error))
            if paper.data is not None:
                yield Given(data=paper.data, name=paper.name, address=paper.address, media_type=paper.media_type)

    for outcome in reader.read(given()):
        yield from _missed(line)
        yield line.popleft()[0], outcome
    yield from _missed(line)


def _missed(line: deque[tuple[Paper, Unfetched | None]]) -> Iterator[tuple[Paper, Outcome]]:
    """Those at the head of the line that could not be had."""
    while line and (error := line[0][1]) is not None:
        yield line.popleft()[0], error


def _written(paper: Paper, outcome: Outcome, aliases: Aliases, run: Run | None, now: dt.datetime) -> ImportResult:
    """Take a paper in, or keep it with the reason why not."""
    reading = outcome if isinstance(outcome, Reading) else None
    try:
        return take_in(paper=paper, reading=_of_a_meeting(outcome), aliases=aliases, run=run, by=paper.by, now=now)
    except Unfetched as error:
        result = ImportResult(name=paper.name, status="failed", code=error.code, message=str(error))
    except Unreadable as error:
        result = _failed(paper, reading, error.code, f"{error} Papiret er gemt.")
    except Unplaced as error:
        result = _failed(paper, reading, error.code, str(error))
    except Exception:
        LOG.exception("import of %s failed", paper.name)
        result = _failed(paper, reading, "broken", "Papiret kunne ikke læses på grund af en fejl hos os. Det er gemt.")
    keep_unread(paper=paper, result=result, run=run, by=paper.by, now=now)
    return result


def _of_a_meeting(outcome: Outcome) -> Reading:
    if isinstance(outcome, Reading):
        return outcome
    if isinstance(outcome, Exception):
        raise outcome
    raise Unreadable("follow_up", "Papiret er en opfølgning på en budgetaftale, ikke papirer fra et møde.")


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


def _bytes_of(paper: Found, fetcher: Fetcher) -> tuple[bytes, str | None, str | None]:
    """A paper's bytes, address and what a server said it is. Raises `Unfetched`."""
    if paper.address:
        fetched = fetcher.fetch(paper.address)
        return fetched.data, fetched.address, fetched.media_type
    try:
        if paper.path is None or paper.path.stat().st_size > BIGGEST:
            raise Unfetched("size", f"{paper.name} er over {BIGGEST // 1024**2} MB.")
        return paper.path.read_bytes(), None, None
    except OSError as error:
        raise Unfetched("no_file", f"{paper.name} kan ikke åbnes. Se efter, om stien er rigtig.") from error
