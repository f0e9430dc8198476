"""Acting chairs and their pay, by the order in force on the first day."""

import datetime as dt

import pytest

from raadslag.law.refusal import Severity
from raadslag.law.seats.acting import (
    Office,
    acting_pay,
    chair_of_finance_committee,
    committee_elects,
    ministers_pay_rules,
    substitutes_committee_pay_days,
)


def test_twenty_one_days_of_acting_chair_give_pay() -> None:
    """A committee elected one for 2–22 July 2018, while the chair was on holiday."""
    paid = acting_pay(office=Office.CHAIR, since=dt.date(2018, 7, 2), until=dt.date(2018, 7, 22))
    assert paid is not None
    assert (paid.days, paid.since, paid.until, paid.cut) == (21, dt.date(2018, 7, 2), dt.date(2018, 7, 22), False)
    assert paid.statute == "BEK 1530/2016 § 10"


@pytest.mark.parametrize(("last", "days"), [(dt.date(2018, 7, 15), 14), (dt.date(2018, 7, 14), 0)])
def test_two_weeks_are_enough_and_a_day_less_is_not(last: dt.date, days: int) -> None:
    paid = acting_pay(office=Office.CHAIR, since=dt.date(2018, 7, 2), until=last)
    assert (paid.days if paid else 0) == days


def test_nine_months_unbroken_are_the_most() -> None:
    since = dt.date(2018, 7, 2)
    paid = acting_pay(office=Office.CHAIR, since=since, until=dt.date(2019, 12, 31))
    assert paid is not None
    assert (paid.until, paid.cut) == (dt.date(2019, 4, 1), True)
    whole = acting_pay(office=Office.CHAIR, since=since, until=dt.date(2019, 4, 1))
    assert whole is not None
    assert not whole.cut


@pytest.mark.parametrize(
    ("day", "statute", "vice_chair_too"),
    [
        (dt.date(2016, 12, 13), "BEK 1530/2016 § 10", False),
        (dt.date(2018, 12, 28), "BEK 1769/2018 § 10", False),
        (dt.date(2021, 11, 2), "BEK 2001/2021 § 10, stk. 1", False),
        (dt.date(2025, 3, 18), "BEK 2001/2021 § 10, stk. 1", False),
        (dt.date(2018, 12, 27), "BEK 1530/2016 § 10", False),
        (dt.date(2021, 11, 1), "BEK 1769/2018 § 10", False),
        (dt.date(2025, 11, 20), "BEK 2001/2021 § 10, stk. 1", False),
        (dt.date(2025, 11, 21), "BEK 1325/2025 § 10, stk. 1", True),
    ],
)
def test_since_2025_who_acts_as_vice_chair_is_paid_too(day: dt.date, statute: str, vice_chair_too: bool) -> None:
    until = day + dt.timedelta(days=30)
    paid = acting_pay(office=Office.CHAIR, since=day, until=until)
    assert paid is not None
    assert paid.statute == statute
    assert (acting_pay(office=Office.VICE_CHAIR, since=day, until=until) is not None) is vice_chair_too


def test_before_the_orders_the_papers_do_not_reach() -> None:
    with pytest.raises(LookupError):
        acting_pay(office=Office.CHAIR, since=dt.date(2016, 7, 1), until=dt.date(2016, 7, 31))


def test_the_ministers_rules_rest_on_the_paragraph_of_their_day() -> None:
    assert ministers_pay_rules(dt.date(2023, 12, 31)).statute == "styrelsesloven § 16, stk. 7"
    now = ministers_pay_rules(dt.date(2024, 1, 1))
    assert now.statute == now.function() == "styrelsesloven § 16, stk. 8"
    before = ministers_pay_rules(dt.date(2018, 6, 12))
    assert before.function() == before.statute


def test_who_sits_in_a_committee_for_a_time_is_paid_for_those_days() -> None:
    assert substitutes_committee_pay_days(since=dt.date(2025, 3, 1), until=dt.date(2025, 6, 1)) == 93


def test_the_act_names_only_the_chair() -> None:
    """Minutes of 2025 cite § 22, stk. 1, for the vice-chair too."""
    assert committee_elects(office=Office.CHAIR) is None
    refused = committee_elects(office=Office.VICE_CHAIR)
    assert refused is not None
    assert (refused.statute, refused.severity) == ("styrelsesloven § 22, stk. 1", Severity.WARN)


def test_the_mayor_chairs_the_finance_committee() -> None:
    assert chair_of_finance_committee(is_mayor=True) is None
    assert chair_of_finance_committee(is_mayor=False) is not None
