"""Citations of paragraphs that changed their number."""

import datetime as dt
import re
from pathlib import Path

import pytest

from raadslag.law.citation import canonical, citation_holds
from raadslag.law.labels import sentence

OF_2018, OF_2025 = dt.date(2018, 6, 12), dt.date(2025, 3, 18)


@pytest.mark.parametrize(
    ("cited", "is_"),
    [
        ("lov om kommunernes styrelse, § 16, stk. 7", "styrelsesloven § 16, stk. 7"),
        ("lov om kommunernes\nstyrelse § 24, stk. 1", "styrelsesloven § 24, stk. 1"),
        ("jf. kommunestyrelseslovens § 8, stk. 5, kan", "styrelsesloven § 8, stk. 5"),
        ("Styrelseslovens § 23", "styrelsesloven § 23"),
        ("styrelsesloven § 31 a, stk. 1", "styrelsesloven § 31 a, stk. 1"),
        ("den kommunale styrelseslovs § 20 stk. 2", "styrelsesloven § 20, stk. 2"),
        ("Beredskabslovens § 25 foreskriver", ""),
        ("§ 17, stk. 4-udvalg", ""),
    ],
)
def test_papers_name_the_act_in_many_ways(cited: str, is_: str) -> None:
    assert canonical(cited) == is_


def test_minutes_of_2018_cite_stk_7_and_were_right(shared: Path) -> None:
    (minutes,) = (shared / "seeds").glob("000_*.txt")
    found = re.search(r"lov om kommunernes\s+styrelse,\s+§\s+16,\s+stk\.\s+7", minutes.read_text())
    assert found is not None
    assert citation_holds(cited=found[0], day=OF_2018) is None
    refused = citation_holds(cited=found[0], day=OF_2025)
    assert refused is not None
    assert refused.about == ("styrelsesloven § 16, stk. 7", "styrelsesloven § 16, stk. 8")
    assert sentence(refused).startswith("Der henvises til styrelsesloven § 16, stk. 7, men på den dag var det")


def test_the_new_number_is_wrong_on_an_old_day() -> None:
    assert citation_holds(cited="styrelsesloven § 16, stk. 8", day=OF_2018) is not None
    assert citation_holds(cited="styrelsesloven § 16, stk. 8", day=OF_2025) is None


@pytest.mark.parametrize("cited", ["styrelsesloven § 24, stk. 1", "styrelsesloven § 99", "ingen paragraf", ""])
def test_what_never_changed_or_is_not_known_is_left_alone(cited: str) -> None:
    assert citation_holds(cited=cited, day=OF_2018) is None
    assert citation_holds(cited=cited, day=OF_2025) is None


def test_a_rule_that_was_not_law_yet_is_no_other_number() -> None:
    assert citation_holds(cited="styrelsesloven § 8, stk. 5", day=dt.date(2013, 6, 1)) is None
