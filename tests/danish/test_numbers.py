"""Counts and amounts as figures or words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.danish.numbers import AMOUNT, decimals, kroner, shown, value, whole


@pytest.mark.parametrize(
    ("written", "number"),
    [("3", 3), ("tre", 3), ("Én", 1), ("tolv", 12), ("ingen", 0), ("Intet", 0), ("4.224", 4224)],
)
def test_a_count_is_read_from_figures_and_words(written: str, number: int) -> None:
    assert whole(written) == number


def test_a_word_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="mange"):
        whole("mange")


@given(st.integers(0, 10**9), st.integers(0, 3))
def test_a_number_that_is_shown_is_read_as_itself(thousandths: int, places: int) -> None:
    number = round(thousandths / 1000, places)
    written = shown(number, places)

    assert value(written) == number
    assert decimals(written) == places


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1,5 mio. kr.", 1_500_000),
        ("1.500.000 kr.", 1_500_000),
        ("250 t. kr.", 250_000),
        ("2 mia. kr.", 2_000_000_000),
        ("99 kr", 99),
    ],
)
def test_an_amount_is_read_in_kroner(written: str, amount: float) -> None:
    match = AMOUNT.search(written)

    assert match is not None
    assert kroner(match) == pytest.approx(amount)
