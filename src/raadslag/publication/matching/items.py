"""Which items of a meeting's papers are one item.

Papers are taken in their own order (see `SourcePaper.order`), so that arrival plays no part. The rules, surest
first: a person's word, the journal number, the number with titles that agree, the same title, a similar title,
and for untitled items the place, where both papers have as many items.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from raadslag.publication.matching.titles import ALIKE, agree, likeness, normal
from raadslag.publication.matching.verdicts import Spot, Verdicts
from raadslag.publication.sources import SourcePaper
from raadslag.records import ItemRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMember:
    """An item of a source, and why it is in its cluster."""

    sha256: str
    index: int
    rule: str
    score: float

    @property
    def spot(self) -> Spot:
        return (self.sha256, self.index)


@dataclass(frozen=True, slots=True)
class ItemCluster:
    members: tuple[ItemMember, ...]


@dataclass(slots=True)
class _Growing:
    """A cluster as it grows: what its items call themselves."""

    members: list[ItemMember] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    journals: set[str] = field(default_factory=set)
    places: set[tuple[int, int]] = field(default_factory=set)

    def take(self, item: "_Asked", rule: str, score: float) -> None:
        self.members.append(ItemMember(sha256=item.sha256, index=item.index, rule=rule, score=score))
        if item.title:
            self.titles.append(item.title)
        self.numbers |= {item.number} - {""}
        self.journals |= {item.journal} - {""}
        self.places.add(item.place)

    def agrees(self, title: str) -> bool:
        return not title or not self.titles or any(agree(title, own) for own in self.titles)


@dataclass(frozen=True, slots=True)
class _Asked:
    """An item that looks for its cluster."""

    sha256: str
    index: int
    title: str
    number: str
    journal: str
    place: tuple[int, int]


Rule = Callable[[_Asked, _Growing], float]


def cluster_items(
    sources: Sequence[SourcePaper], verdicts: Verdicts | None = None, *, replaced: Sequence[SourcePaper] = ()
) -> tuple[ItemCluster, ...]:
    """Every item of the sources, in clusters; the clusters in the order of the first source that has them.

    Replaced sources come last: they find their items among the others', and change nothing there.
    """
    decided = verdicts or Verdicts()
    clusters: list[_Growing] = []
    for source in (*sorted(sources, key=lambda s: s.order), *sorted(replaced, key=lambda s: s.order)):
        asked = _ask(source)
        free = list(clusters)
        for name, rule in _rules(asked, clusters, decided):
            asked, free = _match(asked, free, name, rule, decided)
        for item in asked:
            fresh = _Growing()
            fresh.take(item, "first", 1.0)
            clusters.append(fresh)
    return tuple(ItemCluster(tuple(cluster.members)) for cluster in clusters)


def number_key(number: str | None) -> str:
    """A number as it is compared: "05." and "5" are one."""
    return (number or "").strip().rstrip(".").lstrip("0").casefold()


def _ask(source: SourcePaper) -> list[_Asked]:
    items: Sequence[ItemRecord] = source.record.items
    return [
        _Asked(
            source.sha256,
            index,
            normal(item.title or ""),
            number_key(item.number),
            (item.journal_number or "").strip().casefold(),
            (index, len(items)),
        )
        for index, item in enumerate(items)
    ]


def _rules(asked: list[_Asked], clusters: list[_Growing], decided: Verdicts) -> Iterable[tuple[str, Rule]]:
    once = Counter(item.journal for item in asked)
    held = Counter(journal for cluster in clusters for journal in cluster.journals)

    def by_journal(item: _Asked, cluster: _Growing) -> float:
        own = item.journal in cluster.journals and once[item.journal] == 1 == held[item.journal]
        return float(own and (item.number in cluster.numbers or cluster.agrees(item.title)))

    return (
        ("joined", lambda item, cluster: float(_joined(item, cluster, decided))),
        ("journal_number", by_journal),
        ("number", lambda item, cluster: float(item.number in cluster.numbers and cluster.agrees(item.title))),
        ("title", lambda item, cluster: float(bool(item.title) and item.title in cluster.titles)),
        ("similar_title", _similar),
        ("position", _same_place),
    )


def _match(
    asked: list[_Asked], free: list[_Growing], name: str, rule: Rule, decided: Verdicts
) -> tuple[list[_Asked], list[_Growing]]:
    """Give each item the free cluster that fits best by one rule; return what is left of both."""
    left: list[_Asked] = []
    for item in asked:
        open_to = [(place, cluster) for place, cluster in enumerate(free) if not _split(item, cluster, decided)]
        scored = [(rule(item, cluster), -place) for place, cluster in open_to]
        score, place = max(scored, default=(0.0, 0))
        if score > 0:
            free.pop(-place).take(item, name, score)
        else:
            left.append(item)
    return left, free


def _similar(item: _Asked, cluster: _Growing) -> float:
    if not item.title or not cluster.titles:
        return 0.0
    best = max(likeness(item.title, own) for own in cluster.titles)
    return best if best >= ALIKE else 0.0


def _same_place(item: _Asked, cluster: _Growing) -> float:
    if item.title and cluster.titles:
        return 0.0
    if item.number and cluster.numbers and item.number not in cluster.numbers:
        return 0.0
    return 0.5 * (item.place in cluster.places)


def _joined(item: _Asked, cluster: _Growing, decided: Verdicts) -> bool:
    return any(frozenset({(item.sha256, item.index), m.spot}) in decided.together for m in cluster.members)


def _split(item: _Asked, cluster: _Growing, decided: Verdicts) -> bool:
    return any(frozenset({(item.sha256, item.index), m.spot}) in decided.apart for m in cluster.members)
