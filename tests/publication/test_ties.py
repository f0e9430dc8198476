"""References are resolved both ways, whichever paper comes first, and items of one matter are one case."""

import datetime as dt
import itertools

import pytest

from raadslag.audit.who import OPERATOR
from raadslag.publication import queries
from raadslag.publication.models import CaseTrail, Item, ReferenceRow
from raadslag.publication.operations import rename_body, undo_rename
from raadslag.publication.shapes import CasePage, ItemPage, Moved
from raadslag.records import ItemKind, Outcome, PastDecision, Treatment
from tests.publication.made import NOW, TODAY, agenda, item, minutes, numbered, published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("within_an_operation")]
JAN, FEB, MAR, APR = (dt.date(2026, month, 10) for month in (1, 2, 3, 4))
TU, FIN = "Teknikudvalget", "Økonomiudvalget"


def page(slug: str, date: dt.date, segment: str) -> ItemPage:
    found = queries.item_page(slug=slug, date=date, segment=segment, today=TODAY)
    assert found is not None
    return found


def way(found: ItemPage | CasePage) -> list[tuple[str, str, dt.date, str | None]]:
    return [(step.kind, step.body_name, step.date, step.item_number) for step in found.way]


def test_a_reference_is_shown_on_both_items_whichever_came_first() -> None:
    first = minutes(*numbered("Vej", "Studietur"), date=JAN)
    second = minutes(item("Program", number="1", previous=[(TU, JAN, "2")]), date=FEB)
    for months, order in enumerate(itertools.permutations((first, second))):
        moved = dt.timedelta(days=200 * months)
        for record in order:
            shifted = record.model_copy(update={"date": record.date + moved if record.date else None})
            if record is second:
                previous = (Treatment(body=TU, date=JAN + moved, item="2"),)
                shifted = shifted.model_copy(
                    update={"items": (record.items[0].model_copy(update={"previous": previous}),)}
                )
            published(shifted)
        steps = [("held", TU, JAN + moved, "2"), ("held", TU, FEB + moved, "1")]
        for place, (date, segment) in enumerate([(JAN + moved, "2"), (FEB + moved, "1")]):
            expected = list(steps)
            expected[place] = ("this", *steps[place][1:])
            assert way(page("teknikudvalget", date, segment)) == expected


def test_untitled_items_without_numbers_answer_to_their_place() -> None:
    published(minutes(item(), item(decision="Godkendt"), date=JAN))
    published(minutes(item("Program", number="2", previous=[(TU, JAN, "2")]), date=FEB))
    assert way(page("teknikudvalget", FEB, "2"))[0] == ("held", TU, JAN, "2")


def test_a_treatment_that_is_not_held_is_shown_as_missing_with_its_words() -> None:
    past = PastDecision(treatment=Treatment(body=FIN, date=JAN), text="Godkendt den dag", outcome=Outcome.APPROVED)
    published(minutes(item("Vej", number="1", previous=[(FIN, JAN, "7")], history=(past,)), date=FEB))
    found = page("teknikudvalget", FEB, "1")
    assert way(found) == [("missing", FIN, JAN, "7"), ("this", TU, FEB, "1")]
    assert (found.way[0].decided, found.way[0].outcome, found.way[0].address) == (
        "Godkendt den dag",
        Outcome.APPROVED,
        None,
    )


def test_a_reference_to_a_day_of_two_meetings_is_resolved_only_where_one_has_the_number() -> None:
    published(minutes(*numbered("Vej"), date=JAN, start=dt.time(8)))
    published(minutes(*numbered("Budget", "Renter"), date=JAN, start=dt.time(16)))
    one = item("A", number="1", previous=[(TU, JAN, "1")])
    two = item("B", number="2", previous=[(TU, JAN, "2")])
    published(minutes(one, two, date=FEB))
    assert [row.target_id is not None for row in ReferenceRow.objects.order_by("item__segment")] == [False, True]


def test_items_that_share_a_journal_number_are_one_case_but_messages_are_not() -> None:
    for date in (JAN, FEB):
        published(
            minutes(
                item("Vej", number="1", journal_number="05.01.00-P20-1-26"),
                item("Meddelelser", number="2", journal_number="00.22.04-A21-1-26", kind=ItemKind.MESSAGES),
                date=date,
            )
        )
    assert CaseTrail.objects.count() == 1
    assert Item.objects.exclude(trail=None).count() == 2


def test_two_cases_that_turn_out_to_be_one_keep_the_older_address() -> None:
    published(minutes(item("Vej", number="1", journal_number="1-26"), date=JAN))
    published(minutes(item("Sti", number="1", journal_number="2-26"), date=FEB))
    older, newer = CaseTrail.objects.order_by("id")
    published(minutes(item("Vej og sti", number="1", journal_number="1-26", previous=[(TU, FEB, "1")]), date=MAR))
    found = queries.case_page(within="", case_id=older.pk, today=TODAY)
    assert isinstance(found, CasePage)
    assert [ref.title for ref in found.items] == ["Vej", "Sti", "Vej og sti"]
    assert queries.case_page(within="", case_id=newer.pk, today=TODAY) == Moved(address=found.ref.address)


def test_a_reference_taken_back_parts_the_case() -> None:
    published(minutes(item("Vej", number="1"), date=JAN))
    published(minutes(item("Sti", number="1", previous=[(TU, JAN, "1")]), date=FEB), name="referat.html")
    assert Item.objects.exclude(trail=None).count() == 2
    later = NOW + dt.timedelta(days=1)
    published(minutes(item("Sti", number="1"), date=FEB), name="referat.html", now=later)
    assert Item.objects.exclude(trail=None).count() == 0


def test_the_state_of_a_case() -> None:
    published(minutes(item("Vej", number="1", journal_number="1-26", outcome=Outcome.POSTPONED), date=JAN))
    case = CaseTrail.objects.get()
    assert state(case) == ("postponed", None)
    passed_on = item("Vej", number="1", journal_number="1-26", outcome=Outcome.RECOMMENDED, decided_by=("Byrådet",))
    published(minutes(passed_on, date=FEB))
    assert state(case) == ("waiting", "Byrådet")
    planned = agenda(item("Vej", number="1", journal_number="1-26"), body="Byrådet", date=dt.date(2026, 6, 1))
    published(planned)
    assert state(case) == ("waiting", "Byrådet")
    decided = item("Vej", number="1", journal_number="1-26", outcome=Outcome.APPROVED)
    published(minutes(decided, body="Byrådet", date=dt.date(2026, 6, 1)))
    assert state(case) == ("decided", None)


def state(case: CaseTrail) -> tuple[str, str | None]:
    found = queries.case_page(within="", case_id=case.pk, today=TODAY)
    assert isinstance(found, CasePage)
    listed = next(row for row in queries.cases(within="", today=TODAY).cases if row.ref.id == case.pk)
    assert (listed.state, listed.waiting_for) == (found.state, found.waiting_for)
    return found.state, found.waiting_for


NEW = "Klimaudvalget"


@pytest.mark.parametrize("when", range(3))
def test_a_renamed_body_is_one_body_whenever_the_rename_is_recorded(when: int) -> None:
    papers = [
        minutes(*numbered("Vej"), date=JAN),
        minutes(item("Vej igen", number="1", previous=[(TU, JAN, "1")]), body=NEW, date=APR),
    ]
    for place in range(3):
        if place == when:
            rename_body(old=TU, new=NEW, since=MAR, by=OPERATOR, now=NOW)
        if place < len(papers):
            published(papers[place])
    body = queries.body_page(slug="klimaudvalget")
    assert body is not None
    assert [(m.date, m.body.name) for m in body.meetings] == [(APR, NEW), (JAN, TU)]
    assert [(n.name, n.last) for n in body.former_names] == [(TU, dt.date(2026, 3, 9))]
    assert queries.resolve(path="/teknikudvalget/") == Moved(address="/klimaudvalget/")
    old = f"/teknikudvalget/{JAN}/punkt-1/"
    assert queries.resolve(path=old) == Moved(address=f"/klimaudvalget/{JAN}/punkt-1/")
    assert way(page("klimaudvalget", APR, "1"))[0] == ("held", TU, JAN, "1")


def test_a_reference_by_the_new_name_finds_the_old_meeting() -> None:
    published(minutes(*numbered("Vej"), date=JAN))
    published(minutes(item("Igen", number="1", previous=[(NEW, JAN, "1")]), body=FIN, date=APR))
    assert way(page("oekonomiudvalget", APR, "1"))[0][0] == "missing"
    rename_body(old=TU, new=NEW, since=MAR, by=OPERATOR, now=NOW)
    assert way(page("oekonomiudvalget", APR, "1"))[0] == ("held", TU, JAN, "1")


def test_a_rename_can_be_undone() -> None:
    published(minutes(*numbered("Vej"), date=JAN))
    published(minutes(*numbered("Klima"), body=NEW, date=APR))
    rename_body(old=TU, new=NEW, since=MAR, by=OPERATOR, now=NOW)
    undo_rename(new=NEW, by=OPERATOR, now=NOW)
    for slug, date in (("teknikudvalget", JAN), ("klimaudvalget", APR)):
        body = queries.body_page(slug=slug)
        assert body is not None
        assert [m.date for m in body.meetings] == [date]


def test_two_bodies_that_met_the_same_day_keep_two_meetings_when_they_are_one() -> None:
    published(minutes(*numbered("Vej"), date=JAN, start=dt.time(8)))
    published(minutes(*numbered("Klima"), body=NEW, date=JAN, start=dt.time(15)))
    rename_body(old=TU, new=NEW, since=MAR, by=OPERATOR, now=NOW)
    body = queries.body_page(slug="klimaudvalget") or queries.body_page(slug="teknikudvalget")
    assert body is not None
    assert sorted(m.sequence for m in body.meetings) == [1, 2]
    for slug in ("teknikudvalget", "klimaudvalget"):
        found = queries.resolve(path=f"/{slug}/{JAN}/")
        shown = queries.meeting_page(slug=slug, date=JAN)
        assert found or shown
