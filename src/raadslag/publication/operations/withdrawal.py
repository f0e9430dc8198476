"""A paper is hidden, with a reason, and shown again."""

import datetime as dt

from django.db import transaction

from raadslag.accounts.models import User
from raadslag.publication.models import Meeting, Paper, Withdrawal
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.settle import settle


def withdraw(*, paper: Paper, reason: str, by: User | None, now: dt.datetime, today: dt.date) -> Withdrawal:
    """Hide a paper. Its versions stay in the chain; pages, search and originals no longer show it."""
    with transaction.atomic():
        locked_head()
        withdrawal = Withdrawal.objects.create(paper=paper, date=today, reason=reason, by=by, made=now)
        _settle(paper.meeting, now)
        return withdrawal


def show_again(*, withdrawal: Withdrawal, now: dt.datetime) -> None:
    """Lift a withdrawal: the paper is read again as it stands now."""
    with transaction.atomic():
        locked_head()
        withdrawal.lifted = now
        withdrawal.save(update_fields=["lifted"])
        _settle(withdrawal.paper.meeting, now)


def _settle(meeting: Meeting, now: dt.datetime) -> None:
    settle(body=meeting.body, date=meeting.date, reason="rematched", now=now)
