"""Standsningsret: a member brings the case to the council."""

import pytest

from raadslag.law.meeting.halt import may_carry_out, may_halt, mayor_stops_case


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({}, ""),
        ({"is_member": False}, "only_members_halt"),
        ({"at_the_meeting": False}, "halt_after_meeting"),
        ({"to_protocol": False}, "halt_not_in_protocol"),
        ({"given_to_committee_by_law": True}, "halt_of_what_law_gave_committee"),
        ({"procedural": True}, "halt_of_procedure"),
    ],
)
def test_a_member_halts_at_the_meeting_and_to_the_protocol(changed: dict[str, bool], code: str) -> None:
    given = {
        "is_member": True, "at_the_meeting": True, "to_protocol": True,
        "given_to_committee_by_law": False, "procedural": False,
    }  # fmt: skip
    refused = may_halt(**{**given, **changed})
    assert (refused.code if refused else "") == code


def test_what_was_halted_waits_for_the_council() -> None:
    assert may_carry_out(halted=False, council_has_decided=False) is None
    assert may_carry_out(halted=True, council_has_decided=True) is None
    assert may_carry_out(halted=True, council_has_decided=False) is not None


def test_the_mayor_stops_a_case_in_writing() -> None:
    assert mayor_stops_case(in_writing=True, given_to_committee_by_law=False) is None
    assert mayor_stops_case(in_writing=False, given_to_committee_by_law=False) is not None
    assert mayor_stops_case(in_writing=True, given_to_committee_by_law=True) is not None
