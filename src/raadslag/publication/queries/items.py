"""The page of an item."""

import datetime as dt

from raadslag.bodies.models import Person
from raadslag.bodies.slugs import within_of
from raadslag.publication.addresses import is_segment
from raadslag.publication.models import AttendanceRow, Item, ItemView
from raadslag.publication.queries.meetings import find_meeting
from raadslag.publication.queries.passages import item_text
from raadslag.publication.queries.refs import (
    case_ref,
    item_ref,
    item_views,
    meeting_ref,
    named,
    person_ref,
    persons_named,
)
from raadslag.publication.queries.ways import record_of, way_of
from raadslag.publication.shapes import AbsenceView, AttachmentView, ItemPage, ItemRef, MeetingRef
from raadslag.publication.votes import vote_views, voter_names
from raadslag.records import Attendance, ItemRecord, PaperKind


def item_page(*, slug: str, date: dt.date, sequence: int = 1, segment: str, today: dt.date) -> ItemPage | None:
    """An item by its address: `segment` is what follows `punkt-`."""
    meeting = find_meeting(slug=slug, date=date, sequence=sequence)
    view = find_item(meeting_id=meeting.meeting_id, segment=segment) if meeting else None
    if meeting is None or view is None:
        return None
    place = meeting_ref(meeting)
    record = record_of(view)
    siblings = list(item_views().filter(meeting=view.meeting_id, paper=view.paper).order_by("position"))
    position = next(i for i, other in enumerate(siblings) if other.item_id == view.item_id)
    names = voter_names(record) | {absence.name for absence in record.absences}
    persons = persons_named(names, within=within_of(place.body.slug))
    present, members = _attendance(view, record)
    treated = _treatments(view)
    text = item_text(view)
    return ItemPage(
        ref=item_ref(view, place),
        record=record,
        paper=PaperKind(view.paper),
        filled_from_agenda=view.filled,
        position=position + 1,
        total=len(siblings),
        previous=_sibling(siblings, position - 1, place),
        next=_sibling(siblings, position + 1, place),
        votes=vote_views(record, {name: person_ref(person) for name, person in persons.items()}),
        present=present,
        members=members,
        absences=_absences(record, persons),
        attachments=attachment_views(record),
        attachment_count=record.attachments.count if record.attachments else None,
        trail=case_ref(view.item.trail) if view.item.trail else None,
        way=way_of(items=treated, this=view.item_id, today=today),
        source_public=text is not None,
        fields_with_source=text.fields() if text else frozenset(),
    )


def find_item(*, meeting_id: int, segment: str) -> ItemView | None:
    """An item that can be seen, with its text, by its present address."""
    if not is_segment(segment):
        return None
    rows = ItemView.objects.select_related("item__trail", "meeting__body")
    return rows.filter(meeting=meeting_id, item__segment=segment, item__merged_into=None).first()


def attachment_views(record: ItemRecord) -> tuple[AttachmentView, ...]:
    """What is attached, to the item itself and to its messages."""
    lists = (record.attachments, *(message.attachments for message in record.messages))
    return tuple(
        AttachmentView(
            title=a.title,
            number=a.number,
            visibility=a.visibility,
            recommended=a.recommended,
            added_after=a.added_after,
            address=a.address,
        )
        for held in lists
        if held
        for a in held.listed
    )


def _absences(record: ItemRecord, persons: dict[str, Person]) -> tuple[AbsenceView, ...]:
    return tuple(
        AbsenceView(
            person=named(absence.name, absence.party, persons),
            status=absence.status,
            disqualified=absence.disqualified,
        )
        for absence in record.absences
    )


def _sibling(siblings: list[ItemView], index: int, meeting: MeetingRef) -> ItemRef | None:
    return item_ref(siblings[index], meeting) if 0 <= index < len(siblings) else None


def _attendance(view: ItemView, record: ItemRecord) -> tuple[int | None, int | None]:
    """How many members were there for this item, and of how many; None where the paper has no list of who came."""
    if view.paper != PaperKind.MINUTES:
        return None, None
    rows = AttendanceRow.objects.filter(meeting=view.meeting_id, member=True)
    listed = tuple(rows.values_list("name", "status", "substitute_for"))
    statuses = {name: status for name, status, _ in listed}
    substitutes = sum(1 for _, _, absent in listed if absent in statuses)
    known = [status for status in statuses.values() if status != Attendance.UNKNOWN]
    if not known:
        return None, None
    away = {name for name, status in statuses.items() if status != Attendance.PRESENT}
    away |= {absence.name for absence in record.absences if absence.name in statuses}
    return len(statuses) - len(away), len(statuses) - substitutes


def _treatments(view: ItemView) -> list[ItemView]:
    """Every item of the same case, with its text; the item alone where it has none."""
    if view.item.trail_id is None:
        return [view]
    own = Item.objects.filter(trail=view.item.trail_id).values("id")
    return list(ItemView.objects.select_related("item", "meeting__body").filter(item__in=own))
