"""The readers of constitutions, and what a form about one offers."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q

from raadslag.accounts.models import User
from raadslag.accounts.queries import given_on, municipal_roles
from raadslag.bodies.constituting.permissions import SEES
from raadslag.bodies.constituting.shapes import Sheet
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, BodyRole, Constitution, ConstitutionMember, PersonName, Seat
from raadslag.bodies.names import person_key, tidy
from raadslag.bodies.permissions import on


def constitutions() -> tuple[Constitution, ...]:
    """Every constitution, the latest term first."""
    return tuple(Constitution.objects.select_related("term", "council").order_by("-term__since"))


def constitution(*, number: int) -> Constitution | None:
    return Constitution.objects.select_related("term", "council").filter(pk=number).first()


def may_play(*, user: User, day: dt.date) -> bool:
    """Whether somebody plays constitutions through: by a role for the municipality, or at the council."""
    at_the_council = Q(body__kind=BodyKind.COUNCIL) | Q(body__in=Constitution.objects.values("council"))
    return bool(SEES & municipal_roles(user=user, day=day)) or (
        BodyRole.objects.filter(given_on(day), at_the_council, user=user, role__in=SEES).exists()
    )


def councils() -> tuple[Body, ...]:
    """The bodies that may be the council: those known as one, or, where none is, those of which nothing is known."""
    rows = Body.objects.filter(merged_into=None).order_by("name")
    known = tuple(rows.filter(kind=BodyKind.COUNCIL))
    return known or tuple(rows.filter(kind=BodyKind.UNKNOWN))


def bodies_on(*, day: dt.date) -> tuple[Body, ...]:
    """The bodies that are there on a day, as far as is known."""
    open_or_later = Q(until=None) | Q(until__gte=day)
    return tuple(Body.objects.filter(open_or_later, merged_into=None).order_by("name"))


def sitting(*, council: Body, day: dt.date) -> tuple[str, ...]:
    """The names of those in the council on a day: where a list of the next council may begin."""
    rows = Seat.objects.filter(on(day), body=council, retracted=False).order_by("person__name")
    return tuple(rows.values_list("person__name", flat=True))


def left_open(*, sheet: Sheet) -> tuple[str, ...]:
    """Committees that are not on the list, although somebody still sits there when the term begins."""
    listed = [each.body for each in sheet.contests]
    kinds = (BodyKind.FINANCE, BodyKind.STANDING, BodyKind.SPECIAL)
    rows = Seat.objects.filter(on(sheet.since), body__kind__in=kinds, retracted=False).exclude(body__in=listed)
    return tuple(rows.order_by("body__name").values_list("body__name", flat=True).distinct())


def written_members(*, constitution: Constitution) -> tuple[ConstitutionMember, ...]:
    """Who is written down, in the order they were."""
    rows = ConstitutionMember.objects.select_related("person", "in_place_of").filter(constitution=constitution)
    return tuple(rows.order_by("id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Whose some names are, by number, as far as they were met before; and those that are no one's for certain."""

    known: Mapping[str, int]
    doubtful: tuple[str, ...]


def recognise(*, names: Iterable[str]) -> Recognition:
    """Whose names are, without making anybody. In doubt is a new name of one word, and one written as two persons'."""
    asked = {tidy(name) for name in names}
    known = dict(PersonName.objects.filter(name__in=asked).values_list("name", "person_id"))
    keys = {name: person_key(name) for name in asked - set(known)}
    owners: dict[str, set[int]] = {key: set() for key in keys.values()}
    for key, person in PersonName.objects.filter(key__in=owners).values_list("key", "person_id"):
        owners[key].add(person)
    known |= {name: next(iter(owners[key])) for name, key in keys.items() if len(owners[key]) == 1}
    doubtful = (n for n, key in keys.items() if len(owners[key]) > 1 or (n not in known and len(key.split()) < 2))
    return Recognition(known=known, doubtful=tuple(sorted(doubtful)))
