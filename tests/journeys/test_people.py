"""A secretary keeps who sits where, in a real browser: by keyboard, on a phone, and without JavaScript."""

import datetime as dt
from typing import Final

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import Body, Leave, Office, Person, Seat
from tests.bodies.seating.council import NAMES, NOW, TERM, away, committee_of, council_of, elect, join_list
from tests.journeys.conftest import FindViolations

HERE: Final = "/skrivebord/udvalg-og-poster/"
SOON: Final = dt.date.today() + dt.timedelta(days=200)  # noqa: DTZ011 (any day ahead)
FILE: Final = "udvalg;art;navn;liste;fra\nÆldrerådet;råd;Jens Vad;A;01-01-2026\nÆldrerådet;råd;Bo Vamg;;31-02-2026\n"


@pytest.fixture(autouse=True)
def _council(transactional_db: None) -> None:
    _, people = council_of(*NAMES)
    for who, letter in zip(people, "AAAFVC", strict=False):
        join_list(who, letter)
    committee = committee_of(*people[:5])
    elect(committee, people[0], OfficeKind.CHAIR)
    elect(committee, people[1], OfficeKind.VICE_CHAIR)
    away(people[0], TERM, SOON)
    elect(committee, people[1], OfficeKind.CHAIR, TERM + dt.timedelta(days=20), instead_of=people[0])
    elect(committee, people[2], OfficeKind.VICE_CHAIR, TERM + dt.timedelta(days=20), instead_of=people[1])


@pytest.fixture
def committee() -> Body:
    return Body.objects.get(name="Erhvervsudvalget")


@pytest.fixture
def secretary(live_server: LiveServer, page: Page) -> Page:
    """A browser in which a secretary with every right has signed in."""
    user = create_user(email="sara@egevang.dk", name="Sara Lind", password=None, by=OPERATOR, now=NOW)
    for role in (Role.SECRETARY, Role.ADMINISTRATOR):
        MunicipalRole.objects.create(user=user, role=role, since=TERM)
    sign_in(live_server, page, user)
    return page


def sign_in(live_server: LiveServer, page: Page, user: User) -> None:
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


def addresses(committee: Body) -> list[str]:
    person, seat = Person.objects.get(name="Ali Krogh"), Seat.objects.filter(body=committee).order_by("id")[0]
    office, leave = Office.objects.filter(body=committee).order_by("id")[0], Leave.objects.get()
    return [
        HERE,
        f"{HERE}?dag=2020-01-01",
        f"{HERE}?dag=x",
        f"{HERE}udvalg/{committee.pk}/",
        f"{HERE}udvalg/{committee.pk}/plads/",
        f"{HERE}udvalg/{committee.pk}/valg/",
        f"{HERE}udvalg/{committee.pk}/stedfortraeder/",
        f"{HERE}plads/{seat.pk}/slut/",
        f"{HERE}post/{office.pk}/slut/",
        f"{HERE}traek-tilbage/plads/{seat.pk}/",
        f"{HERE}personer/?q=a",
        f"{HERE}personer/ny/",
        f"{HERE}personer/{person.pk}/",
        f"{HERE}personer/{person.pk}/liste/",
        f"{HERE}personer/{person.pk}/bruger/",
        f"{HERE}personer/{person.pk}/orlov/",
        f"{HERE}orlov/{leave.pk}/forlaeng/",
        f"{HERE}orlov/{leave.pk}/tilbage/",
        f"{HERE}forslag/",
        f"{HERE}perioder-og-lister/",
        f"{HERE}loen/?fra=2026-01-01&til=2026-12-31",
        f"{HERE}indlaes/",
    ]


def test_an_election_is_looked_at_before_it_is_saved(
    live_server: LiveServer, secretary: Page, committee: Body, violations: FindViolations
) -> None:
    secretary.goto(f"{live_server.url}{HERE}")
    secretary.get_by_role("link", name="Erhvervsudvalget", exact=True).click()
    secretary.get_by_role("link", name="Skriv et valg").click()
    secretary.get_by_label("Post").select_option("Formand")
    secretary.get_by_label("Hvem er valgt").fill("Ejnar Friis")
    secretary.get_by_label("Kun for en tid").fill("Ali Krogh")
    secretary.keyboard.press("Enter")
    steps = secretary.get_by_role("region", name="Hvem træder op og tilbage")
    expect(steps).to_contain_text("Ejnar Friis går fra menigt medlem til midlertidig formand.")
    expect(steps).to_contain_text("Bo Vang går fra midlertidig formand til næstformand.")
    expect(steps).to_contain_text("Clara Holm går fra midlertidig næstformand til menigt medlem.")
    assert violations(secretary) == []
    assert Office.objects.filter(person__name="Ejnar Friis").count() == 0
    secretary.get_by_role("button", name="Gem valget").click()
    expect(secretary.get_by_text("Valget er gemt.")).to_be_visible()
    assert Office.objects.get(person__name="Ejnar Friis").until == SOON


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_seat_is_ended_without_javascript_and_its_form_can_be_mended(
    live_server: LiveServer, secretary: Page, committee: Body
) -> None:
    secretary.goto(f"{live_server.url}{HERE}udvalg/{committee.pk}/")
    secretary.get_by_role("link", name="Slut pladsen Ditte Lund").click()
    secretary.get_by_role("button", name="Se, hvad der sker").click()
    expect(secretary.get_by_role("alert")).to_contain_text("Ret én ting")
    secretary.get_by_label("Hvorfor").fill("fritaget")
    secretary.get_by_role("button", name="Se, hvad der sker").click()
    expect(secretary.get_by_role("region", name="Det sker der")).to_contain_text(
        "Pladsen i Erhvervsudvalget for Ditte Lund slutter"
    )
    secretary.get_by_role("button", name="Ret").click()
    expect(secretary.get_by_label("Hvorfor")).to_have_value("fritaget")
    secretary.get_by_role("button", name="Se, hvad der sker").click()
    secretary.get_by_role("button", name="Slut pladsen").click()
    expect(secretary.get_by_text("Pladsen er sluttet.")).to_be_visible()


def test_a_file_is_looked_at_and_every_wrong_line_told(
    live_server: LiveServer, secretary: Page, violations: FindViolations
) -> None:
    secretary.goto(f"{live_server.url}{HERE}indlaes/")
    pick = secretary.get_by_label("Fil")
    pick.set_input_files({"name": "pladser.csv", "mimeType": "text/csv", "buffer": FILE.encode("latin-1")})
    secretary.get_by_role("button", name="Se, hvad filen bringer").click()
    expect(secretary.get_by_text("31-02-2026 er ikke en dato. Skriv den som 01-01-2026.")).to_be_visible()
    assert violations(secretary) == []
    secretary.get_by_role("link", name="Vælg filen igen").click()
    mended = FILE.replace("31-02", "28-02").encode()
    secretary.get_by_label("Fil").set_input_files({"name": "p.csv", "mimeType": "text/csv", "buffer": mended})
    secretary.get_by_role("button", name="Se, hvad filen bringer").click()
    expect(secretary.get_by_text("Bo Vamg ligner Bo Vang.")).to_be_visible()
    assert violations(secretary) == []
    secretary.get_by_role("button", name="Indlæs filen").click()
    expect(secretary.get_by_text("Indlæst: 2 pladser og 0 poster.")).to_be_visible()


def test_a_proposal_is_done_from_the_list(live_server: LiveServer, secretary: Page) -> None:
    secretary.goto(f"{live_server.url}{HERE}forslag/")
    secretary.get_by_role("link", name="Indsæt en stedfortræder Erhvervsudvalget, Ali Krogh", exact=True).click()
    secretary.get_by_label("Hvem").select_option("Gro Bech")
    secretary.get_by_role("button", name="Se, hvad der sker").click()
    expect(secretary.get_by_text("Gro Bech sidder i stedet for Ali Krogh i Erhvervsudvalget")).to_be_visible()
    secretary.get_by_role("button", name="Gem").click()
    expect(secretary.get_by_text("Forslaget er gennemført.")).to_be_visible()


def test_everyone_can_use_every_page_on_any_screen(
    live_server: LiveServer,
    secretary: Page,
    committee: Body,
    violations: FindViolations,
) -> None:
    for address in addresses(committee):
        for width in (320, 360, 1280):
            secretary.set_viewport_size({"width": width, "height": 900})
            secretary.goto(live_server.url + address)
            expect(secretary.get_by_role("heading", level=1)).to_be_visible()
            assert secretary.evaluate("document.documentElement.scrollWidth") <= width, address
        assert violations(secretary) == [], address
