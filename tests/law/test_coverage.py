"""Nothing that the project's account of the law holds is left out: it is a rule, or it says why not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from raadslag.law.catalogue import load_rules
from raadslag.law.coverage import COVERAGE, Row
from raadslag.law.labels import ELSEWHERE

SECTION: Final = re.compile(r"### (1\.\d)")
SENTENCE: Final = re.compile(r"(?<=\.) (?=\**[A-Z])")
SENTENCES_IN: Final = "1.4"
NAMES: Final = {each.name for each in load_rules()}


def said(account: str) -> Iterator[tuple[str, str, str]]:
    """Every row, bullet and paragraph of the chapter on law: section, what it says, its mark for the software."""
    chapter = account[account.index("## 1. Law") : account.index("## 2. Vocabulary")]
    section = ""
    for line in chapter.splitlines():
        if found := SECTION.match(line):
            section = found[1]
        elif section and line.strip() and not re.match(r"\|[-|]+$|\| Rule \| Source", line):
            if line.startswith("|"):
                cells = [cell.strip() for cell in line.strip("|").split("|")]
                yield section, cells[0], cells[-1]
            else:
                text = line.removeprefix("- ")
                for part in SENTENCE.split(text) if section == SENTENCES_IN else [text]:
                    yield section, part, ""


def rows_for(section: str, text: str) -> list[Row]:
    return [row for row in COVERAGE if row.section == section and text.startswith(row.begins)]


def test_every_rule_of_the_account_is_here_or_says_why_not(shared: Path) -> None:
    account = (shared / "domain.md").read_text()
    everything = list(said(account))
    assert len(everything) > 60
    assert [(section, text[:60]) for section, text, _ in everything if len(rows_for(section, text)) != 1] == []


def test_nothing_here_has_left_the_account(shared: Path) -> None:
    everything = list(said((shared / "domain.md").read_text()))
    lost = [
        row.begins for row in COVERAGE if not any(row in rows_for(section, text) for section, text, _ in everything)
    ]
    assert lost == []


def test_what_blocks_or_warns_there_has_a_function_here(shared: Path) -> None:
    marked = [
        (text, rows_for(section, text)[0])
        for section, text, mark in said((shared / "domain.md").read_text())
        if re.match(r"(R/)?[BW]\b", mark)
    ]
    assert len(marked) > 10
    assert [text for text, row in marked if not row.rules] == []


def test_each_row_names_rules_that_exist_or_a_reason_that_is_written() -> None:
    for row in COVERAGE:
        assert row.rules or row.elsewhere, row.begins
        assert set(row.rules) <= NAMES, row.begins
        assert not row.elsewhere or row.elsewhere in ELSEWHERE, row.begins


def test_every_rule_stands_for_something_in_the_account() -> None:
    assert NAMES - {name for row in COVERAGE for name in row.rules} == set()


def test_every_reason_is_used() -> None:
    assert set(ELSEWHERE) == {row.elsewhere for row in COVERAGE if row.elsewhere}
