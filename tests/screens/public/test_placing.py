"""Which municipality of an archive a paper, a body and a person belong to."""

import datetime as dt
from functools import partial

import pytest
from django.test import Client

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Body, Municipality, Person
from raadslag.bodies.operations import choose_scope, describe_municipality, import_municipalities
from raadslag.law.refusal import Refusal
from raadslag.publication.operations import join_numbered, record_name
from raadslag.publication.refusals import Refusal as NotSaid
from raadslag.publication.shapes.recognition import BodyRenamed
from tests.screens.public.archived import (
    NOW,
    an_archive,
    crawled,
    paper,
    taken_in,
    text_of,
    two_municipalities,
)

pytestmark = pytest.mark.django_db


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
    assert taken_in(paper("Egevang", day=24), of="egevnag").code == "no_municipality"
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


def test_a_body_is_renamed_in_its_own_municipality_alone(client: Client) -> None:
    two_municipalities()
    asked = partial(record_name, new="Finansudvalget", since=dt.date(2026, 3, 1), by=OPERATOR, now=NOW)
    refused = asked(old="Økonomiudvalget")
    assert isinstance(refused, NotSaid)
    assert refused.code == "no_body"
    assert isinstance(asked(old="skovby/Økonomiudvalget"), BodyRenamed)
    assert set(Body.objects.filter(merged_into=None).values_list("slug", flat=True)) >= {"egevang/oekonomiudvalget"}
    text_of(client, "/egevang/oekonomiudvalget/2026-03-17/")
    ida = Person.objects.filter(name="Ida Bech").order_by("id")
    joined = join_numbered(first=ida[0].pk, second=ida[1].pk, by=OPERATOR, now=NOW)
    assert isinstance(joined, NotSaid)
    assert joined.code == "another_municipality"


def test_a_paper_placed_wrongly_is_placed_anew_by_a_persons_word_and_stays(client: Client) -> None:
    two_municipalities()
    text = paper("Egevang", day=24)
    assert taken_in(text, of="Skovby").meeting == "/skovby/oekonomiudvalget/2026-03-24/"
    moved = taken_in(text, of="Egevang")
    assert (moved.status, moved.meeting) == ("changed", "/egevang/oekonomiudvalget/2026-03-24/")
    assert taken_in(text, name="skovby/referat.md").status == "same"
    there = client.get("/skovby/oekonomiudvalget/2026-03-24/")
    assert (there.status_code, there["Location"]) == (301, "/egevang/oekonomiudvalget/2026-03-24/")
    pages = crawled(client, "/skovby/")
    assert "Lund" not in "".join(page for address, page in pages.items() if address.startswith("/skovby/"))
    assert "/egevang/oekonomiudvalget/2026-03-24/punkt-1/" in crawled(client, "/egevang/")
