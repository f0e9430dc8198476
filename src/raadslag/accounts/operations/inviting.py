"""Several are invited at once: each gets a letter, or nobody does."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.operations.invitations import invite
from raadslag.accounts.people_list import Invited
from raadslag.accounts.permissions import require
from raadslag.audit.operations import driver, operation
from raadslag.law.refusal import Refusal


class _Stopped(Exception):
    """One of several was refused, so none of them is invited."""

    def __init__(self, line: int, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.line, self.refusal = line, refusal


@driver
def invite_all(*, people: Iterable[Invited], by: By, now: datetime) -> tuple[int, Refusal] | None:
    """Mail a link to each. Refused with the line that stood in the way."""
    try:
        invite_each(people=people, by=by, now=now)
    except _Stopped as stopped:
        return stopped.line, stopped.refusal
    return None


@operation("accounts.invite_all")
def invite_each(*, people: Iterable[Invited], by: By, now: datetime) -> None:
    """The doing of it: what is refused is taken back by an exception."""
    require(rights.INVITE_ALL, by=by, day=localdate(now))
    for each in people:
        try:
            done = invite(email=each.email, name=each.name, by=by, now=now)
        except ValidationError as wrong:
            raise _Stopped(each.line, Refusal(code="not_to_be_invited", about=(each.email,))) from wrong
        if isinstance(done, Refusal):
            raise _Stopped(each.line, done)
