"""A paper is published: once, in versions, and so that the order in which papers come does not matter."""

import datetime as dt
import itertools
from typing import Any

import pytest
from django.apps import apps

from raadslag.audit.who import OPERATOR
from raadslag.publication import queries
from raadslag.publication.models import Item, ItemView, Meeting, Version
from raadslag.publication.operations import NotPublic, Submission, publish, rebuild, show_again, withdraw
from raadslag.publication.queries.verification import verify
from raadslag.publication.shapes import Gone, ItemPage, MeetingPage, Moved
from raadslag.records import MeetingRecord, MeetingState, Openness, Outcome, PaperKind
from tests.publication.made import BODY, DAY, NOW, TODAY, agenda, item, member, minutes, numbered, published

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=1)


def meeting(slug: str = "teknikudvalget", date: dt.date = DAY, sequence: int = 1) -> MeetingPage:
    page = queries.meeting_page(slug=slug, date=date, sequence=sequence)
    assert page is not None
    return page


def page_of(segment: str, slug: str = "teknikudvalget", date: dt.date = DAY) -> ItemPage:
    page = queries.item_page(slug=slug, date=date, segment=segment, today=TODAY)
    assert page is not None
    return page


def rows() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if model._meta.managed}


def contents() -> dict[str, Any]:
    """Everything in the database, to show that nothing at all was written."""
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in apps.get_models()}


def test_a_paper_becomes_a_meeting_with_items_and_addresses() -> None:
    done = published(minutes(*numbered("Vej", "Park"), start=dt.time(8), participants=(member("Ida Bech"),)))
    assert (done.status, done.joined) == ("new", False)
    page = meeting()
    assert page.ref.address == "/teknikudvalget/2026-03-17/"
    assert [row.ref.address for row in page.items] == [f"/teknikudvalget/2026-03-17/punkt-{n}/" for n in (1, 2)]
    assert [(v.paper, v.number, v.reason) for v in page.versions] == [(PaperKind.MINUTES, 1, "first")]
    assert page.attendance[0].person.address is not None


def test_the_same_paper_again_writes_nothing() -> None:
    published(minutes(*numbered("Vej")))
    before = contents()
    assert published(minutes(*numbered("Vej")), now=LATER).status == "same"
    assert contents() == before


def test_minutes_join_the_meeting_of_the_agenda_and_the_other_way_round() -> None:
    plan, held = agenda(*numbered("Vej", "Park")), minutes(*numbered("Vej", "Park", outcome=Outcome.APPROVED))
    for order in itertools.permutations((plan, held)):
        date = DAY + dt.timedelta(days=order.index(plan))
        for place, record in enumerate(order):
            assert published(record.model_copy(update={"date": date})).joined is bool(place)
        page = meeting(date=date)
        assert (page.ref.has_agenda, page.ref.has_minutes, page.ref.paper) == (True, True, PaperKind.MINUTES)
        assert Item.objects.filter(meeting=page.ref.id).count() == 2
        assert page.ref.state is MeetingState.HELD


def test_another_form_of_the_same_minutes_changes_what_is_shown_only_if_it_counts_more() -> None:
    published(minutes(*numbered("Vej")), form="pdf")
    assert published(minutes(*numbered("Vej i teksten")), form="txt").versions == ()
    assert meeting().items[0].ref.title == "Vej"
    (version,) = published(minutes(*numbered("Vej fra nettet")), form="html").versions
    assert (version.number, version.reason) == (2, "new_source")
    assert meeting().items[0].ref.title == "Vej fra nettet"
    assert len(meeting().sources) == 3


def test_a_changed_paper_makes_a_new_version_and_keeps_the_identities() -> None:
    published(minutes(*numbered("Vej", "Park")), name="referat.html")
    ids = [row.ref.id for row in meeting().items]
    done = published(minutes(*numbered("Vej", "Havn", "Park")), name="referat.html", now=LATER)
    assert done.status == "changed"
    assert [(v.number, v.reason) for v in meeting().versions] == [(2, "correction"), (1, "first")]
    by_title = {row.ref.title: row.ref for row in meeting().items}
    assert (by_title["Vej"].id, by_title["Park"].id) == tuple(ids)
    assert by_title["Park"].address.endswith("punkt-2/")
    assert by_title["Havn"].address.endswith("punkt-2-2/")
    assert len(meeting().sources) == 1


def test_a_better_reading_of_the_same_paper_moves_no_identity() -> None:
    published(minutes(item("Vej og Park")), data=b"papir", name="r.html")
    first = meeting().items[0].ref.id
    done = published(minutes(item("Havn"), item("Vej og Park")), data=b"papir", name="r.html", now=LATER)
    assert (done.status, [v.reason for v in done.versions]) == ("changed", ["reread"])
    assert {row.ref.title: row.ref.id for row in meeting().items}["Vej og Park"] == first


def test_an_item_that_disappears_leads_to_its_meeting() -> None:
    published(minutes(*numbered("Vej", "Park")), name="referat.html")
    published(minutes(*numbered("Vej")), name="referat.html", now=LATER)
    assert queries.item_page(slug="teknikudvalget", date=DAY, segment="2", today=TODAY) is None
    found = queries.resolve(path="/teknikudvalget/2026-03-17/punkt-2/")
    assert found == Moved(address="/teknikudvalget/2026-03-17/")


def test_a_paper_read_with_another_date_moves_its_meeting() -> None:
    published(minutes(*numbered("Vej")), data=b"papir")
    held = meeting().ref.id
    other = DAY + dt.timedelta(days=1)
    published(minutes(*numbered("Vej"), date=other), data=b"papir", now=LATER)
    assert meeting(date=other).ref.id == held
    assert queries.resolve(path="/teknikudvalget/2026-03-17/") == Moved(address="/teknikudvalget/2026-03-18/")
    found = queries.resolve(path="/teknikudvalget/2026-03-17/punkt-1/")
    assert found == Moved(address="/teknikudvalget/2026-03-18/punkt-1/")


def test_a_second_meeting_of_the_day_has_an_address_of_its_own() -> None:
    published(minutes(*numbered("Vej"), start=dt.time(8)))
    done = published(minutes(*numbered("Budget"), start=dt.time(16)))
    assert not done.joined
    assert meeting(sequence=2).ref.address == "/teknikudvalget/2026-03-17-2/"
    assert meeting().next == meeting(sequence=2).ref


def test_a_supplementary_agenda_is_a_version_of_the_agenda() -> None:
    published(agenda(*numbered("Vej")))
    extra = agenda(item("Havn", number="2"), supplementary=True)
    (version,) = published(extra).versions
    assert (version.number, version.paper.kind) == (2, "agenda")
    assert [(row.ref.title, row.supplementary) for row in meeting().items] == [("Vej", False), ("Havn", True)]


def test_items_that_only_the_agenda_has_keep_their_page() -> None:
    published(agenda(*numbered("Vej", "Park")))
    published(minutes(*numbered("Vej")))
    assert [row.ref.title for row in meeting().items] == ["Vej"]
    page = page_of("2")
    assert (page.ref.title, page.paper) == ("Park", PaperKind.AGENDA)


def test_minutes_without_the_case_show_the_agendas() -> None:
    published(agenda(item("Vej", number="1", previous=[("Økonomiudvalget", dt.date(2026, 1, 1), "3")])))
    published(minutes(item(number="1", decision="Godkendt", outcome=Outcome.APPROVED)))
    page = page_of("1")
    assert (page.ref.title, page.ref.outcome, page.filled_from_agenda) == ("Vej", Outcome.APPROVED, True)
    assert page.way[0].body_name == "Økonomiudvalget"


def test_only_a_public_edition_can_be_published() -> None:
    closed = minutes(item("Køb", openness=Openness.CLOSED, decision="Hemmeligt"))
    with pytest.raises(NotPublic):
        publish(
            submission=Submission(
                file=published(minutes(*numbered("Vej"))).source.file,
                name="x",
                address=None,
                media_type="text/html",
                record=closed,
                body=BODY,
                date=DAY,
                released=False,
            ),
            by=OPERATOR,
            now=NOW,
        )


def test_a_hidden_paper_answers_with_the_reason_and_comes_back() -> None:
    done = published(minutes(*numbered("Vej")), released=True, address="https://eksempel.dk/referat")
    assert done.source.paper is not None
    withdrawal = withdraw(paper=done.source.paper, reason="En fejl", by=OPERATOR, now=NOW, today=TODAY)
    assert queries.meeting_page(slug="teknikudvalget", date=DAY) is None
    for path in ("/teknikudvalget/2026-03-17/", "/teknikudvalget/2026-03-17/punkt-1/"):
        assert queries.resolve(path=path) == Gone(date=TODAY, reason="En fejl")
    assert queries.original(within="", source_id=done.source.pk) is None
    assert published(minutes(*numbered("Vej og mere")), form="md").versions == ()
    assert queries.meeting_page(slug="teknikudvalget", date=DAY) is None
    assert verify().faults == ()
    show_again(withdrawal=withdrawal, by=OPERATOR, now=LATER)
    assert meeting().items[0].ref.title == "Vej"


def test_hidden_minutes_leave_the_agenda() -> None:
    published(agenda(*numbered("Vej")))
    done = published(minutes(*numbered("Vej", outcome=Outcome.APPROVED)))
    assert done.source.paper is not None
    withdraw(paper=done.source.paper, reason="En fejl", by=OPERATOR, now=NOW, today=TODAY)
    page = meeting()
    assert (page.ref.paper, page.ref.has_minutes, page.items[0].outcome) == (PaperKind.AGENDA, False, None)
    assert [v.paper for v in page.versions] == [PaperKind.AGENDA]


def test_rebuilding_changes_nothing_that_can_be_seen() -> None:
    published(agenda(*numbered("Vej", "Park")))
    published(minutes(*numbered("Vej", "Park", outcome=Outcome.APPROVED), participants=(member("Ida Bech"),)))
    before = (meeting(), page_of("1"), queries.people(within=""), queries.cases(within="", today=TODAY))
    assert rebuild(by=OPERATOR, now=LATER) == 1
    assert (meeting(), page_of("1"), queries.people(within=""), queries.cases(within="", today=TODAY)) == before
    assert Version.objects.count() == 2


PAPERS: list[tuple[MeetingRecord, str]] = [
    (agenda(*numbered("Vej", "Park", "Havn")), "pdf"),
    (agenda(*numbered("Vej", "Park", "Havn")), "html"),
    (agenda(item("Bro", number="4"), supplementary=True), "pdf"),
    (minutes(*numbered("Vej", "Park", "Havn", "Bro", outcome=Outcome.APPROVED)), "html"),
    (minutes(item(), item(), item(), item()), "txt"),
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(len(PAPERS))))[::17])
def test_any_order_gives_the_same_meeting(order: tuple[int, ...]) -> None:
    for place in order:
        record, form = PAPERS[place]
        published(record, form=form)
    assert Meeting.objects.filter(merged_into=None).count() == 1
    page = meeting()
    assert [(row.ref.title, row.outcome) for row in page.items] == [
        (title, Outcome.APPROVED) for title in ("Vej", "Park", "Havn", "Bro")
    ]
    assert ItemView.objects.count() == 4
    assert [(s.paper, s.media_type) for s in page.sources] == [
        (PaperKind.MINUTES, "text/html"),
        (PaperKind.MINUTES, "text/plain"),
        (PaperKind.AGENDA, "text/html"),
        *[(PaperKind.AGENDA, "application/pdf")] * 2,
    ]
