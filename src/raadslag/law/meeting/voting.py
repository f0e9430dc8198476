"""Who may vote, whether the votes fit the room, and what they decide."""

from enum import StrEnum

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Result(StrEnum):
    """What became of a proposal."""

    CARRIED = "carried"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    """As many against as for: the proposal falls, for no vote is worth more than another."""


@rule("styrelsesloven § 11, stk. 3, og § 20, stk. 2", Severity.BLOCK, name="majority")
def result(*, votes_for: int, against: int) -> Result:
    """The majority of votes decides. An abstention is no vote. Without any vote at all nothing is carried."""
    if votes_for == against:
        return tie()
    return Result.CARRIED if votes_for > against else Result.REJECTED


@rule("RD 04.1.2", Severity.RECORD)
def tie() -> Result:
    """Equal votes: the proposal lapses. The Act gives the chair no casting vote."""
    return Result.LAPSED


@rule("styrelsesloven § 11, stk. 3, og § 20, stk. 2", Severity.BLOCK)
def votes_fit_the_room(*, votes_for: int, against: int, abstained: int, present: int) -> Refusal | None:
    """For, against and abstained are together no more than the members who were present at the item."""
    cast = votes_for + against + abstained
    return Refusal(code="more_votes_than_members", about=(str(cast), str(present))) if cast > present else None


@rule("styrelsesloven § 11, stk. 3, og § 20, stk. 2", Severity.BLOCK)
def may_vote(*, has_seat: bool, present: bool, disqualified: bool) -> Refusal | None:
    """A member, or the substitute in a member's seat, who is there at the item and not disqualified."""
    if not has_seat:
        return Refusal(code="not_a_member")
    if not present:
        return Refusal(code="not_present")
    return Refusal(code="disqualified") if disqualified else None


@rule("styrelsesloven § 31 a, stk. 1", Severity.BLOCK)
def mayor_votes_in_committee(*, is_member: bool) -> Refusal | None:
    """The mayor may attend any committee, but votes only where a member."""
    return None if is_member else Refusal(code="mayor_without_vote")


@rule("styrelsesloven § 12", Severity.RECORD)
def readings_needed(*, budget: bool = False, governing_statute: bool = False) -> int:
    """One reading in the council, unless the law says otherwise: two of the budget and of the governing statute."""
    return 2 if budget or governing_statute else 1
