"""A person corrects a match: joins, splits, undoes. What follows from it is settled at once."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from raadslag.accounts.acting import By, user_of
from raadslag.audit.operations import note, step
from raadslag.bodies.models import Body
from raadslag.bodies.queries import body_of_key
from raadslag.publication.models import MatchDecision, PaperSource
from raadslag.publication.operations.bodies import refresh
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.settle import settle
from raadslag.publication.source_rows import source_paper
from raadslag.publication.sources import sort_out

Place = tuple[str, dt.date]
"""A body's key and a day: the papers among which a source is matched."""


@step
def join_source(*, source: PaperSource, to: PaperSource, by: By, now: dt.datetime) -> MatchDecision:
    """Say that a source is of the same meeting as another, whatever body and day it names."""
    locked_head()
    decision = _decide("join", (source, None), (to, None), by, now)
    _settle_sources([source], now)
    return decision


@step
def split_source(*, source: PaperSource, by: By, now: dt.datetime) -> tuple[MatchDecision, ...]:
    """Say that a source is of another meeting than the rest of the sources it stands with."""
    locked_head()
    meeting = source.paper.meeting if source.paper else None
    others = list(PaperSource.objects.filter(paper__meeting=meeting, counts=True).exclude(id=source.pk))
    others.sort(key=lambda other: other.pk)
    decisions = tuple(_decide("split", (source, None), (other, None), by, now) for other in others)
    _settle_sources([source, *others], now)
    return decisions


@step
def decide_items(
    *, verdict: str, first: tuple[PaperSource, int], second: tuple[PaperSource, int], by: By, now: dt.datetime
) -> MatchDecision:
    """Say that two items of two sources are (`join`) or are not (`split`) one item."""
    locked_head()
    decision = _decide(verdict, first, second, by, now)
    _settle_places({(first[0].place_key, first[0].place_date)}, now)
    return decision


@step
def undo_decision(*, decision: MatchDecision, by: By, now: dt.datetime) -> None:
    """Take a decision back: matching is done again without it, and with whatever it had set aside."""
    locked_head()
    decision.undone, decision.undone_by = now, user_of(by)
    decision.save(update_fields=["undone", "undone_by"])
    set_aside = _of_the_same(decision).filter(undone=decision.made, undone_by=decision.by)
    set_aside.update(undone=None, undone_by=None)
    _note(decision, _said(decision), None)
    _settle_sources([decision.first, decision.second], now)


def _decide(
    verdict: str,
    first: tuple[PaperSource, int | None],
    second: tuple[PaperSource, int | None],
    by: By,
    now: dt.datetime,
) -> MatchDecision:
    """Write a decision down. The newest word counts: earlier ones on the same two are undone by it."""
    decision = MatchDecision.objects.create(
        verdict=verdict,
        first=first[0],
        first_index=first[1],
        second=second[0],
        second_index=second[1],
        by=user_of(by),
        made=now,
    )
    _of_the_same(decision).filter(undone=None).update(undone=now, undone_by=user_of(by))
    _note(decision, None, _said(decision))
    return decision


def _note(decision: MatchDecision, before: dict[str, object] | None, after: dict[str, object] | None) -> None:
    note(kind="paper", subject=decision.first_id, name=decision.first.name, before=before, after=after)


def _said(decision: MatchDecision) -> dict[str, object]:
    """A decision in words that outlive its row."""
    return {
        "decision": decision.pk,
        "verdict": decision.verdict,
        "item": decision.first_index,
        "other": decision.second_id,
        "other_name": decision.second.name,
        "other_item": decision.second_index,
    }


def _of_the_same(decision: MatchDecision) -> QuerySet[MatchDecision]:
    """Other decisions on the same two sources or items, whichever is named first."""
    first, second = (decision.first_id, decision.first_index), (decision.second_id, decision.second_index)
    rows = MatchDecision.objects.exclude(id=decision.pk)
    one, other = (
        rows.filter(first_id=a[0], first_index=a[1], second_id=b[0], second_index=b[1])
        for a, b in ((first, second), (second, first))
    )
    return one | other


def _settle_sources(sources: Iterable[PaperSource], now: dt.datetime) -> None:
    """Put sources where persons, else their own words, place them, and with them what follows them; settle the days."""
    waiting = list(sources)
    seen: set[int] = set()
    places: set[Place] = set()
    while waiting:
        source = PaperSource.objects.select_related("file").get(id=waiting.pop(0).pk)
        if source.pk in seen:
            continue
        seen.add(source.pk)
        left, place = (source.place_key, source.place_date), _place_of(source)
        places |= {left, place}
        if left != place:
            ids = {source.pk} | _replaced_by(source)
            PaperSource.objects.filter(id__in=ids).update(place_key=place[0], place_date=place[1])
        joins = MatchDecision.objects.filter(verdict="join", undone=None, first_index=None, second=source)
        waiting += [join.first for join in joins.select_related("first").order_by("id")]
    _settle_places(places, now)


def _place_of(source: PaperSource) -> Place:
    joins = MatchDecision.objects.filter(verdict="join", undone=None, first_index=None, first=source)
    last = joins.select_related("second").order_by("-made", "-id").first()
    return (last.second.place_key, last.second.place_date) if last else (source.body_key, source.date)


def _replaced_by(source: PaperSource) -> set[int]:
    """The earlier editions of a source: they go where it goes, or they would count again where it was."""
    rows = PaperSource.objects.filter(place_key=source.place_key, place_date=source.place_date).select_related("file")
    ids = {row.file.sha256: row.pk for row in rows}
    found = sort_out(source_paper(row) for row in rows)
    return {ids[earlier.sha256] for earlier, by in found.replaced if by == source.file.sha256}


def _settle_places(places: set[Place], now: dt.datetime) -> None:
    days: set[tuple[Body, dt.date]] = set()
    for key, date in places:
        body = body_of_key(key=key)
        if body is not None:
            days.add((body, date))
    for body, date in sorted(days, key=lambda day: (day[0].pk, day[1])):
        settle(body=body, date=date, reason="rematched", now=now)
    for body in {body for body, _ in days}:
        refresh(body=body)
