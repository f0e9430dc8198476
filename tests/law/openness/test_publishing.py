"""What is published, and what others on the council may have."""

import datetime as dt

import pytest

from raadslag.law.openness.publishing import (
    Paper,
    cases_are_published,
    closed_decision_is_not_forgotten,
    closed_item_has_public_words,
    committee_publishes,
    council_member_may_have,
    council_publishes,
)
from raadslag.law.statute import in_force


def test_the_council_publishes_transcripts_and_committees_need_not() -> None:
    assert council_publishes() == {Paper.CASES, Paper.TRANSCRIPT}
    assert committee_publishes() == {Paper.CASES}


def test_a_municipality_may_extend_it_to_committees() -> None:
    """As one did from 1 January 2020, by a decision of its executive board."""
    assert committee_publishes(transcript_too=True) == council_publishes()


def test_the_paragraph_of_the_council_was_stk_6_before_2014() -> None:
    before = in_force("council_publishes", dt.date(2013, 12, 31))
    assert (before.statute, before.function()) == ("styrelsesloven § 8, stk. 6", council_publishes())
    assert in_force("council_publishes", dt.date(2014, 1, 1)).statute == "styrelsesloven § 8, stk. 7"


def test_the_list_of_cases_follows_the_agenda() -> None:
    sent, after = dt.date(2025, 3, 11), dt.date(2025, 3, 12)
    assert cases_are_published(dispatched=None, published=None, today=after) is None
    assert cases_are_published(dispatched=sent, published=None, today=sent) is None
    assert cases_are_published(dispatched=sent, published=after, today=after) is None
    assert cases_are_published(dispatched=sent, published=None, today=after) is not None


@pytest.mark.parametrize(
    ("heading", "decision", "secrecy", "code"),
    [
        ("Salg af grund ved havnen", "Grunden sælges.", "", ""),
        ("Salg af grund ved havnen", "", "Forhandlingen er ikke slut.", ""),
        ("", "", "Personalesag.", ""),
        ("", "Grunden sælges.", "", "closed_without_heading"),
        ("Salg af grund ved havnen", "  ", "", "closed_without_decision"),
    ],
)
def test_a_closed_item_has_public_words_or_says_what_is_secret(
    heading: str, decision: str, secrecy: str, code: str
) -> None:
    refused = closed_item_has_public_words(heading=heading, decision=decision, secrecy=secrecy)
    assert (refused.code if refused else "") == code


def test_a_heading_alone_is_reminded_of() -> None:
    decided = dt.date(2025, 3, 18)
    soon, late = decided + dt.timedelta(days=30), decided + dt.timedelta(days=31)
    assert closed_decision_is_not_forgotten(decided=decided, decision="", secrecy="", today=soon) is None
    assert closed_decision_is_not_forgotten(decided=decided, decision="", secrecy="", today=late) is not None
    assert closed_decision_is_not_forgotten(decided=decided, decision="Solgt.", secrecy="", today=late) is None
    assert closed_decision_is_not_forgotten(decided=decided, decision="", secrecy="Personalesag.", today=late) is None
    assert closed_decision_is_not_forgotten(decided=decided, decision="", secrecy="", today=soon, days=10) is not None


@pytest.mark.parametrize(
    ("paper", "asked", "asked_for_this_case", "secret", "code"),
    [
        (Paper.AGENDA, True, False, False, ""),
        (Paper.TRANSCRIPT, True, False, False, ""),
        (Paper.AGENDA, False, False, False, "ask_first"),
        (Paper.MATERIAL, True, False, False, "ask_for_this_case"),
        (Paper.MATERIAL, False, True, False, ""),
        (Paper.MATERIAL, True, True, True, "secret_by_law"),
    ],
)
def test_other_committees_papers_come_on_request(
    paper: Paper, asked: bool, asked_for_this_case: bool, secret: bool, code: str
) -> None:
    refused = council_member_may_have(paper=paper, asked=asked, asked_for_this_case=asked_for_this_case, secret=secret)
    assert (refused.code if refused else "") == code
