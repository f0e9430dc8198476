"""Seats in committees."""

import datetime as dt

import pytest

from raadslag.law.refusal import Severity
from raadslag.law.seats.committee import committee_size, committee_substitute, sits_in_council, vacancy_filled


def test_seven_of_twenty_five_is_a_committee() -> None:
    assert committee_size(seats=7, council=25) is None
    assert committee_size(seats=11, council=25) is None
    assert committee_size(seats=13, council=26) is None


@pytest.mark.parametrize(
    ("seats", "code"), [(8, "committee_even"), (13, "committee_too_large"), (14, "committee_even")]
)
def test_an_even_number_warns_only_for_some_may_lawfully_be_above_it(seats: int, code: str) -> None:
    """Minutes of 2018 list eight politicians, one of them a substitute."""
    refused = committee_size(seats=seats, council=25)
    assert refused is not None
    assert (refused.code, refused.severity) == (code, Severity.WARN)


def test_a_substitute_in_a_standing_committee_sits_in_the_council() -> None:
    assert sits_in_council(council_member=True) is None
    assert sits_in_council(council_member=False, special_committee=True) is None
    refused = sits_in_council(council_member=False)
    assert refused is not None
    assert "RD 16.1.4" in refused.statute


def test_a_vacancy_belongs_to_the_group_that_elected() -> None:
    assert vacancy_filled(elected_by="A", filled_by="A") is None
    refused = vacancy_filled(elected_by="A", filled_by="V")
    assert refused is not None
    assert refused.about == ("A", "V")


@pytest.mark.parametrize(
    ("put_in_by", "until", "shorter_allowed", "code"),
    [
        ("A", dt.date(2025, 6, 1), False, ""),
        ("A", None, False, ""),
        ("V", dt.date(2025, 6, 1), False, "other_group_puts_in"),
        ("A", dt.date(2025, 3, 10), False, "absence_under_a_month"),
        ("A", dt.date(2025, 3, 10), True, ""),
    ],
)
def test_the_group_puts_another_in_for_a_month_or_more(
    put_in_by: str, until: dt.date | None, shorter_allowed: bool, code: str
) -> None:
    refused = committee_substitute(
        elected_by="A", put_in_by=put_in_by, since=dt.date(2025, 3, 1), until=until, shorter_allowed=shorter_allowed
    )
    assert (refused.code if refused else "") == code
