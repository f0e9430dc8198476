"""The reference papers against what a careful reader finds in them, by the scorer that came with the key."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from raadslag.reading import coverage, outline, read, read_any

MINUTES = ("000", "001", "003", "004")
ALL = ("000", "001", "002", "003", "004")


@pytest.fixture
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "answer-key/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def paper(shared: Path, number: str) -> Path:
    return next((shared / "seeds").glob(f"{number}_*.txt"))


def test_every_field_is_found(shared: Path, scorer: ModuleType) -> None:
    total = scorer.Count()
    for number in ALL:
        key = json.loads((shared / f"answer-key/seed-{number}.gold.json").read_text(encoding="utf-8"))
        found = outline(read_any(paper(shared, number).read_bytes()).record)
        total.merge(scorer.score(key, found))

    scores = {field: scorer.prf(count)[2] for field, count in total.items()}
    summed = [sum(count[i] for field, count in total.items() if field != "participant_names") for i in range(3)]

    assert scorer.prf(summed)[2] >= 0.99
    assert {field: f1 for field, f1 in scores.items() if f1 < 0.97} == {}


@pytest.mark.parametrize("number", ALL)
def test_next_to_nothing_is_unread_or_weak(shared: Path, number: str) -> None:
    reading = read_any(paper(shared, number).read_bytes())

    covered = coverage(reading.record.spans)

    assert covered.total == len(reading.text)
    assert covered.unread <= covered.total * 0.01
    assert covered.weak <= covered.total * 0.05


def test_a_lost_head_is_found_in_the_address_at_the_end(shared: Path) -> None:
    record = read(paper(shared, "003").read_bytes()).record

    assert record.bodies == ("Erhvervs- og Beskæftigelsesudvalget",)
    assert str(record.date) == "2020-03-10"


def test_sub_items_keep_their_own_attachments(shared: Path) -> None:
    messages = read(paper(shared, "000").read_bytes()).record.items[0].messages

    assert [(m.number, m.attachments.count if m.attachments else None) for m in messages] == [(1, 2), (2, None)]


def test_numbers_glued_to_the_end_of_a_line_become_points(shared: Path) -> None:
    recommendation = read(paper(shared, "000").read_bytes()).record.items[2].recommendation

    assert recommendation is not None
    assert recommendation.proposers == ("Center for Arbejdsmarked", "Center for By, Erhverv og Miljø")
    assert [p.number for p in recommendation.points] == [1, 2, 3, 4]
    assert recommendation.points[3].text == 'Det tages til efterretning, at projektet "Job i Danmark" ophører i 2018.'


def test_a_table_left_as_words_with_wide_gaps_is_a_table_again(shared: Path) -> None:
    item = read(paper(shared, "000").read_bytes()).record.items[2]

    tables = [b for s in item.sections for b in s.blocks if b.kind == "table"]

    assert [t.header for t in tables] == [("(i 1.000 kr.)", "2018", "2019")]
    assert tables[0].rows[0] == ("Projekt Flere skal med", "1,05", "0,6")
