"""Rules carry their statute and their days, and a refusal rests on the rule that gave it."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from raadslag.law.catalogue import load_rules, subject
from raadslag.law.labels import RULES as SENTENCES
from raadslag.law.labels import SUBJECTS
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import Rule, grounded, in_force

RULES = load_rules()


def wordings() -> Iterator[list[Rule]]:
    for name in {each.name for each in RULES}:
        yield sorted((each for each in RULES if each.name == name), key=lambda each: each.since or dt.date.min)


def test_wordings_of_one_rule_follow_each_other_without_gap_or_overlap() -> None:
    changed = 0
    for versions in wordings():
        for before, after in pairwise(versions):
            assert before.until is not None
            assert after.since == before.until + dt.timedelta(days=1), before.name
            changed += 1
        assert versions[-1].until is None, versions[-1].name
    assert changed >= 6


def test_every_rule_has_a_sentence_a_subject_and_a_function_of_its_own() -> None:
    assert {each.name for each in RULES} - set(SENTENCES) == set()
    assert set(SENTENCES) - {each.name for each in RULES} - {each.function.__name__ for each in RULES} == set()
    assert {subject(each) for each in RULES} == set(SUBJECTS)
    assert len({(each.function.__module__, each.function.__name__) for each in RULES}) == len(RULES)


def test_every_rule_names_a_paragraph_or_an_opinion() -> None:
    assert [
        each.name for each in RULES if "§" not in each.statute and not each.statute.startswith(("RD ", "lov "))
    ] == []


def test_every_rule_says_what_it_does() -> None:
    assert [each.name for each in RULES if not each.function.__doc__] == []


def test_the_pay_rule_was_stk_7_and_became_stk_8(shared: Path) -> None:
    """The minutes of 12 June 2018 cite stk. 7, and were right."""
    (minutes,) = (shared / "seeds").glob("000_*.txt")
    assert "styrelse, § 16, stk. 7" in minutes.read_text()
    assert in_force("ministers_pay_rules", dt.date(2018, 6, 12)).statute == "styrelsesloven § 16, stk. 7"
    assert in_force("ministers_pay_rules", dt.date(2025, 3, 18)).statute == "styrelsesloven § 16, stk. 8"


def test_before_a_rule_was_law_there_is_no_wording() -> None:
    with pytest.raises(LookupError, match="late_case was not law on 2013-12-31"):
        in_force("late_case", dt.date(2013, 12, 31))
    assert in_force("late_case", dt.date(2014, 1, 1)).severity is Severity.BLOCK


def test_a_refusal_takes_paragraph_and_weight_from_its_rule_unless_it_has_its_own() -> None:
    bare = Refusal(code="x")
    assert grounded(bare, "§ 1", Severity.WARN) == Refusal(code="x", statute="§ 1", severity=Severity.WARN)
    own = Refusal(code="x", statute="§ 2", severity=Severity.RECORD)
    assert grounded(own, "§ 1", Severity.WARN) is own
    assert grounded(None, "§ 1", Severity.WARN) is None
