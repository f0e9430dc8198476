"""The protocol: who signs it, what belongs in it, and that it is only ever added to."""

from collections.abc import Collection, Sequence

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


@rule("styrelsesloven § 13, stk. 1, og § 20, stk. 3", Severity.BLOCK)
def signers(*, members: Collection[str], took_part: Collection[str]) -> frozenset[str]:
    """Who signs: the members who took part, and no absent member; guests and staff do not sign."""
    return frozenset(members) & frozenset(took_part)


@rule("styrelsesloven § 13, stk. 1", Severity.BLOCK)
def copenhagen_signers(*, chair: str, secretary: str) -> frozenset[str]:
    """The council of Copenhagen alone has its protocol signed by chair and secretary only."""
    return frozenset({chair, secretary})


@rule("styrelsesloven § 13, stk. 1, og § 20, stk. 3", Severity.BLOCK)
def signed_by_all_who_took_part(
    *, members: Collection[str], took_part: Collection[str], signed: Collection[str]
) -> Refusal | None:
    """Whether everybody who must sign has. `about` names those missing."""
    missing = sorted(signers(members=members, took_part=took_part) - set(signed))
    return Refusal(code="signatures_missing", about=(", ".join(missing),)) if missing else None


@rule("RD 83.1.15", Severity.BLOCK)
def correction_is_addition(*, before: Sequence[str], after: Sequence[str]) -> Refusal | None:
    """A protocol is corrected by adding to it: what stood there stands there still."""
    kept = list(after[: len(before)]) == list(before) and len(after) >= len(before)
    return None if kept else Refusal(code="protocol_rewritten")


@rule("RD 83.1.15", Severity.WARN)
def votes_are_in_protocol(*, held: int, entered: int) -> Refusal | None:
    """Votes on adjournment and postponement belong in the protocol like any other."""
    return Refusal(code="votes_not_in_protocol", about=(str(entered), str(held))) if entered < held else None
