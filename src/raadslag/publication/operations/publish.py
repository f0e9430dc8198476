"""A paper is published: its source is kept, and its day settled."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Literal

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.audit.operations import note, operation
from raadslag.bodies.models import Body
from raadslag.bodies.names import body_key
from raadslag.bodies.operations import recognise_body
from raadslag.bodies.permissions import require
from raadslag.bodies.queries import body_of_key
from raadslag.bodies.slugs import under, within_of
from raadslag.files.models import StoredFile
from raadslag.publication import excerpts
from raadslag.publication.models import Meeting, PaperSource, ReleasedText, Version
from raadslag.publication.operations.bodies import refresh
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.settle import carry_over, settle
from raadslag.publication.permissions import PUBLISH
from raadslag.publication.source_rows import source_paper
from raadslag.records import MeetingRecord, public_edition, to_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A paper to be published. `record` is its public edition; `text` its text where the original is public.

    `replaces` names the file or address that this paper takes the place of, where somebody said so. `within` is the
    segment of the municipality whose paper it is, in an archive of many.
    """

    file: StoredFile
    name: str
    address: str | None
    media_type: str
    record: MeetingRecord
    body: str
    date: dt.date
    released: bool
    within: str = ""
    released_by: User | None = None
    replaces: str = ""
    text: tuple[excerpts.TextPiece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What came of it. `joined` says that the meeting was known already; `versions` are the new ones."""

    status: Literal["new", "changed", "same"]
    source: PaperSource
    body: Body
    meeting: Meeting
    joined: bool
    versions: tuple[Version, ...]


class NotPublic(Exception):
    """A record that holds more than its public edition was handed in. That is a mistake in the program."""


@operation("publication.publish")
def publish(*, submission: Submission, by: By, now: dt.datetime) -> Published:
    """Publish a paper, in one transaction. The same paper again changes nothing and writes nothing."""
    if public_edition(submission.record) != submission.record:
        raise NotPublic(submission.name)
    locked_head()
    body = recognise_body(name=submission.body, within=submission.within)
    require(PUBLISH, by=by, body=body, day=timezone.localdate(now))
    known = PaperSource.objects.select_related("file", "paper__meeting").filter(file=submission.file).first()
    if known and known.paper and _is_same(known, submission):
        meeting = known.paper.meeting
        return Published(status="same", source=known, body=body, meeting=meeting, joined=True, versions=())
    return _write(submission, known, body, now)


def _write(submission: Submission, known: PaperSource | None, body: Body, now: dt.datetime) -> Published:
    left = (known.place_key, known.place_date) if known else None
    before = _told(known) if known else None
    source = _update(known, submission, now) if known else _create(submission, now)
    _keep_text(source, submission)
    existing = set(Meeting.objects.filter(body=body, date=source.place_date).values_list("id", flat=True))
    reason = "reread" if known else "correction" if _takes_a_place(source) else "new_source"
    settled = settle(body=body, date=source.place_date, reason=reason, now=now)
    if left and left != (source.place_key, source.place_date):
        settle(body=body_of_key(key=left[0]) or body, date=left[1], reason=reason, now=now)
    refresh(body=body)
    source.refresh_from_db()
    meeting = _meeting_of(source, settled.meetings)
    after = {**_told(source), "versions": [version.position for version in settled.versions]}
    note(kind="paper", subject=source.pk, name=source.name, before=before, after=after)
    return Published(
        status="changed" if reason != "new_source" else "new",
        source=source,
        body=body,
        meeting=meeting,
        joined=meeting.pk in existing,
        versions=settled.versions,
    )


def _told(source: PaperSource) -> dict[str, object]:
    """A source as the log tells of it: by the digest of its record, never by the record."""
    return {
        "kind": source.kind,
        "body": source.body_name,
        "date": source.date,
        "address": source.address,
        "released": source.released,
        "replaces": source.replaces,
        "digest": source.digest,
    }


def _is_same(known: PaperSource, submission: Submission) -> bool:
    """Whether nothing about a source would change. What was once released stays released."""
    return (
        bytes(known.content) == to_bytes(submission.record)
        and within_of(known.body_key) == submission.within
        and (known.released or not submission.released)
        and (known.address is not None or submission.address is None)
        and (known.replaces == submission.replaces or not submission.replaces)
    )


def _create(submission: Submission, now: dt.datetime) -> PaperSource:
    content = to_bytes(submission.record)
    key = under(submission.within, body_key(submission.body))
    return PaperSource.objects.create(
        file=submission.file,
        kind=submission.record.paper,
        municipality=(submission.record.municipality or "")[:200],
        body_name=submission.body,
        body_key=key,
        date=submission.date,
        place_key=key,
        place_date=submission.date,
        name=submission.name[-400:],
        address=submission.address,
        media_type=submission.media_type,
        released=submission.released,
        released_by=submission.released_by,
        replaces=submission.replaces,
        content=content,
        digest=hashlib.sha256(content).hexdigest(),
        arrived=now,
        read=now,
    )


def _update(known: PaperSource, submission: Submission, now: dt.datetime) -> PaperSource:
    """A source read anew, released, or told more about."""
    old = source_paper(known)
    content = to_bytes(submission.record)
    key = under(submission.within, body_key(submission.body))
    if (known.place_key, known.place_date) == (known.body_key, known.date):
        known.place_key, known.place_date = key, submission.date
    known.kind, known.body_name, known.body_key, known.date = (
        submission.record.paper,
        submission.body,
        key,
        submission.date,
    )
    known.municipality = (submission.record.municipality or "")[:200]
    known.content, known.digest, known.read = content, hashlib.sha256(content).hexdigest(), now
    if submission.released and not known.released:
        known.released, known.released_by = True, submission.released_by
    known.address = known.address or submission.address
    known.replaces = submission.replaces or known.replaces
    known.save()
    carry_over(row=known, old=old, new=source_paper(known))
    return known


def _keep_text(source: PaperSource, submission: Submission) -> None:
    if source.released and submission.text:
        content = excerpts.to_bytes(submission.text)
        ReleasedText.objects.update_or_create(source=source, defaults={"content": content})


def _takes_a_place(source: PaperSource) -> bool:
    """Whether a source is another edition of a paper that is there."""
    if source.replaces:
        return True
    same = PaperSource.objects.exclude(id=source.pk).filter(
        place_key=source.place_key, place_date=source.place_date, kind=source.kind, media_type=source.media_type
    )
    if source.address:
        return same.filter(address=source.address).exists()
    return same.filter(address=None, name=source.name).exists()


def _meeting_of(source: PaperSource, meetings: tuple[Meeting, ...]) -> Meeting:
    if source.paper is not None:
        return source.paper.meeting
    return meetings[0]
