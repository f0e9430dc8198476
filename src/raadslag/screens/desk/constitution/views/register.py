"""Who represents the municipality where."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from raadslag.bodies.constituting.labels import BODY_KINDS
from raadslag.bodies.representation.queries import register
from raadslag.screens.desk.constitution.export import written
from raadslag.screens.desk.constitution.forms import DayInput
from raadslag.screens.desk.constitution.labels import offices
from raadslag.screens.desk.frame import show, signed_in
from raadslag.screens.look import paging

PER_PAGE = 50
MOST_PAGES = 10_000


class AskForm(forms.Form):
    """What is looked for in the register."""

    q = forms.CharField(label=gettext_lazy("Person eller organ"), required=False, max_length=200)
    dag = forms.DateField(label=gettext_lazy("På dagen"), required=False, widget=DayInput())
    kun = forms.ChoiceField(
        label=gettext_lazy("Vis"),
        required=False,
        choices=[
            ("", gettext_lazy("Alle")),
            ("ending", gettext_lazy("Udløber inden for 90 dage")),
            ("vacant", gettext_lazy("Ledige")),
        ],
    )


@require_safe
@signed_in
def front(request: HttpRequest) -> HttpResponse:
    form, asked = _asked(request)
    side = request.GET.get("side", "")
    page = min(int(side), MOST_PAGES) if side.isdecimal() and int(side) else 1
    found = register(**asked, part=slice((page - 1) * PER_PAGE, page * PER_PAGE))
    pages = max(1, -(-found.count // PER_PAGE))
    query = {"q": asked["text"], "dag": found.day.isoformat(), "kun": asked["only"]}
    context = {
        "form": form,
        "found": found,
        "rows": [(each, BODY_KINDS[each.body_kind], offices(each)) for each in found.seats],
        "vacant": [(each, BODY_KINDS[each.body_kind]) for each in found.vacant[:PER_PAGE]],
        "paging": paging.links(request.GET, page=min(page, pages), pages=pages),
        "query": urlencode({name: value for name, value in query.items() if value}),
    }
    return show(request, "constitution/register", context, place="representation")


@require_safe
@signed_in
def csv(request: HttpRequest) -> HttpResponse:
    _form, asked = _asked(request)
    found = register(**asked)
    answer = HttpResponse(written(found), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="repraesentation-{found.day.isoformat()}.csv"'
    return answer


def _asked(request: HttpRequest) -> tuple[AskForm, dict[str, Any]]:
    """The form, and what it asks for; today where no day, or one that is not there, was asked for."""
    today = timezone.localdate()
    form = AskForm(request.GET or None, initial={"dag": today})
    form.is_valid()
    data = getattr(form, "cleaned_data", {})
    day: dt.date = data.get("dag") or today
    return form, {"day": day, "text": data.get("q", ""), "only": data.get("kun", "")}
