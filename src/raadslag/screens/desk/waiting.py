"""What waits for whoever signed in, from whatever room, by its deadline."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from django.apps import apps
from django.urls import reverse
from django.utils.module_loading import module_has_submodule
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from raadslag.accounts.models import User
from raadslag.accounts.rights import ACKNOWLEDGE
from raadslag.decisions.permissions import MARK_REPORTED
from raadslag.decisions.queries import to_report
from raadslag.notices.queries import unseen_returns, waiting_for
from raadslag.restricted.answering import answers_of
from raadslag.restricted.queries import open_requests
from raadslag.screens.desk.reach import at_bodies, reach, reach_here


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing. `notice` is its number where it is a notice, which can be put away; `since`: when it came."""

    deadline: dt.date | None
    words: str
    address: str
    since: dt.date
    is_late: bool = False
    notice: int | None = None


def waiting(*, user: User, today: dt.date) -> tuple[Waiting, ...]:
    """Everything that waits for somebody: what has the nearest deadline first, then what came first."""
    found = [*_notices(user), *_requests(user, today), *_decisions(user, today), *_returned(user, today)]
    return tuple(sorted(found, key=lambda each: (each.deadline or dt.date.max, each.since, each.words)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice in words. `address`: empty where it leads nowhere."""

    number: int
    words: str
    address: str
    made: dt.datetime
    is_read: bool


def told_to(user: User) -> tuple[Told, ...]:
    """What is on somebody's screen, newest first."""
    words = notice_words()
    return tuple(
        Told(
            number=notice.number,
            words=words[notice.code] % notice.values,
            address=reverse("desk:open_notice", args=[notice.number]) if notice.address else "",
            made=notice.made,
            is_read=notice.is_read,
        )
        for notice in waiting_for(user.audit_id)
    )


def notice_words() -> Mapping[str, str]:
    """What a notice says, by its code, gathered from the `NOTICES` of every room's labels."""
    words: dict[str, str] = {}
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "labels"):
            words |= getattr(import_module(f"{config.name}.labels"), "NOTICES", {})
    return words


def _notices(user: User) -> Iterator[Waiting]:
    for each in told_to(user):
        yield Waiting(deadline=None, words=each.words, address=each.address, since=each.made.date(), notice=each.number)


def _returned(user: User, today: dt.date) -> Iterator[Waiting]:
    """Mails that reached nobody, for whoever sees to that."""
    count = unseen_returns() if reach(ACKNOWLEDGE, user=user, day=today).everywhere else 0
    if count:
        words = ngettext("%(count)s mail nåede ikke frem", "%(count)s mails nåede ikke frem", count) % {"count": count}
        yield Waiting(deadline=None, words=words, address=reverse("desk:mail"), since=today)


def _requests(user: User, today: dt.date) -> Iterable[Waiting]:
    own = answers_of(user, day=today)
    if not own:
        return ()
    return [
        Waiting(
            deadline=None,
            words=_("Svar på anmodning om papirer: %(name)s, %(body)s")
            % {"name": request.user.name, "body": request.body.name},
            address=reverse("desk:access_request", args=[request.pk]),
            since=request.asked.date(),
        )
        for request in open_requests(bodies=own.bodies)
    ]


def _decisions(user: User, today: dt.date) -> Iterable[Waiting]:
    own = reach_here(MARK_REPORTED, user=user, day=today)
    if not own:
        return ()
    return [
        Waiting(
            deadline=each.due,
            words=_("Meld en beslutning på mødet: %(case)s, %(body)s")
            % {"case": each.decision.case_reference, "body": each.decision.body.name},
            address=reverse("desk:report_between", args=[each.decision.pk]),
            since=each.decision.day,
            is_late=each.is_late,
        )
        for each in to_report(where=at_bodies(own), today=today)
    ]
