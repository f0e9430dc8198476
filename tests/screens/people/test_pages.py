"""Bodies and posts at the desk: who gets in, what the pages tell, and in how many questions."""

import datetime as dt
from typing import Final

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, Ground, OfficeKind
from raadslag.bodies.models import Affiliation, Body, BodyRole, Leave, Office, Party, Person, Seat, Term, UserPerson
from tests.bodies.seating.council import (
    MARCH,
    NAMES,
    NOW,
    TERM,
    away,
    body,
    committee_of,
    council_of,
    elect,
    join_list,
    person,
)

pytestmark = pytest.mark.django_db
HERE: Final = "/skrivebord/udvalg-og-poster/"


def user_with(*roles: Role, email: str = "sara@egevang.dk") -> User:
    made = create_user(email=email, name="Sara Lind", password=None, by=OPERATOR, now=NOW)
    for role in roles:
        MunicipalRole.objects.create(user=made, role=role, since=TERM)
    return made


@pytest.fixture
def secretary(client: Client) -> Client:
    client.force_login(user_with(Role.SECRETARY))
    return client


@pytest.fixture
def people() -> list[Person]:
    return council_of(*NAMES)[1]


@pytest.fixture
def committee(people: list[Person]) -> Body:
    made = committee_of(*people[:3])
    elect(made, people[0], OfficeKind.CHAIR)
    return made


def test_who_has_neither_role_nor_seat_sees_nothing(client: Client, committee: Body) -> None:
    user = user_with()
    client.force_login(user)
    for address in (HERE, f"{HERE}udvalg/{committee.pk}/", f"{HERE}personer/", f"{HERE}forslag/"):
        assert client.get(address).status_code == 404
    assert "Udvalg og poster" not in client.get("/skrivebord/").content.decode()
    BodyRole.objects.create(user=user, body=committee, role=Role.GUEST, since=TERM)
    assert client.get(HERE).status_code == 200


def test_a_role_at_one_body_gives_its_buttons_there_alone(
    client: Client, committee: Body, people: list[Person]
) -> None:
    other = committee_of(*people[:3], name="Teknikudvalget")
    user = user_with()
    BodyRole.objects.create(user=user, body=committee, role=Role.SECRETARY, since=TERM)
    client.force_login(user)
    assert "Giv en plads" in client.get(f"{HERE}udvalg/{committee.pk}/").content.decode()
    assert "Giv en plads" not in client.get(f"{HERE}udvalg/{other.pk}/").content.decode()
    assert client.get(f"{HERE}udvalg/{committee.pk}/plads/").status_code == 200
    assert client.get(f"{HERE}udvalg/{other.pk}/plads/").status_code == 404
    assert client.get(f"{HERE}personer/{people[0].pk}/orlov/").status_code == 404
    assert client.get(f"{HERE}loen/").status_code == 404


def test_why_somebody_is_away_is_for_those_who_enter_it(client: Client, people: list[Person]) -> None:
    away(people[0], MARCH, None, Ground.BIRTH)
    address = f"{HERE}personer/{people[0].pk}/"
    client.force_login(user_with(Role.SECRETARY))
    assert "graviditet, barsel eller adoption" in client.get(address).content.decode()
    client.force_login(user_with(Role.ECONOMIST, email="okonom@egevang.dk"))
    html = client.get(address).content.decode()
    assert "barsel" not in html
    assert "Orlov" in html


def test_the_page_is_of_the_day_that_is_asked_for(secretary: Client, people: list[Person]) -> None:
    join_list(people[0], "A")
    join_list(people[0], "", MARCH)
    assert "Ali Krogh (A)" in secretary.get(f"{HERE}?dag=2026-02-28").content.decode()
    assert "Ali Krogh (løsgænger)" in secretary.get(f"{HERE}?dag=2026-03-01").content.decode()
    assert "Ingen pladser er skrevet den dag" in secretary.get(f"{HERE}?dag=2020-01-01").content.decode()
    wrong = secretary.get(f"{HERE}?dag=2026-02-30")
    assert wrong.status_code == 422
    assert "Datoen findes ikke" in wrong.content.decode()


def test_looking_writes_nothing_and_doing_writes_what_was_shown(
    secretary: Client, committee: Body, people: list[Person]
) -> None:
    address = f"{HERE}udvalg/{committee.pk}/plads/"
    data = {"person": "Ejnar Friis", "since": "2026-03-01", "group": "A og F"}
    seats, entries = Seat.objects.count(), Entry.objects.count()
    shown = secretary.post(address, data)
    assert "Ejnar Friis får plads i Erhvervsudvalget fra 1. marts 2026." in shown.content.decode()
    assert "Udvalget har 4 medlemmer, og tallet skal være ulige" in shown.content.decode()
    assert (Seat.objects.count(), Entry.objects.count()) == (seats, entries)
    done = secretary.post(address, {**data, "udfoer": "1"})
    assert (done.status_code, done["Location"]) == (302, f"{HERE}udvalg/{committee.pk}/")
    seat = Seat.objects.get(body=committee, person=people[4])
    assert (seat.since, seat.group) == (MARCH, "A og F")


def test_what_the_act_forbids_is_told_with_its_paragraph(secretary: Client, committee: Body) -> None:
    person("Ib Dam")
    answer = secretary.post(f"{HERE}udvalg/{committee.pk}/plads/", {"person": "Ib Dam", "since": "2026-03-01"})
    assert answer.status_code == 422
    assert "sidder ikke i kommunalbestyrelsen" in answer.content.decode()
    assert "styrelsesloven § 18, stk. 1" in answer.content.decode()


def test_a_name_that_nobody_has_is_told_at_its_field(secretary: Client, committee: Body) -> None:
    answer = secretary.post(f"{HERE}udvalg/{committee.pk}/plads/", {"person": "Nis Nej", "since": "i går"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Ingen politiker hedder Nis Nej her." in html
    assert "Datoen findes ikke." in html
    assert "Ret 2 ting" in html


def test_a_new_person_is_asked_about_where_the_name_is_nearly_anothers(secretary: Client, people: list[Person]) -> None:
    address = f"{HERE}personer/ny/"
    asked = secretary.post(address, {"name": "Bo Vamg"})
    assert asked.status_code == 422
    assert "Er det en af disse?" in asked.content.decode()
    assert not Person.objects.filter(name="Bo Vamg").exists()
    made = secretary.post(address, {"name": "Bo Vamg", "is_another": "on"})
    new = Person.objects.get(name="Bo Vamg")
    assert made["Location"] == f"{HERE}personer/{new.pk}/"
    found = secretary.post(address, {"name": "bo vang"})
    assert found["Location"] == f"{HERE}personer/{people[1].pk}/"


def test_leave_and_its_proposals(secretary: Client, committee: Body, people: list[Person]) -> None:
    data = {
        "since": "2026-03-01",
        "until": "2026-05-31",
        "ground": "health",
        "granted": "2026-02-23",
        "granted_by": "Kommunalbestyrelsen, punkt 6",
    }
    address = f"{HERE}personer/{people[0].pk}/orlov/"
    assert "3 forslag kommer på listen" in secretary.post(address, data).content.decode()
    assert secretary.post(address, {**data, "udfoer": "1"})["Location"] == f"{HERE}forslag/"
    html = secretary.get(f"{HERE}forslag/").content.decode()
    assert "Vælg en midlertidig formand" in html
    assert "styrelsesloven § 28, stk. 2" in html
    leave = Leave.objects.get()
    longer = {"until": "2026-08-31", "granted": "2026-05-25", "granted_by": "KB", "udfoer": "1"}
    assert secretary.post(f"{HERE}orlov/{leave.pk}/forlaeng/", longer).status_code == 302
    assert (
        secretary.post(f"{HERE}orlov/{leave.pk}/tilbage/", {"returned": "2026-06-01", "udfoer": "1"}).status_code == 302
    )
    leave.refresh_from_db()
    assert leave.until == dt.date(2026, 5, 31)
    assert (
        "forlænget fra 31. maj 2026 til 31. august 2026"
        in secretary.get(f"{HERE}personer/{people[0].pk}/").content.decode()
    )


def test_a_proposal_is_put_away_with_a_reason(secretary: Client, committee: Body, people: list[Person]) -> None:
    away(people[0], MARCH, None)
    html = secretary.get(f"{HERE}udvalg/{committee.pk}/").content.decode()
    number = html.partition(f"{HERE}forslag/")[2].partition("/")[0]
    address = f"{HERE}forslag/{number}/laeg-vaek/"
    assert secretary.post(address, {"reason": ""}).status_code == 422
    assert secretary.post(address, {"reason": "udvalget venter"}).status_code == 302
    assert "udvalget venter" in secretary.get(f"{HERE}forslag/").content.decode()


def test_the_payroll_is_fetched_as_a_file(secretary: Client, committee: Body, people: list[Person]) -> None:
    away(people[0], MARCH, dt.date(2026, 5, 31))
    elect(committee, people[1], OfficeKind.CHAIR, MARCH, instead_of=people[0])
    period = {"fra": "2026-03-01", "til": "2026-03-31"}
    html = secretary.get(f"{HERE}loen/", period).content.decode()
    assert "Hvervets vederlag. Intet udvalgsvederlag imens." in html
    answer = secretary.post(f"{HERE}loen/hent/", period)
    assert answer["Content-Disposition"] == 'attachment; filename="loen-2026-03-01-2026-03-31.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbfNavn;")
    wrong = secretary.get(f"{HERE}loen/", {"fra": "2026-03-31", "til": "2026-03-01"})
    assert wrong.status_code == 422


def test_terms_and_parties(secretary: Client) -> None:
    term = {"term-since": "2026-01-01", "term-until": "2029-12-31"}
    assert secretary.post(f"{HERE}perioder-og-lister/periode/", term).status_code == 302
    again = secretary.post(f"{HERE}perioder-og-lister/periode/", term)
    assert again.status_code == 422
    assert "Perioden overlapper en anden." in again.content.decode()
    party = {"party-letter": "å", "party-name": "Alternativet", "party-since": "2026-01-01"}
    assert secretary.post(f"{HERE}perioder-og-lister/liste/", party).status_code == 302
    assert secretary.post(f"{HERE}perioder-og-lister/liste/", party).status_code == 422
    row = Party.objects.get()
    assert (row.letter, Term.objects.count()) == ("Å", 1)
    end = {f"end{row.pk}-last": "2026-06-30"}
    assert secretary.post(f"{HERE}perioder-og-lister/liste/{row.pk}/slut/", end).status_code == 302
    row.refresh_from_db()
    assert row.until == dt.date(2026, 6, 30)


def test_a_user_is_tied_to_a_politician_by_an_administrator(client: Client, people: list[Person]) -> None:
    client.force_login(user_with(Role.ADMINISTRATOR))
    user = create_user(email="ali@egevang.dk", name="Ali", password=None, by=OPERATOR, now=NOW)
    address = f"{HERE}personer/{people[0].pk}/bruger/"
    assert client.post(address, {"email": "ingen@egevang.dk"}).status_code == 422
    assert client.post(address, {"email": "ALI@egevang.dk"}).status_code == 302
    assert UserPerson.objects.get().user == user
    assert client.post(f"{HERE}personer/{people[0].pk}/bruger/fjern/").status_code == 302
    assert not UserPerson.objects.exists()


def test_wrong_rows_are_taken_back_from_the_pages(secretary: Client, committee: Body, people: list[Person]) -> None:
    join_list(people[0], "A")
    office, row = Office.objects.get(), Affiliation.objects.get()
    for kind, number in (("post", office.pk), ("liste", row.pk)):
        address = f"{HERE}traek-tilbage/{kind}/{number}/"
        assert secretary.post(address, {"reason": "forkert person", "udfoer": "1"}).status_code == 302
    office.refresh_from_db()
    row.refresh_from_db()
    assert (office.retracted, row.retracted) == (True, True)
    assert secretary.get(f"{HERE}traek-tilbage/andet/1/").status_code == 404
    assert secretary.get(f"{HERE}traek-tilbage/plads/999999/").status_code == 404


@pytest.mark.parametrize("page", ["people", "people_body", "people_person", "proposals", "payroll"])
def test_pages_ask_as_many_questions_however_long_they_are(secretary: Client, page: str) -> None:
    council, members = council_of(*(f"Nr {number}" for number in range(30)))
    numbers = {"people_body": [council.pk], "people_person": [members[0].pk]}
    address = reverse(f"desk:{page}", args=numbers.get(page, []))
    found = []
    for some in (members[:3], members[3:]):
        for who in some:
            fill(who)
        secretary.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert secretary.get(address).status_code == 200
        found.append(len(captured))
    assert found[0] == found[1]


def fill(who: Person) -> None:
    """A board of two, with a chair who is acted for."""
    board = body(f"Råd {who.pk}", BodyKind.BOARD)
    Seat.objects.create(body=board, person=who, since=TERM)
    other = person(f"Vikar {who.pk}")
    Seat.objects.create(body=board, person=other, since=TERM)
    Office.objects.create(body=board, person=who, kind=OfficeKind.CHAIR, since=TERM)
    Office.objects.create(
        body=board, person=other, kind=OfficeKind.CHAIR, since=TERM, is_temporary=True, acting_for=who
    )
