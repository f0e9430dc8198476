"""The only door to a full edition, and the readers of who was let in and who read."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from raadslag.accounts.models import User
from raadslag.bodies.grounds import person_of
from raadslag.bodies.models import Body, PersonName
from raadslag.bodies.queries import standing_bodies
from raadslag.files.models import StoredFile
from raadslag.law.refusal import Refusal
from raadslag.records import from_bytes
from raadslag.restricted.keys import NO_KEY, key_ring, readable
from raadslag.restricted.models import Access, AccessRequest, FullEdition, ReadLog
from raadslag.restricted.reading import FullReading, reading_of
from raadslag.restricted.states import RequestState

UNKNOWN = Refusal(code="unknown")


def full_record(*, file: StoredFile, reader: User, now: dt.datetime, today: dt.date) -> FullReading | Refusal:
    """All that was read in a paper, for somebody whom a seat, a role or an access at its body lets in. The reading is
    written down, and on what ground.

    Of an item from which the reader was disqualified, or to which he was not let in, only the public edition.
    """
    edition = _newest().select_related("body__merged_into").filter(file=file).first()
    if edition is None:
        return UNKNOWN
    key = key_ring(user=reader, day=today).opens(edition)
    if key is None:
        return NO_KEY
    used = key.accesses or (None,)
    ReadLog.objects.bulk_create(
        ReadLog(edition=edition, user=reader, read=now, ground=key.ground, access=access) for access in used
    )
    person = person_of(reader)
    rows = PersonName.objects.filter(person=person) if person else PersonName.objects.none()
    names = frozenset(rows.values_list("name", flat=True))
    return reading_of(from_bytes(bytes(edition.content)), edition.text, names=names, items=key.items)


def readable_papers(*, reader: User, day: dt.date) -> QuerySet[FullEdition]:
    """The newest editions that somebody may read in full on a day, without what they say, the latest meeting first."""
    rows = _newest().filter(readable(key_ring(user=reader, day=day))).select_related("body__merged_into")
    return rows.order_by(F("meeting_day").desc(nulls_last=True), "-file_id").defer("content", "text")


def reads_something(*, reader: User, day: dt.date) -> bool:
    """Whether there is any paper for somebody to read in full."""
    ring = key_ring(user=reader, day=day)
    return bool(ring.accesses) or FullEdition.objects.filter(readable(ring)).exists()


def read_log(*, bodies: frozenset[int] | None, since: dt.datetime, until: dt.datetime) -> QuerySet[ReadLog]:
    """Who read what in a time, the latest first; `bodies` None: of every body."""
    rows = ReadLog.objects.filter(read__gte=since, read__lt=until).order_by("-read", "-id")
    if bodies is not None:
        rows = rows.filter(Q(edition__body__in=bodies) | Q(edition__body__merged_into__in=bodies))
    return rows.select_related("edition__body__merged_into", "user", "access__request").defer(
        "edition__content", "edition__text"
    )


def open_requests(*, bodies: Iterable[int]) -> QuerySet[AccessRequest]:
    """The requests that wait for an answer at these bodies, the oldest first."""
    rows = AccessRequest.objects.filter(body__in=bodies, state=RequestState.OPEN)
    return rows.select_related("user", "body").order_by("asked", "id")


def askable(day: dt.date) -> tuple[Body, ...]:
    """The bodies whose papers can be asked for: those that stand, then those that ended and left papers."""
    left = Body.objects.filter(until__lt=day, merged_into=None, pk__in=FullEdition.objects.values("body"))
    return (*standing_bodies(day), *left.order_by("name", "id"))


def requests_of(*, user: User) -> QuerySet[AccessRequest]:
    """What somebody has asked for, the latest first."""
    return AccessRequest.objects.filter(user=user).select_related("body").order_by("-asked", "-id")


def access_of(request: AccessRequest) -> Access | None:
    """What a request was answered with."""
    return Access.objects.filter(request=request).first()


def accesses_at(*, bodies: Iterable[int], day: dt.date) -> QuerySet[Access]:
    """Who is let in at these bodies on a day or later, by name."""
    lasting = Q(until=None) | Q(until__gte=day)
    rows = Access.objects.filter(lasting, body__in=bodies, retracted=False)
    return rows.select_related("user", "body").order_by("user__name", "id")


def _newest() -> QuerySet[FullEdition]:
    """Of every file the reading that counts."""
    last = FullEdition.objects.filter(file=OuterRef("file")).order_by("-number").values("number")[:1]
    return FullEdition.objects.filter(number=Subquery(last))
