"""Closing the doors, and who may stay."""

import pytest

from raadslag.law.openness.closing import (
    Attending,
    closing_is_assessed,
    council_closes_doors,
    council_member_hears_budget,
    debate_on_closing_is_closed,
    may_attend_committee,
    may_stay_when_council_is_closed,
)
from raadslag.law.refusal import Severity


def test_the_council_closes_a_case_with_a_reason() -> None:
    assert council_closes_doors(reason="Købers økonomi drøftes.", decided_by_council=True) is None
    undecided = council_closes_doors(reason="Købers økonomi drøftes.", decided_by_council=False)
    assert undecided is not None
    assert undecided.code == "closing_not_decided"
    silent = council_closes_doors(reason=" ", decided_by_council=True)
    assert silent is not None
    assert silent.code == "closing_without_reason"


def test_council_or_chair_may_have_the_closing_itself_debated_behind_closed_doors() -> None:
    assert debate_on_closing_is_closed(council_decides_so=True, chair_decides_so=False)
    assert debate_on_closing_is_closed(council_decides_so=False, chair_decides_so=True)
    assert not debate_on_closing_is_closed(council_decides_so=False, chair_decides_so=False)


@pytest.mark.parametrize("reason", ["Ejendomssag", " ejendomssag ", ""])
def test_no_kind_of_case_is_closed_as_such(reason: str) -> None:
    refused = closing_is_assessed(reason=reason, category="Ejendomssag")
    assert refused is not None
    assert (refused.statute, refused.severity) == ("RD 01.1.2", Severity.WARN)


def test_a_reason_of_its_own_is_an_assessment() -> None:
    assert closing_is_assessed(reason="Tilbud fra to købere sammenlignes.", category="Ejendomssag") is None


@pytest.mark.parametrize(
    ("attending", "stays"),
    [
        (Attending.STAFF, True),
        (Attending.CALLED_IN, True),
        (Attending.COUNCIL_MEMBER, False),
        (Attending.PUBLIC, False),
    ],
)
def test_staff_and_those_called_in_stay_behind_closed_doors(attending: Attending, stays: bool) -> None:
    assert (may_stay_when_council_is_closed(attending=attending, allowed=True) is None) is stays
    assert may_stay_when_council_is_closed(attending=attending, allowed=False) is not None


@pytest.mark.parametrize("attending", [Attending.STAFF, Attending.CALLED_IN, Attending.COUNCIL_MEMBER])
def test_a_committee_lets_in_whom_it_called(attending: Attending) -> None:
    assert may_attend_committee(attending=attending, allowed=True) is None
    assert may_attend_committee(attending=attending, allowed=False) is not None


def test_a_committee_never_meets_in_public() -> None:
    refused = may_attend_committee(attending=Attending.PUBLIC, allowed=True)
    assert refused is not None
    assert refused.code == "committee_not_public"


def test_the_finance_committee_may_let_members_hear_the_last_of_the_budget() -> None:
    assert council_member_hears_budget(finance_committee=True, last_reading=True, allowed=True) is None
    for finance, last, allowed in ((False, True, True), (True, False, True), (True, True, False)):
        assert council_member_hears_budget(finance_committee=finance, last_reading=last, allowed=allowed) is not None
