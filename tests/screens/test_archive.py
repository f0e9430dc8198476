"""An archive of many: each municipality's pages lie behind its own segment, and nothing of it shows behind another's."""

import datetime as dt
import re
from dataclasses import replace
from html import unescape
from typing import Final
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from raadslag.audit.who import OPERATOR
from raadslag.bodies.dossiers import whose_at
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Body, Installation, Municipality, Person
from raadslag.bodies.operations import choose_scope, describe_municipality, import_municipalities
from raadslag.ingest.aliases import NONE
from raadslag.ingest.operations import import_paper
from raadslag.ingest.results import ImportResult
from raadslag.law.refusal import Refusal
from raadslag.publication.models import CaseTrail
from raadslag.search.queries import find
from raadslag.search.shapes import Filters

pytestmark = pytest.mark.django_db
NOW: Final = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
LINK: Final = re.compile(r"""(?:href|src|action)="([^"#]*)""")
PAPER: Final = """# REFERAT Økonomiudvalget d. {day}-03-2026

**Mødedato** Tirsdag d. {day}. marts 2026 kl. 08:00

**Mødedeltagere** Ida Bech (A), Bo {surname} (V) (Afbud)

# Punkt 1: Ny vej i {town}

24-000123

## Tidligere behandling

Økonomiudvalget den 10. marts 2026 Punkt 1

## Indstilling

Centret indstiller, at {town}vejen anlægges.

## Beslutning

For stemte Ida Bech (A). Imod stemte Bo {surname} (V).

Godkendt i {town}
"""


def paper(town: str, *, day: int = 17) -> str:
    return PAPER.format(town=town, day=day, surname={"Egevang": "Lund", "Skovby": "Krat"}[town])


def taken_in(text: str, *, of: str = "", name: str = "referat.md", address: str | None = None) -> ImportResult:
    return import_paper(
        data=text.encode(), name=name, address=address, by=OPERATOR, now=NOW, released=True,
        aliases=replace(NONE, municipality=of),
    )  # fmt: skip


def an_archive() -> None:
    assert isinstance(choose_scope(scope=Scope.MANY, by=OPERATOR, now=NOW), Installation)


def two_municipalities() -> None:
    an_archive()
    for town in ("Egevang", "Skovby"):
        for day in (10, 17):
            result = taken_in(paper(town, day=day), of=f"{town} Kommune")
            assert result.status == "new", result


def text_of(client: Client, address: str, *, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def links_of(page: str, address: str) -> set[str]:
    found = {urljoin(address, unescape(link)) for link in LINK.findall(page)}
    return {link for link in found if urlsplit(link).netloc == "" and not link.startswith(("/static/", "mailto:"))}


def crawled(client: Client, start: str) -> dict[str, str]:
    """Every page that links lead to from one, by its address."""
    waiting, pages = {start}, dict[str, str]()
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        is_page = response["Content-Type"].startswith("text/html")
        pages[address] = response.content.decode() if is_page else ""
        if not address.startswith("/konto/"):
            waiting |= links_of(pages[address], address) - set(pages)
    return pages


def test_equally_named_committees_of_two_municipalities_have_each_their_meetings() -> None:
    two_municipalities()
    assert set(Body.objects.values_list("slug", flat=True)) == {"egevang/oekonomiudvalget", "skovby/oekonomiudvalget"}
    assert Person.objects.filter(name="Ida Bech").count() == 2
    assert sorted(CaseTrail.objects.filter(merged_into=None).values_list("within", flat=True)) == ["egevang", "skovby"]


def test_every_link_leads_to_a_page_and_none_of_one_municipality_shows_the_other(client: Client) -> None:
    two_municipalities()
    pages = crawled(client, "/")
    own = {town: {a: page for a, page in pages.items() if a.startswith(f"/{town}/")} for town in ("egevang", "skovby")}
    for town, other, name in (("egevang", "skovby", "Krat"), ("skovby", "egevang", "Lund")):
        for kind in ("", "moeder/", "sager/", "personer/", "soeg/", "efterproev/", "oekonomiudvalget/"):
            assert f"/{town}/{kind}" in pages
        assert f"/{town}/oekonomiudvalget/2026-03-17/punkt-1/" in pages
        for address, page in own[town].items():
            assert other not in page.casefold(), address
            assert name not in page, address
            assert not any(link.startswith(f"/{other}") for link in links_of(page, address))
    rest = {address.split("?")[0] for address in set(pages) - set(own["egevang"]) - set(own["skovby"])}
    assert {address for address in rest if not address.startswith(("/konto/", "/om/", "/efterproev"))} == {"/", "/soeg/"}


def test_each_page_of_a_municipality_holds_its_own(client: Client) -> None:
    two_municipalities()
    item = text_of(client, "/skovby/oekonomiudvalget/2026-03-17/punkt-1/")
    assert "Godkendt i Skovby" in item
    case = CaseTrail.objects.get(within="skovby", merged_into=None)
    assert "2026-03-10/punkt-1" in text_of(client, f"/skovby/sager/{case.pk}-{case.slug}/")
    ida = Person.objects.get(within="skovby", name="Ida Bech")
    page = text_of(client, f"/skovby/personer/{ida.pk}-{ida.slug}/")
    assert page.count("/skovby/oekonomiudvalget/2026-03-17/punkt-1/") == 1


def test_nothing_of_one_municipality_is_had_behind_the_segment_of_another(client: Client) -> None:
    two_municipalities()
    case = CaseTrail.objects.get(within="skovby", merged_into=None)
    ida = Person.objects.get(within="skovby", name="Ida Bech")
    download = re.search(r'href="/skovby(/papirer/\d+/)"', text_of(client, "/skovby/oekonomiudvalget/2026-03-17/"))
    assert download
    for address in (f"/sager/{case.pk}-{case.slug}/", f"/personer/{ida.pk}-{ida.slug}/", download[1]):
        text_of(client, f"/skovby{address}")
        text_of(client, f"/egevang{address}", status=404)
        text_of(client, address, status=404)
    page = text_of(client, "/egevang/soeg/?q=vej&udvalg=skovby/oekonomiudvalget&kommune=skovby")
    assert "0 resultater" in page
    text_of(client, "/egevang/moeder/?udvalg=skovby/oekonomiudvalget", status=404)


@pytest.mark.parametrize(
    "address",
    ["/moeder/", "/sager/", "/personer/", "/oekonomiudvalget/", "/oekonomiudvalget/2026-03-17/", "/fremmed/",
     "/fremmed/moeder/", "/egevang/2026-03-17/", "/egevang/egevang/moeder/", "/moeder/oekonomiudvalget/"],
)  # fmt: skip
def test_without_its_municipality_an_address_is_nothing(client: Client, address: str) -> None:
    two_municipalities()
    text_of(client, address, status=404)


def test_the_front_of_an_archive_names_its_municipalities(client: Client) -> None:
    two_municipalities()
    page = text_of(client, "/")
    assert 'href="/egevang/"' in page
    assert 'href="/skovby/"' in page
    assert "2 møder" in page


def test_a_search_goes_over_all_or_within_one(client: Client) -> None:
    two_municipalities()
    everywhere = find(query="vej*", across=True)
    assert {facet.value for facet in everywhere.municipalities} == {"egevang", "skovby"}
    assert everywhere.bodies == ()
    within = find(query="vej*", filters=Filters(within="skovby"), across=True)
    assert 0 < within.total < everywhere.total
    assert {hit.municipality for hit in within.hits} == {"Skovby Kommune"}
    page = text_of(client, "/soeg/?q=vej*")
    assert "/egevang/oekonomiudvalget/" in page
    assert "/skovby/oekonomiudvalget/" in page
    assert "/egevang/" not in "".join(hit.address for hit in within.hits)
    assert "/skovby/" not in text_of(client, "/egevang/soeg/?q=vej*")


def test_a_paper_is_placed_by_a_persons_word_its_site_its_folder_or_what_it_says() -> None:
    an_archive()
    file = "kode;navn\n999;Egevang Kommune\n998;Skovby Kommune\n"
    assert not isinstance(import_municipalities(data=file.encode(), by=OPERATOR, now=NOW), Refusal)
    said = taken_in(paper("Egevang", day=3), of="skovby")
    assert said.meeting == "/skovby/oekonomiudvalget/2026-03-03/"
    site = taken_in(paper("Egevang", day=10), address="https://www.egevang.dk/referat.md")
    assert site.meeting == "/egevang/oekonomiudvalget/2026-03-10/"
    folder = taken_in(paper("Egevang", day=17), name="skovby/referat.md")
    assert folder.meeting == "/skovby/oekonomiudvalget/2026-03-17/"
    nothing = taken_in(paper("Egevang", day=24))
    assert (nothing.status, nothing.code) == ("failed", "no_municipality")
    assert Municipality.objects.count() == 2


def test_the_same_papers_again_change_nothing() -> None:
    two_municipalities()
    assert taken_in(paper("Skovby"), of="Skovby").status == "same"
    assert Municipality.objects.count() == 2


def test_the_segment_of_a_municipality_stays_when_its_name_changes() -> None:
    an_archive()
    for name in ("Egevang", "Egelund"):
        file = f"kode;navn\n999;{name} Kommune\n"
        assert not isinstance(import_municipalities(data=file.encode(), by=OPERATOR, now=NOW), Refusal)
    row = Municipality.objects.get(code="999")
    assert (row.name, row.slug) == ("Egelund Kommune", "egevang")


def test_a_municipality_called_as_one_of_the_houses_own_words_gets_a_suffix() -> None:
    an_archive()
    taken_in(paper("Egevang"), of="Sager Kommune")
    assert Municipality.objects.get().slug == "sager-2"


@pytest.mark.parametrize(("first", "second"), [(Scope.ONE, Scope.MANY), (Scope.MANY, Scope.ONE)])
def test_the_choice_stands_once_addresses_are_given(first: Scope, second: Scope) -> None:
    choose_scope(scope=first, by=OPERATOR, now=NOW)
    assert taken_in(paper("Egevang"), of="Egevang").status == "new"
    refused = choose_scope(scope=second, by=OPERATOR, now=NOW)
    assert isinstance(refused, Refusal)
    assert refused.code == "scope_is_settled"


def test_the_choice_gives_and_takes_segments_while_nothing_hangs_on_them() -> None:
    describe_municipality(name="Egevang Kommune", code="", by=OPERATOR, now=NOW)
    an_archive()
    assert Municipality.objects.get().slug == "egevang"
    choose_scope(scope=Scope.ONE, by=OPERATOR, now=NOW)
    assert Municipality.objects.get().slug == ""


def test_one_municipality_keeps_its_addresses(client: Client) -> None:
    result = taken_in(paper("Egevang"), of="Egevang Kommune")
    assert result.meeting == "/oekonomiudvalget/2026-03-17/"
    pages = crawled(client, "/")
    assert "/oekonomiudvalget/2026-03-17/punkt-1/" in pages
    assert not any(address.startswith("/egevang") for address in pages)
    text_of(client, "/egevang/", status=404)
    text_of(client, "/egevang/moeder/", status=404)


def test_whose_pages_is_asked_in_one_query(django_assert_num_queries: object) -> None:
    two_municipalities()
    with django_assert_num_queries(1):  # type: ignore[operator]
        here = whose_at(within="egevang")
    assert here
    assert (here.prefix, here.name) == ("/egevang", "Egevang Kommune")
