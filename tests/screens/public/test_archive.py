"""An archive of many: a municipality's pages lie behind its own segment, and show nothing of another's."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from raadslag.bodies.dossiers import whose_at
from raadslag.bodies.models import Body, Person
from raadslag.publication.models import CaseTrail
from raadslag.search.queries import find
from raadslag.search.shapes import Filters
from tests.screens.public.archived import an_archive, crawled, links_of, paper, taken_in, text_of, two_municipalities

pytestmark = pytest.mark.django_db


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
    assert {address for address in rest if not address.startswith(("/konto/", "/om/", "/efterproev"))} == {
        "/",
        "/soeg/",
    }


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


def test_the_front_asks_as_often_with_thirty_municipalities_as_with_three(client: Client) -> None:
    an_archive()
    counts = []
    for first, last in ((0, 3), (3, 30)):
        for number in range(first, last):
            assert taken_in(paper("Egevang") + f"\n{number}\n", of=f"By {number}").status == "new"
        with CaptureQueriesContext(connection) as asked:
            text_of(client, "/")
            text_of(client, "/soeg/?q=vej*")
        counts.append(len(asked))
    assert counts[0] == counts[1]
