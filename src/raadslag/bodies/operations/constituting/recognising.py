"""Persons are found by the names that a meeting gives."""

from collections.abc import Iterable, Mapping

from raadslag.audit.operations import step
from raadslag.bodies.constituting.queries import recognise
from raadslag.bodies.models import Person
from raadslag.bodies.names import tidy
from raadslag.bodies.operations.persons import recognise_persons
from raadslag.law.refusal import Refusal


@step
def persons_of(names: Iterable[str]) -> Mapping[str, Person] | Refusal:
    """The persons of these names, made where they were never met. Nobody is made if one of the names is in doubt."""
    asked = sorted({tidy(name) for name in names})
    doubtful = recognise(names=asked).doubtful
    if doubtful:
        return Refusal(code="name_in_doubt", about=(doubtful[0],))
    return recognise_persons(names=dict.fromkeys(asked, True)).persons
