"""A person can see, join, split and undo matches."""

import datetime as dt

import pytest

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user
from raadslag.audit.who import OPERATOR
from raadslag.publication import queries
from raadslag.publication.models import ItemMatch, SourceMatch
from raadslag.publication.operations import decide_items, join_source, split_source, undo_decision
from raadslag.publication.shapes import Moved
from tests.publication.made import DAY, NOW, agenda, item, minutes, numbered, published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("within_an_operation")]
NEXT = DAY + dt.timedelta(days=1)


@pytest.fixture
def clerk() -> User:
    return create_user(email="a@eksempel.dk", name="A", password=None, by=OPERATOR, now=NOW)


def dates() -> list[tuple[dt.date, int, bool]]:
    page = queries.meetings_overview(within="")
    assert page is not None
    return sorted((m.date, m.sequence, m.has_agenda) for m in page.meetings)


def test_a_paper_with_a_wrong_date_is_joined_and_the_joining_undone(clerk: User) -> None:
    held = published(minutes(*numbered("Vej")))
    wrong = published(agenda(*numbered("Vej"), date=NEXT))
    assert dates() == [(DAY, 1, False), (NEXT, 1, True)]
    decision = join_source(source=wrong.source, to=held.source, by=clerk, now=NOW)
    assert dates() == [(DAY, 1, True)]
    assert queries.resolve(path=f"/teknikudvalget/{NEXT}/") == Moved(address=f"/teknikudvalget/{DAY}/")
    assert queries.resolve(path=f"/teknikudvalget/{NEXT}/punkt-1/") == Moved(address=f"/teknikudvalget/{DAY}/punkt-1/")
    undo_decision(decision=decision, by=clerk, now=NOW)
    assert [(date, has) for date, _, has in dates()] == [(DAY, False), (NEXT, True)]


def test_papers_of_one_day_are_split_and_the_splitting_undone(clerk: User) -> None:
    published(agenda(*numbered("Vej")))
    held = published(minutes(*numbered("Vej")))
    decisions = split_source(source=held.source, by=clerk, now=NOW)
    assert sorted(has for _, _, has in dates()) == [False, True]
    for decision in decisions:
        undo_decision(decision=decision, by=clerk, now=NOW)
    assert dates() == [(DAY, 1, True)]


def test_the_same_paper_again_stays_where_a_person_put_it(clerk: User) -> None:
    held = published(minutes(*numbered("Vej")))
    wrong = published(agenda(*numbered("Vej"), date=NEXT))
    join_source(source=wrong.source, to=held.source, by=clerk, now=NOW)
    assert published(agenda(*numbered("Vej"), date=NEXT)).status == "same"
    assert dates() == [(DAY, 1, True)]


def test_items_are_joined_and_split_by_a_person(clerk: User) -> None:
    plan = published(agenda(item("Det ene", number="1"))).source
    held = published(minutes(item("Noget helt andet", number="2"))).source
    assert ItemMatch.objects.values("item").distinct().count() == 2
    decision = decide_items(verdict="join", first=(plan, 0), second=(held, 0), by=clerk, now=NOW)
    assert ItemMatch.objects.values("item").distinct().count() == 1
    assert ItemMatch.objects.get(source=plan).rule == "joined"
    undo_decision(decision=decision, by=clerk, now=NOW)
    assert ItemMatch.objects.values("item").distinct().count() == 2


def test_a_match_says_by_which_rule(clerk: User) -> None:
    published(agenda(*numbered("Vej")))
    published(minutes(*numbered("Vej")))
    assert set(SourceMatch.objects.values_list("rule", flat=True)) == {"only"}
    assert set(ItemMatch.objects.values_list("rule", flat=True)) == {"first", "number"}
    assert clerk.is_active
