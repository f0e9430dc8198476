"""Who acted in whose office in a period, and the file for the payroll office."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.bodies.operations.seating import export_payroll
from raadslag.bodies.permissions import EXPORT_PAYROLL, allowed
from raadslag.bodies.seating.days import day_before
from raadslag.bodies.seating.queries import payroll
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.people.doors import PLACE, crumbs, let_in, today
from raadslag.screens.desk.people.forms.lists import PeriodForm
from raadslag.screens.look.frames import Crumb


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    let_in(request, EXPORT_PAYROLL)
    since, until = _last_month()
    asked = request.GET if "fra" in request.GET else {"fra": since.isoformat(), "til": until.isoformat()}
    return _page(request, PeriodForm(asked))


@require_POST
@signed_in
def export(request: HttpRequest) -> HttpResponse:
    let_in(request, EXPORT_PAYROLL)
    form = PeriodForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    since, until = form.cleaned_data["fra"], form.cleaned_data["til"]
    data = export_payroll(since=since, until=until, by=user_of(request), now=timezone.now())
    name = f"loen-{since.isoformat()}-{until.isoformat()}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type="text/csv; charset=utf-8", headers=headers)


def _page(request: HttpRequest, form: PeriodForm) -> HttpResponse:
    valid = form.is_valid()
    context: dict[str, Any] = {
        "form": form,
        "lines": payroll(since=form.cleaned_data["fra"], until=form.cleaned_data["til"]) if valid else (),
        "since": form.cleaned_data.get("fra"),
        "until": form.cleaned_data.get("til"),
        "is_asked": valid,
        "may": allowed(user=user_of(request), body=None, day=today()),
    }
    way = crumbs(Crumb(_("Lønlinjer")))
    return show(request, "people/payroll", context, place=PLACE, crumbs=way, status=200 if valid else 422)


def _last_month() -> tuple[dt.date, dt.date]:
    """The month that is over."""
    until = day_before(today().replace(day=1))
    return until.replace(day=1), until
