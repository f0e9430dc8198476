"""A new council is constituted in a real browser: groups, lots, a run of elections, and the seats they come to."""

import os
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.accounts.roles import Role
from raadslag.bodies.models import Office, Seat
from tests.bodies.constituting.egevang import COUNCIL, council
from tests.journeys.conftest import FindViolations
from tests.screens.desk.constitution.conftest import user

COOKIE = "sessionid"
PICTURES = os.environ.get("JOURNEY_PICTURES", "")
"""A folder for pictures of every page on the way, where somebody wants to look at them."""
LINES = "\n".join(f"{name}; {letter}" for letter, names in COUNCIL.items() for name in names)
BODIES = (
    ("Økonomiudvalget", "finance", 5, False),
    ("Børne- og Skoleudvalget", "standing", 5, True),
    ("Klima- og Teknikudvalget", "standing", 5, True),
    ("Egevang Affald I/S", "company", 2, False),
    ("Bevillingsnævnet", "board", 1, False),
)


class Secretary:
    """Somebody at the desk who looks at each page on a phone and at a desk, and asks axe about it."""

    def __init__(self, page: Page, server: LiveServer, violations: FindViolations) -> None:
        self.page, self.server, self.violations, self.seen = page, server, violations, 0

    def sign_in(self) -> None:
        client = Client()
        client.force_login(user("sanne@egevang.example", Role.SECRETARY))
        cookie = client.cookies[COOKIE].value
        self.page.context.add_cookies([{"name": COOKIE, "value": cookie, "url": self.server.url}])

    def look(self, name: str) -> None:
        """The page as it is: no fault, nothing sideways on a phone."""
        self.seen += 1
        assert self.violations(self.page) == [], name
        for width in (360, 1280):
            self.page.set_viewport_size({"width": width, "height": 900})
            wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            assert not self.page.evaluate(wide), f"{name} is too wide at {width}"
            if PICTURES:
                picture = Path(PICTURES) / f"{self.seen:02}-{name}-{width}.png"
                self.page.screenshot(path=picture, full_page=True)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name, exact=True).first.click()

    def home(self) -> None:
        self.page.locator(".breadcrumbs__link").last.click()

    def elect(self, link: str, name: str, *, abstaining: tuple[str, ...] = ()) -> None:
        self.follow(link)
        self.page.get_by_label("Alle stemte på, når andet ikke er valgt").select_option(label=name)
        for each in abstaining:
            self.page.get_by_label(each, exact=True).select_option(label="Undlod at stemme")
        self.press("Gem omgangen")

    def deal(self, body: str) -> None:
        self.follow(f"Fordeling, {body}")
        while True:
            if self.page.get_by_role("button", name="Fordel resten").count():
                self.press("Fordel resten")
            elif self.page.get_by_role("group", name="Hvem faldt loddet på").count():
                self.draw()
            else:
                return

    def draw(self) -> None:
        self.page.get_by_role("radio").first.check()
        self.page.get_by_label("Hvem trak").fill("Ida Bech")
        self.page.get_by_label("Hvordan").fill("sedler i en skål")
        self.press("Gem lodtrækningen, og giv pladsen")

    def name(self, *, first: str = "") -> None:
        """Choose for each seat the first of its group that was not chosen."""
        self.follow("Skriv, hvem grupperne udpeger")
        taken = {"Mette Lund"}
        for place, field in enumerate(self.page.locator("select[name^=plads-]").all()):
            offered = [
                each.get_attribute("value") or "" for each in field.locator("optgroup").first.locator("option").all()
            ]
            chosen = first if first and place == 0 else next(each for each in offered if each not in taken)
            taken.add(chosen)
            field.select_option(value=chosen)
        self.look("navne")
        self.press("Gem navnene")


@pytest.fixture
def secretary(page: Page, live_server: LiveServer, violations: FindViolations, settings: Settings) -> Secretary:
    settings.MUNICIPALITY = "Egevang Kommune"
    council()
    made = Secretary(page, live_server, violations)
    made.sign_in()
    return made


def test_a_council_is_constituted(secretary: Secretary) -> None:
    begin(secretary)
    prepare(secretary)
    elect_officers(secretary)
    deal_seats(secretary)
    elect_chairs(secretary)
    confirm(secretary)
    look_up(secretary)
    assert Seat.objects.filter(body__name="Økonomiudvalget").count() == 5
    assert Seat.objects.count() == 15 + 5 + 5 + 5 + 2 + 1
    assert Office.objects.get(kind="mayor").person.name == "Mette Lund"


def begin(desk: Secretary) -> None:
    page = desk.page
    page.goto(f"{desk.server.url}/skrivebord/konstituering/")
    desk.look("ingen")
    desk.press("Begynd konstitueringen")
    expect(page.get_by_role("alert")).to_contain_text("Ret 3 ting, før du kan gå videre")
    desk.look("fejl")
    page.get_by_label("Det konstituerende møde").fill("2025-12-04")
    page.get_by_label("Funktionsperiodens første dag").fill("2026-01-01")
    page.get_by_label("Funktionsperiodens sidste dag").fill("2029-12-31")
    desk.press("Begynd konstitueringen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Konstituering 2026–2029")
    desk.look("begyndt")


def prepare(desk: Secretary) -> None:
    page = desk.page
    desk.follow("Medlemmer")
    page.get_by_label("Medlemmer, én på hver linje").fill(f"{LINES}\nX")
    desk.press("Gem medlemmerne, og gå til grupperne")
    expect(page.get_by_role("alert")).to_contain_text("Linje 16 mangler et navn")
    page.get_by_label("Medlemmer, én på hver linje").fill(LINES)
    desk.look("medlemmer")
    desk.press("Gem medlemmerne, og gå til grupperne")
    for letter in COUNCIL:
        page.get_by_label("Gruppens navn").fill(f"Gruppe {letter}")
        page.get_by_label("Listernes bogstaver").fill(letter)
        desk.press("Tilføj gruppen")
    desk.look("grupper")
    desk.follow("Videre til udvalg og poster")
    for name, kind, seats, chair in BODIES:
        page.get_by_label("Udvalg, råd, bestyrelse eller selskab").fill(name)
        page.get_by_label("Art").select_option(value=kind)
        page.get_by_label("Pladser, som rådet vælger").fill(str(seats))
        page.get_by_label("Vælger selv sin formand").set_checked(chair)
        page.get_by_label("Har suppleanter").set_checked(kind == "company")
        desk.press("Tilføj til listen")
    desk.look("udvalg")
    desk.home()
    desk.press("Lås grupperne, og begynd mødet")
    expect(page.locator("[aria-current=step]")).to_have_text("Grupperne er anmeldt")
    desk.look("anmeldt")


def elect_officers(desk: Secretary) -> None:
    page = desk.page
    desk.elect("Valg: Borgmester", "Mette Lund (A)", abstaining=("Jens Krogh (V)", "Pia Ravn (V)"))
    expect(page.locator(".lead")).to_have_text("Mette Lund (A) er valgt i første omgang: 13 af 15 til stede.")
    expect(page.get_by_text("Mette Lund (A) stemte på sig selv. Det er lovligt")).to_be_visible()
    desk.look("borgmester")
    desk.home()
    desk.follow("Valg: Viceborgmester")
    desk.look("afstemning")
    desk.home()
    desk.elect("Valg: Viceborgmester", "Jens Krogh (V)")
    desk.home()
    desk.follow("Valg, Bevillingsnævnet")
    page.get_by_label("Alle stemte på, når andet ikke er valgt").select_option(label="Bo Rask (C)")
    desk.press("Gem omgangen")
    desk.home()


def deal_seats(desk: Secretary) -> None:
    page = desk.page
    desk.follow("Fordeling, Økonomiudvalget")
    desk.look("ingen-fordelt")
    page.get_by_role("button", name="Fordel næste plads").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".lead")).to_contain_text("1 af 5 fordelt")
    expect(page.get_by_role("status")).to_have_text("Plads 1: Gruppe A med kvotienten 6.")
    expect(page.get_by_role("button", name="Fordel næste plads")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("der skal trækkes lod mellem Gruppe A og Gruppe C")).to_be_visible()
    desk.press("Gem lodtrækningen, og giv pladsen")
    expect(page.get_by_role("alert")).to_contain_text("Ret 3 ting")
    desk.look("lod")
    desk.home()
    desk.deal("Økonomiudvalget")
    desk.look("fordelt")
    desk.press("Fortryd det seneste trin")
    expect(page.locator(".lead")).to_contain_text("4 af 5 fordelt, lodtrækning mangler")
    desk.draw()
    desk.name(first="Mette Lund")
    for body in ("Børne- og Skoleudvalget", "Klima- og Teknikudvalget"):
        desk.deal(body)
        desk.home()
    even_out(desk)
    for body in ("Børne- og Skoleudvalget", "Klima- og Teknikudvalget"):
        desk.follow(f"Fordeling, {body}")
        desk.name()
    desk.deal("Egevang Affald I/S")
    desk.follow("Skriv, hvem grupperne udpeger")
    page.get_by_label("Plads 1, Gruppe A").fill("Ulla Borger")
    page.get_by_label("Suppleant for plads 1").fill("Ida Bech")
    page.get_by_label("Plads 2, Gruppe V").fill("Jens Krogh")
    desk.look("navne-frit")
    desk.press("Gem navnene")
    desk.look("alt-fordelt")
    desk.press("Pladserne er fordelt: gå til valg af formænd")


def even_out(desk: Secretary) -> None:
    page = desk.page
    desk.follow("Udjævning mellem de stående udvalg (§ 27)")
    desk.look("udjaevning")
    page.get_by_label("Gruppe, der mangler en plads").select_option(label="Gruppe V")
    desk.press("Lad gruppen overtage pladsen")
    expect(page.get_by_text("Gruppe V overtager plads 5 ved udjævning")).to_be_visible()
    desk.look("udjaevnet")
    desk.home()


def elect_chairs(desk: Secretary) -> None:
    for body in ("Børne- og Skoleudvalget", "Klima- og Teknikudvalget"):
        desk.elect(f"Formand, {body}", "Ida Bech (A)")
        desk.home()
    desk.look("formaend")
    desk.press("Formændene er valgt: gå til bekræftelse")


def confirm(desk: Secretary) -> None:
    page = desk.page
    desk.follow("Læs igennem og bekræft")
    desk.look("bekraeft")
    desk.press("Bekræft, og skriv posterne")
    expect(page.get_by_text("Bekræftet den")).to_be_visible()
    desk.look("rapport")
    page.emulate_media(media="print")
    if PICTURES:
        page.pdf(path=Path(PICTURES) / "rapport.pdf", format="A4")
    page.emulate_media(media="screen")


def look_up(desk: Secretary) -> None:
    page = desk.page
    desk.follow("Repræsentation")
    page.get_by_label("På dagen").fill("2026-05-04")
    page.get_by_label("Person eller organ").fill("ulla")
    desk.press("Vis")
    expect(page.get_by_role("row", name="Ulla Borger")).to_contain_text("suppleant: Ida Bech")
    desk.look("repraesentation")
    with page.expect_download() as found:
        page.get_by_role("link", name="Hent som regneark (csv)").click()
    assert "Ulla Borger" in Path(found.value.path()).read_text(encoding="utf-8-sig")


def test_it_works_without_javascript(
    secretary: Secretary, live_server: LiveServer, page: Page, violations: FindViolations
) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    plain = Secretary(context.new_page(), live_server, violations)
    plain.page.goto(f"{live_server.url}/skrivebord/konstituering/")
    plain.page.get_by_label("Det konstituerende møde").fill("2025-12-04")
    plain.page.get_by_label("Funktionsperiodens første dag").fill("2026-01-01")
    plain.page.get_by_label("Funktionsperiodens sidste dag").fill("2029-12-31")
    plain.press("Begynd konstitueringen")
    expect(plain.page.get_by_role("heading", level=1)).to_have_text("Konstituering 2026–2029")
    context.close()
