"""Seats in committees: their number, vacancies and substitutes (§§ 17, 28)."""

import datetime as dt

from raadslag.law.periods import lasts
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


@rule("styrelsesloven § 17, stk. 1", Severity.WARN)
def committee_size(*, seats: int, council: int) -> Refusal | None:
    """The finance committee and standing committees have an odd number of members, at most half of the council.

    Warns only: members above the number may lawfully sit there (§ 27, stk. 3).
    """
    if seats % 2 == 0:
        return Refusal(code="committee_even", about=(str(seats),))
    return Refusal(code="committee_too_large", about=(str(seats), str(council))) if seats * 2 > council else None


@rule("styrelsesloven § 18, stk. 1, og § 19; RD 16.1.4", Severity.BLOCK)
def sits_in_council(*, council_member: bool, special_committee: bool = False) -> Refusal | None:
    """Members and substitutes of the finance committee and standing committees are members of the council."""
    return None if council_member or special_committee else Refusal(code="not_in_council")


@rule("styrelsesloven § 28, stk. 1", Severity.BLOCK)
def vacancy_filled(*, elected_by: str, filled_by: str) -> Refusal | None:
    """Who leaves during the term is replaced by the group that elected the one who left."""
    return None if elected_by == filled_by else Refusal(code="other_group_fills_seat", about=(elected_by, filled_by))


@rule("styrelsesloven § 28, stk. 2", Severity.BLOCK)
def committee_substitute(
    *, elected_by: str, put_in_by: str, since: dt.date, until: dt.date | None, shorter_allowed: bool = False
) -> Refusal | None:
    """For an absence of a month or more the group that elected a member may put another in; nobody must approve.

    For less, where the governing statute says so (`shorter_allowed`).
    """
    if elected_by != put_in_by:
        return Refusal(code="other_group_puts_in", about=(elected_by, put_in_by))
    if until is None or shorter_allowed or lasts(since, until, months=1):
        return None
    return Refusal(code="absence_under_a_month", about=(since.isoformat(), until.isoformat()))
