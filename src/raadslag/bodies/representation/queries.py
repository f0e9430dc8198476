"""The reader of the register: any day, everybody, in a fixed number of queries.

First what is asked for is found among few columns of all seats; then only the part that is shown is read whole.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from raadslag.bodies.constituting.states import REPRESENTATION, ContestKind, State
from raadslag.bodies.models import Affiliation, Body, Contest, Office, Seat, SeatReserve
from raadslag.bodies.permissions import on
from raadslag.bodies.representation.shapes import Register, Represented, Vacant

SOON: Final = dt.timedelta(days=90)
ALL: Final = slice(None)


class _Found(NamedTuple):
    """A seat as far as it must be known to say whether it is asked for. Of joined persons, the one that stays."""

    seat: int
    body: int
    body_name: str
    person: int
    person_name: str
    until: dt.date | None
    is_extra: bool


def register(*, day: dt.date, text: str = "", only: str = "", part: slice = ALL) -> Register:
    """Who sits where for the municipality on a day. `text` is in the name of person, reserve or body; `only` is
    "ending" (within 90 days) or "vacant"; `part` of the seats are given, counts are of all.
    """
    found, reserves = _found(day), _reserves(day)
    vacant = () if only == "ending" else tuple(v for v in _vacant(day, found) if _fits(text, v.body_name))
    fitting = [each for each in found if _fits(text, each.person_name, each.body_name, reserves.get(each.seat, ""))]
    ending = [each for each in fitting if each.until is not None and each.until - day <= SOON]
    chosen = {"ending": ending, "vacant": []}.get(only, fitting)
    return Register(
        day=day,
        count=len(chosen),
        ending=len(ending),
        seats=_whole(day, chosen[part], reserves),
        vacant=vacant,
    )


def _fits(text: str, *names: str) -> bool:
    return all(any(word in name.casefold() for name in names) for word in text.casefold().split())


def _on(day: dt.date) -> "QuerySet[Seat]":
    return Seat.objects.filter(on(day), body__kind__in=REPRESENTATION, body__merged_into=None, retracted=False)


def _found(day: dt.date) -> list[_Found]:
    rows = _on(day)
    who = Coalesce("person__merged_into_id", "person_id"), Coalesce("person__merged_into__name", "person__name")
    ordered = rows.annotate(who=who[0], who_name=who[1]).order_by("body__name", "body_id", "is_extra", "who_name", "id")
    columns = ("id", "body_id", "body__name", "who", "who_name", "until", "is_extra")
    return [_Found(*row) for row in ordered.values_list(*columns)]


def _whole(day: dt.date, found: Sequence[_Found], reserves: dict[int, str]) -> tuple[Represented, ...]:
    bodies, persons = {each.body for each in found}, {each.person for each in found}
    numbers = [each.seat for each in found] if len(found) <= 500 else None
    chosen = Seat.objects.filter(pk__in=numbers) if numbers is not None else _on(day)
    seats = chosen.select_related("body").in_bulk()
    letters, offices = _letters(day, persons), _offices(day, bodies)
    rows = ((each, seats[each.seat]) for each in found)
    return tuple(
        Represented(
            body=each.body,
            body_name=each.body_name,
            body_kind=row.body.kind,
            person=each.person,
            person_name=each.person_name,
            letter=letters.get(each.person, ""),
            offices=tuple(offices[each.body, each.person]),
            since=row.since,
            until=row.until,
            group=row.group,
            is_extra=row.is_extra,
            appointed_by=row.appointed_by,
            reserve=reserves.get(each.seat, ""),
            ends_soon=row.until is not None and row.until - day <= SOON,
        )
        for each, row in rows
    )


def _letters(day: dt.date, persons: Collection[int]) -> dict[int, str]:
    rows = Affiliation.objects.filter(on(day), retracted=False).order_by("since", "id")
    if len(persons) <= 500:
        rows = rows.filter(person__in=persons)
    return dict(rows.values_list("person_id", "letter"))


def _offices(day: dt.date, bodies: Collection[int]) -> defaultdict[tuple[int, int], list[tuple[str, int]]]:
    found: defaultdict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
    rows = Office.objects.filter(on(day), body__kind__in=REPRESENTATION, retracted=False).order_by("rank", "id")
    if len(bodies) <= 500:
        rows = rows.filter(body__in=bodies)
    who = rows.annotate(who=Coalesce("person__merged_into_id", "person_id"))
    for body, person, kind, rank in who.values_list("body_id", "who", "kind", "rank"):
        found[body, person].append((kind, rank))
    return found


def _reserves(day: dt.date) -> dict[int, str]:
    rows = SeatReserve.objects.filter(Q(seat__until=None) | Q(seat__until__gte=day), seat__since__lte=day)
    return dict(rows.values_list("seat_id", "person__name"))


def _vacant(day: dt.date, found: Sequence[_Found]) -> list[Vacant]:
    """Where fewer sit than the constitution of the term filled, or nobody where somebody did before."""
    taken = Counter(each.body for each in found if not each.is_extra)
    filled = Contest.objects.filter(
        kind=ContestKind.SEATS,
        constitution__state=State.CONFIRMED,
        constitution__term__since__lte=day,
        constitution__term__until__gte=day,
        body__kind__in=REPRESENTATION,
    )
    wanted = dict(filled.values_list("body_id", "seats"))
    before = Seat.objects.filter(body__kind__in=REPRESENTATION, since__lte=day, retracted=False)
    once = set(before.order_by().values_list("body_id", flat=True).distinct())
    bodies = Body.objects.filter(_exists_on(day), kind__in=REPRESENTATION, merged_into=None).order_by("name", "id")
    return [
        Vacant(body=body, body_name=name, body_kind=kind, count=count, of=wanted.get(body, 0))
        for body, name, kind in bodies.values_list("id", "name", "kind")
        if (count := _missing(taken[body], wanted.get(body, 0), sat_before=body in once)) > 0
    ]


def _exists_on(day: dt.date) -> Q:
    """Bodies that are there on a day; of those known from papers the days are often unknown."""
    return (Q(since=None) | Q(since__lte=day)) & (Q(until=None) | Q(until__gte=day))


def _missing(taken: int, wanted: int, *, sat_before: bool) -> int:
    if wanted:
        return wanted - taken
    return int(sat_before and not taken)
