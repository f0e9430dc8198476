"""Which way, by which groups, for how long."""

import datetime as dt

import pytest

from raadslag.law.elections.groups import (
    Way,
    announced_once,
    chairs_seat_counts,
    deviation_is_unanimous,
    each_kind_has_its_places,
    last_day_of_election,
    must_accept,
    same_groups,
    seats_to_name,
    way_of_election,
)
from raadslag.law.proportional import Group, deal
from raadslag.law.refusal import Severity


@pytest.mark.parametrize(
    ("to_elect", "way"), [(1, Way.MAJORITY), (2, Way.PROPORTIONAL), (3, Way.PROPORTIONAL), (7, Way.PROPORTIONAL)]
)
def test_two_or_more_are_elected_proportionally(to_elect: int, way: Way) -> None:
    assert way_of_election(to_elect=to_elect) is way


def test_every_member_belongs_to_one_group_and_nobody_else_does() -> None:
    members = frozenset({"Ada", "Bo", "Carl"})
    assert announced_once(announced={"Ada": "A", "Bo": "A", "Carl": "V"}, members=members) is None
    refused = announced_once(announced={"Ada": "A", "Bo": "A", "Dorte": "V"}, members=members)
    assert refused is not None
    assert refused.about == ("Carl, Dorte",)


def test_finance_and_standing_committees_have_the_same_groups() -> None:
    announced = {"Ada": "A", "Bo": "A+F", "Carl": "V"}
    assert same_groups(finance=announced, standing=dict(announced)) is None
    refused = same_groups(finance=announced, standing={**announced, "Bo": "V", "Erik": "V"})
    assert refused is not None
    assert refused.about == ("Bo, Erik",)


def test_only_everybody_together_may_deal_otherwise() -> None:
    assert deviation_is_unanimous(deviates=False, unanimous=False) is None
    assert deviation_is_unanimous(deviates=True, unanimous=True) is None
    assert deviation_is_unanimous(deviates=True, unanimous=False) is not None


def test_where_both_kinds_sit_groups_name_either_until_one_is_filled() -> None:
    def code(*named: bool) -> str:
        refused = each_kind_has_its_places(named=named, seats=5, of_council=2)
        assert refused is None or (refused.severity, refused.statute) == (Severity.BLOCK, "styrelsesloven § 26")
        return refused.code if refused else ""

    assert code(True, False, True, False, False) == code(False, False, False, True, True) == code(True) == ""
    assert code(True, False, True, True) == "council_places_are_filled"
    assert code(False, False, False, False) == "other_places_are_filled"


def test_the_chairs_seat_is_one_of_the_groups() -> None:
    dealt = deal([Group(name="A", members=10), Group(name="V", members=9), Group(name="C", members=1)], seats=5)
    assert (dealt.won("A"), dealt.won("V"), dealt.won("C")) == (3, 2, 0)
    assert chairs_seat_counts(dealt=dealt, group="A") is None
    assert [seats_to_name(dealt=dealt, group=group, chairs_group="A") for group in "AVC"] == [2, 2, 0]
    refused = chairs_seat_counts(dealt=dealt, group="C")
    assert refused is not None
    assert (refused.about, refused.severity) == (("C",), Severity.WARN)
    assert seats_to_name(dealt=dealt, group="C", chairs_group="C") == 0


def test_an_election_holds_for_the_term_of_the_council() -> None:
    ends = dt.date(2025, 12, 31)
    assert last_day_of_election(council_term_ends=ends) == ends
    assert last_day_of_election(council_term_ends=ends, resigned=dt.date(2024, 6, 30)) == dt.date(2024, 6, 30)
    assert last_day_of_election(council_term_ends=ends, resigned=dt.date(2026, 6, 30)) == ends


def test_members_of_the_council_must_accept_and_others_may() -> None:
    assert must_accept(council_member=True, willing=False) is None
    assert must_accept(council_member=False, willing=True) is None
    assert must_accept(council_member=False, willing=False) is not None
