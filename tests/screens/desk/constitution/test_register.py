"""The register of representation on screen and as a file."""

import csv
import datetime as dt
from io import StringIO

import pytest
from django.test import Client

from raadslag.bodies.models import Seat
from raadslag.screens.desk.constitution.export import harmless
from tests.bodies.test_representation import company, sits


def rows(client: Client, query: str = "") -> list[list[str]]:
    answer = client.get(f"/skrivebord/repraesentation.csv?dag=2026-05-04{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="repraesentation-2026-05-04.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def test_the_file_holds_the_whole_register(secretary: Client) -> None:
    sits("Øjvind Ås", company("Egevang Affald I/S"), dt.date(2026, 1, 1), dt.date(2026, 6, 30))
    sits("Bo Rask", company("Museet"), dt.date(2022, 1, 1), dt.date(2025, 12, 31))
    head, first, vacant = rows(secretary)
    assert dict(zip(head, first, strict=True)) == {
        "Organ": "Egevang Affald I/S",
        "Art": "selskab, §\N{NO-BREAK SPACE}60-fællesskab",
        "Person": "Øjvind Ås",
        "Liste": "",
        "Post": "medlem",
        "Fra": "2026-01-01",
        "Til": "2026-06-30",
        "Valggruppe": "",
        "Udpeget ved": "Byrådet 4.12.2025",
        "Suppleant": "",
        "Bemærkning": "udløber snart",
    }
    assert (vacant[0], vacant[-1]) == ("Museet", "1 ledig")


@pytest.mark.parametrize("cell", ["=1+1", "+45", "-2", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_a_formula(secretary: Client, cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    seat = sits("Øjvind Ås", company("Egevang Affald I/S"), dt.date(2026, 1, 1))
    Seat.objects.filter(pk=seat.pk).update(appointed_by=cell)
    assert rows(secretary)[1][8] in (f"'{cell}", f"'{cell.replace(chr(13), chr(10))}")


def test_it_is_searched_and_says_when_nothing_fits(secretary: Client) -> None:
    sits("Øjvind Ås", company("Egevang Affald I/S"), dt.date(2026, 1, 1))
    found = secretary.get("/skrivebord/repraesentation/?q=ØJVIND&dag=2026-05-04").content.decode()
    assert "Øjvind Ås" in found
    assert "1 post" in found
    none = secretary.get("/skrivebord/repraesentation/?q=kage&dag=2026-05-04").content.decode()
    assert "Ingen poster passer. Prøv færre ord, eller vælg en anden dag." in none


@pytest.mark.parametrize("query", ["dag=2026-02-30", "dag=i-dag", "kun=kage", "side=kage", "side=99", "q=%00"])
def test_a_question_that_makes_no_sense_is_answered_all_the_same(secretary: Client, query: str) -> None:
    assert secretary.get(f"/skrivebord/repraesentation/?{query}").status_code == 200
    assert secretary.get(f"/skrivebord/repraesentation.csv?{query}").status_code == 200
