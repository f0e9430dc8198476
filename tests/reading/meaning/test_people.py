"""Persons as papers name them."""

import pytest

from raadslag.reading.meaning.people import Named, people, person
from raadslag.records import Attendance


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mette Lund (A) - Deltog", Named("Mette Lund", party="A", status=Attendance.PRESENT)),
        ("Mette Lund (A) (Afbud)", Named("Mette Lund", party="A", status=Attendance.EXCUSED)),
        ("Jens Krogh (C) (2. viceborgmester)", Named("Jens Krogh", party="C", role="2. viceborgmester")),
        ("Ida Bech (Løsgænger)", Named("Ida Bech", party="Løsgænger")),
        ("Bo Vang (direktør) - Deltog", Named("Bo Vang", role="direktør", status=Attendance.PRESENT)),
        ("Bo Vang, centerchef for By, Erhverv og Miljø", Named("Bo Vang", role="centerchef for By, Erhverv og Miljø")),
        ("Borgmester Mette Lund (A)", Named("Mette Lund", party="A", role="borgmester")),
        ("Knud Holm (C) stedfortræder for Jens Krogh (C)", Named("Knud Holm", party="C", substitute_for="Jens Krogh")),
        ("Ida Bech (V) - Afbud (sygdom)", Named("Ida Bech", party="V", status=Attendance.EXCUSED, reason="sygdom")),
        ("Kaj Hvid (O), sag 9-10", Named("Kaj Hvid", party="O", part="sag 9-10")),
    ],
)
def test_a_person_is_taken_apart(text: str, named: Named) -> None:
    assert person(text) == named


@pytest.mark.parametrize("text", ["", "Ingen", "-", "Mødet begyndte kl. 8.", "referat", "2 bilag"])
def test_what_is_no_person_is_none(text: str) -> None:
    assert person(text) is None


def test_a_row_is_cut_between_persons_and_not_within_roles() -> None:
    row = "Mette Lund (A), Bo Vang (centerchef for By, Erhverv og Miljø), Ida Bech (V) og Jens Krogh (C)"

    assert [p.name for p in people(row)] == ["Mette Lund", "Bo Vang", "Ida Bech", "Jens Krogh"]
