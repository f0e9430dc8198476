"""What pages receive, in a constant number of queries however much there is."""

import datetime as dt
import time
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from raadslag.publication import queries
from raadslag.publication.shapes import PersonPage
from raadslag.records import (
    Absence,
    Attachment,
    Attachments,
    Attendance,
    AttendanceEvent,
    Decision,
    ItemRecord,
    Movement,
    Outcome,
    Vote,
    Voter,
    VoteSide,
)
from tests.publication.made import BODY, DAY, NOW, TODAY, agenda, item, member, minutes, numbered, published

pytestmark = pytest.mark.django_db
PEOPLE = ("Ida Bech", "Jens Krogh", "Miriam Dahl", "Ali Saleh", "Bo Lund", "Eva Juhl", "Kim Ravn")


def vote(*for_: str, against: tuple[str, ...] = (), abstained: tuple[str, ...] = ()) -> Decision:
    sides = [
        VoteSide(voters=tuple(Voter(name=name, party="A") for name in side)) for side in (for_, against, abstained)
    ]
    return Decision(outcome=Outcome.APPROVED, votes=(Vote(in_favour=sides[0], against=sides[1], abstained=sides[2]),))


def big_item(number: int) -> ItemRecord:
    return item(
        f"Sag nummer {number}",
        number=str(number),
        journal_number=f"01.00.00-P20-{number}-26",
        sections=numbered("x")[0].sections,
        decision="Indstillingen blev godkendt med en bemærkning. " * 10,
        previous=[(BODY, DAY - dt.timedelta(days=30), str(number)), ("Byrådet", dt.date(2025, 1, 1), str(number))],
        attachments=Attachments(count=1, listed=(Attachment(title=f"Bilag {number}"),)),
    ).model_copy(update={"decision": vote(*PEOPLE[:4], against=PEOPLE[4:6], abstained=PEOPLE[6:])})


def fill(items: int) -> None:
    """Two meetings of one body with their agendas; filled again, the papers are replaced."""
    people = tuple(member(name) for name in PEOPLE)
    for date in (DAY - dt.timedelta(days=30), DAY):
        made = tuple(big_item(number) for number in range(1, items + 1))
        now = NOW + dt.timedelta(seconds=items)
        published(minutes(*made, date=date, participants=people), name="referat.html", now=now)
        published(agenda(*made, date=date), name="dagsorden.html", now=now)


PAGES: dict[str, Callable[[], object]] = {
    "front": lambda: queries.front_page(within="", today=TODAY),
    "meetings": lambda: queries.meetings_overview(within=""),
    "body": lambda: queries.body_page(slug="teknikudvalget"),
    "meeting": lambda: queries.meeting_page(slug="teknikudvalget", date=DAY),
    "item": lambda: queries.item_page(slug="teknikudvalget", date=DAY, segment="2", today=TODAY),
    "case": lambda: queries.case_page(
        within="", case_id=queries.cases(within="", today=TODAY).cases[0].ref.id, today=TODAY
    ),
    "cases": lambda: queries.cases(within="", today=TODAY),
    "person": lambda: queries.person_page(within="", person_id=queries.people(within="")[0].person.id or 0),
    "people": lambda: queries.people(within=""),
}


def asked(page: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert page()
    return len(captured)


def test_pages_ask_as_often_with_3_items_as_with_300_and_answer_in_100_ms() -> None:
    fill(3)
    few = {name: asked(page) for name, page in PAGES.items()}
    fill(300)
    page = queries.meeting_page(slug="teknikudvalget", date=DAY)
    assert page is not None
    assert len(page.items) == 300
    assert {name: asked(page) for name, page in PAGES.items()} == few
    times = {name: min(timed(page) for _ in range(3)) for name, page in PAGES.items()}
    assert {name: seconds for name, seconds in times.items() if seconds > 0.1} == {}


def timed(page: Callable[[], object]) -> float:
    start = time.process_time()
    page()
    return time.process_time() - start


def test_the_front_page() -> None:
    published(minutes(item("Vej", number="1", decision="Godkendt " * 60, outcome=Outcome.APPROVED)))
    published(agenda(*numbered("Park"), date=TODAY + dt.timedelta(days=3)))
    published(agenda(*numbered("Gammelt"), date=TODAY - dt.timedelta(days=3)))
    page = queries.front_page(within="", today=TODAY)
    assert [m.date for m in page.upcoming] == [TODAY + dt.timedelta(days=3)]
    assert [m.date for m in page.latest] == [DAY]
    assert [line.item.title for line in page.decisions] == ["Vej"]
    assert len(page.decisions[0].text) == 301
    assert [body.name for body in page.bodies] == [BODY]


def test_the_municipality_is_named_by_the_setting_else_by_most_papers() -> None:
    assert queries.municipality_name() == ""
    for day, name in enumerate(("Egevang", "Egevang", "Andetby")):
        published(minutes(*numbered("Vej"), date=DAY + dt.timedelta(days=day), municipality=name))
    assert queries.municipality_name() == "Egevang"
    with override_settings(MUNICIPALITY="Skovby"):
        assert queries.municipality_name() == "Skovby"


def test_attendance_on_an_item_counts_who_was_away_for_it() -> None:
    absent = item("Vej", number="1", absences=(Absence(name="Ida Bech", disqualified=True),))
    people = [member(name) for name in PEOPLE[:3]]
    people.append(member("Eva Juhl", status=Attendance.EXCUSED))
    people.append(member("Bo Vang", party=None, role="direktør"))
    published(minutes(absent, participants=tuple(people)))
    page = queries.item_page(slug="teknikudvalget", date=DAY, segment="1", today=TODAY)
    assert page is not None
    assert (page.present, page.members) == (2, 4)
    assert page.absences[0].disqualified


def test_staff_are_shown_but_have_no_page() -> None:
    events = (AttendanceEvent(name="Ida Bech", movement=Movement.LEFT, time=dt.time(9), item="2", text="Ida gik."),)
    people = (member("Ida Bech"), member("Bo Vang", party=None, role="direktør"))
    published(minutes(*numbered("Vej"), participants=people, events=events))
    page = queries.meeting_page(slug="teknikudvalget", date=DAY)
    assert page is not None
    lines = [(line.member, line.person.address is not None) for line in page.attendance]
    assert lines == [(True, True), (False, False)]
    assert page.events[0].person.address == page.attendance[0].person.address
    assert [row.person.name for row in queries.people(within="")] == ["Ida Bech"]


def test_the_page_of_a_politician() -> None:
    decided = item("Vej", number="1").model_copy(update={"decision": vote("Ida Bech", abstained=("Andrè Juhl",))})
    published(minutes(decided, participants=(member("Ida Bech", role="formand"), member("André Juhl"))))
    later = DAY + dt.timedelta(days=7)
    published(
        minutes(
            *numbered("Park"),
            date=later,
            participants=(member("Ida Bech", party="B"), member("André Juhl", status=Attendance.EXCUSED)),
        )
    )
    by_name = {row.person.name: row.person for row in queries.people(within="")}
    assert sorted(by_name) == ["André Juhl", "Ida Bech"]
    ida = queries.person_page(within="", person_id=by_name["Ida Bech"].id or 0)
    assert isinstance(ida, PersonPage)
    assert (ida.parties, ida.present, ida.total) == (("B", "A"), 2, 2)
    assert [(seat.body.name, seat.first, seat.last, seat.role) for seat in ida.seats] == [(BODY, DAY, later, "formand")]
    andre = queries.person_page(within="", person_id=by_name["André Juhl"].id or 0)
    assert isinstance(andre, PersonPage)
    assert (andre.present, andre.total, andre.excused, andre.other_names) == (1, 2, 1, ("Andrè Juhl",))
    assert [(v.side, v.item.title) for v in andre.votes] == [("abstained", "Vej")]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_name_without_party_is_linked_once_somebody_is_known(order: tuple[int, int]) -> None:
    listed = minutes(*numbered("Vej"), participants=(member("Ida Bech"),))
    side = VoteSide(voters=(Voter(name="Ida Bech"),))
    decision = Decision(outcome=Outcome.APPROVED, votes=(Vote(in_favour=side),))
    voted = item("Park", number="1").model_copy(update={"decision": decision})
    papers = [listed, minutes(voted, date=DAY + dt.timedelta(days=1))]
    for place in order:
        published(papers[place])
    (row,) = queries.people(within="")
    page = queries.person_page(within="", person_id=row.person.id or 0)
    assert isinstance(page, PersonPage)
    assert len(page.votes) == 1


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "//",
        "/x/",
        "/x/2026-02-30/",
        "/x/2026-02-03/punkt-/",
        "/x/y/z/",
        "/æøå/",
        "\x00",
        "/teknikudvalget/2026-03-17-99/",
    ],
)
def test_an_address_that_never_was_leads_nowhere(path: str) -> None:
    published(minutes(*numbered("Vej")), now=NOW)
    assert queries.resolve(path=path) is None
