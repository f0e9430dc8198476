"""The readers of units and officials, for any day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q

from raadslag.bodies.models import Body, Official, Post, StandingOfficial, Unit, UnitAlias, UnitEdition
from raadslag.bodies.names import body_key, tidy

FIRST = dt.date.min


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitName:
    """A name of a unit and the day it began, None where nobody knows."""

    name: str
    since: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit as it is on a day. `depth` is how many units it stands under; `names` are all it has had, latest first."""

    number: int
    name: str
    parent: int | None
    depth: int
    since: dt.date | None
    until: dt.date | None
    uuid: str
    ean: str
    p_number: str
    names: tuple[UnitName, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialView:
    """An official as of a day: "Bo Vang, direktør". `title` is empty where there is no post that day."""

    number: int
    name: str
    title: str
    unit: str
    since: dt.date | None
    user: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """An official at a body: who, as what, since when."""

    number: int
    official: int
    name: str
    title: str
    task: str
    since: dt.date
    until: dt.date | None


def unit_named(*, name: str) -> Unit | None:
    """The unit that is or was called this, or is spelled so in papers."""
    key = body_key(tidy(name))
    row = UnitEdition.objects.filter(key=key).select_related("unit").order_by("-since", "id").first()
    if row:
        return row.unit
    alias = UnitAlias.objects.filter(key=key).select_related("unit").first()
    return alias.unit if alias else None


def unit_name(*, unit: Unit, day: dt.date) -> str:
    """What a unit was called on a day; before its first name, that."""
    return edition_at(UnitEdition.objects.filter(unit=unit), day).name


def edition_at(editions: Iterable[UnitEdition], day: dt.date) -> UnitEdition:
    """Of a unit's editions, the one that holds on a day; before the first, the first."""
    ordered = sorted(editions, key=lambda row: row.since or FIRST)
    begun = [row for row in ordered if (row.since or FIRST) <= day]
    return begun[-1] if begun else ordered[0]


def units_below(*, unit: Unit) -> frozenset[int]:
    """Every unit that has ever stood under this one, however far."""
    found: set[int] = set()
    latest = {unit.pk}
    while latest:
        rows = UnitEdition.objects.filter(parent__in=latest).values_list("unit_id", flat=True)
        latest = set(rows) - found
        found |= latest
    return frozenset(found)


def unit_names(*, day: dt.date) -> Mapping[int, str]:
    """What every unit is called on a day, by its number."""
    return {number: edition_at(rows, day).name for number, rows in _editions().items()}


def units_at(*, day: dt.date, closed: bool = False) -> tuple[UnitView, ...]:
    """The units of a day as a tree read from the top; with `closed`, those that ended before it too."""
    units = Unit.objects.all()
    if not closed:
        units = units.filter((Q(until=None) | Q(until__gte=day)) & (Q(since=None) | Q(since__lte=day)))
    editions, aliases = _editions(), defaultdict[int, list[str]](list)
    for unit, name in UnitAlias.objects.order_by("name").values_list("unit", "name"):
        aliases[unit].append(name)
    shown = {unit.pk: unit for unit in units}
    now = {number: edition_at(editions[number], day) for number in shown}
    below: dict[int | None, list[int]] = defaultdict(list)
    for number, edition in now.items():
        below[edition.parent_id if edition.parent_id in shown else None].append(number)
    order = list(_walk(below, None, 0, now))
    return tuple(_view(shown[number], now[number], depth, editions[number], aliases[number]) for number, depth in order)


def _editions() -> dict[int, list[UnitEdition]]:
    found: dict[int, list[UnitEdition]] = defaultdict(list)
    for row in UnitEdition.objects.order_by("id"):
        found[row.unit_id].append(row)
    return found


def _walk(
    below: Mapping[int | None, list[int]], top: int | None, depth: int, names: Mapping[int, UnitEdition]
) -> Iterable[tuple[int, int]]:
    for number in sorted(below.get(top, ()), key=lambda each: names[each].name.casefold()):
        yield number, depth
        yield from _walk(below, number, depth + 1, names)


def _view(unit: Unit, now: UnitEdition, depth: int, editions: list[UnitEdition], aliases: list[str]) -> UnitView:
    latest_first = sorted(editions, key=lambda row: row.since or FIRST, reverse=True)
    return UnitView(
        number=unit.pk,
        name=now.name,
        parent=now.parent_id,
        depth=depth,
        since=unit.since,
        until=unit.until,
        uuid=str(unit.uuid or ""),
        ean=unit.ean,
        p_number=unit.p_number,
        names=tuple(UnitName(name=row.name, since=row.since) for row in latest_first),
        aliases=tuple(aliases),
    )


def officials_at(*, day: dt.date) -> tuple[OfficialView, ...]:
    """Every official as of a day, by name, with the bodies they attend."""
    posts, names = _posts(day), unit_names(day=day)
    attends: dict[int, list[str]] = defaultdict(list)
    standing = StandingOfficial.objects.filter(_on(day), retracted=False).select_related("body")
    for row in standing.order_by("body__name"):
        attends[row.official_id].append(row.body.name)
    return tuple(
        _official(row, posts.get(row.pk), names, tuple(attends[row.pk]))
        for row in Official.objects.select_related("user").order_by("name", "id")
    )


def standing_officials(*, body: Body, day: dt.date) -> tuple[StandingView, ...]:
    """Who attends a body's meetings as staff on a day, under the titles of the day."""
    rows = StandingOfficial.objects.filter(_on(day), body=body, retracted=False).select_related("official")
    posts = _posts(day)
    return tuple(
        StandingView(
            number=row.pk,
            official=row.official_id,
            name=row.official.name,
            title=posts[row.official_id].title if row.official_id in posts else "",
            task=row.task,
            since=row.since,
            until=row.until,
        )
        for row in rows.order_by("official__name", "id")
    )


def _on(day: dt.date) -> Q:
    return Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))


def _posts(day: dt.date) -> dict[int, Post]:
    return {row.official_id: row for row in Post.objects.filter(_on(day), retracted=False).order_by("since", "id")}


def _official(row: Official, post: Post | None, names: Mapping[int, str], bodies: tuple[str, ...]) -> OfficialView:
    return OfficialView(
        number=row.pk,
        name=row.name,
        title=post.title if post else "",
        unit=names.get(post.unit_id, "") if post and post.unit_id else "",
        since=post.since if post else None,
        user=row.user.email if row.user else "",
        bodies=bodies,
    )
