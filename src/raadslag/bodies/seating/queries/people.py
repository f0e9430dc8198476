"""Politicians as one identity: of two that were joined, the one that stays."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Final

from django.db.models import Q
from django.db.models.functions import Coalesce

from raadslag.bodies.models import Affiliation, Person, PersonName
from raadslag.bodies.names import doubt_between, person_key, tidy
from raadslag.bodies.seating.days import on
from raadslag.bodies.seating.shapes import PersonAt

MOST_NAMED: Final = 500
"""Of more persons than this, everybody's rows are read: a database takes only so many numbers in a question."""

STAYS: Final = Coalesce("person__merged_into_id", "person_id")
NAME: Final = Coalesce("person__merged_into__name", "person__name")


def identities(persons: Collection[int]) -> dict[int, int]:
    """Every number that these persons' rows may stand under, and whose it is."""
    asked = Person.objects.exclude(merged_into=None)
    rows = (asked if len(persons) > MOST_NAMED else asked.filter(merged_into__in=persons)).values_list(
        "id", "merged_into_id"
    )
    return {number: number for number in persons} | {goes: stays for goes, stays in rows if stays in persons}


def among(field: str, numbers: Collection[int]) -> Q:
    """Only the rows of these, where they are few."""
    return Q() if len(numbers) > MOST_NAMED else Q(**{f"{field}__in": numbers})


def parties_on(day: dt.date, persons: Mapping[int, int]) -> dict[int, str]:
    """The party letter of persons on a day; empty for those outside all lists. `persons` as `identities` gives it."""
    rows = Affiliation.objects.filter(on(day), among("person", persons), retracted=False).order_by("since", "id")
    return {persons[who]: letter for who, letter in rows.values_list("person_id", "letter") if who in persons}


def person_at(person: Person, day: dt.date) -> PersonAt:
    """Somebody with the party letter of a day."""
    stays = person.merged_into or person
    party = parties_on(day, identities({stays.pk})).get(stays.pk)
    return PersonAt(number=stays.pk, name=stays.name, party=party)


def persons_at(persons: Collection[Person], day: dt.date) -> tuple[PersonAt, ...]:
    """Several persons with the party letters of a day, in the order of their names."""
    stay = {(person.merged_into or person).pk: person.merged_into or person for person in persons}
    parties = parties_on(day, identities(set(stay)))
    people = [PersonAt(number=number, name=each.name, party=parties.get(number)) for number, each in stay.items()]
    return tuple(sorted(people, key=lambda person: person.name))


def find_persons(*, words: str, most: int) -> tuple[Person, ...]:
    """Politicians whose names hold every word, as they are spelled anywhere, without regard to case and accents."""
    rows = PersonName.objects.all()
    for word in person_key(words).split():
        rows = rows.filter(key__contains=word)
    found = Person.objects.filter(id__in=rows.values("person_id"), merged_into=None)
    return tuple(found.order_by("name", "id")[:most])


def person_named(*, name: str) -> Person | None:
    """The one politician of a name as it is typed; None where there is nobody, or more than one it might be."""
    written = tidy(name)
    exact = PersonName.objects.select_related("person__merged_into").filter(name=written).first()
    rows = PersonName.objects.select_related("person__merged_into").filter(key=person_key(written))
    found = {(row.person.merged_into or row.person) for row in ([exact] if exact else rows)}
    return found.pop() if len(found) == 1 else None


def similar_persons(*, name: str) -> tuple[Person, ...]:
    """Those whose names are nearly this one, where nobody's is this one."""
    key = person_key(name)
    if PersonName.objects.filter(key=key).exists():
        return ()
    rows = PersonName.objects.order_by("person_id").values_list("key", "person_id")
    near = {person for other, person in rows.iterator() if doubt_between(key, other)}
    found = Person.objects.select_related("merged_into").filter(id__in=near).order_by("name", "id")
    return tuple(dict.fromkeys(person.merged_into or person for person in found))
