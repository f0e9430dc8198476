"""What is published, and what becomes of a closed item."""

import datetime as dt
from enum import StrEnum
from typing import Final

from raadslag.law.notice.dispatch import STRICT
from raadslag.law.periods import ONE_DAY
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Paper(StrEnum):
    """What a meeting leaves behind that others may have."""

    CASES = "list of cases"
    AGENDA = "agenda"
    TRANSCRIPT = "transcript of the protocol"
    MATERIAL = "case material"


COUNCIL_PAPERS: Final = frozenset({Paper.CASES, Paper.TRANSCRIPT})


@rule("styrelsesloven § 8, stk. 6", Severity.RECORD, until=STRICT - ONE_DAY, name="council_publishes")
def council_published_by_stk_6() -> frozenset[Paper]:
    """The same as now, before a stk. 5 on late cases was put in."""
    return COUNCIL_PAPERS


@rule("styrelsesloven § 8, stk. 7", Severity.RECORD, since=STRICT)
def council_publishes() -> frozenset[Paper]:
    """The council publishes the list of cases and the transcript, less what is secret by law."""
    return COUNCIL_PAPERS


@rule("styrelsesloven § 20, stk. 7", Severity.RECORD)
def committee_publishes(*, transcript_too: bool = False) -> frozenset[Paper]:
    """A committee must publish only its list of cases; the transcript where the municipality has decided so."""
    return frozenset({Paper.CASES, Paper.TRANSCRIPT} if transcript_too else {Paper.CASES})


@rule("styrelsesloven § 8, stk. 7, og § 20, stk. 7", Severity.WARN)
def cases_are_published(*, dispatched: dt.date | None, published: dt.date | None, today: dt.date) -> Refusal | None:
    """The list of cases is published when the agenda has been sent: the day after, it should be there."""
    if dispatched is None or published or today <= dispatched:
        return None
    return Refusal(code="cases_not_published", about=(dispatched.isoformat(),))


@rule("styrelsesloven § 8, stk. 7", Severity.BLOCK, since=STRICT)
def closed_item_has_public_words(*, heading: str, decision: str, secrecy: str) -> Refusal | None:
    """Of a closed item a telling heading and the decision itself are published, less what a named secrecy forbids."""
    if not heading.strip() and not secrecy.strip():
        return Refusal(code="closed_without_heading")
    return None if decision.strip() or secrecy.strip() else Refusal(code="closed_without_decision")


@rule("styrelsesloven § 8, stk. 7", Severity.WARN, since=STRICT)
def closed_decision_is_not_forgotten(
    *, decided: dt.date, decision: str, secrecy: str, today: dt.date, days: int = 30
) -> Refusal | None:
    """A heading alone is right only where secrecy demands it: reminds some days after, a local setting."""
    if decision.strip() or secrecy.strip() or (today - decided).days <= days:
        return None
    return Refusal(code="closed_decision_forgotten", about=(decided.isoformat(),))


@rule("styrelsesloven § 20, stk. 6", Severity.BLOCK)
def council_member_may_have(*, paper: Paper, asked: bool, asked_for_this_case: bool, secret: bool) -> Refusal | None:
    """Agendas and transcripts of other committees on request, case material on request in each case.

    Less what is secret by law.
    """
    if secret:
        return Refusal(code="secret_by_law")
    if paper is Paper.MATERIAL:
        return None if asked_for_this_case else Refusal(code="ask_for_this_case")
    return None if asked or asked_for_this_case else Refusal(code="ask_first")
