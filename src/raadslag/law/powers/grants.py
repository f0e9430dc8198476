"""Only the council grants money, before it is spent, and says where it comes from."""

from raadslag.law.powers.referral import Stage
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


@rule("styrelsesloven § 40, stk. 2", Severity.BLOCK)
def only_council_grants(*, body: Stage, moves_between_grants: bool = False, authorised: bool = False) -> Refusal | None:
    """Only the council grants. It may let the finance committee move money from one grant to another."""
    if body is Stage.COUNCIL or (body is Stage.FINANCE and moves_between_grants and authorised):
        return None
    return Refusal(code="only_council_grants")


@rule("styrelsesloven § 40, stk. 2", Severity.BLOCK)
def begins_after_grant(*, granted: bool, ordered_by_law: bool) -> Refusal | None:
    """Nothing that costs begins before the grant, save what a law orders; that is granted as soon as may be."""
    return None if granted or ordered_by_law else Refusal(code="begun_before_grant")


@rule("styrelsesloven § 40, stk. 3", Severity.BLOCK)
def grant_says_how_it_is_paid(*, supplementary: bool, financing: str) -> Refusal | None:
    """Every supplementary grant says how the expense is covered."""
    return Refusal(code="grant_without_financing") if supplementary and not financing.strip() else None
