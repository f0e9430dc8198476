"""Rows for pages, made from the effective public records of a meeting and from nothing else."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadslag.bodies.names import body_key, is_politician, person_key, tidy
from raadslag.bodies.slugs import under, within_of
from raadslag.publication import labels
from raadslag.publication.composition import completed
from raadslag.publication.models import (
    AttendanceRow,
    EventRow,
    Item,
    ItemView,
    Meeting,
    MeetingView,
    ReferenceRow,
    VoterRow,
)
from raadslag.publication.operations.ledger import note_changes
from raadslag.publication.projecting.people import link_people, people_of
from raadslag.publication.votes import sides_of, tally_of
from raadslag.records import ItemRecord, MeetingRecord, PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectivePaper:
    """A paper as it stands now; `items` are the identities of the record's items, in order."""

    kind: PaperKind
    version: int
    record: MeetingRecord
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectiveMeeting:
    """A meeting's papers, the minutes first. None of them: nothing of the meeting can be seen."""

    meeting: Meeting
    papers: tuple[EffectivePaper, ...]

    @property
    def shown(self) -> EffectivePaper:
        return min(self.papers, key=lambda paper: paper.kind is not PaperKind.MINUTES)


def project(effective: EffectiveMeeting, *, now: dt.datetime) -> None:
    """Make every row of a meeting anew."""
    meeting = effective.meeting
    people = people_of(meeting=meeting)
    unproject(meeting=meeting, items=[item for paper in effective.papers for item in paper.items])
    if effective.papers:
        _meeting_row(effective).save(force_insert=True)
        _attendance_rows(meeting, effective.shown.record)
        _item_rows(effective)
    link_people(meeting=meeting, before=people, now=now)
    note_changes(kind="meeting", targets={meeting.pk}, now=now)


def unproject(*, meeting: Meeting, items: Sequence[Item]) -> None:
    """Remove every row of a meeting, and of items that have come to it from another."""
    shown = set(ItemView.objects.filter(meeting=meeting).values_list("item_id", flat=True))
    gone = shown | {item.pk for item in items}
    for model in (VoterRow, ReferenceRow, ItemView):
        model.objects.filter(item__in=gone).delete()
    ReferenceRow.objects.filter(target__in=gone).update(target=None)
    ReferenceRow.objects.filter(target_meeting=meeting).update(target_meeting=None)
    for rows in (AttendanceRow, EventRow, MeetingView):
        rows.objects.filter(meeting=meeting).delete()


def _meeting_row(effective: EffectiveMeeting) -> MeetingView:
    shown = effective.shown
    record = shown.record
    other = next((paper.record for paper in effective.papers if paper is not shown), record)
    kinds = {paper.kind for paper in effective.papers}
    return MeetingView(
        meeting=effective.meeting,
        body_name=tidy(" og ".join(record.bodies))[:300],
        paper=shown.kind,
        version=shown.version,
        state=record.state,
        start=record.start or other.start,
        end=record.end,
        place=", ".join(record.places or other.places)[:500],
        item_count=len(record.items),
        has_agenda=PaperKind.AGENDA in kinds,
        has_minutes=PaperKind.MINUTES in kinds,
        joint_keys=[under(within_of(effective.meeting.body.slug), body_key(name)) for name in record.bodies[1:]],
    )


def _attendance_rows(meeting: Meeting, record: MeetingRecord) -> None:
    names_parties = any(p.party for p in record.participants)
    rows = []
    for position, person in enumerate(record.participants):
        member = is_politician(party=person.party, role=person.role, paper_names_parties=names_parties)
        rows.append(
            AttendanceRow(
                meeting=meeting,
                position=position,
                name=tidy(person.name)[:200],
                key=person_key(person.name)[:200] if member or not person.role else "",
                party=person.party,
                role=person.role[:300] if person.role else None,
                status=person.status,
                substitute_for=person.substitute_for,
                note=person.note,
                member=member,
            )
        )
    AttendanceRow.objects.bulk_create(rows)
    EventRow.objects.bulk_create(
        EventRow(
            meeting=meeting,
            position=position,
            name=tidy(event.name)[:200],
            movement=event.movement,
            time=event.time,
            item=event.item,
            text=event.text,
        )
        for position, event in enumerate(record.events)
    )


def _item_rows(effective: EffectiveMeeting) -> None:
    shown, within = effective.shown, within_of(effective.meeting.body.slug)
    agenda = {
        identity: item
        for paper in effective.papers
        if paper is not shown
        for identity, item in zip(paper.items, paper.record.items, strict=True)
    }
    views: list[tuple[ItemView, ItemRecord]] = []
    for position, (identity, item) in enumerate(zip(shown.items, shown.record.items, strict=True), start=1):
        record, filled = completed(item, agenda.pop(identity, None))
        views.append((_item_row(effective, shown, identity, record, position, filled=filled), record))
    for paper in effective.papers:
        for position, (identity, item) in enumerate(zip(paper.items, paper.record.items, strict=True), start=1):
            if paper is not shown and identity in agenda:
                row = _item_row(effective, paper, identity, item, position)
                row.listed = False
                views.append((row, item))
    ItemView.objects.bulk_create(row for row, _ in views)
    VoterRow.objects.bulk_create(row for view, item in views for row in _voter_rows(view.item, item))
    ReferenceRow.objects.bulk_create(row for view, item in views for row in _reference_rows(view.item, item, within))


def _item_row(
    effective: EffectiveMeeting,
    paper: EffectivePaper,
    identity: Item,
    item: ItemRecord,
    position: int,
    *,
    filled: bool = False,
) -> ItemView:
    decision = item.public_decision or item.decision_text
    elected = item.decision.elected if item.decision else ()
    return ItemView(
        item=identity,
        meeting=effective.meeting,
        date=effective.meeting.date,
        paper=paper.kind,
        listed=True,
        filled=filled,
        position=position,
        number=item.number[:40] if item.number else None,
        title=(item.title or str(labels.UNTITLED).format(position=position))[:1000],
        titled=bool(item.title),
        kind=item.kind,
        outcome=item.decision.outcome if item.decision else None,
        closed=item.is_closed,
        supplementary=item.supplementary,
        journal_number=item.journal_number[:100] if item.journal_number else None,
        decided_by=", ".join(item.decided_by)[:300],
        decision=decision[:300] + "…" * (len(decision) > 300),
        elected=[f"{v.name} ({v.party})" if v.party else v.name for v in elected],
        tally=tally_of(item),
        content=item.model_dump_json(exclude_defaults=True).encode(),
    )


def _voter_rows(identity: Item, item: ItemRecord) -> Iterable[VoterRow]:
    for number, vote in enumerate(item.decision.votes if item.decision else ()):
        for side, said in sides_of(vote):
            for voter in said.voters:
                yield VoterRow(
                    item=identity,
                    vote=number,
                    side=side,
                    on=vote.on,
                    name=tidy(voter.name)[:200],
                    key=person_key(voter.name)[:200],
                    party=voter.party,
                )


def _reference_rows(identity: Item, item: ItemRecord, within: str) -> Iterable[ReferenceRow]:
    told = [(treatment, None) for treatment in item.previous]
    past = {(p.treatment.body, p.treatment.date, p.treatment.item): p for p in item.history}
    history = [(p.treatment, p) for p in past.values()]
    for position, (treatment, decided) in enumerate([*told, *history]):
        yield ReferenceRow(
            item=identity,
            position=position,
            body_name=tidy(treatment.body)[:300],
            body_key=under(within, body_key(treatment.body))[:300],
            date=treatment.date,
            number=treatment.item[:40] if treatment.item else None,
            history=decided is not None,
            text=decided.text if decided else "",
            outcome=decided.outcome if decided else None,
        )
