"""The bodies of a day with their members, and one body with its history."""

import datetime as dt
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from raadslag.bodies.models import Body
from raadslag.bodies.permissions import allowed
from raadslag.bodies.seating.queries import bodies_on, history_of, open_proposals, seat_table, vacancies
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.people.doors import PLACE, crumbs, let_look, row_or_missing, today
from raadslag.screens.desk.people.forms.lists import DayForm
from raadslag.screens.look.frames import Crumb

MOST: Final = 60
"""Happenings of a body on its page."""


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    let_look(request)
    form, day = day_of(request)
    page = request.GET.get("side", "1")
    found = bodies_on(day=day, page=int(page) if page.isdecimal() else 1)
    context: dict[str, Any] = {
        "form": form,
        "day": day,
        "is_today": day == today(),
        "found": found,
        "may": allowed(user=user_of(request), body=None, day=today()),
        "waiting": len(open_proposals()),
    }
    return show(request, "people/bodies", context, place=PLACE, status=200 if form.is_valid() else 422)


@require_safe
@signed_in
def one(request: HttpRequest, number: int) -> HttpResponse:
    let_look(request)
    body = row_or_missing(Body, number)
    form, day = day_of(request)
    context: dict[str, Any] = {
        "form": form,
        "day": day,
        "is_today": day == today(),
        "table": seat_table(body=body, day=day),
        "history": history_of(body=body, most=MOST),
        "vacancies": vacancies(body=body, day=today()),
        "proposals": open_proposals(body=body),
        "may": allowed(user=user_of(request), body=body, day=today()),
    }
    way = crumbs(Crumb(body.name))
    return show(request, "people/body", context, place=PLACE, crumbs=way, status=200 if form.is_valid() else 422)


def day_of(request: HttpRequest) -> tuple[DayForm, dt.date]:
    """The day that is asked for, today where none is; with the form that says so."""
    asked = request.GET if "dag" in request.GET else {"dag": today().isoformat()}
    form = DayForm(asked)
    day: dt.date | None = form.cleaned_data["dag"] if form.is_valid() else None
    return form, day or today()
