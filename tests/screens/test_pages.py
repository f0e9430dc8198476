"""Each kind of page, made from papers that were read and published."""

import datetime as dt
import re

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from tests.screens.published import BUU, CLOSED, DAY_CARE, ITEM, TO_COME, publish

pytestmark = pytest.mark.django_db

PASSAGE = f"{ITEM}kilde/beslutning/"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: dt.date(2026, 11, 21))


def page(client: Client, address: str, *, status: int = 200) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == status
    assert answer.cookies == {}
    return " ".join(answer.content.decode().split())


def first_link(html: str, under: str) -> str:
    """The first link to something under an address, not to the address itself."""
    found = re.search(rf'href="({under}[^"]+)"', html)
    assert found, under
    return found[1]


def test_an_empty_house_says_so_and_gives_a_way_on(client: Client) -> None:
    assert "Der er ingen planlagte møder her." in page(client, "/")
    assert "Der er ingen møder her." in page(client, "/moeder/")
    assert "Der er ingen sager her endnu." in page(client, "/sager/")
    assert "Der er ingen politikere her endnu." in page(client, "/personer/")
    assert 'Ingen resultater for "skole". Prøv færre ord' in page(client, "/soeg/?q=skole").replace("&quot;", '"')


def test_the_front_page_tells_what_was_decided_and_what_comes(client: Client) -> None:
    publish(*DAY_CARE, *TO_COME)
    html = page(client, "/")
    assert 'Økonomiudvalget<span class="sr-only"> mandag den 7. december 2026' in html
    assert "Dagsorden klar" in html
    assert "Ny struktur for dagtilbud i Sønderlund" in html


def test_meetings_stand_under_their_months_and_can_be_filtered(client: Client) -> None:
    publish(*DAY_CARE)
    html = page(client, "/moeder/")
    assert html.index(">maj 2026</h2>") < html.index(">februar 2026</h2>")
    only = page(client, "/moeder/?udvalg=oekonomiudvalget&aar=2026")
    assert 'href="/oekonomiudvalget/2026-05-18/"' in only
    assert f'href="{BUU}2026-05-05/"' not in only
    assert 'href="/oekonomiudvalget/2026-05-18/"' in page(client, "/oekonomiudvalget/")


def test_a_meeting_shows_outcomes_votes_and_attendance(client: Client) -> None:
    publish(*DAY_CARE)
    html = page(client, f"{BUU}2026-05-05/")
    assert "<title>Børne- og Uddannelsesudvalget, tirsdag den 5. maj 2026" in html
    assert "4 for" in html
    assert "2 imod" in html
    assert "Til stede: 7 af 7" in html
    assert "Kontroltal" in html


def test_a_substitute_is_not_a_seat_more(client: Client) -> None:
    publish("kommunalbestyrelsen/2026-01-27-referat.pdf")
    html = page(client, "/kommunalbestyrelsen/2026-01-27/")
    assert "Til stede: 15 af 15" in html
    assert "stedfortræder for Preben Skovlunde" in html
    assert "Afbud og fravær: 1" in html


def test_an_item_begins_with_the_decision_word_for_word(client: Client) -> None:
    publish(*DAY_CARE)
    html = page(client, ITEM)
    assert "Indstillingen anbefales." in html
    assert html.index('id="beslutning"') < html.index('id="stemmer"') < html.index('id="indstilling"')
    assert "4 stemte for, 2 imod, 1 undlod. 7 af 7 var til stede." in html
    assert 'aria-current="step"' in html
    assert "4 bilag" in html
    assert 'content="Børne- og Uddannelsesudvalget 5. maj 2026: For indstillingen stemte' in html


def test_a_way_names_what_is_not_here(client: Client) -> None:
    publish("boerne-og-uddannelsesudvalget/2026-01-13-referat.txt")
    assert "Findes ikke her" in page(client, f"{BUU}2026-01-13/punkt-2/")


def test_the_next_step_is_one_still_to_come(client: Client) -> None:
    publish(
        "boerne-og-uddannelsesudvalget/2026-11-10-referat.md", *TO_COME, "kommunalbestyrelsen/2026-12-15-dagsorden.html"
    )
    html = page(client, f"{BUU}2026-11-10/punkt-2/")
    assert "Økonomiudvalget, mandag den 7. december 2026" in html.split('class="next-step"')[1]
    assert 'class="next-step"' not in page(client, "/kommunalbestyrelsen/2026-12-15/punkt-39/")


def test_a_closed_item_shows_only_what_may_be_told(client: Client) -> None:
    publish(*CLOSED)
    html = page(client, f"{BUU}2026-09-22/punkt-4/")
    assert "Punktet er lukket" in html
    assert "Søg aktindsigt hos" in html
    assert 'id="case"' not in html
    assert 'id="bilag"' not in html


def test_an_agenda_says_that_nothing_is_decided(client: Client) -> None:
    publish(*TO_COME)
    assert "Referatet er ikke offentliggjort endnu." in page(client, "/oekonomiudvalget/2026-12-07/")
    listed = client.get("/oekonomiudvalget/2026-12-07/").content.decode()
    address = listed.split('class="item-row"')[1].split('href="')[1].split('"')[0]
    assert "Der er ikke besluttet noget endnu." in page(client, address)


def test_a_passage_is_a_page_and_a_piece_of_a_page(client: Client) -> None:
    publish(*DAY_CARE)
    whole = page(client, PASSAGE)
    assert "<!DOCTYPE html>" in whole
    assert '<mark tabindex="-1">' in whole
    piece = client.get(PASSAGE, headers={"HX-Request": "true"})
    assert "<html" not in piece.content.decode()
    assert "Indstillingen anbefales" in piece.content.decode()
    assert "HX-Request" in piece["Vary"]


def test_an_original_that_is_not_public_is_nowhere(client: Client) -> None:
    publish(*DAY_CARE[:3], released=False)
    assert "Vis i kilden" not in page(client, ITEM)
    assert "Originalen er ikke offentlig her." in page(client, f"{BUU}2026-05-05/")
    for address in (PASSAGE, f"{BUU}2026-05-05/kilde/", "/papirer/1/"):
        assert "Siden findes ikke" in page(client, address, status=404)


def test_an_original_is_shown_or_saved_but_never_run(client: Client) -> None:
    publish(*DAY_CARE)
    html = page(client, "/oekonomiudvalget/2026-05-18/")
    saved = client.get(first_link(html, "/papirer/"))
    assert saved["Content-Type"] == "application/octet-stream"
    assert saved["Content-Disposition"].startswith("attachment")
    html = page(client, "/kommunalbestyrelsen/2026-05-26/")
    shown = client.get(first_link(html, "/papirer/"))
    assert shown["Content-Type"] == "application/pdf"
    assert shown["Content-Disposition"].startswith("inline")
    assert shown.content.startswith(b"%PDF")


def test_the_way_of_a_case_is_in_order_of_time(client: Client) -> None:
    publish(*DAY_CARE)
    html = page(client, first_link(page(client, ITEM), "/sager/"))
    days = ["3. februar 2026", "7. april 2026", "5. maj 2026", "18. maj 2026", "26. maj 2026"]
    places = [html.index(f'<span class="way-date">{day}') for day in days]
    assert places == sorted(places)
    assert page(client, "/sager/").count("case-row") >= 1


def test_a_politician_has_attendance_in_words_and_votes(client: Client) -> None:
    publish(*DAY_CARE)
    address = first_link(page(client, ITEM), "/personer/")
    html = page(client, address)
    assert "Til stede ved" in html
    assert "Ny struktur for dagtilbud" in html
    moved = client.get(f"{address.split('-')[0]}-et-andet-navn/")
    assert (moved.status_code, moved["Location"]) == (301, address)


def test_a_search_marks_what_it_found(client: Client) -> None:
    publish(*DAY_CARE)
    html = page(client, "/soeg/?q=dagtilbud")
    assert "<mark>dagtilbud</mark>" in html
    assert "fjern filter" in page(client, "/soeg/?q=dagtilbud&aar=2026")


def test_what_is_typed_is_not_markup(client: Client) -> None:
    html = page(client, "/soeg/?q=<script>alert(1)</script>&slags=<b>&udvalg='\"&aar=x&side=-2")
    assert "<script>alert" not in html
    assert "<b>" not in html


@pytest.mark.parametrize(
    "address", ["/findes-ikke/", "/a/2026-02-30/", f"{BUU}2020-01-01/", "/sager/999999999/", "/a/b/c/"]
)
def test_what_is_not_there_says_so_and_gives_a_way_on(client: Client, address: str) -> None:
    html = page(client, address, status=404)
    assert "Siden findes ikke, eller du har ikke adgang" in html
    assert 'action="/soeg/"' in html


def test_the_municipality_has_the_name_that_was_set(client: Client) -> None:
    for name, shown in {"Sønderby Kommune": "Sønderby Kommune", "": "Kommunen"}.items():
        with override_settings(MUNICIPALITY=name):
            assert f'<a href="/">{shown}</a>' in page(client, "/")


def test_pages_about_the_pages(client: Client) -> None:
    assert "WCAG 2.2" in page(client, "/om/tilgaengelighed/")
    assert "ingen cookies" in page(client, "/om/privatliv/")
