"""The only door to a full edition."""

import datetime as dt
from dataclasses import dataclass

from raadslag.accounts.models import User
from raadslag.bodies.models import Person, PersonName
from raadslag.bodies.names import tidy
from raadslag.files.models import StoredFile
from raadslag.records import ItemRecord, MeetingRecord, from_bytes, public_edition
from raadslag.restricted.models import FullEdition, ReadLog
from raadslag.restricted.permissions import key_of
from raadslag.restricted.refusals import Refusal

UNKNOWN = Refusal(code="unknown", statute="")


@dataclass(frozen=True, slots=True, kw_only=True)
class FullReading:
    """A full edition as its reader may see it. `text` is empty where the reader is shut out of an item."""

    record: MeetingRecord
    text: str


def full_record(*, file: StoredFile, reader: User, now: dt.datetime, today: dt.date) -> FullReading | Refusal:
    """All that was read in a paper, for somebody who holds its body's key; the reading is written down.

    Of an item from which the reader was disqualified, only the public edition.
    """
    edition = FullEdition.objects.select_related("body").filter(file=file).order_by("-number").first()
    if edition is None:
        return UNKNOWN
    body = edition.body.merged_into or edition.body
    key = key_of(user=reader, body=body, today=today)
    if isinstance(key, Refusal):
        return key
    ReadLog.objects.create(edition=edition, key=key, user=reader, read=now)
    record = from_bytes(bytes(edition.content))
    shut_out = _shut_out(record, key.person)
    if not shut_out:
        return FullReading(record=record, text=edition.text)
    public = public_edition(record)
    items = tuple(public.items[i] if i in shut_out else item for i, item in enumerate(record.items))
    return FullReading(record=record.without_source().model_copy(update={"items": items}), text="")


def _shut_out(record: MeetingRecord, person: Person | None) -> frozenset[int]:
    """The items from which a politician was disqualified."""
    if person is None:
        return frozenset()
    names = set(PersonName.objects.filter(person=person).values_list("name", flat=True))
    return frozenset(i for i, item in enumerate(record.items) if _is_disqualified(item, names))


def _is_disqualified(item: ItemRecord, names: set[str]) -> bool:
    return any(absence.disqualified and tidy(absence.name) in names for absence in item.absences)
