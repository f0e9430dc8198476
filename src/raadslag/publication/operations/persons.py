"""A person says who politicians are; pages and search follow."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.audit.operations import step
from raadslag.bodies.models import Person
from raadslag.bodies.operations import join_persons, recognise_persons, separate_persons
from raadslag.publication.operations.ledger import locked_head, note_changes
from raadslag.publication.projecting.people import refresh_people


@step
def join_people(*, first: Person, second: Person, by: By, now: dt.datetime) -> Person:
    """Two persons are one."""
    locked_head()
    person = join_persons(first=first, second=second, by=by, now=now)
    refresh_people(persons={person})
    note_changes(kind="person", targets={first.pk, second.pk}, now=now)
    return person


@step
def join_names(*, names: tuple[str, ...], by: By, now: dt.datetime, within: str = "") -> Person | None:
    """Several spellings are one person's, whether papers have them yet or not. None for no names."""
    locked_head()
    found = recognise_persons(names=dict.fromkeys(names, True), within=within).persons
    persons = sorted(set(found.values()), key=lambda person: person.pk)
    for other in persons[1:]:
        join_people(first=persons[0], second=other, by=by, now=now)
    return persons[0] if persons else None


@step
def separate_people(*, person: Person, by: By, now: dt.datetime) -> None:
    """Two persons were not one after all."""
    locked_head()
    stays = separate_persons(person=person, by=by, now=now)
    if stays:
        refresh_people(persons={person, stays})
        note_changes(kind="person", targets={person.pk, stays.pk}, now=now)
