"""Records as canonical bytes: RFC 8785, so that equal records have equal bytes and digests."""

import hashlib
import json

import rfc8785

from raadslag.records.budget import BudgetFollowUp
from raadslag.records.meeting import MeetingRecord


def to_bytes(record: MeetingRecord | BudgetFollowUp) -> bytes:
    """A record as canonical UTF-8 JSON. Fields that hold their default are left out."""
    return rfc8785.dumps(record.model_dump(mode="json", exclude_defaults=True))


def from_bytes(data: bytes) -> MeetingRecord:
    """The record that canonical bytes hold. Raises `pydantic.ValidationError` for anything else."""
    return MeetingRecord.model_validate_json(data)


def follow_up_from_bytes(data: bytes) -> BudgetFollowUp:
    """The follow-up that canonical bytes hold. Raises `pydantic.ValidationError` for anything else."""
    return BudgetFollowUp.model_validate_json(data)


def digest(record: MeetingRecord | BudgetFollowUp) -> str:
    """SHA-256 of what the record says, less the paper it was read from."""
    return hashlib.sha256(to_bytes(record.without_source())).hexdigest()


def json_schema(shape: type[MeetingRecord | BudgetFollowUp] = MeetingRecord) -> str:
    """The JSON Schema of a record, as committed in `docs/schema/`."""
    return json.dumps(shape.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
