"""Whether enough members are there to decide: half of all members, not of those who were called.

    >>> committee_quorum(members=7, present=3).about
    ('3', '7', '4')

Three of seven are present, and four must be.
"""

from collections.abc import Collection, Mapping

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


def needed(members: int) -> int:
    """How many make half, rounded up."""
    return -(-members // 2)


@rule("styrelsesloven § 11, stk. 2", Severity.BLOCK)
def council_quorum(*, members: int, present: int) -> Refusal | None:
    """The council can decide when at least half of its members are present."""
    return _short("no_quorum_in_council", members, present)


@rule("styrelsesloven § 20, stk. 2", Severity.BLOCK)
def committee_quorum(*, members: int, present: int) -> Refusal | None:
    """A committee can decide when at least half of its members are present."""
    return _short("no_quorum_in_committee", members, present)


def items_without_quorum(
    *, members: int, voting: Collection[str], present: Mapping[int, Collection[str]]
) -> tuple[int, ...]:
    """The items that were decided by too few, given who was present at each. Guests and staff do not count."""
    return tuple(item for item, there in present.items() if len(set(there) & set(voting)) < needed(members))


@rule("forvaltningsloven § 4, stk. 2", Severity.WARN)
def disqualified_stays_for_quorum(
    *, members: int, left: int, can_wait: bool, composition_suffers: bool = False
) -> Refusal | None:
    """A disqualified member may stay only if the body otherwise loses its quorum and the case cannot wait without harm.

    The same where its composition would give serious concern. `left` counts those who would still be present.
    """
    if (left < needed(members) or composition_suffers) and not can_wait:
        return None
    return Refusal(code="disqualified_must_leave")


def _short(code: str, members: int, present: int) -> Refusal | None:
    if present >= needed(members):
        return None
    return Refusal(code=code, about=(str(present), str(members), str(needed(members))))
