"""What is typed wrong is said at its field and above the form, and nothing is half saved."""

from typing import Any

import pytest
from django.test import Client

from raadslag.bodies.models import Constitution, ConstitutionMember
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import sheet

BEGIN = {"meeting": "2025-12-04", "since": "2026-01-01", "until": "2029-12-31", "deputies": "1"}


def said(answer: Any) -> str:
    assert answer.status_code == 200
    text: str = answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")
    return text


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("meeting", "", "Skriv dagen for det konstituerende møde."),
        ("meeting", "2025-02-30", "Datoen findes ikke. Skriv dag, måned og år."),
        ("meeting", "2026-02-01", "Mødet skal holdes, før perioden begynder."),
        ("until", "2025-01-01", "Perioden slutter, før den begynder."),
        ("deputies", "7", "Marker en gyldig valgmulighed"),
        ("council", "0", "Marker en gyldig valgmulighed"),
    ],
)
def test_a_constitution_needs_sound_days(secretary: Client, field: str, value: str, expected: str) -> None:
    body = egevang.council()
    sent = {**BEGIN, "council": str(body.pk), field: value}
    text = said(secretary.post("/skrivebord/konstituering/", sent))
    assert expected in text
    assert "Ret én ting, før du kan gå videre" in text
    assert Constitution.objects.count() == 0


def test_a_term_is_constituted_once(secretary: Client) -> None:
    row = egevang.begun()
    text = said(secretary.post("/skrivebord/konstituering/", {**BEGIN, "council": str(row.council_id)}))
    assert "Der er allerede en konstituering for den periode. Åbn den." in text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", "Skriv mindst ét medlem."),
        ("Ida Bech; A\n; V", "Linje 2 mangler et navn."),
        ("Ida Bech; Socialdemokratiet", "Linje 1 har et for langt bogstav."),
        ("Ida Bech; A; syg", "Linje 1 slutter med “syg”."),
        ("Ida Bech; A; deltager ikke; x", "Linje 1 har for mange semikolonner."),
        ("Ida Bech; A\nIda Bech; V", "Ida Bech står to gange."),
        ("Ida; A", "Navnet Ida kan ikke kendes sikkert."),
    ],
)
def test_members_are_lines_of_name_and_letter(secretary: Client, lines: str, expected: str) -> None:
    row = egevang.begun()
    page = f"/skrivebord/konstituering/{row.pk}/medlemmer/"
    text = said(secretary.post(page, {"lines": lines}))
    assert expected in text
    if lines:
        assert lines.partition("\n")[0] in text
    assert ConstitutionMember.objects.count() == 0


def test_members_come_back_as_they_were_written(secretary: Client) -> None:
    row = egevang.begun()
    page = f"/skrivebord/konstituering/{row.pk}/medlemmer/"
    lines = "Ida Bech; A; deltager ikke\nPer Vikar; A; for Ida Bech\nOle Fri;"
    assert secretary.post(page, {"lines": lines}).status_code == 302
    assert f"{lines}</textarea>" in said(secretary.get(page))


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"body": "", "kind": "board", "seats": "3"}, "Skriv navnet på udvalget eller organet."),
        ({"body": "Museet", "kind": "board", "seats": ""}, "Skriv, hvor mange pladser rådet vælger."),
        ({"body": "Museet", "kind": "board", "seats": "0"}, "større end eller lig 1"),
        ({"body": "Museet", "kind": "kage", "seats": "3"}, "Marker en gyldig valgmulighed"),
        ({"body": "Økonomiudvalget", "kind": "finance", "seats": "5"}, "Der skal allerede vælges til det."),
    ],
)
def test_a_body_needs_name_kind_and_seats(secretary: Client, sent: dict[str, str], expected: str) -> None:
    row = egevang.prepared()
    before = sheet(row)
    sent |= {"announcement": str(before.common.number), "do": "add"}
    assert expected in said(secretary.post(f"/skrivebord/konstituering/{row.pk}/udvalg/", sent))
    assert sheet(row) == before


def test_a_lot_needs_who_and_how_and_no_day_to_come(secretary: Client) -> None:
    row = egevang.announced()
    number = egevang.contest(row, "Økonomiudvalget").number
    page = f"/skrivebord/konstituering/{row.pk}/fordeling/{number}/"
    assert secretary.post(page, {"do": "all"}).status_code == 302
    sent = {"do": "lot", "lod-group": "Gruppe F", "lod-made": "2199-01-01T10:00"}
    text = said(secretary.post(page, sent))
    for expected in ("Skriv, hvem der trak.", "Skriv, hvordan der blev trukket.", "kan ikke ligge i fremtiden"):
        assert expected in text
    assert len(egevang.contest(row, "Økonomiudvalget").steps) == 2


def test_what_is_refused_is_said_with_its_paragraph(secretary: Client) -> None:
    row = egevang.announced()
    egevang.deal_all(row, "Økonomiudvalget")
    text = said(secretary.post(f"/skrivebord/konstituering/{row.pk}/", {"do": "back"}))
    assert "Der er fordelt pladser i Økonomiudvalget. Fortryd fordelingen først." in text
    text = said(secretary.post(f"/skrivebord/konstituering/{row.pk}/bekraeft/"))
    assert "Det kan ikke gøres på dette trin: Grupperne er anmeldt." in text


def test_an_election_needs_a_candidate(secretary: Client) -> None:
    row = egevang.prepared()
    number = egevang.election(row, "mayor").number
    page = f"/skrivebord/konstituering/{row.pk}/valg/{number}/"
    text = said(secretary.post(page, {"do": "vote"}))
    assert "Vælg, hvem der blev stemt på." in text
    assert egevang.election(row, "mayor").rounds == ()


@pytest.mark.parametrize("do", ["", "kage", "agree", "waive", "lot", "extra", "chair"])
def test_a_forged_deed_does_nothing(secretary: Client, do: str) -> None:
    row = egevang.announced()
    number = egevang.contest(row, "Økonomiudvalget").number
    before = sheet(row)
    answer = secretary.post(f"/skrivebord/konstituering/{row.pk}/fordeling/{number}/", {"do": do})
    assert answer.status_code in (200, 404)
    assert sheet(row) == before
