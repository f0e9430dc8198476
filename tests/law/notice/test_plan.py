"""The year's meetings, extraordinary meetings, meetings by video."""

import datetime as dt

import pytest

from raadslag.law.notice.plan import (
    committee_before_council,
    committee_plans_its_year,
    council_meets_by_video,
    council_meets_monthly,
    extraordinary_meeting,
    plan_goes_to_council,
    plan_is_published,
    time_and_place_are_published,
)
from raadslag.law.refusal import Severity
from raadslag.law.statute import in_force


def test_the_plan_is_published_at_the_beginning_of_the_year() -> None:
    assert plan_is_published(year=2025, published=dt.date(2024, 12, 2), today=dt.date(2025, 3, 1)) is None
    assert plan_is_published(year=2025, published=None, today=dt.date(2025, 1, 31)) is None
    for published in (None, dt.date(2025, 2, 1)):
        refused = plan_is_published(year=2025, published=published, today=dt.date(2025, 2, 1))
        assert refused is not None
        assert (refused.code, refused.about) == ("plan_not_published", ("2025",))


def test_the_first_month_without_a_meeting_is_named() -> None:
    every_month = [dt.date(2025, month, 20) for month in range(1, 13)]
    assert council_meets_monthly(year=2025, meetings=every_month) is None
    refused = council_meets_monthly(year=2025, meetings=[day for day in every_month if day.month != 7])
    assert refused is not None
    assert (refused.about, refused.severity) == (("2025-07",), Severity.WARN)


def test_time_and_place_are_both_published() -> None:
    assert time_and_place_are_published(time=dt.time(17), place="Rådhuset") is None
    assert time_and_place_are_published(time=None, place="Rådhuset") is not None
    assert time_and_place_are_published(time=dt.time(17), place=" ") is not None


@pytest.mark.parametrize(("requesters", "allowed"), [(8, False), (9, True)])
def test_a_third_of_twenty_five_is_nine(requesters: int, allowed: bool) -> None:
    refused = extraordinary_meeting(by_mayor=False, requesters=requesters, members=25)
    assert (refused is None) is allowed
    assert refused is None or refused.about == ("8", "25", "9")


def test_the_mayor_alone_may_call_an_extraordinary_meeting() -> None:
    assert extraordinary_meeting(by_mayor=True, requesters=0, members=25) is None


@pytest.mark.parametrize(
    ("extraordinary", "objectors", "transmitted", "recorded", "code"),
    [
        (True, 8, True, False, ""),
        (True, 8, False, True, ""),
        (False, 0, True, True, "video_only_extraordinary"),
        (True, 9, True, True, "video_blocked"),
        (True, 0, False, False, "video_not_shown"),
    ],
)
def test_the_council_meets_by_video_only_as_the_act_allows(
    extraordinary: bool,
    objectors: int,
    transmitted: bool,
    recorded: bool,
    code: str,
) -> None:
    refused = council_meets_by_video(
        extraordinary=extraordinary, objectors=objectors, members=25, transmitted=transmitted, recorded=recorded
    )
    assert (refused.code if refused else "") == code


def test_just_a_third_is_enough_to_say_no_to_video() -> None:
    refused = council_meets_by_video(extraordinary=True, objectors=8, members=24, transmitted=True, recorded=True)
    assert refused is not None
    assert refused.about == ("8", "24")


def test_meetings_by_video_were_not_in_the_act_before_2024() -> None:
    with pytest.raises(LookupError):
        in_force("council_meets_by_video", dt.date(2023, 12, 31))
    assert in_force("council_meets_by_video", dt.date(2024, 1, 1)).severity is Severity.LOCAL


def test_a_committee_meets_before_the_council_sends_its_papers() -> None:
    assert committee_before_council(committee=dt.date(2013, 12, 30), council=dt.date(2013, 12, 31)) is None
    assert committee_before_council(committee=dt.date(2013, 12, 30), council=dt.date(2014, 1, 1)) is not None
    council = dt.date(2025, 3, 31)  # a Monday: Friday, Thursday, Wednesday, Tuesday
    assert committee_before_council(committee=dt.date(2025, 3, 25), council=council) is None
    refused = committee_before_council(committee=dt.date(2025, 3, 26), council=council)
    assert refused is not None
    assert (refused.severity, refused.about) == (Severity.WARN, ("2025-03-31", "2025-03-25"))


def test_a_committee_plans_the_year_before_it_begins() -> None:
    assert committee_plans_its_year(year=2026, decided=dt.date(2025, 12, 9), today=dt.date(2026, 2, 1)) is None
    assert committee_plans_its_year(year=2026, decided=None, today=dt.date(2025, 12, 31)) is None
    for decided in (None, dt.date(2026, 1, 1)):
        refused = committee_plans_its_year(year=2026, decided=decided, today=dt.date(2026, 1, 1))
        assert refused is not None
        assert (refused.about, refused.severity) == (("2026",), Severity.WARN)


def test_any_member_brings_the_plan_before_the_council() -> None:
    assert plan_goes_to_council(demanded_by_member=True) is None
    assert plan_goes_to_council(demanded_by_member=False) is not None
