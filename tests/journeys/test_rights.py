"""Roles, full papers and decisions between meetings, in a real browser."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.roles import Role
from raadslag.audit.who import WORKER
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import BodyRole, Office, Seat
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.notices.operations import tell
from raadslag.publication.models import Meeting
from raadslag.records import Openness
from raadslag.restricted.models import Access, AccessRequest
from tests.doing import doing
from tests.journeys.conftest import FindViolations
from tests.publication.made import DAY as MEETING
from tests.publication.made import item, minutes
from tests.restricted.town import DAY, kept, named, politician, user

WIDTHS = (360, 1280)
PICTURES = os.environ.get("PICTURES_OF_PAGES")
PAGES = {
    "front": "skrivebord/",
    "roles": "skrivebord/rettigheder/",
    "grant": "skrivebord/rettigheder/giv/",
    "full": "skrivebord/fulde-papirer/",
    "requests": "skrivebord/anmodninger/",
    "ask": "skrivebord/anmodninger/ny/",
    "readings": "skrivebord/laeselog/",
    "accesses": "skrivebord/adgange/",
    "admit": "skrivebord/adgange/ny/",
    "between": "skrivebord/mellem-moederne/",
    "record": "skrivebord/mellem-moederne/ny/",
    "own": "konto/rettigheder/",
}


@pytest.fixture
def lise(transactional_db: None, tmp_path: Path) -> User:
    """Somebody with every role that these pages are for, and things that wait."""
    settings.FILES_ROOT = tmp_path / "files"
    who, person = politician("Lise Holm")
    today = timezone.localdate()
    MunicipalRole.objects.create(user=who, role=Role.ADMINISTRATOR, since=MEETING, reason="Opsætning")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=MEETING, reason="Ny sekretær")
    Seat.objects.create(body=named("Kommunalbestyrelsen", BodyKind.COUNCIL), person=person, since=MEETING)
    Office.objects.create(body=named(), person=person, kind=OfficeKind.CHAIR, since=MEETING, until=today + 90 * DAY)
    record = minutes(
        item("Køb af grund", number="1", openness=Openness.CLOSED, decision="Købes for 3 mio. kr."),
        item("Cykelsti på Strandvejen", number="2", decision="Godkendt"),
    )
    kept(record)
    days = {"meetings_since": MEETING, "meetings_until": MEETING}
    asker = user("Mette Lund")
    AccessRequest.objects.create(user=asker, body=named(), wish="Sagen om grunden", asked=timezone.now(), **days)
    Access.objects.create(user=asker, body=named(), since=today, until=today, item="1", reason="Rådgiver", **days)
    DecisionBetweenMeetings.objects.create(
        body=named(),
        decider="chair",
        person=person,
        day=today - 9 * DAY,
        what="Lejer telte til havnefesten for 40.000 kr.",
        ground="urgent",
        reason="Stormen tog de gamle",
        case_reference="Havnefest",
        mayor_told=today - 9 * DAY,
        recorded=timezone.now(),
    )
    Meeting.objects.create(body=named(), date=today - DAY)
    values = {"body": "Teknikudvalget", "day": "17.03.2026", "version": 1}
    about = {"kind": "restricted.paper_for_mayor", "code": "mayor_minutes", "address": "/teknikudvalget/2026-03-17/"}
    with doing():
        tell(recipient=who.audit_id, key="1", values=values, **about, by=WORKER, now=timezone.now())
    return who


@pytest.fixture(autouse=True)
def _signed_in(lise: User, live_server: LiveServer, page: Page) -> None:
    client = Client()
    client.force_login(lise)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])


def test_a_request_is_answered_from_what_waits(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/skrivebord/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvad venter på mig (3)")
    page.get_by_role("link", name="Svar på anmodning om papirer: Mette Lund").click()
    page.get_by_label("Giv adgang").check()
    page.get_by_role("button", name="Send svaret").click()
    expect(page.get_by_role("alert")).to_contain_text("Skriv den sidste dag")
    page.get_by_label("Kan læses til og med").fill(timezone.localdate().isoformat())
    page.get_by_role("button", name="Send svaret").click()
    expect(page.get_by_role("status").first).to_contain_text("Svaret er sendt.")
    page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Venter på mig").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvad venter på mig (2)")


def test_a_role_is_given_and_taken_back(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/skrivebord/")
    page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Rettigheder").click()
    page.get_by_role("link", name="Giv en rolle").click()
    page.get_by_label("E-mail").fill("mette.lund@egevang.dk")
    page.get_by_label("Hvor", exact=True).select_option("Teknikudvalget")
    page.get_by_label("Rolle").select_option("Økonom")
    page.get_by_label("Hvorfor").fill("Ny økonom")
    page.get_by_role("button", name="Giv rollen").click()
    roles = page.get_by_role("region", name="Roller og poster")
    expect(roles).to_contain_text("Økonom ved Teknikudvalget")
    roles.get_by_role("link", name="Tag tilbage").click()
    page.get_by_label("Hvorfor").fill("Var en fejl")
    page.get_by_role("button", name="Tag rollen tilbage").click()
    expect(roles).to_contain_text("Personen har ingen rolle eller post den dag.")
    expect(page.get_by_role("region", name="Roller, der er givet")).to_contain_text("begyndte aldrig")


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_in_the_way_of_anybody(
    live_server: LiveServer, page: Page, violations: FindViolations, lise: User, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    request, access = AccessRequest.objects.get(), Access.objects.get()
    decision, role = DecisionBetweenMeetings.objects.get(), BodyRole.objects.get()
    more = {
        "person": f"skrivebord/rettigheder/{lise.pk}/",
        "withdraw": f"skrivebord/rettigheder/tag/udvalg/{role.pk}/",
        "paper": "skrivebord/fulde-papirer/1/",
        "request": f"skrivebord/anmodninger/{request.pk}/",
        "end": f"skrivebord/adgange/{access.pk}/slut/",
        "report": f"skrivebord/mellem-moederne/{decision.pk}/meldt/",
    }
    page.goto(f"{live_server.url}/skrivebord/fulde-papirer/")
    more["paper"] = (page.get_by_role("link", name="17. marts 2026").get_attribute("href") or "").lstrip("/")
    for name, address in (PAGES | more).items():
        answer = page.goto(f"{live_server.url}/{address}")
        assert answer is not None
        assert answer.status == 200, address
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/{name}-{width}.png", full_page=True)
