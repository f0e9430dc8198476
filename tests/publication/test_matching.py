"""Which papers are of one meeting, and which items are one: whatever the order."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.publication.matching import Verdict, Verdicts, cluster_items, cluster_meetings
from raadslag.publication.matching.titles import agree, likeness, normal
from raadslag.publication.sources import SourcePaper, rank_of, sort_out
from raadslag.records import ItemRecord
from tests.publication.made import NOW, agenda, item, minutes, numbered, source

ONE = dt.time(8, 0)
TWO = dt.time(15, 0)


def meetings(*sources: SourcePaper, verdict: Verdict | None = None) -> list[set[str]]:
    names = {s.sha256: s.name for s in sources}
    return [{names[m.sha256] for m in cluster.members} for cluster in cluster_meetings(sources, verdict)]


def items_of(*sources: SourcePaper, verdicts: Verdicts | None = None) -> set[frozenset[tuple[str, int]]]:
    names = {s.sha256: s.name for s in sources}
    clusters = cluster_items(sources, verdicts)
    return {frozenset((names[m.sha256], m.index) for m in cluster.members) for cluster in clusters}


def test_papers_of_a_day_are_one_meeting() -> None:
    a = source(agenda(*numbered("Vej", "Park"), start=ONE), name="a")
    b = source(minutes(*numbered("Vej", "Park")), name="b")
    assert meetings(a, b) == [{"a", "b"}]


def test_a_late_start_with_the_same_items_is_the_same_meeting() -> None:
    a = source(agenda(*numbered("Vej", "Park"), start=ONE), name="a")
    b = source(minutes(*numbered("Vej", "Park"), start=dt.time(10, 30)), name="b")
    assert meetings(a, b) == [{"a", "b"}]


def test_two_starts_without_an_item_in_common_are_two_meetings_the_earlier_first() -> None:
    a = source(minutes(*numbered("Budget"), start=TWO), name="a")
    b = source(minutes(*numbered("Skole"), start=ONE), name="b")
    assert meetings(a, b) == [{"b"}, {"a"}]


def test_a_paper_without_a_time_goes_where_its_items_are() -> None:
    a = source(minutes(*numbered("Budget"), start=TWO), name="a")
    b = source(minutes(*numbered("Skole"), start=ONE), name="b")
    c = source(agenda(*numbered("Budget")), name="c")
    assert meetings(a, b, c) == [{"b"}, {"a", "c"}]


def test_where_nothing_tells_the_match_is_marked_as_doubtful() -> None:
    a = source(minutes(*numbered("Budget"), start=TWO))
    b = source(minutes(*numbered("Skole"), start=ONE))
    c = source(agenda(item()))
    rules = {m.sha256: m.rule for cluster in cluster_meetings([a, b, c]) for m in cluster.members}
    assert rules[c.sha256] == "doubtful"


def test_a_person_can_split_and_join() -> None:
    a = source(agenda(*numbered("Vej"), start=ONE), name="a")
    b = source(minutes(*numbered("Vej")), name="b")
    apart = Verdict(apart=frozenset({frozenset({a.sha256, b.sha256})}))
    assert meetings(a, b, verdict=apart) == [{"a"}, {"b"}]
    c = source(minutes(*numbered("Budget"), start=TWO), name="c")
    together = Verdict(together=frozenset({frozenset({a.sha256, c.sha256})}))
    assert meetings(a, c, verdict=together) == [{"a", "c"}]


def test_items_match_by_number_title_journal_number_and_place() -> None:
    a = source(
        minutes(
            item("Trafiksikkerhed på Skolevej", number="1"),
            item("Lokalplan 12", number="2", journal_number="01.02.05-P16-1-26"),
            item(number="3"),
        ),
        name="a",
    )
    b = source(
        agenda(
            item("Lokalplan 12, forslag", number="1", journal_number="01.02.05-P16-1-26"),
            item("Trafiksikkerhed paa Skolevej", number="2"),
            item("Eventuelt", number="3"),
        ),
        name="b",
    )
    assert items_of(a, b) == {
        frozenset({("a", 0), ("b", 1)}),
        frozenset({("a", 1), ("b", 0)}),
        frozenset({("a", 2), ("b", 2)}),
    }


def test_untitled_items_are_matched_by_place_only_where_both_papers_have_as_many() -> None:
    titled = source(agenda(item("Vej"), item("Park")), name="a")
    untitled = source(minutes(item(), item()), name="b")
    short = source(minutes(item()), name="c")
    assert items_of(titled, untitled) == {frozenset({("a", i), ("b", i)}) for i in (0, 1)}
    assert len(items_of(titled, short)) == 3


def test_a_journal_number_on_several_items_tells_nothing() -> None:
    a = source(minutes(item("Vej", journal_number="1"), item("Park", journal_number="1")), name="a")
    b = source(agenda(item("Havn", journal_number="1"), item("Bro", journal_number="1")), name="b")
    assert len(items_of(a, b)) == 4


def test_a_person_decides_about_items() -> None:
    a = source(minutes(*numbered("Vej")), name="a")
    b = source(agenda(*numbered("Vej")), name="b")
    pair = frozenset({(a.sha256, 0), (b.sha256, 0)})
    assert len(items_of(a, b, verdicts=Verdicts(apart=frozenset({pair})))) == 2
    c = source(agenda(*numbered("Helt andet")), name="c")
    joined = Verdicts(together=frozenset({frozenset({(a.sha256, 0), (c.sha256, 0)})}))
    assert len(items_of(a, c, verdicts=joined)) == 1


titles = st.sampled_from(["Vej", "Park", "Lokalplan 12", "Lokalplan 13", "Budget 2027", "Budget 2027-2030", None])
made_items = st.builds(
    lambda title, number, journal: item(title, number=number, journal_number=journal),
    titles,
    st.sampled_from(["1", "2", "3", None]),
    st.sampled_from(["1-26", "2-26", None]),
)
starts = st.sampled_from([None, ONE, dt.time(8, 30), TWO])
kinds = st.sampled_from([agenda, minutes])


@st.composite
def some_sources(draw: st.DrawFn) -> list[SourcePaper]:
    found = []
    for place in range(draw(st.integers(1, 4))):
        items: list[ItemRecord] = draw(st.lists(made_items, max_size=4))
        record = draw(kinds)(*items, start=draw(starts), supplementary=draw(st.booleans()))
        form = draw(st.sampled_from(["html", "pdf", "txt"]))
        found.append(source(record, form=form, salt=str(place), name=f"{place}.{form}"))
    return found


@given(some_sources())
def test_the_order_of_arrival_plays_no_part(sources: list[SourcePaper]) -> None:
    given_order = (cluster_meetings(sources), cluster_items(sources))
    for order in itertools.islice(itertools.permutations(sources), 24):
        assert (cluster_meetings(order), cluster_items(order)) == given_order


@given(some_sources())
def test_every_source_and_every_item_is_in_exactly_one_cluster(sources: list[SourcePaper]) -> None:
    placed = [m.sha256 for cluster in cluster_meetings(sources) for m in cluster.members]
    assert sorted(placed) == sorted(s.sha256 for s in sources)
    spots = [m.spot for cluster in cluster_items(sources) for m in cluster.members]
    assert sorted(spots) == sorted((s.sha256, i) for s in sources for i in range(len(s.record.items)))
    assert all(len({m.sha256 for m in c.members}) == len(c.members) for c in cluster_items(sources))


@given(st.text(max_size=30), st.text(max_size=30))
def test_titles_are_as_alike_in_either_order(first: str, second: str) -> None:
    assert likeness(first, second) == likeness(second, first)
    assert agree(normal(first), normal(second)) == agree(normal(second), normal(first))


@pytest.mark.parametrize(
    ("media_type", "rank"),
    [
        ("application/xml", 0),
        ("application/json", 0),
        ("text/html; charset=utf-8", 1),
        ("application/xhtml+xml", 1),
        ("text/markdown", 2),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 3),
        ("application/pdf", 4),
        ("text/plain", 5),
        ("application/octet-stream", 6),
    ],
)
def test_forms_have_a_rank(media_type: str, rank: int) -> None:
    assert rank_of(media_type) == rank


def test_the_same_paper_fetched_again_replaces_the_first() -> None:
    first = source(minutes(*numbered("Vej")), name="referat.html")
    second = source(minutes(*numbered("Vejen")), name="referat.html", arrived=NOW + dt.timedelta(days=1))
    other = source(minutes(*numbered("Vej")), form="pdf", name="referat.pdf")
    done = sort_out([second, other, first])
    assert {s.sha256 for s in done.counting} == {second.sha256, other.sha256}
    assert [(s.sha256, by) for s, by in done.replaced] == [(first.sha256, second.sha256)]


def test_a_paper_can_name_the_one_it_replaces_whichever_came_first() -> None:
    old = source(minutes(*numbered("Vej")), name="mappe/gammel.pdf", form="pdf", arrived=NOW + dt.timedelta(days=1))
    new = source(minutes(*numbered("Vejen")), name="mappe/ny.html", replaces="gammel.pdf")
    assert [s.sha256 for s in sort_out([old, new]).counting] == [new.sha256]
