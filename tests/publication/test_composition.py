"""What a meeting's papers say together depends on which they are, never on their order."""

import itertools

from hypothesis import given

from raadslag.publication.composition import completed, compose
from raadslag.publication.matching import cluster_items
from raadslag.publication.sources import SourcePaper
from raadslag.records import (
    MeetingRecord,
    Openness,
    PaperKind,
    Paragraph,
    Recommendation,
    Section,
    SectionKind,
)
from tests.publication.made import agenda, item, minutes, numbered, source
from tests.publication.test_matching import some_sources


def composed(*sources: SourcePaper, kind: PaperKind = PaperKind.AGENDA) -> MeetingRecord | None:
    found = compose(kind=kind, sources=sources, clusters=cluster_items(sources))
    return found.record if found else None


@given(some_sources())
def test_composition_does_not_depend_on_order(sources: list[SourcePaper]) -> None:
    for kind in PaperKind:
        records = {composed(*order, kind=kind) for order in itertools.islice(itertools.permutations(sources), 24)}
        assert len(records) == 1


def test_the_better_form_counts() -> None:
    web = source(minutes(*numbered("Fra nettet")), form="html")
    pdf = source(minutes(*numbered("Fra pdf")), form="pdf")
    record = composed(pdf, web, kind=PaperKind.MINUTES)
    assert record is not None
    assert record.items[0].title == "Fra nettet"


def test_items_of_a_supplementary_agenda_are_appended_once() -> None:
    main = source(agenda(*numbered("Vej", "Park")))
    extra = source(agenda(item("Havn", number="3"), supplementary=True))
    again = source(agenda(item("Havn", number="3"), supplementary=True), form="pdf")
    record = composed(again, extra, main)
    assert record is not None
    assert [(i.title, i.supplementary) for i in record.items] == [("Vej", False), ("Park", False), ("Havn", True)]
    assert record.supplementary is False


def test_what_is_no_paper_of_the_kind_has_no_record() -> None:
    assert composed(source(minutes(*numbered("Vej")))) is None


SUMMARY = Section(kind=SectionKind.SUMMARY, heading="Resumé", blocks=(Paragraph(runs=("Kort sagt",)),))


def test_minutes_that_print_the_decision_only_are_completed_from_the_agenda() -> None:
    full = item("Vej", sections=(SUMMARY,), recommendation=Recommendation(proposers=("Centret",)))
    record, filled = completed(item(decision="Godkendt"), full)
    assert filled
    assert record.title == "Vej"
    assert [s.kind for s in record.sections] == [SectionKind.SUMMARY, SectionKind.DECISION]
    assert record.recommendation == full.recommendation


def test_minutes_that_print_the_case_are_left_as_they_are() -> None:
    own = item("Vej", sections=(SUMMARY,), decision="Godkendt", decided_by=("Udvalget",))
    other = Section(kind=SectionKind.BACKGROUND, blocks=(Paragraph(runs=("Før",)),))
    assert completed(own, item("Vej", sections=(other,))) == (own, False)


def test_a_closed_item_is_never_completed() -> None:
    closed = item("Lukket", openness=Openness.CLOSED)
    assert completed(closed, item("Køb af Havnevej 3", sections=(SUMMARY,))) == (closed, False)
    assert completed(item("Sag"), closed.model_copy(update={"journal_number": "1-2"})) == (item("Sag"), False)
