"""A member of the council asks for another committee's papers (§ 20, stk. 6), and is answered."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.audit.operations import note, operation
from raadslag.bodies.models import Body
from raadslag.law.refusal import Refusal
from raadslag.notices.operations import tell
from raadslag.restricted.answering import answers_of
from raadslag.restricted.models import Access, AccessRequest
from raadslag.restricted.permissions import (
    GRANT_ACCESS,
    READ,
    REFUSE_ACCESS,
    REQUEST_ACCESS,
    grounds_here,
    require,
)
from raadslag.restricted.states import WAYS, RequestState
from raadslag.restricted.traces import told

ANSWERED = "restricted.request_answered"


@operation("restricted.request_access")
def request_access(
    *,
    body: Body,
    meetings_since: dt.date,
    meetings_until: dt.date,
    wish: str,
    by: User,
    now: dt.datetime,
) -> AccessRequest | Refusal:
    """Ask for the papers of a body's meetings from a day to a day; `wish` says in words what is meant."""
    today = timezone.localdate(now)
    require(REQUEST_ACCESS, by=by, body=body, day=today)
    if meetings_until < meetings_since:
        return Refusal(code="request_ends_before_it_begins")
    if any(ground.role in READ.roles for ground in grounds_here(user=by, body=body, day=today)):
        return Refusal(code="reads_already", statute=REQUEST_ACCESS.statute)
    same = {"user": by, "body": body, "meetings_since": meetings_since, "meetings_until": meetings_until}
    if AccessRequest.objects.filter(**same, state=RequestState.OPEN).exists():
        return Refusal(code="asked_already")
    request = AccessRequest.objects.create(**same, wish=wish.strip(), asked=now)
    note(kind="request", subject=request.pk, name=by.name, after=_told(request))
    return request


@operation("restricted.grant_access")
def grant_access(
    *,
    request: AccessRequest,
    meetings_since: dt.date,
    meetings_until: dt.date,
    until: dt.date,
    answer: str = "",
    by: By,
    now: dt.datetime,
) -> Access | Refusal:
    """Give what was asked for, or a part of it: the meetings from a day to a day, to be read until a day. The asker
    is told.
    """
    today = timezone.localdate(now)
    row = _locked(request)
    require(GRANT_ACCESS, by=by, body=row.body, day=today, also=_answering(row, by, today))
    if RequestState.GRANTED not in WAYS[RequestState(row.state)]:
        return Refusal(code="request_answered")
    if meetings_until < meetings_since:
        return Refusal(code="request_ends_before_it_begins")
    if meetings_since < row.meetings_since or meetings_until > row.meetings_until:
        return Refusal(code="grants_more_than_asked")
    if until < today:
        return Refusal(code="access_ends_in_the_past")
    access = Access.objects.create(
        user=row.user,
        body=row.body,
        since=today,
        until=until,
        meetings_since=meetings_since,
        meetings_until=meetings_until,
        request=row,
        reason=row.wish[:300],
        given_by=user_of(by),
    )
    _answer(row, RequestState.GRANTED, answer, by, now)
    note(kind="access", subject=access.pk, name=row.user.name, after=told(access))
    return access


@operation("restricted.refuse_access")
def refuse_access(*, request: AccessRequest, ground: str, by: By, now: dt.datetime) -> AccessRequest | Refusal:
    """Say no, with the ground, for the law gives the asker a right. The asker is told."""
    row = _locked(request)
    today = timezone.localdate(now)
    require(REFUSE_ACCESS, by=by, body=row.body, day=today, also=_answering(row, by, today))
    if RequestState.REFUSED not in WAYS[RequestState(row.state)]:
        return Refusal(code="request_answered")
    if not ground.strip():
        return Refusal(code="refused_without_ground", statute=REFUSE_ACCESS.statute)
    _answer(row, RequestState.REFUSED, ground, by, now)
    return row


def _answering(request: AccessRequest, by: By, day: dt.date) -> frozenset[Role]:
    """The role of whoever answers for a body that has ended."""
    answers = isinstance(by, User) and request.body_id in answers_of(by, day=day).ended
    return GRANT_ACCESS.roles if answers else frozenset()


def _locked(request: AccessRequest) -> AccessRequest:
    return AccessRequest.objects.select_for_update(of=("self",)).select_related("user", "body").get(pk=request.pk)


def _answer(row: AccessRequest, state: RequestState, answer: str, by: By, now: dt.datetime) -> None:
    before = _told(row)
    row.state, row.answer, row.answered, row.answered_by = state, answer.strip(), now, user_of(by)
    row.save(update_fields=["state", "answer", "answered", "answered_by"])
    note(kind="request", subject=row.pk, name=row.user.name, before=before, after=_told(row))
    tell(
        recipient=row.user.audit_id,
        kind=ANSWERED,
        key=str(row.pk),
        code=f"request_{state}",
        values={"body": row.body.name, "answer": row.answer},
        address=f"/skrivebord/anmodninger/{row.pk}/",
        by=by,
        now=now,
    )


def _told(request: AccessRequest) -> dict[str, object]:
    return {
        "body": request.body.name,
        "meetings_since": request.meetings_since,
        "meetings_until": request.meetings_until,
        "wish": request.wish,
        "state": request.state,
        "answer": request.answer,
    }
