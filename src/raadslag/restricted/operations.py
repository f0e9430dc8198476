"""The only writers of full editions and keys."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.audit.operations import note, operation, step
from raadslag.bodies.models import Body, Person
from raadslag.bodies.permissions import require
from raadslag.files.models import StoredFile
from raadslag.records import MeetingRecord, to_bytes
from raadslag.restricted.models import FullEdition, Key
from raadslag.restricted.permissions import GIVE_KEY, TAKE_KEY


@step
def keep(*, file: StoredFile, body: Body, record: MeetingRecord, text: str, now: dt.datetime) -> FullEdition:
    """Keep all that was read in a paper; the same reading again is the row that is there."""
    content = to_bytes(record)
    last = FullEdition.objects.filter(file=file).order_by("-number").first()
    if last and (bytes(last.content), last.text, last.body_id) == (content, text, body.pk):
        return last
    number = last.number + 1 if last else 1
    note(kind="edition", subject=file.pk, name=f"{body.name} {record.date or ''}", after={"number": number})
    return FullEdition.objects.create(file=file, body=body, number=number, content=content, text=text, read=now)


@operation("restricted.give_key")
def give_key(
    *,
    user: User,
    body: Body,
    since: dt.date,
    by: By,
    now: dt.datetime,
    until: dt.date | None = None,
    person: Person | None = None,
) -> Key:
    """Let somebody read a body's full edition for a time."""
    require(GIVE_KEY, by=by, body=body, day=timezone.localdate(now))
    key = Key.objects.create(user=user, body=body, since=since, until=until, person=person)
    after = {"user": user.name, "body": body.name, "since": since, "until": until}
    note(kind="key", subject=key.pk, name=user.name, after=after)
    return key


@operation("restricted.take_key")
def take_key(*, key: Key, until: dt.date, by: By, now: dt.datetime) -> None:
    """End a key."""
    require(TAKE_KEY, by=by, body=key.body, day=timezone.localdate(now))
    before, key.until = key.until, until
    key.save(update_fields=["until"])
    note(kind="key", subject=key.pk, name=key.user.name, before={"until": before}, after={"until": until})
