"""Persons are found by the names that a meeting gives."""

from collections.abc import Iterable, Mapping

from raadslag.audit.operations import step
from raadslag.bodies.models import Person, PersonName
from raadslag.bodies.names import person_key, tidy
from raadslag.bodies.operations.persons import recognise_persons
from raadslag.law.refusal import Refusal


@step
def persons_of(names: Iterable[str]) -> Mapping[str, Person] | Refusal:
    """The persons of these names, made where they were never met. Nobody is made if one of the names is in doubt."""
    asked = {tidy(name) for name in names}
    doubtful = sorted(_in_doubt(asked))
    if doubtful:
        return Refusal(code="name_in_doubt", about=(doubtful[0],))
    return recognise_persons(names=dict.fromkeys(sorted(asked), True)).persons


def _in_doubt(names: set[str]) -> set[str]:
    """Names that are no one person's for certain: of one word, or written as two persons' are."""
    left = names - set(PersonName.objects.filter(name__in=names).values_list("name", flat=True))
    keys = {name: person_key(name) for name in left}
    owners: dict[str, set[int]] = {key: set() for key in keys.values()}
    for key, person in PersonName.objects.filter(key__in=owners).values_list("key", "person_id"):
        owners[key].add(person)
    return {name for name, key in keys.items() if len(owners[key]) > 1 or (not owners[key] and len(key.split()) < 2)}
