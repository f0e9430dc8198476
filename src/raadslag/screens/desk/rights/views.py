"""Who has which role where, on any day; giving and taking; and what somebody may do."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from raadslag.accounts.matrix import load_permissions
from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied, refusal
from raadslag.audit.deeds import deeds
from raadslag.bodies.grounds import Ground, given_history, grounds_on, is_told
from raadslag.bodies.may import rights_of
from raadslag.bodies.rights import END_USER, GRANT_ROLE, SEE_ROLES, WITHDRAW_ROLE
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.reach import Reach, can_withdraw, reach
from raadslag.screens.look.frames import Crumb

ROWS: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A role somebody has, and whether whoever looks can take it back."""

    ground: Ground
    can_withdraw: bool


@require_safe
@signed_in
def roles(request: HttpRequest) -> HttpResponse:
    """Everybody's roles on a day. A secretary sees those at the bodies of which he is one."""
    today = timezone.localdate()
    seen, day = _seen(request, today), _day(request, today)
    held = reach(WITHDRAW_ROLE, user=user_of(request), day=today)
    rows = [
        Row(ground=ground, can_withdraw=day >= today and can_withdraw(ground, own=held))
        for ground in grounds_on(day)
        if seen.covers(ground.at) and is_told(ground)
    ]
    page = Paginator(rows, ROWS).get_page(request.GET.get("side"))
    can_grant = bool(reach(GRANT_ROLE, user=user_of(request), day=today))
    context = {"page": page, "day": day, "today": today, "can_grant": can_grant}
    return show(request, "rights/roles", context, place="rights")


@require_safe
@signed_in
def person(request: HttpRequest, number: int) -> HttpResponse:
    """What somebody may do and why, and the roles that were given."""
    today = timezone.localdate()
    seen, day = _seen(request, today), _day(request, today)
    user = get_object_or_404(User, pk=number)
    rights = rights_of(user=user, day=day, permissions=load_permissions(), words=deeds())
    if not seen.everywhere and not any(seen.covers(ground.at) for ground in rights.grounds):
        raise Http404
    history = [given for given in given_history(user=user) if seen.covers(given.body)]
    held = reach(WITHDRAW_ROLE, user=user_of(request), day=today)
    rows = [
        Row(ground=ground, can_withdraw=can_withdraw(ground, own=held)) for ground in rights.grounds if is_told(ground)
    ]
    context = {"rights": rights, "rows": rows, "history": history, "day": day, "today": today, "person": user}
    context["can_shut_out"] = user.is_active and refusal(END_USER, by=user_of(request), day=today) is None
    return show(request, "rights/person", context, place="rights", crumbs=_crumbs(user.name))


def _seen(request: HttpRequest, day: dt.date) -> Reach:
    seen = reach(SEE_ROLES, user=user_of(request), day=day)
    if not seen:
        raise Denied(Refusal(code="not_permitted", about=(SEE_ROLES.name,)))
    return seen


def _day(request: HttpRequest, today: dt.date) -> dt.date:
    """The day asked about; today where none is, or one that does not exist."""
    try:
        return parse_date(request.GET.get("dag", "")) or today
    except ValueError:
        return today


def _crumbs(last: str) -> tuple[Crumb, ...]:
    return (place_crumb("rights"), Crumb(last))
