"""Corrections of matches by the numbers that a person sees: each is refused, or done and told what followed."""

import datetime as dt
from collections.abc import Callable, Iterable

from django.utils import timezone

from raadslag.accounts import permissions as municipal
from raadslag.accounts.acting import By
from raadslag.accounts.permissions import Permission
from raadslag.audit.operations import operation
from raadslag.bodies.permissions import require
from raadslag.bodies.queries import body_of_key
from raadslag.publication.models import MatchDecision, PaperSource
from raadslag.publication.operations.decisions import decide_items, join_source, split_source, undo_decision
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.permissions import CORRECT_ITEMS, JOIN_PAPERS, SPLIT_PAPER, UNDO_WORD
from raadslag.publication.queries.matches import placed_items, placed_sources, versions_after
from raadslag.publication.refusals import Refusal
from raadslag.publication.shapes.matches import Corrected, Spot
from raadslag.records import from_bytes


@operation("publication.join_papers")
def join_papers(*, number: int, other: int, by: By, now: dt.datetime) -> Corrected | Refusal:
    """Two papers are of one meeting: that of the other."""
    locked_head()
    _ask(JOIN_PAPERS, (number, other), by, now)
    if number == other:
        return Refusal(code="same_source")
    found = _sources(number, other)
    if isinstance(found, Refusal):
        return found
    standing = _standing("join", Spot(source=number, item=None), Spot(source=other, item=None))
    if standing:
        return Refusal(code="already_joined", about=(str(standing),))
    source, to = found
    return _told([source], (), lambda: [join_source(source=source, to=to, by=by, now=now)])


@operation("publication.split_paper")
def split_paper(*, number: int, by: By, now: dt.datetime) -> Corrected | Refusal:
    """A paper is of another meeting than those it stands with."""
    locked_head()
    _ask(SPLIT_PAPER, (number,), by, now)
    found = _sources(number)
    if isinstance(found, Refusal):
        return found
    (source,) = found
    meeting = source.paper.meeting if source.paper else None
    if not PaperSource.objects.filter(paper__meeting=meeting, counts=True).exclude(id=number).exists():
        return Refusal(code="alone", about=(str(number),))
    return _told([source], (), lambda: split_source(source=source, by=by, now=now))


@operation("publication.correct_items")
def correct_items(*, verdict: str, first: Spot, second: Spot, by: By, now: dt.datetime) -> Corrected | Refusal:
    """Two items of two papers of a meeting are (`join`) or are not (`split`) one."""
    locked_head()
    _ask(CORRECT_ITEMS, (first.source, second.source), by, now)
    if first.source == second.source:
        return Refusal(code="same_item" if first == second else "same_paper")
    found = _sources(first.source, second.source)
    if isinstance(found, Refusal):
        return found
    refused = _item_refusal(verdict, found, (first, second))
    if refused:
        return refused
    one, two = ((source, (spot.item or 1) - 1) for source, spot in zip(found, (first, second), strict=True))
    return _told((), (first, second), lambda: [decide_items(verdict=verdict, first=one, second=two, by=by, now=now)])


@operation("publication.undo_word")
def undo_word(*, number: int, by: By, now: dt.datetime) -> Corrected | Refusal:
    """Take back what a person said; a splitting from several papers is one word and is taken back whole."""
    locked_head()
    decision = MatchDecision.objects.select_related("first", "second").filter(id=number).first()
    _ask(UNDO_WORD, (decision.first_id, decision.second_id) if decision else (), by, now)
    if decision is None:
        return Refusal(code="no_decision", about=(str(number),))
    if decision.undone:
        return Refusal(code="undone", about=(str(number),))
    said = MatchDecision.objects.filter(
        verdict=decision.verdict,
        first=decision.first,
        first_index=decision.first_index,
        by=decision.by,
        made=decision.made,
        undone=None,
    ).select_related("first", "second")
    words = [decision] if decision.verdict == "join" else list(said.order_by("id"))
    spots = [spot for word in words for spot in _spots_of(word)]
    of_items = tuple(spot for spot in spots if spot.item is not None)
    sources = [] if of_items else [decision.first]

    def undo() -> list[MatchDecision]:
        for word in words:
            undo_decision(decision=word, by=by, now=now)
        return []

    return _told(sources, of_items, undo)


def _spots_of(decision: MatchDecision) -> tuple[Spot, Spot]:
    """The two that a decision is about."""
    first, second = decision.first_index, decision.second_index
    return (
        Spot(source=decision.first_id, item=None if first is None else first + 1),
        Spot(source=decision.second_id, item=None if second is None else second + 1),
    )


def _ask(wanted: Permission, numbers: Iterable[int], by: By, now: dt.datetime) -> None:
    """Whether somebody may, at the body of each paper; where there is none, in the whole municipality."""
    day = timezone.localdate(now)
    keys = set(PaperSource.objects.filter(id__in=set(numbers)).values_list("place_key", flat=True))
    bodies = {body for key in keys if (body := body_of_key(key=key))}
    if not bodies:
        municipal.require(wanted, by=by, day=day)
    for body in bodies:
        require(wanted, by=by, body=body, day=day)


def _sources(*numbers: int) -> list[PaperSource] | Refusal:
    """The papers of some numbers; only papers that count can be moved."""
    rows = PaperSource.objects.select_related("file", "paper__meeting").in_bulk(numbers)
    for number in numbers:
        if number not in rows:
            return Refusal(code="no_source", about=(str(number),))
        if not rows[number].counts:
            return Refusal(code="replaced", about=(str(number),))
    return [rows[number] for number in numbers]


def _item_refusal(verdict: str, sources: list[PaperSource], spots: tuple[Spot, Spot]) -> Refusal | None:
    meetings = {source.paper.meeting_id for source in sources if source.paper}
    for source, spot in zip(sources, spots, strict=True):
        items = len(from_bytes(bytes(source.content)).items)
        if not 1 <= (spot.item or 0) <= items:
            return Refusal(code="no_item", about=(str(source.pk), str(spot.item)))
    if len(meetings) != 1:
        return Refusal(code="other_meeting")
    standing = _standing(verdict, *spots)
    if standing:
        return Refusal(code=f"already_{verdict}", about=(str(standing),))
    one, two = placed_items(spots)
    if verdict == "split" and one.address != two.address:
        return Refusal(code="two_already")
    return None


def _standing(verdict: str, first: Spot, second: Spot) -> int | None:
    """The number of the decision that says so already."""
    pair = (first.source, second.source)
    rows = MatchDecision.objects.filter(verdict=verdict, undone=None, first__in=pair, second__in=pair)
    return next((row.pk for row in rows.order_by("id") if set(_spots_of(row)) == {first, second}), None)


def _told(
    sources: Iterable[PaperSource], items: tuple[Spot, ...], change: Callable[[], Iterable[MatchDecision]]
) -> Corrected:
    """Do it, and see where that brought the ones in question, and which versions came of it."""
    before = locked_head().position
    words = [decision.pk for decision in change()]
    return Corrected(
        word=min(words, default=None),
        sources=placed_sources(source.pk for source in sources),
        items=placed_items(items),
        versions=versions_after(before),
    )
