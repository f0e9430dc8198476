"""A person says who politicians are; pages and search follow."""

import datetime as dt

from django.db import transaction

from raadslag.accounts.models import User
from raadslag.bodies.models import Person
from raadslag.bodies.operations import join_persons, recognise_persons, separate_persons
from raadslag.publication.operations.ledger import locked_head, note_changes
from raadslag.publication.projecting.people import refresh_people


def join_people(*, first: Person, second: Person, by: User | None, now: dt.datetime) -> Person:
    """Two persons are one."""
    with transaction.atomic():
        locked_head()
        person = join_persons(first=first, second=second, by=by, now=now)
        refresh_people(persons={person})
        note_changes(kind="person", targets={first.pk, second.pk}, now=now)
        return person


def join_names(*, names: tuple[str, ...], by: User | None, now: dt.datetime) -> Person | None:
    """Several spellings are one person's, whether papers have them yet or not. None for no names."""
    with transaction.atomic():
        locked_head()
        found = recognise_persons(names=dict.fromkeys(names, True)).persons
        persons = sorted(set(found.values()), key=lambda person: person.pk)
        for other in persons[1:]:
            join_people(first=persons[0], second=other, by=by, now=now)
        return persons[0] if persons else None


def separate_people(*, person: Person, by: User | None, now: dt.datetime) -> None:
    """Two persons were not one after all."""
    with transaction.atomic():
        locked_head()
        stays = separate_persons(person=person, by=by, now=now)
        if stays:
            refresh_people(persons={person, stays})
            note_changes(kind="person", targets={person.pk, stays.pk}, now=now)
