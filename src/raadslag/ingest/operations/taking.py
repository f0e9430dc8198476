"""What is written of a paper, one transaction each."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation
from raadslag.bodies.dossiers import municipalities, municipality_at_address, scope_here
from raadslag.bodies.kinds import Scope
from raadslag.bodies.operations import municipality_called
from raadslag.files.operations import keep as keep_file
from raadslag.ingest.aliases import Aliases, PaperHint
from raadslag.ingest.models import ImportEntry, ImportRun
from raadslag.ingest.permissions import APPLY_ALIASES, FINISH_IMPORT, IMPORT_PAPER, KEEP_UNREAD
from raadslag.ingest.results import ImportResult, ImportSummary
from raadslag.publication.addresses import meeting_address
from raadslag.publication.excerpts import released_pieces
from raadslag.publication.operations import Published, Submission, join_names, publish, rename_body
from raadslag.publication.queries import municipality_of
from raadslag.reading import Reading
from raadslag.records import MeetingRecord, as_published, public_edition
from raadslag.restricted.operations import keep as keep_edition


class Unplaced(Exception):
    """A paper was read but cannot be published. `code` is stable; `str()` is a Danish sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper as it came in. `name` is its path as seen from the folder asked for, or its address.

    `data` is None where it could not be had.
    """

    data: bytes | None
    name: str
    address: str | None
    media_type: str | None
    released: bool
    by: By


class Run:
    """A run that is written down once there is something to write: the same papers again leave no trace."""

    def __init__(self, *, started: dt.datetime, by: By) -> None:
        self._row = ImportRun(started=started, by=user_of(by))

    def row(self) -> ImportRun:
        """The row, written with the first paper of the run that is written; never one that was rolled back."""
        if not self.is_kept:
            self._row.pk = None
            self._row.save(force_insert=True)
        return self._row

    @property
    def is_kept(self) -> bool:
        return ImportRun.objects.filter(pk=self._row.pk).exists()


@operation("ingest.import_paper")
def take_in(
    *, paper: Paper, reading: Reading, aliases: Aliases, run: Run | None, by: By, now: dt.datetime
) -> ImportResult:
    require(IMPORT_PAPER, by=by, day=timezone.localdate(now))
    result = _publish(paper, reading, aliases, now)
    if result.status != "same":
        _write_down(paper, result, run, now)
    return result


@operation("ingest.keep_unread")
def keep_unread(*, paper: Paper, result: ImportResult, run: Run | None, by: By, now: dt.datetime) -> None:
    """Keep the bytes, where they were had, and the reason; the same again writes nothing."""
    require(KEEP_UNREAD, by=by, day=timezone.localdate(now))
    if paper.data is not None:
        digest = hashlib.sha256(paper.data).hexdigest()
        last = ImportEntry.objects.filter(file__sha256=digest).order_by("-id").first()
        if last and (last.status, last.code) == ("failed", result.code):
            return
    _write_down(paper, result, run, now)


@operation("ingest.finish_import")
def finish_import(*, run: Run, summary: ImportSummary, by: By, now: dt.datetime) -> None:
    require(FINISH_IMPORT, by=by, day=timezone.localdate(now))
    row = run.row()
    row.finished = now
    row.save(update_fields=["finished"])
    after = {status: summary.count(status) for status in ("new", "changed", "same", "failed")}
    note(kind="import", subject=row.pk, name="", after=after)


@operation("ingest.apply_aliases")
def apply_aliases(*, aliases: Aliases, by: By, now: dt.datetime) -> None:
    """Record the renames and the spellings that a person knows of. Doing it again changes nothing.

    In an archive of many they are of one municipality; raises `Unplaced` where nobody says which.
    """
    require(APPLY_ALIASES, by=by, day=timezone.localdate(now))
    is_archive = scope_here() == Scope.MANY
    if is_archive and not aliases.municipality:
        raise Unplaced("no_municipality", "Navnefilen nævner udvalg eller personer. Skriv deres kommune med --kommune.")
    within = _said(aliases.municipality) if is_archive else ""
    for rename in aliases.renames:
        rename_body(old=rename.old, new=rename.new, since=rename.since, by=by, now=now, within=within)
    for names in aliases.persons:
        join_names(names=names, by=by, now=now, within=within)


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
    file = keep_file(data=paper.data or b"", name=paper.name, now=now)
    published = publish(
        submission=Submission(
            file=file,
            name=paper.name,
            address=address,
            media_type=record.source.media_type if record.source else file.media_type,
            record=public,
            body=body,
            date=date,
            within=_within(paper, hint, aliases.municipality, record),
            released=released,
            released_by=user_of(paper.by) if paper.released else None,
            replaces=hint.replaces,
            text=released_pieces(text=reading.text, full=record, public=public) if released else (),
        ),
        by=paper.by,
        now=now,
    )
    keep_edition(file=file, body=published.body, record=record, text=reading.text, now=now)
    return _result(paper, reading, published, body, date)


def _within(paper: Paper, hint: PaperHint, every: str, record: MeetingRecord) -> str:
    """The segment of the municipality whose paper it is; empty in an installation of one.

    A person's word goes first, then where the paper was placed before, then where it lies, then the name in it.
    """
    if scope_here() == Scope.ONE:
        return ""
    for said in (hint.municipality, every):
        if said:
            return _said(said)
    known = municipality_of(digest=hashlib.sha256(paper.data or b"").hexdigest())
    known = known or municipality_at_address(address=paper.address or hint.address or "", name=paper.name)
    if known:
        return known
    if not record.municipality:
        raise Unplaced(
            "no_municipality",
            "Papiret siger ikke, hvilken kommune det er fra. Indlæs det med --kommune, eller skriv det i navnefilen.",
        )
    return municipality_called(name=record.municipality).slug


def _said(municipality: str) -> str:
    """The segment that a person means; a word without a capital is a segment, and must be there."""
    if municipality == municipality.lower() and all(row.slug != municipality for row in municipalities()):
        raise Unplaced("no_municipality", f"Der er ingen kommune med adressen /{municipality}/. Skriv kommunens navn.")
    return municipality_called(name=municipality).slug


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


def _write_down(paper: Paper, result: ImportResult, run: Run | None, now: dt.datetime) -> None:
    """What came of a paper. Steps of an operation."""
    file = keep_file(data=paper.data, name=paper.name, now=now) if paper.data is not None else None
    entry = ImportEntry.objects.create(
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
    after = {"status": entry.status, "code": entry.code, "address": entry.address, "released": paper.released}
    note(kind="import", subject=entry.pk, name=entry.name, after=after)
