"""An administrator enters what papers do not say: the municipality, new bodies, and what a known body is."""

import datetime as dt

import pytest
from pytest_django.fixtures import Settings

from raadslag.accounts.permissions import Denied
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, Scope
from raadslag.bodies.models import Body, Installation, Municipality
from raadslag.bodies.operations import (
    choose_scope,
    classify_body,
    describe_municipality,
    establish_body,
    finish_setup,
    recognise_body,
    set_logo,
)
from raadslag.files.kinds import media_type_of
from raadslag.law.refusal import Refusal
from tests.bodies.made import NOW, YEAR, body, user
from tests.doing import doing

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 17
SVG = b'<?xml version="1.0"?>\n<!-- vector -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'


def code(done: object) -> str:
    assert isinstance(done, Refusal)
    return done.code


def test_a_body_that_no_paper_has_shown_is_established_with_its_kind_and_first_day() -> None:
    made = body("Havneudvalget")
    assert (made.kind, made.since, made.slug) == (BodyKind.STANDING, YEAR, "havneudvalget")
    assert set(Entry.objects.filter(kind="body").values_list("operation", "subject_name")) == {
        ("bodies.establish_body", "Havneudvalget")
    }


def test_a_body_that_is_known_is_classified_and_not_made_again() -> None:
    made = body("Havneudvalget")
    again = establish_body(name="HAVNEUDVALGET", kind=BodyKind.STANDING, since=YEAR, by=OPERATOR, now=NOW)
    assert code(again) == "body_is_known"
    done = classify_body(body=made, kind=BodyKind.ADVISORY, since=None, by=OPERATOR, now=NOW)
    assert isinstance(done, Body)
    assert (done.kind, done.since) == (BodyKind.ADVISORY, None)


@pytest.mark.parametrize("name", ["", "  ", "…", "x" * 301])
def test_a_body_needs_a_name(name: str) -> None:
    assert code(establish_body(name=name, kind=BodyKind.BOARD, since=YEAR, by=OPERATOR, now=NOW)) == "body_name_missing"


@pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.FINANCE])
def test_there_is_one_council_and_one_finance_committee_at_a_time(kind: BodyKind) -> None:
    first = body("Det første", kind)
    refused = establish_body(name="Det andet", kind=kind, since=YEAR, by=OPERATOR, now=NOW)
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.about) == ("body_of_kind_is_there", ("Det første",))
    assert refused.statute.startswith("kommunestyrelsesloven")
    other = body("Det tredje")
    assert code(classify_body(body=other, kind=kind, since=YEAR, by=OPERATOR, now=NOW)) == "body_of_kind_is_there"
    Body.objects.filter(pk=first.pk).update(until=dt.date(2026, 6, 30))
    later = dt.date(2026, 7, 1)
    assert isinstance(classify_body(body=other, kind=kind, since=later, by=OPERATOR, now=NOW), Body)


def test_only_an_administrator_establishes_a_body() -> None:
    with pytest.raises(Denied):
        establish_body(name="Havneudvalget", kind=BodyKind.BOARD, since=YEAR, by=user("Eva Lind"), now=NOW)
    assert not Body.objects.exists()


def test_the_municipality_has_a_name_and_three_digits() -> None:
    done = describe_municipality(name=" Egevang  Kommune ", code="199", by=OPERATOR, now=NOW)
    assert isinstance(done, Municipality)
    assert (done.name, done.code) == ("Egevang Kommune", "199")
    for name, digits, expected in [
        ("", "199", "municipality_name_missing"),
        ("Egevang Kommune", "19", "municipality_code"),
        ("Egevang Kommune", "nul", "municipality_code"),
    ]:
        assert code(describe_municipality(name=name, code=digits, by=OPERATOR, now=NOW)) == expected


def test_a_name_from_the_environment_stands(settings: Settings) -> None:
    settings.MUNICIPALITY = "Egevang Kommune"
    assert code(describe_municipality(name="Andeby", code="", by=OPERATOR, now=NOW)) == "name_from_environment"
    done = describe_municipality(name="Egevang Kommune", code="199", by=OPERATOR, now=NOW)
    assert isinstance(done, Municipality)
    assert done.code == "199"


@pytest.mark.parametrize(
    ("data", "kind"), [(PNG, "image/png"), (b"\xff\xd8\xff\xe0xx", "image/jpeg"), (SVG, "image/svg+xml")]
)
def test_a_logo_is_a_picture_by_its_content(data: bytes, kind: str) -> None:
    done = set_logo(data=data, name="logo.bin", by=OPERATOR, now=NOW)
    assert isinstance(done, Municipality)
    assert done.logo
    assert done.logo.media_type == kind
    without = set_logo(data=None, name="", by=OPERATOR, now=NOW)
    assert isinstance(without, Municipality)
    assert without.logo is None


def test_what_only_calls_itself_a_picture_is_refused() -> None:
    assert code(set_logo(data=b"%PDF-1.7", name="logo.png", by=OPERATOR, now=NOW)) == "logo_is_no_picture"
    page = b"<!DOCTYPE html><html><body><svg></svg></body></html>"
    assert code(set_logo(data=page, name="logo.svg", by=OPERATOR, now=NOW)) == "logo_is_no_picture"
    assert media_type_of(page) == "text/html"
    assert code(set_logo(data=PNG + b"\0" * 1_000_000, name="logo.png", by=OPERATOR, now=NOW)) == "logo_too_large"


def test_whose_papers_are_here_is_chosen_before_there_are_bodies() -> None:
    done = choose_scope(scope=Scope.MANY, by=OPERATOR, now=NOW)
    assert isinstance(done, Installation)
    assert done.scope == Scope.MANY
    by_hand = establish_body(name="Havneudvalget", kind=BodyKind.STANDING, since=YEAR, by=OPERATOR, now=NOW)
    assert code(by_hand) == "archive_has_no_bodies"
    with doing():
        recognise_body(name="Havneudvalget")
    assert code(choose_scope(scope=Scope.ONE, by=OPERATOR, now=NOW)) == "scope_is_settled"


def test_set_up_is_finished_once() -> None:
    first = finish_setup(by=OPERATOR, now=NOW)
    again = finish_setup(by=OPERATOR, now=NOW + dt.timedelta(days=1))
    assert first.finished == again.finished == NOW
    assert Entry.objects.filter(operation="bodies.finish_setup").count() == 1
