"""Persons across papers: never silently merged, and every joining can be undone."""

import datetime as dt
import itertools

import pytest

from raadslag.accounts.operations import create_user
from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import Body, Person, PersonName
from raadslag.bodies.names import without_accents
from raadslag.bodies.operations import (
    join_persons,
    keep_bodies_apart,
    keep_persons_apart,
    recognise_body,
    recognise_persons,
    separate_persons,
)
from raadslag.bodies.queries import body_at, open_body_doubts, open_person_doubts

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("within_an_operation")]
NOW = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)
NAMES = ("André Juhl", "Andrè Juhl", "Andre Juul", "A. Juhl", "Bo Lund")


def recognise(*names: str) -> dict[str, Person]:
    return dict(recognise_persons(names=dict.fromkeys(names, True)).persons)


@pytest.mark.parametrize("order", list(itertools.permutations(NAMES))[::7])
def test_the_order_of_names_does_not_matter(order: tuple[str, ...]) -> None:
    for name in order:
        recognise(name)
    groups: dict[int, set[str]] = {}
    for row in PersonName.objects.all():
        groups.setdefault(row.person_id, set()).add(row.name)
    assert sorted(map(sorted, groups.values())) == [
        ["A. Juhl"],
        ["Andre Juul"],
        ["Andrè Juhl", "André Juhl"],
        ["Bo Lund"],
    ]
    doubts = {frozenset({without_accents(d.first.name), without_accents(d.second.name)}) for d in open_person_doubts()}
    assert doubts == {frozenset({"Andre Juhl", "Andre Juul"}), frozenset({"Andre Juhl", "A. Juhl"})}


def test_a_joining_is_undone() -> None:
    found = recognise("Ida Bech", "Ida Beck")
    first, second = found["Ida Bech"], found["Ida Beck"]
    assert join_persons(first=second, second=first, by=OPERATOR, now=NOW) == first
    second.refresh_from_db()
    assert second.merged_into == first
    assert recognise("Ida Beck")["Ida Beck"] == first
    assert open_person_doubts() == ()
    separate_persons(person=second, by=OPERATOR, now=NOW)
    assert recognise("Ida Beck")["Ida Beck"] == second
    assert separate_persons(person=first, by=OPERATOR, now=NOW) is None


def test_a_doubt_that_was_answered_is_not_asked_again() -> None:
    user = create_user(email="a@eksempel.dk", name="A", password=None, by=OPERATOR, now=NOW)
    recognise("Ida Bech", "Ida Beck")
    (doubt,) = open_person_doubts()
    keep_persons_apart(doubt=doubt, by=user, now=NOW)
    recognise("Ida Bech", "Ida Beck")
    assert open_person_doubts() == ()
    recognise_body(name="Teknikudvalget")
    recognise_body(name="Teknikudvaget")
    (body_doubt,) = open_body_doubts()
    keep_bodies_apart(doubt=body_doubt, by=user, now=NOW)
    assert open_body_doubts() == ()


def test_only_a_politician_with_a_full_name_becomes_a_person() -> None:
    found = recognise_persons(names={"Bo Vang": False, "Bech": True, "Ida Bech": True})
    assert set(found.persons) == {"Ida Bech"}
    assert found.new_keys == {"ida bech"}


def test_bodies_with_reserved_or_equal_slugs_get_a_suffix() -> None:
    assert recognise_body(name="Møder").slug == "moeder-2"
    assert recognise_body(name="Åudvalget").slug == "aaudvalget"
    assert recognise_body(name="Aaudvalget").slug == "aaudvalget-2"
    assert recognise_body(name="møder!").slug == "moeder-2"
    assert Body.objects.count() == 3
    assert body_at(slug="findes-ikke") is None
