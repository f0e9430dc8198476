"""A person corrects a match: joins, splits, undoes. What follows from it is settled at once."""

import datetime as dt

from django.db import transaction

from raadslag.accounts.models import User
from raadslag.bodies.models import Body
from raadslag.bodies.queries import body_of_key
from raadslag.publication.models import MatchDecision, PaperSource
from raadslag.publication.operations.bodies import refresh
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.settle import settle


def join_source(*, source: PaperSource, to: PaperSource, by: User, now: dt.datetime) -> MatchDecision:
    """Say that a source is of the same meeting as another, whatever body and day it names."""
    with transaction.atomic():
        locked_head()
        decision = MatchDecision.objects.create(verdict="join", first=source, second=to, by=by, made=now)
        _undo_standing(source, to, but=decision, by=by, now=now)
        _place(source, to.place_key, to.place_date, now)
        return decision


def split_source(*, source: PaperSource, by: User, now: dt.datetime) -> tuple[MatchDecision, ...]:
    """Say that a source is of another meeting than the rest of the sources it stands with."""
    with transaction.atomic():
        locked_head()
        meeting = source.paper.meeting if source.paper else None
        others = PaperSource.objects.filter(paper__meeting=meeting, counts=True).exclude(id=source.pk).order_by("id")
        decisions = []
        for other in others:
            decisions.append(MatchDecision.objects.create(verdict="split", first=source, second=other, by=by, made=now))
            _undo_standing(source, other, but=decisions[-1], by=by, now=now)
        _place(source, source.body_key, source.date, now)
        return tuple(decisions)


def decide_items(
    *, verdict: str, first: tuple[PaperSource, int], second: tuple[PaperSource, int], by: User, now: dt.datetime
) -> MatchDecision:
    """Say that two items of two sources are (`join`) or are not (`split`) one item."""
    with transaction.atomic():
        locked_head()
        decision = MatchDecision.objects.create(
            verdict=verdict,
            first=first[0],
            first_index=first[1],
            second=second[0],
            second_index=second[1],
            by=by,
            made=now,
        )
        _settle_places({(first[0].place_key, first[0].place_date)}, now)
        return decision


def undo_decision(*, decision: MatchDecision, by: User, now: dt.datetime) -> None:
    """Take a decision back: matching is done again without it."""
    with transaction.atomic():
        locked_head()
        decision.undone, decision.undone_by = now, by
        decision.save(update_fields=["undone", "undone_by"])
        source = decision.first
        if decision.verdict == "join" and decision.first_index is None:
            _place(source, source.body_key, source.date, now)
        else:
            _settle_places({(source.place_key, source.place_date)}, now)


def _place(source: PaperSource, key: str, date: dt.date, now: dt.datetime) -> None:
    left = (source.place_key, source.place_date)
    source.place_key, source.place_date = key, date
    source.save(update_fields=["place_key", "place_date"])
    _settle_places({left, (key, date)}, now)


def _settle_places(places: set[tuple[str, dt.date]], now: dt.datetime) -> None:
    days: set[tuple[Body, dt.date]] = set()
    for key, date in places:
        body = body_of_key(key=key)
        if body is not None:
            days.add((body, date))
    for body, date in sorted(days, key=lambda day: (day[0].pk, day[1])):
        settle(body=body, date=date, reason="rematched", now=now)
    for body in {body for body, _ in days}:
        refresh(body=body)


def _undo_standing(source: PaperSource, other: PaperSource, *, but: MatchDecision, by: User, now: dt.datetime) -> None:
    """The newest word counts: earlier ones on the same two sources are undone by it."""
    pair = (source.pk, other.pk)
    standing = MatchDecision.objects.filter(
        undone=None, first_index=None, first_id__in=pair, second_id__in=pair
    ).exclude(id=but.pk)
    standing.update(undone=now, undone_by=by)
