"""Bring one body's day up to date with its sources: meetings, items, versions, then everything made from them.

Whatever happened (a paper came, was read better, was joined or split by a person), this is the way through: all
is derived from the set of sources, so that the order in which they came does not matter.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadslag.audit.operations import step
from raadslag.bodies.models import Body
from raadslag.bodies.queries import keys_of
from raadslag.publication.composition import Composed, compose
from raadslag.publication.matching import ItemCluster, MeetingCluster, cluster_items, cluster_meetings
from raadslag.publication.models import ItemMatch, Meeting, Paper, PaperSource, Version, VersionContent, Withdrawal
from raadslag.publication.operations.items import assign_items
from raadslag.publication.operations.ledger import append_version, locked_head
from raadslag.publication.operations.meetings import assign_meetings, place_sources
from raadslag.publication.operations.verdicts import item_verdicts, meeting_verdict
from raadslag.publication.projecting.references import tie
from raadslag.publication.projecting.rows import EffectiveMeeting, EffectivePaper, project
from raadslag.publication.source_rows import source_paper
from raadslag.publication.sources import Sorted, SourcePaper, sort_out
from raadslag.records import PaperKind, to_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The meetings of the day, and the papers that got a new version."""

    meetings: tuple[Meeting, ...]
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """The sources of a body's day, as rows and as the pure parts take them, by digest."""

    rows: Mapping[str, PaperSource]
    sorted: Sorted

    def id_of(self, source: SourcePaper) -> int:
        return self.rows[source.sha256].pk


@step
def settle(*, body: Body, date: dt.date, reason: str, now: dt.datetime) -> Settled:
    """Settle a day. `reason` goes into the versions that come of it."""
    locked_head()
    day = _read_day(body, date)
    verdict = meeting_verdict(rows=day.rows)
    clusters = cluster_meetings(day.sorted.counting, verdict)
    replaced = {day.rows[source.sha256].pk: day.rows[by].pk for source, by in day.sorted.replaced}
    before = set(Meeting.objects.filter(body=body, date=date, merged_into=None))
    assigned = assign_meetings(
        body=body,
        date=date,
        clusters=[frozenset(day.rows[sha].pk for sha in cluster.digests) for cluster in clusters],
        replaced=replaced,
    )
    touched = before | set(assigned.meetings) | set(assigned.emptied)
    for meeting in touched - set(assigned.meetings):
        project(EffectiveMeeting(meeting=meeting, papers=()), now=now)
    versions: list[Version] = []
    for meeting, cluster in zip(assigned.meetings, clusters, strict=True):
        versions += _settle_meeting(meeting, cluster, day, reason, now)
    tie(meetings={meeting.pk for meeting in touched}, dates={meeting.date for meeting in touched} | {date}, now=now)
    return Settled(meetings=assigned.meetings, versions=tuple(versions))


def _read_day(body: Body, date: dt.date) -> _Day:
    found = PaperSource.objects.filter(place_date=date, place_key__in=keys_of(body=body))
    rows = {row.file.sha256: row for row in found.select_related("file").order_by("id")}
    ordered = sort_out(source_paper(row) for row in rows.values())
    counting = {source.sha256 for source in ordered.counting}
    for sha256, row in rows.items():
        if row.counts != (sha256 in counting):
            row.counts = sha256 in counting
            row.save(update_fields=["counts"])
    return _Day(rows=rows, sorted=ordered)


def _settle_meeting(
    meeting: Meeting, cluster: MeetingCluster, day: _Day, reason: str, now: dt.datetime
) -> list[Version]:
    own = [source for source in day.sorted.counting if source.sha256 in cluster.digests]
    former = [source for source, by in day.sorted.replaced if by in cluster.digests]
    rules = {day.rows[member.sha256].pk: (member.rule, member.score) for member in cluster.members}
    rules |= {day.id_of(source): ("replaced", 1.0) for source in former}
    place_sources(meeting=meeting, rules=rules, rows={row.pk: row for row in day.rows.values()})
    verdicts = item_verdicts(rows=day.rows)
    items = cluster_items(own, verdicts, replaced=former)
    composed = {kind: found for kind in PaperKind if (found := compose(kind=kind, sources=own, clusters=items))}
    assigned = assign_items(
        meeting=meeting,
        clusters=items,
        sources={source.sha256: day.id_of(source) for source in (*own, *former)},
        wanted=_wanted(composed),
    )
    papers: list[EffectivePaper] = []
    versions: list[Version] = []
    for kind, paper_record in composed.items():
        paper = _paper(meeting, kind, [day.rows[s.sha256] for s in (*own, *former) if s.kind is kind])
        if Withdrawal.objects.filter(paper=paper, lifted=None).exists():
            continue
        version, is_new = _freeze(paper, paper_record, reason, now)
        versions += [version] * is_new
        identities = tuple(assigned[place] for place in paper_record.clusters)
        papers.append(EffectivePaper(kind=kind, version=version.number, record=paper_record.record, items=identities))
    project(EffectiveMeeting(meeting=meeting, papers=tuple(papers)), now=now)
    return versions


def _wanted(composed: Mapping[PaperKind, Composed]) -> dict[int, str]:
    """The clusters that stand in a paper, with the number or place that their address would like to have."""
    wanted: dict[int, str] = {}
    for kind in (PaperKind.MINUTES, PaperKind.AGENDA):
        paper = composed.get(kind)
        if paper is None:
            continue
        for position, (item, place) in enumerate(zip(paper.record.items, paper.clusters, strict=True), start=1):
            wanted.setdefault(place, (item.number or "").strip().lstrip("0") or str(position))
    return wanted


def _paper(meeting: Meeting, kind: PaperKind, rows: Sequence[PaperSource]) -> Paper:
    paper, _ = Paper.objects.get_or_create(meeting=meeting, kind=kind)
    for row in rows:
        if row.paper_id != paper.pk:
            row.paper = paper
            row.save(update_fields=["paper"])
    return paper


def _freeze(paper: Paper, composed: Composed, reason: str, now: dt.datetime) -> tuple[Version, bool]:
    """The paper's last version, or a new one where the record says something else."""
    content = to_bytes(composed.record)
    last = Version.objects.filter(paper=paper).order_by("-number").first()
    if last is None:
        return append_version(paper=paper, content=content, reason="first", now=now), True
    held = VersionContent.objects.filter(version=last).first()
    if held is not None and bytes(held.content) == content:
        return last, False
    return append_version(paper=paper, content=content, reason=reason, now=now), True


@step
def unplace(*, row: PaperSource) -> None:
    """Let go of a source's items before its record changes, after carrying them over by content."""
    ItemMatch.objects.filter(source=row).delete()


@step
def carry_over(*, row: PaperSource, old: SourcePaper, new: SourcePaper) -> None:
    """A better reading of the same paper may number its items anew: move each identity to the item that has it now."""
    held = {match.index: match for match in ItemMatch.objects.filter(source=row)}
    ghost = SourcePaper(
        sha256="before",
        media_type=old.media_type,
        name=old.name,
        address=old.address,
        replaces="",
        arrived=old.arrived,
        record=old.record,
    )
    clusters: Sequence[ItemCluster] = cluster_items([new], replaced=[ghost])
    pairs = {
        member.index: next((m.index for m in cluster.members if m.sha256 == new.sha256), None)
        for cluster in clusters
        for member in cluster.members
        if member.sha256 == "before"
    }
    unplace(row=row)
    ItemMatch.objects.bulk_create(
        ItemMatch(source=row, index=index, item_id=match.item_id, home_id=match.home_id, rule="first", score=1.0)
        for before, match in held.items()
        if (index := pairs.get(before)) is not None
    )
