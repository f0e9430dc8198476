"""Politicians: one person to a name; other accents are the same person; anything less sure is asked about."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from raadslag.accounts.acting import By, user_of
from raadslag.audit.operations import note, step
from raadslag.bodies.models import Person, PersonDoubt, PersonName
from raadslag.bodies.names import doubt_between, person_key, tidy
from raadslag.bodies.slugs import slug_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Whose the names are, and which persons were met for the first time."""

    persons: Mapping[str, Person]
    new_keys: frozenset[str]


@step
def recognise_persons(*, names: Mapping[str, bool], within: str = "") -> Recognised:
    """Find out whose some names are in a municipality. True beside a name says that it stands for a politician.

    A politician never met becomes a new person; any other name only finds one who is there.
    """
    asked = {tidy(name): politician for name, politician in names.items()}
    found = {row.name: row.person for row in _rows(within).filter(name__in=asked)}
    missing = [name for name in sorted(asked) if name not in found]
    by_key: dict[str, set[Person]] = {}
    for row in _rows(within).filter(key__in={person_key(name) for name in missing}):
        by_key.setdefault(row.key, set()).add(row.person)
    new_keys: set[str] = set()
    for name in missing:
        key = person_key(name)
        same = by_key.get(key, set())
        if len(same) == 1:
            (person,) = same
            found[name] = _give_name(name, person, _rule_for(name, person))
        elif asked[name] and len(key.split()) > 1 and not same:
            found[name] = _new_person(name, within)
            by_key[key] = {found[name]}
            new_keys.add(key)
    return Recognised(persons=found, new_keys=frozenset(new_keys))


@step
def refresh_person(*, person: Person, counts: Mapping[str, int]) -> None:
    """Call a person by the spelling that papers use most; of equals, the first in the alphabet."""
    own = [row.name for row in PersonName.objects.filter(person=person)]
    name = min(own, key=lambda written: (-counts.get(written, 0), written))
    if name != person.name:
        person.name, person.slug = name, slug_of(name)
        person.save(update_fields=["name", "slug"])
    for row in PersonName.objects.filter(person=person, rule__in=("exact", "accent_variant")):
        rule = _rule_for(row.name, person)
        if rule != row.rule:
            row.rule = rule
            row.save(update_fields=["rule"])


@step
def join_persons(*, first: Person, second: Person, by: By, now: dt.datetime) -> Person:
    """Say that two persons are one. The older identity survives; the other's address leads there."""
    stays, goes = sorted((first, second), key=lambda person: person.id)
    PersonName.objects.filter(person=goes).update(person=stays, rule="by_person", decided_by=user_of(by), decided=now)
    Person.objects.filter(merged_into=goes).update(merged_into=stays)
    goes.merged_into = stays
    goes.save(update_fields=["merged_into"])
    PersonDoubt.objects.filter(first=stays, second=goes).update(state="joined", decided_by=user_of(by), decided=now)
    _note_joining(goes, None, stays)
    return stays


@step
def separate_persons(*, person: Person, by: By, now: dt.datetime) -> Person | None:
    """Undo a joining: the names that `person` brought go home. None if it was not joined."""
    if person.merged_into is None:
        return None
    PersonName.objects.filter(home=person).update(person=person, rule="exact", decided_by=user_of(by), decided=now)
    stays, person.merged_into = person.merged_into, None
    person.save(update_fields=["merged_into"])
    PersonDoubt.objects.filter(first=stays, second=person).update(state="apart", decided_by=user_of(by), decided=now)
    _note_joining(person, stays, None)
    return stays


@step
def keep_persons_apart(*, doubt: PersonDoubt, by: By, now: dt.datetime) -> None:
    """Answer a doubt with no."""
    doubt.state, doubt.decided_by, doubt.decided = "apart", user_of(by), now
    doubt.save(update_fields=["state", "decided_by", "decided"])
    name = f"{doubt.first.name} / {doubt.second.name}"
    note(kind="doubt", subject=f"P{doubt.pk}", name=name, before={"state": "open"}, after={"state": "apart"})


def _note_joining(person: Person, before: Person | None, after: Person | None) -> None:
    """Say whose person somebody was and is."""
    was, is_ = ({"is": f"{other.name} ({other.pk})"} if other else None for other in (before, after))
    note(kind="person", subject=person.pk, name=person.name, before=was, after=is_)


def _rows(within: str) -> "QuerySet[PersonName]":
    return PersonName.objects.select_related("person").filter(within=within).order_by("id")


def _give_name(name: str, person: Person, rule: str) -> Person:
    key = person_key(name)
    PersonName.objects.create(within=person.within, name=name, key=key, person=person, home=person, rule=rule)
    return person


def _rule_for(name: str, person: Person) -> str:
    return "exact" if name.casefold() == person.name.casefold() else "accent_variant"


def _new_person(name: str, within: str) -> Person:
    person = Person.objects.create(within=within, name=name, slug=slug_of(name))
    key = person_key(name)
    _give_name(name, person, "exact")
    note(kind="person", subject=person.pk, name=name, after={"name": name})
    rules = _doubts(key, _rows(within).exclude(person=person))
    ordered = sorted(rules, key=lambda other: other.pk)
    PersonDoubt.objects.bulk_create(PersonDoubt(first=other, second=person, rule=rules[other]) for other in ordered)
    return person


def _doubts(key: str, others: Iterable[PersonName]) -> dict[Person, str]:
    found: dict[Person, str] = {}
    for other in others:
        rule = doubt_between(key, other.key)
        if rule:
            found.setdefault(other.person, rule)
    return found
