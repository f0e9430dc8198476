"""The only writers of full editions and keys."""

import datetime as dt

from raadslag.accounts.models import User
from raadslag.bodies.models import Body, Person
from raadslag.files.models import StoredFile
from raadslag.records import MeetingRecord, to_bytes
from raadslag.restricted.models import FullEdition, Key


def keep(*, file: StoredFile, body: Body, record: MeetingRecord, text: str, now: dt.datetime) -> FullEdition:
    """Keep all that was read in a paper; the same reading again is the row that is there."""
    content = to_bytes(record)
    last = FullEdition.objects.filter(file=file).order_by("-number").first()
    if last and (bytes(last.content), last.text, last.body_id) == (content, text, body.pk):
        return last
    number = last.number + 1 if last else 1
    return FullEdition.objects.create(file=file, body=body, number=number, content=content, text=text, read=now)


def give_key(
    *, user: User, body: Body, since: dt.date, until: dt.date | None = None, person: Person | None = None
) -> Key:
    """Let somebody read a body's full edition for a time."""
    return Key.objects.create(user=user, body=body, since=since, until=until, person=person)


def take_key(*, key: Key, until: dt.date) -> None:
    """End a key."""
    key.until = until
    key.save(update_fields=["until"])
