"""The published JSON Schema of the record is the one the code has."""

import json
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

from raadslag.reading import read
from raadslag.records import BudgetFollowUp, MeetingRecord, from_bytes, to_bytes
from raadslag.records.canonical import json_schema

SCHEMA = Path(__file__).parents[2] / "docs/schema/meeting-record-1.json"
PAPERS = Path(__file__).parents[2] / "src/raadslag/demo/papers"


def test_the_committed_schema_is_the_generated_one() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == json_schema()


@pytest.mark.parametrize("path", sorted(PAPERS.glob("*/2026-0[1-3]-*")), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_record_read_from_a_paper_validates_and_survives_its_bytes(path: Path) -> None:
    record = read(path.read_bytes(), name=path.name).record

    data = to_bytes(record)

    jsonschema.validate(json.loads(data), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert from_bytes(data) == record
    assert to_bytes(from_bytes(data)) == data


def test_the_committed_schema_of_a_follow_up_is_the_generated_one() -> None:
    committed = SCHEMA.parent / "budget-follow-up-1.json"

    assert committed.read_text(encoding="utf-8") == json_schema(BudgetFollowUp)


def test_a_record_refuses_a_field_it_does_not_know() -> None:
    with pytest.raises(ValidationError, match="smiley"):
        MeetingRecord.model_validate({"paper": "minutes", "state": "held", "smiley": "glad"})


def test_a_record_cannot_be_changed() -> None:
    record = MeetingRecord.model_validate({"paper": "minutes", "state": "held"})

    with pytest.raises(ValidationError, match="frozen"):
        record.paper = "agenda"  # type: ignore[misc,assignment]
