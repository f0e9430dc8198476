"""Sessions are ended one by one or all at once: by whom they belong to, or by an administrator."""

from collections.abc import Iterable
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils.timezone import localdate

from raadslag.accounts import rights
from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation, step


@operation("accounts.end_sessions")
def end_sessions(*, user: User, by: By, now: datetime, only: Iterable[int] | None = None, but: str = "") -> int:
    """End somebody's sessions: all of them, or `only` those with these numbers; never the one whose key is `but`.

    Says how many were ended.
    """
    require(rights.END_SESSIONS, by=by, day=localdate(now), own=by == user)
    ended = end_sessions_of(user, only=only, but=but)
    if ended:
        note(kind="user", subject=user.pk, name=user.name, after={"ended": ended})
    return ended


@operation("accounts.clear_sessions")
def clear_sessions(*, by: By, now: datetime) -> int:
    """Forget the sessions whose time is over, and who was signed in there. Says how many there were."""
    require(rights.CLEAR_SESSIONS, by=by, day=localdate(now))
    over, _ = Session.objects.filter(expire_date__lt=now).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    if over:
        note(kind="session", subject=localdate(now), name="", after={"ended": over})
    return over


@step
def end_sessions_of(user: User, *, only: Iterable[int] | None = None, but: str = "") -> int:
    """The ending itself, for operations that shut somebody out."""
    rows = UserSession.objects.filter(user=user).exclude(session_key=but)
    if only is not None:
        rows = rows.filter(pk__in=list(only))
    ended = list(rows)
    for session in ended:
        session.end()
    return len(ended)
