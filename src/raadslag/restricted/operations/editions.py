"""Full editions are kept, the newest reading beside the older ones."""

import datetime as dt

from raadslag.audit.operations import note, step
from raadslag.bodies.models import Body
from raadslag.files.models import StoredFile
from raadslag.records import MeetingRecord, to_bytes
from raadslag.restricted.models import FullEdition


@step
def keep(*, file: StoredFile, body: Body, record: MeetingRecord, text: str, now: dt.datetime) -> FullEdition:
    """Keep all that was read in a paper; the same reading again is the row that is there."""
    content = to_bytes(record)
    last = FullEdition.objects.filter(file=file).order_by("-number").first()
    if last and (bytes(last.content), last.text, last.body_id) == (content, text, body.pk):
        return last
    number = last.number + 1 if last else 1
    note(kind="edition", subject=file.pk, name=f"{body.name} {record.date or ''}", after={"number": number})
    return FullEdition.objects.create(
        file=file,
        body=body,
        number=number,
        meeting_day=record.date,
        paper=record.paper,
        content=content,
        text=text,
        read=now,
    )
