"""A case's whole way, and the list of cases."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from django.db.models import Count, Max, Min

from raadslag.bodies.names import body_key
from raadslag.publication.addresses import case_address
from raadslag.publication.models import CaseTrail, Item, ItemView
from raadslag.publication.queries.items import attachment_views
from raadslag.publication.queries.refs import (
    case_ref,
    item_ref,
    meeting_ref,
    meeting_views_of,
    person_ref,
    persons_named,
)
from raadslag.publication.queries.ways import record_of, way_of
from raadslag.publication.reach import within_meeting
from raadslag.publication.shapes import CaseList, CasePage, CaseRow, CaseState, Moved
from raadslag.publication.votes import vote_views, voter_names
from raadslag.records import Outcome, PaperKind

PAGE: Final = 25
PASSED_ON: Final = frozenset({Outcome.RECOMMENDED, Outcome.REFERRED})


def case_page(*, within: str, case_id: int, today: dt.date) -> CasePage | Moved | None:
    """A case; one that has merged with another has moved there."""
    trail = CaseTrail.objects.select_related("merged_into").filter(id=case_id, within=within).first()
    if trail is None:
        return None
    if trail.merged_into:
        return Moved(address=case_address(trail.merged_into.pk, trail.merged_into.slug, within=trail.within))
    views = list(ItemView.objects.select_related("item", "meeting__body").filter(item__trail=trail))
    if not views:
        return _moved_with_its_items(trail)
    views.sort(key=lambda view: (view.date, view.position, view.item_id))
    meetings = meeting_views_of(views)
    refs = {view.item_id: item_ref(view, meeting_ref(meetings[view.meeting_id])) for view in views}
    records = {view.item_id: record_of(view) for view in views}
    voters = persons_named({name for record in records.values() for name in voter_names(record)}, within=trail.within)
    people = {name: person_ref(person) for name, person in voters.items()}
    state, waiting = state_of(views, {pk: m.body_name for pk, m in meetings.items()}, today)
    return CasePage(
        ref=case_ref(trail),
        state=state,
        waiting_for=waiting,
        way=way_of(items=views, this=None, today=today, meetings=meetings),
        items=tuple(refs[view.item_id] for view in views),
        votes=tuple((refs[pk], vote) for pk, record in records.items() for vote in vote_views(record, people)),
        attachments=tuple((refs[pk], a) for pk, record in records.items() for a in attachment_views(record)),
        journal_numbers=tuple(sorted({view.journal_number for view in views if view.journal_number})),
    )


def state_of(views: Sequence[ItemView], body_names: dict[int, str], today: dt.date) -> tuple[CaseState, str | None]:
    """Where a case stands after its latest treatment, and for whom it waits. `views` are in the order of days.

    It waits where a treatment lies ahead, or where the latest passed it on to another body that decides.
    """
    ahead = next((view for view in views if view.paper == PaperKind.AGENDA and view.date >= today), None)
    if ahead is not None:
        return "waiting", body_names[ahead.meeting_id]
    latest = views[-1]
    if latest.outcome == Outcome.POSTPONED:
        return "postponed", None
    if latest.outcome is None or latest.outcome == Outcome.NONE:
        return "open", None
    decider = latest.decided_by.split(", ")[-1]
    elsewhere = decider and body_key(decider) != body_key(body_names[latest.meeting_id])
    if latest.outcome in PASSED_ON:
        return "waiting", decider if elsewhere else None
    return ("open", None) if latest.outcome == Outcome.SENT_BACK else ("decided", None)


def _moved_with_its_items(trail: CaseTrail) -> Moved | None:
    """Where a case is whose items were all joined to others."""
    joined = Item.objects.filter(trail=trail).exclude(merged_into__trail=None).select_related("merged_into__trail")
    first = joined.order_by("id").first()
    now = first.merged_into.trail if first and first.merged_into else None
    return Moved(address=case_address(now.pk, now.slug, within=now.within)) if now and now != trail else None


def cases(*, within: str, today: dt.date, page: int = 1) -> CaseList:
    """Every case of a municipality, the latest treated first, 25 a page."""
    listed = ItemView.objects.exclude(item__trail=None).filter(within_meeting(within)).values("item__trail")
    total = listed.distinct().count()
    pages = max(1, -(-total // PAGE))
    shown = min(max(page, 1), pages)
    grouped = listed.annotate(first=Min("date"), last=Max("date"), items=Count("item_id"))
    rows = list(grouped.order_by("-last", "-item__trail")[(shown - 1) * PAGE : shown * PAGE])
    trails = CaseTrail.objects.in_bulk([row["item__trail"] for row in rows])
    views: dict[int, list[ItemView]] = {}
    items = ItemView.objects.select_related("item").defer("content").filter(item__trail__in=trails)
    for view in items.order_by("date", "position", "item_id"):
        views.setdefault(view.item.trail_id or 0, []).append(view)
    meetings = meeting_views_of(view for own in views.values() for view in own)
    names = {pk: meeting.body_name for pk, meeting in meetings.items()}
    return CaseList(
        total=total,
        page=shown,
        pages=pages,
        cases=tuple(_row(trails[row["item__trail"]], views[row["item__trail"]], names, today) for row in rows),
    )


def _row(trail: CaseTrail, views: list[ItemView], names: dict[int, str], today: dt.date) -> CaseRow:
    state, waiting = state_of(views, names, today)
    return CaseRow(
        ref=case_ref(trail),
        state=state,
        waiting_for=waiting,
        bodies=tuple(dict.fromkeys(names[view.meeting_id] for view in views)),
        first=views[0].date,
        last=views[-1].date,
        item_count=len(views),
    )
