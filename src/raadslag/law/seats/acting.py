"""Who acts as chair, and the pay that follows.

>>> acting_pay(office=Office.CHAIR, since=dt.date(2018, 7, 2), until=dt.date(2018, 7, 22)).days
21
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from raadslag.law.periods import ONE_DAY, days_in, last_day_of
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import Rule, in_force, rule

FORTNIGHT: Final = 14
MONTHS: Final = 9
RENUMBERED: Final = dt.date(2024, 1, 1)
"""Law 1777/2023 put a new stk. 6 into § 16, so that stk. 7 became stk. 8; it is reckoned from the new year."""


class Office(StrEnum):
    """What somebody acts as."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """The pay of the office, pro rata from the first day to the last that is paid; without ordinary committee pay.

    `statute` is the order of the minister; `cut` says that nine months were up before the acting ended.
    """

    since: dt.date
    until: dt.date
    statute: str
    cut: bool

    @property
    def days(self) -> int:
        """How many days are paid."""
        return days_in(self.since, self.until)


@rule("styrelsesloven § 16, stk. 7", Severity.RECORD, until=RENUMBERED - ONE_DAY, name="ministers_pay_rules")
def pay_rules_in_stk_7() -> str:
    """The minister makes the rules on pay to chairs and those who act for them."""
    return "styrelsesloven § 16, stk. 7"


@rule("styrelsesloven § 16, stk. 8", Severity.RECORD, since=RENUMBERED, name="ministers_pay_rules")
def pay_rules_in_stk_8() -> str:
    """The same, after a new stk. 6 was put in."""
    return "styrelsesloven § 16, stk. 8"


def ministers_pay_rules(day: dt.date) -> Rule:
    """The paragraph that rules on pay rest on, as it was numbered on a day."""
    return in_force("ministers_pay_rules", day)


def _pay(statute: str, offices: tuple[Office, ...], office: Office, since: dt.date, until: dt.date) -> Pay | None:
    if office not in offices or days_in(since, until) < FORTNIGHT:
        return None
    last = min(until, last_day_of(since, months=MONTHS))
    return Pay(since=since, until=last, statute=statute, cut=last < until)


@rule(
    "BEK 1530/2016 § 10", Severity.RECORD, since=dt.date(2016, 12, 13), until=dt.date(2018, 12, 27), name="acting_pay"
)
def acting_pay_of_2016(*, office: Office, since: dt.date, until: dt.date) -> Pay | None:
    """Who acts as chair for two weeks or more has the chair's pay, for nine months unbroken at most."""
    return _pay("BEK 1530/2016 § 10", (Office.CHAIR,), office, since, until)


@rule("BEK 1769/2018 § 10", Severity.RECORD, since=dt.date(2018, 12, 28), until=dt.date(2021, 11, 1), name="acting_pay")
def acting_pay_of_2018(*, office: Office, since: dt.date, until: dt.date) -> Pay | None:
    """As before."""
    return _pay("BEK 1769/2018 § 10", (Office.CHAIR,), office, since, until)


@rule(
    "BEK 2001/2021 § 10, stk. 1", Severity.RECORD, since=dt.date(2021, 11, 2), until=dt.date(2025, 11, 20),
    name="acting_pay",
)  # fmt: skip
def acting_pay_of_2021(*, office: Office, since: dt.date, until: dt.date) -> Pay | None:
    """As before, and it says that pay is reckoned from the day of the election."""
    return _pay("BEK 2001/2021 § 10, stk. 1", (Office.CHAIR,), office, since, until)


@rule("BEK 1325/2025 § 10, stk. 1", Severity.RECORD, since=dt.date(2025, 11, 21), name="acting_pay")
def acting_pay_of_2025(*, office: Office, since: dt.date, until: dt.date) -> Pay | None:
    """The same for those who act as vice-chair."""
    return _pay("BEK 1325/2025 § 10, stk. 1", (Office.CHAIR, Office.VICE_CHAIR), office, since, until)


def acting_pay(*, office: Office, since: dt.date, until: dt.date) -> Pay | None:
    """The pay of somebody who acts, by the order in force on the first day; None where there is none.

    Raises LookupError before 13 December 2016, where the papers do not reach.
    """
    paid: Pay | None = in_force("acting_pay", since).function(office=office, since=since, until=until)
    return paid


@rule("vederlagsbekendtgørelsen § 8", Severity.RECORD)
def substitutes_committee_pay_days(*, since: dt.date, until: dt.date) -> int:
    """A council member who sits in a committee for a time has its pay for those days."""
    return days_in(since, until)


@rule("styrelsesloven § 22, stk. 1", Severity.WARN)
def committee_elects(*, office: Office) -> Refusal | None:
    """The Act names only the chair: that a committee has a vice-chair, and elects one, rests on local rules."""
    return Refusal(code="vice_chair_by_local_rule") if office is Office.VICE_CHAIR else None


@rule("styrelsesloven § 18, stk. 1", Severity.BLOCK)
def chair_of_finance_committee(*, is_mayor: bool) -> Refusal | None:
    """The mayor chairs the finance committee; it elects none."""
    return None if is_mayor else Refusal(code="mayor_chairs_finance")
