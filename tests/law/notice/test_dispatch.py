"""When agenda and material are sent out, by the wording of the day of the meeting."""

import datetime as dt

import pytest

from raadslag.law.notice.dispatch import (
    access_answered_in_time,
    committee_dispatch,
    council_dispatch,
    late_case,
    latest_council_dispatch,
    reasonable_time_to_read,
)
from raadslag.law.notice.weekdays import Weekdays
from raadslag.law.refusal import Refusal, Severity

WEDNESDAY = dt.date(2025, 3, 26)
THURSDAY_BEFORE = dt.date(2025, 3, 20)
FRIDAY_BEFORE = dt.date(2025, 3, 21)


def test_the_council_has_its_papers_four_weekdays_before() -> None:
    assert latest_council_dispatch(meeting=WEDNESDAY) == THURSDAY_BEFORE
    assert council_dispatch(agenda=THURSDAY_BEFORE, material=THURSDAY_BEFORE, meeting=WEDNESDAY) is None


@pytest.mark.parametrize(("agenda", "material"), [(THURSDAY_BEFORE, FRIDAY_BEFORE), (FRIDAY_BEFORE, THURSDAY_BEFORE)])
def test_agenda_and_material_are_both_held_to_it(agenda: dt.date, material: dt.date) -> None:
    refused = council_dispatch(agenda=agenda, material=material, meeting=WEDNESDAY)
    assert refused == Refusal(
        code="dispatched_late", statute="styrelsesloven § 8, stk. 4", severity=Severity.BLOCK, about=("2025-03-20",)
    )


def test_where_saturday_counts_friday_is_in_time() -> None:
    weekdays = Weekdays(saturdays=True)
    assert council_dispatch(agenda=FRIDAY_BEFORE, material=FRIDAY_BEFORE, meeting=WEDNESDAY, weekdays=weekdays) is None


def test_easter_pushes_the_deadline_far_back() -> None:
    """A council that met on Tuesday 22 April 2025, the day after Easter: Thursday, Friday and Monday were holidays."""
    assert latest_council_dispatch(meeting=dt.date(2025, 4, 22)) == dt.date(2025, 4, 11)


def test_until_2014_material_had_three_days_and_all_was_as_far_as_possible() -> None:
    wednesday = dt.date(2013, 3, 20)
    thursday, friday, monday = dt.date(2013, 3, 14), dt.date(2013, 3, 15), dt.date(2013, 3, 18)
    assert council_dispatch(agenda=thursday, material=friday, meeting=wednesday) is None
    for agenda, material in ((friday, friday), (thursday, monday)):
        refused = council_dispatch(agenda=agenda, material=material, meeting=wednesday)
        assert refused is not None
        assert (refused.code, refused.severity) == ("dispatched_late_as_was_allowed", Severity.WARN)


def test_before_1998_the_papers_do_not_reach() -> None:
    sent = dt.date(1997, 12, 17)
    with pytest.raises(LookupError):
        council_dispatch(agenda=sent, material=sent, meeting=dt.date(1997, 12, 31))
    assert council_dispatch(agenda=sent, material=sent, meeting=dt.date(1998, 1, 1)) is None


def test_a_late_case_needs_its_reason_in_words() -> None:
    assert late_case(sent=THURSDAY_BEFORE, meeting=WEDNESDAY, reason="") is None
    assert late_case(sent=FRIDAY_BEFORE, meeting=WEDNESDAY, reason="Ansøgningsfristen er fredag.") is None
    refused = late_case(sent=FRIDAY_BEFORE, meeting=WEDNESDAY, reason="  ")
    assert refused is not None
    assert (refused.code, refused.statute) == ("late_without_reason", "styrelsesloven § 8, stk. 5")


def test_a_late_case_of_2013_needed_no_reason_and_one_of_2014_did() -> None:
    assert late_case(sent=dt.date(2013, 12, 30), meeting=dt.date(2013, 12, 31), reason="") is None
    assert late_case(sent=dt.date(2013, 12, 30), meeting=dt.date(2014, 1, 1), reason="") is not None


def test_a_committee_is_held_to_its_own_number_only() -> None:
    """The Act sets committees no number of days: the council's four are not theirs."""
    sent = dt.date(2025, 3, 25)
    assert committee_dispatch(sent=sent, meeting=WEDNESDAY, days=None) is None
    assert committee_dispatch(sent=sent, meeting=WEDNESDAY, days=1) is None
    refused = committee_dispatch(sent=sent, meeting=WEDNESDAY, days=3)
    assert refused is not None
    assert (refused.severity, refused.about) == (Severity.LOCAL, ("2025-03-21",))


def test_a_committee_without_a_number_is_warned_when_there_is_little_time() -> None:
    assert reasonable_time_to_read(sent=FRIDAY_BEFORE, meeting=WEDNESDAY, days=None) is None
    refused = reasonable_time_to_read(sent=dt.date(2025, 3, 24), meeting=WEDNESDAY, days=None)
    assert refused is not None
    assert refused.severity is Severity.WARN
    assert reasonable_time_to_read(sent=dt.date(2025, 3, 24), meeting=WEDNESDAY, days=1) is None


def test_access_is_answered_within_seven_working_days() -> None:
    received = dt.date(2025, 4, 14)  # the Monday before Easter: 15, 16, 22, 23, 24, 25, 28
    due = dt.date(2025, 4, 28)
    assert access_answered_in_time(received=received, answered=None, today=due) is None
    assert access_answered_in_time(received=received, answered=due, today=dt.date(2025, 6, 2)) is None
    refused = access_answered_in_time(received=received, answered=None, today=dt.date(2025, 4, 29))
    assert refused is not None
    assert refused.about == ("2025-04-28",)
