"""Who signs the protocol, and that it is only added to."""

from hypothesis import given
from hypothesis import strategies as st

from raadslag.law.meeting.protocol import (
    copenhagen_signers,
    correction_is_addition,
    signed_by_all_who_took_part,
    signers,
    votes_are_in_protocol,
)

MEMBERS = {"Ada", "Bo", "Carl", "Dorte", "Erik", "Gry", "Hans", "Freja", "Ib"}
CAME = MEMBERS - {"Ada", "Bo"} | {"direktøren"}


def test_those_who_took_part_sign_and_absent_members_do_not_hold_it_up() -> None:
    """The minutes of 18 March 2025 asked all members to approve; two had sent their apologies."""
    must = signers(members=MEMBERS, took_part=CAME)
    assert must == MEMBERS - {"Ada", "Bo"}
    assert signed_by_all_who_took_part(members=MEMBERS, took_part=CAME, signed=must) is None


def test_the_council_of_copenhagen_has_two_signatures() -> None:
    assert copenhagen_signers(chair="Ada", secretary="Bo") == {"Ada", "Bo"}


def test_who_is_missing_is_named() -> None:
    signed = signers(members=MEMBERS, took_part=CAME) - {"Gry", "Freja"}
    refused = signed_by_all_who_took_part(members=MEMBERS, took_part=CAME, signed=signed)
    assert refused is not None
    assert refused.about == ("Freja, Gry",)


@given(st.lists(st.text(max_size=5), max_size=6), st.lists(st.text(max_size=5), max_size=3))
def test_a_protocol_may_grow(before: list[str], added: list[str]) -> None:
    assert correction_is_addition(before=before, after=[*before, *added]) is None


@given(st.lists(st.text(max_size=5), min_size=1, max_size=6), st.data())
def test_what_stands_there_stays(before: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(before) - 1))
    assert correction_is_addition(before=before, after=before[:-1]) is not None
    changed = [*before[:place], before[place] + "!", *before[place + 1 :]]
    assert correction_is_addition(before=before, after=changed) is not None


def test_votes_on_postponement_belong_in_the_protocol_too() -> None:
    assert votes_are_in_protocol(held=3, entered=3) is None
    refused = votes_are_in_protocol(held=3, entered=2)
    assert refused is not None
    assert refused.about == ("2", "3")
