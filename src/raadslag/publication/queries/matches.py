"""How papers and items were matched, for a person to see and correct."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, cast

from django.db.models import Count, Q, QuerySet

from raadslag.bodies.queries import body_named
from raadslag.bodies.slugs import under, within_of
from raadslag.publication.addresses import item_address, meeting_address
from raadslag.publication.models import ItemMatch, MatchDecision, Meeting, PaperSource, SourceMatch, Version
from raadslag.publication.shapes.matches import (
    ItemSpot,
    MatchedItem,
    MatchedMeetings,
    MatchedSource,
    MeetingMatches,
    MeetingPlace,
    NewVersion,
    OtherMeeting,
    PersonsWord,
    PlacedItem,
    PlacedSource,
    Spot,
    Weight,
)
from raadslag.publication.sources import rank_of
from raadslag.records import ItemRecord, MeetingRecord, PaperKind, from_bytes

UNSURE: Final = {"doubtful", "similar_title", "position"}
"""Rules that may be wrong."""
HALF_A_YEAR: Final = dt.timedelta(days=183)
Which = Literal["every", "several", "doubtful"]


def matches(
    *, body: str | None = None, date: dt.date | None = None, doubtful: bool = False
) -> tuple[MeetingMatches, ...] | None:
    """Every meeting with its papers, or those of a body, of a day, or in doubt; None for a body that is not there."""
    rows = SourceMatch.objects.select_related("source__file", "meeting__body").filter(meeting__merged_into=None)
    if body is not None:
        found = body_named(name=body)
        if found is None:
            return None
        rows = rows.filter(meeting__body=found)
    if date is not None:
        rows = rows.filter(meeting__date=date)
    ordered = rows.order_by("meeting__body__name", "meeting__date", "meeting__sequence", "source_id")
    return tuple(meeting for meeting in _meetings(ordered) if meeting.doubtful or not doubtful)


def matched_meetings(
    *, body: int | None, which: Which, page: int, most: int, within: frozenset[int] | None = None
) -> MatchedMeetings:
    """A page of meetings, newest first: every one, those with several papers, or those where a rule may be wrong.

    `within` are the bodies to keep to. Pages are counted from 1; a page beyond the last is empty.
    """
    found = Meeting.objects.filter(merged_into=None, id__in=SourceMatch.objects.values("meeting"))
    if within is not None:
        found = found.filter(body__in=within)
    named = found.order_by("body__name").values_list("body_id", "body__name", "body__slug").distinct()
    bodies = tuple((number, under(within_of(slug), name)) for number, name, slug in named)
    if body is not None:
        found = found.filter(body=body)
    if which == "several":
        several = SourceMatch.objects.values("meeting").annotate(papers=Count("source")).filter(papers__gt=1)
        found = found.filter(id__in=several.values("meeting"))
    elif which == "doubtful":
        papers = SourceMatch.objects.filter(rule__in=UNSURE).values("meeting")
        items = ItemMatch.objects.filter(rule__in=UNSURE).values("item__meeting")
        found = found.filter(Q(id__in=papers) | Q(id__in=items))
    ordered = found.order_by("-date", "body__name", "sequence", "id").values_list("id", flat=True)
    shown = list(ordered[(page - 1) * most : page * most])
    told = {each.meeting.number: each for each in _meetings(_matches_of(shown))}
    return MatchedMeetings(total=found.count(), meetings=tuple(told[number] for number in shown), bodies=bodies)


def meeting_matches(*, number: int) -> MeetingMatches | None:
    """One meeting with its papers; None for one that is not there."""
    return next(iter(_meetings(_matches_of([number]))), None)


def other_meetings(*, number: int) -> tuple[OtherMeeting, ...]:
    """The meetings of the same body within half a year, nearest first: where a paper may belong instead."""
    meeting = Meeting.objects.filter(id=number).first()
    if meeting is None:
        return ()
    near = SourceMatch.objects.select_related("meeting__body").filter(
        meeting__body=meeting.body_id, meeting__merged_into=None, source__counts=True,
        meeting__date__range=(meeting.date - HALF_A_YEAR, meeting.date + HALF_A_YEAR),
    )  # fmt: skip
    first: dict[int, SourceMatch] = {}
    for row in near.exclude(meeting=meeting).order_by("source_id"):
        first.setdefault(row.meeting_id, row)
    rows = sorted(first.values(), key=lambda row: (abs(row.meeting.date - meeting.date), row.meeting_id))
    return tuple(OtherMeeting(meeting=_place(row.meeting), source=row.source_id) for row in rows)


def _matches_of(meetings: Sequence[int]) -> "QuerySet[SourceMatch]":
    rows = SourceMatch.objects.select_related("source__file", "meeting__body")
    return rows.filter(meeting__in=meetings, meeting__merged_into=None).order_by("meeting_id", "source_id")


def _meetings(rows: "QuerySet[SourceMatch]") -> tuple[MeetingMatches, ...]:
    by_meeting: dict[int, list[SourceMatch]] = {}
    for row in rows:
        by_meeting.setdefault(row.meeting_id, []).append(row)
    spots = _item_matches(by_meeting.values())
    words = _words({row.source_id for own in by_meeting.values() for row in own})
    return tuple(_meeting(own, spots, words) for own in by_meeting.values())


def placed_sources(numbers: Iterable[int]) -> tuple[PlacedSource, ...]:
    """The meetings at which some papers stand."""
    rows = SourceMatch.objects.select_related("meeting__body").filter(source__in=list(numbers)).order_by("source_id")
    return tuple(PlacedSource(number=row.source_id, meeting=_place(row.meeting)) for row in rows)


def placed_items(spots: Iterable[Spot]) -> tuple[PlacedItem, ...]:
    """The items that some places in papers tell of."""
    wanted = list(dict.fromkeys(spots))
    rows = ItemMatch.objects.select_related("item__meeting__body").filter(source__in={spot.source for spot in wanted})
    addresses = {
        Spot(source=row.source_id, item=row.index + 1): item_address(_place(row.item.meeting).address, row.item.segment)
        for row in rows
    }
    return tuple(PlacedItem(spot=spot, address=addresses[spot]) for spot in wanted if spot in addresses)


def versions_after(position: int) -> tuple[NewVersion, ...]:
    """The versions that the chain has got since it was so long."""
    rows = Version.objects.select_related("paper__meeting__body").filter(position__gt=position).order_by("position")
    return tuple(
        NewVersion(paper=PaperKind(row.paper.kind), number=row.number, meeting=_place(row.paper.meeting))
        for row in rows
    )


def _place(meeting: Meeting) -> MeetingPlace:
    address = meeting_address(meeting.body.slug, meeting.date, meeting.sequence)
    return MeetingPlace(
        number=meeting.pk,
        body_number=meeting.body_id,
        body=under(within_of(meeting.body.slug), meeting.body.name),
        date=meeting.date,
        address=address,
    )


def _item_matches(meetings: Iterable[Sequence[SourceMatch]]) -> dict[int, list[ItemMatch]]:
    """The matches of items by source, where a meeting has several sources."""
    several = [row.source_id for own in meetings if len(own) > 1 for row in own]
    found: dict[int, list[ItemMatch]] = {}
    for match in ItemMatch.objects.select_related("item").filter(source__in=several).order_by("source_id", "index"):
        found.setdefault(match.source_id, []).append(match)
    return found


def _meeting(
    own: Sequence[SourceMatch], spots: Mapping[int, list[ItemMatch]], words: Mapping[int, list[PersonsWord]]
) -> MeetingMatches:
    # A source that is alone has nothing to be compared with, so its content is not read.
    records = {row.source_id: from_bytes(bytes(row.source.content)) for row in own} if len(own) > 1 else {}
    ordered = sorted(own, key=lambda row: _order(row.source, records.get(row.source_id)))
    items = _items([row for row in ordered if row.source_id in spots], records, spots)
    sources = tuple(_sources(ordered, records))
    said = {word.number: word for row in own for word in words.get(row.source_id, ())}
    return MeetingMatches(
        meeting=_place(own[0].meeting),
        sources=sources,
        items=items,
        words=tuple(said[number] for number in sorted(said)),
        doubtful=any(source.rule in UNSURE for source in sources) or _any_in_doubt(items, sources),
    )


def _order(source: PaperSource, record: MeetingRecord | None) -> tuple[bool, bool, bool, int, str]:
    """As in `SourcePaper.order`, with what was replaced at the end."""
    supplementary = record is not None and record.supplementary
    agenda = source.kind != PaperKind.MINUTES
    return not source.counts, agenda, supplementary, rank_of(source.media_type), source.file.sha256


def _sources(ordered: Sequence[SourceMatch], records: Mapping[int, MeetingRecord]) -> Iterable[MatchedSource]:
    led: set[PaperKind] = set()
    for row in ordered:
        kind = PaperKind(row.source.kind)
        weight: Weight = "counts"
        if not row.source.counts:
            weight = "replaced"
        elif kind in led:
            weight = "supplements" if records[row.source_id].supplementary else "behind"
        led.add(kind)
        yield MatchedSource(
            number=row.source_id,
            name=row.source.name,
            media_type=row.source.media_type,
            paper=kind,
            rank=rank_of(row.source.media_type) + 1,
            weight=weight,
            rule=row.rule,
            score=row.score,
        )


def _items(
    ordered: Sequence[SourceMatch], records: Mapping[int, MeetingRecord], spots: Mapping[int, list[ItemMatch]]
) -> tuple[MatchedItem, ...]:
    """The items in the order of the first source that has them."""
    found: dict[int, tuple[str, list[ItemSpot]]] = {}
    for row in ordered:
        for match in spots[row.source_id]:
            record = records[row.source_id].items[match.index]
            found.setdefault(match.item_id, (match.item.segment, []))[1].append(_item_spot(match, record))
    return tuple(MatchedItem(segment=segment, spots=tuple(places)) for segment, places in found.values())


def _item_spot(match: ItemMatch, record: ItemRecord) -> ItemSpot:
    return ItemSpot(
        spot=Spot(source=match.source_id, item=match.index + 1),
        number=record.number,
        title=record.title,
        rule=match.rule,
        score=match.score,
    )


def _any_in_doubt(items: Sequence[MatchedItem], sources: Sequence[MatchedSource]) -> bool:
    """Whether an item was matched by an unsure rule, or both agenda and minutes have one that the other lacks."""
    if any(place.rule in UNSURE for item in items for place in item.spots):
        return True
    kind = {source.number: source.paper for source in sources if source.weight != "replaced"}
    both = set(kind.values())
    alone = {next(iter(told)) for item in items if len(told := _kinds(item, kind)) == 1}
    return len(both) > 1 and alone == both


def _kinds(item: MatchedItem, kind: Mapping[int, PaperKind]) -> set[PaperKind]:
    return {kind[place.spot.source] for place in item.spots if place.spot.source in kind}


def _words(sources: set[int]) -> dict[int, list[PersonsWord]]:
    """What persons said, by each source that it is about; one act of splitting is one word."""
    rows: QuerySet[MatchDecision] = MatchDecision.objects.select_related("by", "undone_by").order_by("id")
    acts: dict[tuple[object, ...], list[MatchDecision]] = {}
    for row in rows:
        act = row.pk if row.verdict == "join" else (row.first_id, row.first_index, row.by_id, row.made, row.undone)
        acts.setdefault((act,), []).append(row)
    found: dict[int, list[PersonsWord]] = {}
    for together in acts.values():
        word = _word(together)
        for number in {word.first.source, *(other.source for other in word.others)} & sources:
            found.setdefault(number, []).append(word)
    return found


def _word(act: Sequence[MatchDecision]) -> PersonsWord:
    row = act[0]
    undone_by = (row.undone_by.name if row.undone_by else "") if row.undone else None
    return PersonsWord(
        number=row.pk,
        verdict=cast("Literal['join', 'split']", row.verdict),
        first=_spot(row.first_id, row.first_index),
        others=tuple(_spot(each.second_id, each.second_index) for each in act),
        by=row.by.name if row.by else "",
        made=row.made,
        undone_by=undone_by,
        undone=row.undone,
    )


def _spot(source: int, index: int | None) -> Spot:
    return Spot(source=source, item=None if index is None else index + 1)
