"""A paper is hidden, with a reason, and shown again."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.audit.operations import note, operation
from raadslag.bodies.permissions import require
from raadslag.publication.labels import PAPERS
from raadslag.publication.models import Meeting, Paper, Withdrawal
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.settle import settle
from raadslag.publication.permissions import SHOW_AGAIN, WITHDRAW


@operation("publication.withdraw")
def withdraw(*, paper: Paper, reason: str, by: By, now: dt.datetime, today: dt.date) -> Withdrawal:
    """Hide a paper. Its versions stay in the chain; pages, search and originals no longer show it."""
    require(WITHDRAW, by=by, body=paper.meeting.body, day=timezone.localdate(now))
    locked_head()
    withdrawal = Withdrawal.objects.create(paper=paper, date=today, reason=reason, by=user_of(by), made=now)
    note(kind="paper", subject=paper.pk, name=_name(paper), after={"hidden": True, "reason": reason})
    _settle(paper.meeting, now)
    return withdrawal


@operation("publication.show_again")
def show_again(*, withdrawal: Withdrawal, by: By, now: dt.datetime) -> None:
    """Lift a withdrawal: the paper is read again as it stands now."""
    paper = withdrawal.paper
    require(SHOW_AGAIN, by=by, body=paper.meeting.body, day=timezone.localdate(now))
    locked_head()
    withdrawal.lifted = now
    withdrawal.save(update_fields=["lifted"])
    before = {"hidden": True, "reason": withdrawal.reason}
    note(kind="paper", subject=paper.pk, name=_name(paper), before=before, after={"hidden": False})
    _settle(paper.meeting, now)


def _name(paper: Paper) -> str:
    return f"{paper.meeting.body.name} {paper.meeting.date} ({PAPERS[paper.kind]})"


def _settle(meeting: Meeting, now: dt.datetime) -> None:
    settle(body=meeting.body, date=meeting.date, reason="rematched", now=now)
