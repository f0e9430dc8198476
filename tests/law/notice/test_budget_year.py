"""The year wheel of the budget."""

import datetime as dt

import pytest

from raadslag.law.notice.budget_year import (
    budget_proposed_in_time,
    budget_read_in_time,
    budget_readings_apart,
    last_first_reading,
)
from raadslag.law.statute import in_force


def test_the_proposal_is_there_by_15_september() -> None:
    assert budget_proposed_in_time(proposed=dt.date(2025, 9, 15), budget_year=2026) is None
    refused = budget_proposed_in_time(proposed=dt.date(2025, 9, 16), budget_year=2026)
    assert refused is not None
    assert (refused.code, refused.about) == ("budget_proposed_late", ("2025-09-15",))


def test_the_second_reading_is_held_by_15_october() -> None:
    assert budget_read_in_time(second_reading=dt.date(2025, 10, 15), budget_year=2026) is None
    refused = budget_read_in_time(second_reading=dt.date(2025, 10, 16), budget_year=2026)
    assert refused is not None
    assert refused.statute == "BEK 998/2025 § 2"


def test_the_order_that_names_the_days_is_of_2025() -> None:
    for name in ("budget_proposed_in_time", "budget_read_in_time"):
        assert in_force(name, dt.date(2025, 8, 15)).statute == "BEK 998/2025 § 2"
        with pytest.raises(LookupError):
            in_force(name, dt.date(2025, 8, 14))


def test_three_weeks_lie_between_the_readings() -> None:
    first = dt.date(2025, 9, 24)
    assert budget_readings_apart(first=first, second=dt.date(2025, 10, 15)) is None
    refused = budget_readings_apart(first=first, second=dt.date(2025, 10, 14))
    assert refused is not None
    assert refused.about == ("2025-10-15",)


def test_the_last_first_reading_leaves_time_for_the_second() -> None:
    last = last_first_reading(budget_year=2026)
    assert last == dt.date(2025, 9, 24)
    assert budget_readings_apart(first=last, second=dt.date(2025, 10, 15)) is None
