"""The way of a case through its bodies, step by step."""

import datetime as dt
from collections.abc import Iterable, Sequence

from raadslag.bodies.models import BodyName
from raadslag.publication.addresses import item_address, meeting_address
from raadslag.publication.models import ItemView, MeetingView, ReferenceRow
from raadslag.publication.queries.refs import meeting_views_of
from raadslag.publication.shapes import TreatmentKind, TreatmentView
from raadslag.records import ItemRecord, Outcome, PaperKind


def record_of(view: ItemView) -> ItemRecord:
    """An item's part of the public record."""
    return ItemRecord.model_validate_json(bytes(view.content))


def way_of(
    *, items: Sequence[ItemView], this: int | None, today: dt.date, meetings: dict[int, MeetingView] | None = None
) -> tuple[TreatmentView, ...]:
    """Every treatment of some items' case, the earliest first: those held here, and those that papers only name.

    `items` are given with their text. Three queries, however many there are.
    """
    held = meetings or meeting_views_of(items)
    rows = list(ReferenceRow.objects.filter(item__in=[view.item_id for view in items]).order_by("item", "position"))
    steps = [(view.date, 1, view.position, _held(view, held[view.meeting_id], this, today)) for view in items]
    bodies = _bodies_by_key()
    own = {(held[view.meeting_id].meeting.body_id, view.date) for view in items}
    steps += [(step.date, 0, 0, step) for step in _named_only(rows, bodies, own)]
    return tuple(step for *_, step in sorted(steps, key=lambda step: (step[0], step[1], step[2], step[3].body_name)))


def _held(view: ItemView, meeting: MeetingView, this: int | None, today: dt.date) -> TreatmentView:
    record = record_of(view)
    kind: TreatmentKind = "held"
    if view.item_id == this:
        kind = "this"
    elif view.paper == PaperKind.AGENDA and view.date >= today:
        kind = "expected"
    place = meeting_address(meeting.meeting.body.slug, meeting.meeting.date, meeting.meeting.sequence)
    return TreatmentView(
        kind=kind,
        body_name=meeting.body_name,
        date=view.date,
        item_number=view.number or str(view.position),
        title=view.title,
        address=item_address(place, view.item.segment),
        recommended="\n".join(p.text for p in record.recommendation.points) if record.recommendation else "",
        decided=record.public_decision or record.decision_text,
        outcome=Outcome(view.outcome) if view.outcome else None,
    )


def _named_only(
    rows: Iterable[ReferenceRow], bodies: dict[str, int], own: set[tuple[int, dt.date]]
) -> Iterable[TreatmentView]:
    """Treatments that papers name and that are not among the items: each once, with the words of a history if any."""
    said: dict[tuple[str, dt.date, str], ReferenceRow] = {}
    for row in rows:
        known = bodies.get(row.body_key)
        if row.target_id is not None or (known is not None and (known, row.date) in own and row.number is None):
            continue
        key = (str(known or row.body_key), row.date, row.number or "")
        if key not in said or (row.text and not said[key].text):
            said[key] = row
    with_number = {(body, date) for body, date, number in said if number}
    for (body, date, number), row in said.items():
        if not number and (body, date) in with_number:
            continue
        same_day = [row, *(other for (b, d, _), other in said.items() if (b, d) == (body, date))]
        outcome = next((other.outcome for other in same_day if other.outcome), None)
        yield TreatmentView(
            kind="missing",
            body_name=row.body_name,
            date=row.date,
            item_number=row.number,
            title=None,
            address=None,
            recommended="",
            decided=next((other.text for other in same_day if other.text), ""),
            outcome=Outcome(outcome) if outcome else None,
        )


def _bodies_by_key() -> dict[str, int]:
    return dict(BodyName.objects.values_list("key", "body_id"))
