"""Entries as a person reads them: by person, thing, time and operation."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from raadslag.audit.deeds import deeds, fields, kinds
from raadslag.audit.labels import NO, NOTHING, YES
from raadslag.audit.models import Entry, EntryValues, Head
from raadslag.audit.operations.checking import CHECK
from raadslag.audit.shapes import Asked, Changed, LastCheck, Page, Row

BATCH: Final = 1000
WORK: Final = frozenset({"duty", "errand"})
"""What is called by the name of an operation, and shown by the words of that."""
COUNTED: Final = 1000
"""So many entries found are counted and paged through at a time: each search goes through the log once, no further."""


def newest() -> int:
    """The number of the newest entry."""
    head = Head.objects.filter(id=1).first()
    return head.position if head else 0


def log_page(*, asked: Asked, upto: int, page: int, most: int) -> Page:
    """A page of the entries asked for. `upto` keeps the pages still while others write."""
    first = (page - 1) * most
    if asked.is_all:
        # Entries are numbered without a gap, so that nobody need count them, or pass over those of other pages.
        last = upto - first
        found = Entry.objects.filter(position__lte=last, position__gt=last - most).order_by("-position")
        return Page(rows=_rows(list(found)), total=upto, upto=upto)
    wanted = _wanted(asked).filter(position__lte=upto).order_by("-position")
    positions = list(wanted.values_list("position", flat=True)[: COUNTED + 1])
    counted = positions[:COUNTED]
    found = Entry.objects.filter(position__in=counted[first : first + most]).order_by("-position")
    older = positions[COUNTED] if len(positions) > COUNTED else None
    return Page(rows=_rows(list(found)), total=len(counted), upto=upto, older=older)


def exported(*, asked: Asked, upto: int) -> Iterator[dict[str, Any]]:
    """Every entry asked for, oldest first, with all that its chain proves; read in batches."""
    after = -1
    while found := list(_wanted(asked).filter(position__gt=after, position__lte=upto).order_by("position")[:BATCH]):
        values = _values(found)
        yield from (_whole(entry, values.get(entry.pk)) for entry in found)
        after = found[-1].position


def export_size(*, asked: Asked) -> tuple[int, int]:
    """How many entries an export holds, and the newest there is."""
    upto = newest()
    return _wanted(asked).filter(position__lte=upto).count(), upto


def last_check() -> LastCheck | None:
    """What came of going through the whole log last."""
    entry = Entry.objects.filter(operation=CHECK).order_by("-position").first()
    if entry is None:
        return None
    held = _values([entry]).get(entry.pk)
    after = json.loads(bytes(held.content))["after"] if held and held.content else {}
    return LastCheck(
        made=entry.made,
        who=entry.on_behalf_of or entry.actor_name,
        entries=int(entry.subject),
        erased=after.get("erased", 0),
        first_fault=after.get("first"),
        code=after.get("code", ""),
    )


def _wanted(asked: Asked) -> QuerySet[Entry]:
    rows = Entry.objects.all()
    if asked.person:
        rows = rows.filter(Q(actor_name__icontains=asked.person) | Q(on_behalf_of__icontains=asked.person))
    if asked.thing:
        rows = rows.filter(subject_name__icontains=asked.thing)
    if asked.operation:
        rows = rows.filter(operation=asked.operation)
    if asked.since:
        rows = rows.filter(made__gte=_midnight(asked.since))
    if asked.until:
        rows = rows.filter(made__lt=_midnight(asked.until + dt.timedelta(days=1)))
    return rows


def _midnight(day: dt.date) -> dt.datetime:
    """When a day begins in Denmark."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))


def _values(entries: list[Entry]) -> Mapping[int, EntryValues]:
    return EntryValues.objects.in_bulk([entry.pk for entry in entries])


def _rows(entries: list[Entry]) -> tuple[Row, ...]:
    values, words, named, called = _values(entries), deeds(), kinds(), fields()
    return tuple(
        Row(
            position=entry.position,
            made=entry.made,
            who=entry.actor_name,
            for_whom=entry.on_behalf_of,
            what=words.get(entry.operation, entry.operation),
            kind=named.get(entry.kind, entry.kind),
            thing=words.get(entry.subject_name, entry.subject_name) if entry.kind in WORK else entry.subject_name,
            address=entry.address,
            changes=_changes(values.get(entry.pk), called),
            erased=entry.pk in values and not values[entry.pk].digest,
        )
        for entry in entries
    )


def _changes(held: EntryValues | None, called: Mapping[str, str]) -> tuple[Changed, ...]:
    if held is None or not held.content:
        return ()
    values = json.loads(bytes(held.content))
    before, after = values["before"] or {}, values["after"] or {}
    return tuple(
        Changed(field=called.get(name, name), before=_told(before.get(name)), after=_told(after.get(name)))
        for name in dict.fromkeys((*before, *after))
        if before.get(name) != after.get(name) or not (before and after)
    )


def _told(value: Any) -> str:
    """A value as a person reads it."""
    match value:
        case None | "" | [] | {}:
            return str(NOTHING)
        case bool():
            return str(YES if value else NO)
        case list():
            return ", ".join(map(_told, value))
        case dict():
            return ", ".join(f"{key}: {_told(each)}" for key, each in value.items())
    return str(value)


def _whole(entry: Entry, held: EntryValues | None) -> dict[str, Any]:
    content = bytes(held.content) if held else b""
    return {
        "position": entry.position,
        "made": entry.made.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "actor": entry.actor,
        "actor_name": entry.actor_name,
        "on_behalf_of": entry.on_behalf_of,
        "address": entry.address,
        "operation": entry.operation,
        "kind": entry.kind,
        "subject": entry.subject,
        "subject_name": entry.subject_name,
        "values": json.loads(content) if content else None,
        "digest": held.digest if held else "",
        "salt": bytes(held.salt).hex() if held else "",
        "salted": entry.salted,
        "previous": entry.previous,
        "chain": entry.chain,
    }
