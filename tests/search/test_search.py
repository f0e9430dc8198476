"""What is public can be found, what is not cannot, and nothing a person types is an error."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadslag.audit.who import OPERATOR
from raadslag.publication.operations import withdraw
from raadslag.records import ItemRecord, Openness, Outcome, public_edition
from raadslag.search.models import Document
from raadslag.search.operations import catch_up, rebuild
from raadslag.search.queries import find
from raadslag.search.shapes import Filters, HitKind
from tests.publication.made import DAY, NOW, TODAY, item, member, minutes, numbered, published

pytestmark = pytest.mark.django_db


def put(*items: ItemRecord, date: dt.date = DAY, body: str = "Teknikudvalget", name: str | None = None) -> None:
    published(minutes(*items, date=date, body=body, participants=(member("Ida Bech"),)), name=name)
    catch_up()


def titles(query: str, filters: Filters = Filters(kinds=("item",))) -> list[str]:  # noqa: B008
    return ["".join(run.text for run in hit.title) for hit in find(query=query, filters=filters).hits]


def test_words_are_found_in_every_form() -> None:
    put(item("Lokalplan 12", number="1", decision="Indstillingen blev godkendt"), item("Skolernes tag", number="2"))
    assert titles("lokalplaner") == ["Lokalplan 12"]
    assert titles("skole") == ["Skolernes tag"]
    assert titles("indstilling godkendte") == ["Lokalplan 12"]
    assert titles("lokalplan skole") == []


def test_phrases_and_beginnings() -> None:
    put(item("Nye veje", decision="Vejen til byen er lang"), item("Veje nye"))
    assert titles('"nye veje"') == ["Nye veje"]
    assert titles("vejen*") == ["Nye veje"]
    assert sorted(titles("vej*")) == ["Nye veje", "Veje nye"]
    assert titles('"byen er lang" nye') == ["Nye veje"]


def test_a_word_in_the_title_counts_more_and_then_the_newest_comes_first() -> None:
    put(item("Park", decision="Havnen nævnes her"), date=DAY)
    put(item("Havnen"), date=DAY - dt.timedelta(days=9))
    put(item("Bro", decision="Havnen nævnes her"), date=DAY - dt.timedelta(days=2))
    assert titles("havn") == ["Havnen", "Park", "Bro"]


def test_meetings_persons_and_cases_are_found() -> None:
    for place in range(2):
        vej = item("Vejen", number="1", journal_number="1-26", outcome=Outcome.APPROVED)
        put(vej, date=DAY + dt.timedelta(days=place))
    page = find(query="vejen")
    assert {hit.kind for hit in page.hits} == {"item", "case"}
    (person,) = find(query="bech", filters=Filters(kinds=("person",))).hits
    assert person.address.startswith("/personer/")
    meetings = find(query="teknikudvalget", filters=Filters(kinds=("meeting",))).hits
    assert [hit.kind for hit in meetings] == ["meeting"] * 2
    assert [(facet.value, facet.count) for facet in page.kinds] == [("item", 2), ("case", 1)]


def test_filters_and_facets() -> None:
    put(item("Vej"), date=dt.date(2025, 3, 1))
    put(item("Vej"), date=dt.date(2026, 3, 1))
    put(item("Vej"), date=dt.date(2026, 4, 1), body="Økonomiudvalget")
    only: tuple[HitKind, ...] = ("item",)
    page = find(query="vej", filters=Filters(kinds=only, year=2026))
    assert (page.total, [(f.value, f.count) for f in page.years]) == (2, [("2026", 2), ("2025", 1)])
    page = find(query="vej", filters=Filters(kinds=only, body_slug="oekonomiudvalget"))
    assert [(f.label, f.count) for f in page.bodies] == [("Teknikudvalget", 2), ("Økonomiudvalget", 1)]
    assert page.total == 1
    for odd in (Filters(year=-1), Filters(year=10**9), Filters(body_slug="\x00' OR 1")):
        assert find(query="vej", filters=odd).total == 0


def test_pages_of_results() -> None:
    put(*(item(f"Vej nummer {number}", number=str(number)) for number in range(45)))
    page = find(query="vej", filters=Filters(kinds=("item",)), page=3)
    assert (page.total, page.pages, len(page.hits)) == (45, 3, 5)
    assert find(query="vej", page=99).page == find(query="vej", page=99).pages
    assert find(query="vej", page=-5).page == 1


def test_what_is_changed_or_hidden_is_no_longer_found() -> None:
    put(item("Vej"), name="referat.html")
    later = NOW + dt.timedelta(days=1)
    published(minutes(item("Sti"), participants=(member("Ida Bech"),)), name="referat.html", now=later)
    catch_up()
    assert (titles("vej"), titles("sti")) == ([], ["Sti"])
    done = published(minutes(item("Sti"), participants=(member("Ida Bech"),)), name="referat.html", now=later)
    assert done.source.paper is not None
    withdraw(paper=done.source.paper, reason="Fejl", by=OPERATOR, now=NOW, today=TODAY)
    catch_up()
    assert find(query="sti").total == 0
    assert find(query="bech").total == 0


def test_nothing_of_a_closed_item_but_its_public_words_is_found() -> None:
    closed = item(
        "Køb",
        openness=Openness.CLOSED,
        public_heading="Køb",
        decision="Havnevej 3",
        public_decision="Godkendt",
    )
    published(public_edition(minutes(closed)))
    catch_up()
    assert find(query="havnevej").total == 0
    assert titles("godkendt") == ["Køb"]


def test_following_the_log_again_changes_nothing_and_rebuilding_gives_the_same() -> None:
    put(*numbered("Vej", "Park"))
    before = list(Document.objects.order_by("kind", "target").values("kind", "target", "title", "text"))
    assert catch_up() == 0
    assert rebuild() > 0
    assert list(Document.objects.order_by("kind", "target").values("kind", "target", "title", "text")) == before
    assert titles("park") == ["Park"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=60) | st.text("\"*()-:^{}+~<>&|!\\'a \x00", max_size=30))
def test_nothing_a_person_can_type_is_an_error(query: str) -> None:
    assert find(query=query).total == 0


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000,
        '"' * 999,
        "a AND b OR NOT c",
        "NEAR(a b, 5)",
        "title:x",
        "'; DROP TABLE search_document; --",
        "%s %d",
    ],
)
def test_operators_and_long_queries_are_words(query: str) -> None:
    put(item("Vej"))
    assert find(query=query).total == 0
