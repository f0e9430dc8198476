"""Is the log still what was written?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import DatabaseError, connection
from django.db.models import CharField, F
from django.db.models.functions import Cast

from raadslag.audit import chain
from raadslag.audit.chain import Damaged, Fault, Link
from raadslag.audit.label import label_of, moment
from raadslag.audit.models import Entry, EntryValues, Head, HeadPrint
from raadslag.audit.queries.printed import printed_heads

BATCH: Final = 2000
UNREADABLE: Final = (DatabaseError, ValueError, TypeError)
TEXTS: Final = ("actor", "actor_name", "on_behalf_of", "address", "operation", "kind", "subject", "subject_name")
AS_SQLITE_WRITES: Final = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{6})?")

ERASE: Final = "audit.erase_values"
PRINTS: Final = "print_head"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How many entries there are, the values of how many the law destroyed, the end, and all that does not hold."""

    entries: int
    erased: int
    head: str
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Seen:
    """What entries say about other rows, gathered on the way."""

    emptied: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    printed: dict[tuple[str, str], int] = field(default_factory=dict)


def verify(*, progress: Callable[[int, int], None] | None = None) -> Verification:
    """Go through every entry from the first, link by link. `progress` is told how many are done, of how many."""
    head = Head.objects.filter(id=1).first()
    position, last = (head.position, head.chain) if head else (0, chain.START)
    seen = _Seen()
    links = _links(seen, position, progress)
    found = set(chain.faults(links, head=last, length=position, prints=printed_heads(which="log")))
    lawless = {place for place in seen.emptied if str(place) not in seen.erased} | seen.gone
    found |= {Fault(position=place, code="values") for place in lawless}
    found |= set(_print_faults(seen.printed)) | set(_beyond(position))
    return Verification(entries=position, erased=len(seen.emptied - lawless), head=last, faults=tuple(sorted(found)))


def _beyond(length: int) -> Iterator[Fault]:
    """Entries after the end. What was written meanwhile is none of these: an entry and the end are written together."""
    beyond = list(Entry.objects.filter(position__gt=length).order_by("position").values_list("position", flat=True))
    head = Head.objects.filter(id=1).first() if beyond else None
    yield from (Fault(position=place, code="extra") for place in beyond if head is None or place > head.position)


def _print_faults(told: dict[tuple[str, str], int]) -> Iterator[Fault]:
    """What was printed and what the log says was printed are the same."""
    held = {(f"{row.which} {row.day}", f"{row.position} {row.chain}"): row for row in HeadPrint.objects.all()}
    yield from (Fault(position=row.position, code="print") for key, row in held.items() if key not in told)
    yield from (Fault(position=place, code="print") for key, place in told.items() if key not in held)


def _links(seen: _Seen, length: int, progress: Callable[[int, int], None] | None) -> Iterator[Link | Damaged]:
    """Every entry by position, in batches; where one of a batch cannot be read, one by one."""
    after: int | None = None
    done = 0
    while positions := _positions(after, length):
        try:
            yield from _read(positions[0], positions[-1], seen)
        except UNREADABLE:
            for position in positions:
                try:
                    yield from _read(position, position, seen)
                except UNREADABLE:
                    yield Damaged(position=position)
        after, done = positions[-1], done + len(positions)
        if progress:
            progress(done, length)


def _positions(after: int | None, length: int) -> list[int]:
    rows = Entry.objects.filter(position__lte=length).order_by("position")
    rows = rows if after is None else rows.filter(position__gt=after)
    return list(rows.values_list("position", flat=True)[:BATCH])


def _read(first: int, last: int, seen: _Seen) -> list[Link]:
    of_these = EntryValues.objects.filter(entry__position__gte=first, entry__position__lte=last)
    values = {row[0]: row for row in of_these.values_list("entry_id", "digest", "salt", "content")}
    # SQLite keeps a time as text: it is compared as it lies there, for several texts can mean one time.
    made = Cast("made", CharField()) if connection.vendor == "sqlite" else F("made")
    rows = Entry.objects.filter(position__gte=first, position__lte=last).order_by("position").annotate(wrote=made)
    fields = ("pk", "position", "previous", "chain", "salted", "wrote", *TEXTS)
    return [_link(row, values.get(row[0]), seen) for row in list(rows.values_list(*fields))]


def _link(row: tuple[Any, ...], values: tuple[Any, ...] | None, seen: _Seen) -> Link:
    _, position, previous, link, salted, made, *texts = row
    _, digest, salt, content = values or (None, None, None, None)
    _gather(position, texts, seen)
    emptied = values is not None and not (digest or bytes(salt) or bytes(content))
    if values is None:
        seen.gone.add(position)
    elif emptied:
        seen.emptied.add(position)
    return Link(
        position=position,
        previous=previous,
        chain=link,
        salted=salted,
        label=label_of(_moment(made), *texts),
        digest=None if emptied else digest,
        salt=None if emptied or salt is None else bytes(salt),
        content=None if emptied or content is None else bytes(content),
    )


def _gather(position: int, texts: list[str], seen: _Seen) -> None:
    operation, kind, subject, name = texts[4:]
    if operation == ERASE and kind == "entry":
        seen.erased.add(subject)
    if kind == "head" and operation.endswith(PRINTS):
        seen.printed[(subject, name)] = position


def _moment(made: Any) -> str:
    """The time as the chain knows it. Raises ValueError for what no entry was ever written with."""
    if not isinstance(made, str):
        return moment(made)
    found = AS_SQLITE_WRITES.fullmatch(made)
    if found is None:
        raise ValueError(made)
    day, clock, fraction = found.groups()
    return f"{day}T{clock}{fraction or '.000000'}+00:00"
