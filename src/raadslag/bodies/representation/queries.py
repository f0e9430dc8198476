"""The reader of the register: any day, everybody, in a fixed number of queries."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from django.db.models import Max, Q

from raadslag.bodies.constituting.states import REPRESENTATION, ContestKind, State
from raadslag.bodies.models import Affiliation, Body, Contest, Office, Person, Seat, SeatReserve
from raadslag.bodies.permissions import on
from raadslag.bodies.representation.shapes import Register, Represented, Vacant

SOON: Final = dt.timedelta(days=90)


def register(*, day: dt.date, text: str = "", only: str = "") -> Register:
    """Who sits where for the municipality on a day. `text` is in the name of person, reserve or body; `only` is
    "ending" (within 90 days) or "vacant".
    """
    listed = _seats(day)
    vacant = tuple(each for each in _vacant(day, listed) if _fits(text, each.body_name))
    seats = tuple(each for each in listed if _fits(text, each.person_name, each.body_name, each.reserve))
    if only == "ending":
        return Register(day=day, seats=tuple(each for each in seats if each.ends_soon), vacant=())
    return Register(day=day, seats=() if only == "vacant" else seats, vacant=vacant)


def _fits(text: str, *names: str) -> bool:
    return all(any(word in name.casefold() for name in names) for word in text.casefold().split())


def _seats(day: dt.date) -> tuple[Represented, ...]:
    rows = (
        Seat.objects.select_related("body", "person__merged_into")
        .filter(on(day), body__kind__in=REPRESENTATION, body__merged_into=None, retracted=False)
        .order_by("body__name", "body_id", "is_extra", "person__name", "id")
    )
    seats = list(rows)
    letters = _letters(day)
    offices = _offices(day)
    reserves = _reserves(day)
    return tuple(
        Represented(
            body=row.body_id,
            body_name=row.body.name,
            body_kind=row.body.kind,
            person=_who(row.person).pk,
            person_name=_who(row.person).name,
            letter=letters.get(_who(row.person).pk, ""),
            offices=tuple(offices[row.body_id, row.person_id]),
            since=row.since,
            until=row.until,
            group=row.group,
            is_extra=row.is_extra,
            appointed_by=row.appointed_by,
            reserve=reserves.get(row.pk, ""),
            ends_soon=row.until is not None and row.until - day <= SOON,
        )
        for row in seats
    )


def _who(person: Person) -> Person:
    """Of two that were joined, the one that stays."""
    return person.merged_into or person


def _letters(day: dt.date) -> dict[int, str]:
    rows = Affiliation.objects.filter(on(day), retracted=False).order_by("since", "id")
    return dict(rows.values_list("person_id", "letter"))


def _offices(day: dt.date) -> defaultdict[tuple[int, int], list[tuple[str, int]]]:
    found: defaultdict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
    rows = Office.objects.filter(on(day), body__kind__in=REPRESENTATION, retracted=False).order_by("rank", "id")
    for body, person, kind, rank in rows.values_list("body_id", "person_id", "kind", "rank"):
        found[body, person].append((kind, rank))
    return found


def _reserves(day: dt.date) -> dict[int, str]:
    rows = SeatReserve.objects.filter(seat__since__lte=day, seat__body__kind__in=REPRESENTATION)
    return dict(rows.values_list("seat_id", "person__name"))


def _vacant(day: dt.date, seats: Iterable[Represented]) -> list[Vacant]:
    """Where fewer sit than the constitution of the term filled, or nobody where somebody did before."""
    taken = Counter(each.body for each in seats if not each.is_extra)
    filled = Contest.objects.filter(
        kind=ContestKind.SEATS,
        constitution__state=State.CONFIRMED,
        constitution__term__since__lte=day,
        constitution__term__until__gte=day,
        body__kind__in=REPRESENTATION,
    )
    wanted = dict(filled.values_list("body_id", "seats"))
    before = Seat.objects.filter(body__kind__in=REPRESENTATION, since__lte=day, retracted=False)
    once = dict(before.values_list("body_id").annotate(last=Max("since")))
    bodies = Body.objects.filter(_exists_on(day), kind__in=REPRESENTATION, merged_into=None).order_by("name", "id")
    return [
        Vacant(body=body.pk, body_name=body.name, body_kind=body.kind, count=count, of=wanted.get(body.pk, 0))
        for body in bodies
        if (count := _missing(taken[body.pk], wanted.get(body.pk, 0), sat_before=body.pk in once)) > 0
    ]


def _exists_on(day: dt.date) -> Q:
    """Bodies that are there on a day; of those known from papers the days are often unknown."""
    return (Q(since=None) | Q(since__lte=day)) & (Q(until=None) | Q(until__gte=day))


def _missing(taken: int, wanted: int, *, sat_before: bool) -> int:
    if wanted:
        return wanted - taken
    return int(sat_before and not taken)
