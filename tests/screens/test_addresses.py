"""Addresses: days that exist, fields by Danish names, and lists that remember what was asked."""

import datetime as dt

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from raadslag.screens.look import paging
from raadslag.screens.look.numbers import whole_number
from raadslag.screens.public.addresses import Day, DayConverter, field_of, field_word


@given(st.builds(Day, st.dates(), st.integers(1, 99)))
def test_a_day_comes_back_from_its_address(day: Day) -> None:
    assert DayConverter().to_python(DayConverter().to_url(day)) == day


@pytest.mark.parametrize("address", ["2025-02-30", "2025-03-18-1", "2025-03-18-02", "2025-03-18-0"])
def test_a_day_has_one_address_and_must_exist(address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        DayConverter().to_python(address)


def test_a_second_meeting_of_the_day() -> None:
    assert DayConverter().to_python("2025-03-18-2") == Day(dt.date(2025, 3, 18), 2)


@pytest.mark.parametrize("field", ["decision", "recommendation", "title", "sections/0", "sections/12", "number"])
def test_a_field_comes_back_from_its_word(field: str) -> None:
    assert field_of(field_word(field)) == field


def test_words_of_fields_are_danish() -> None:
    assert field_word("decision") == "beslutning"
    assert field_word("sections/3") == "afsnit-4"


@pytest.mark.parametrize("text", [None, "", "-1", "0", "²", "1e3", "99999999999999999999", "x"])
def test_what_is_no_number_asks_for_nothing(text: str | None) -> None:
    assert whole_number(text) is None


def test_a_page_keeps_the_other_questions() -> None:
    row = paging.links(QueryDict("q=skole+vej&side=3"), page=3, pages=9)
    assert [link.number if link else None for link in row.links] == [1, 2, 3, 4, None, 9]
    assert row.next == "?q=skole+vej&side=4"
    assert row.first == "?q=skole+vej"


def test_the_ends_of_a_list_lead_nowhere_further() -> None:
    only = paging.links(QueryDict(""), page=1, pages=1)
    assert (only.first, only.previous, only.next, only.last) == ("", "", "", "")
