"""Units of the administration: the tree of today, one of them through time, and files of many."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from raadslag.accounts.permissions import Permission
from raadslag.bodies.models import Unit, UnitAlias
from raadslag.bodies.operations import (
    alias_unit,
    change_unit,
    close_unit,
    establish_unit,
    forget_alias,
    import_municipalities,
    import_units,
)
from raadslag.bodies.rights import (
    ALIAS_UNIT,
    CHANGE_UNIT,
    CLOSE_UNIT,
    ESTABLISH_UNIT,
    FORGET_ALIAS,
    IMPORT_MUNICIPALITIES,
    IMPORT_UNITS,
)
from raadslag.bodies.units.plan import MunicipalityPlan, Plan, Step, plan_municipalities, plan_units
from raadslag.bodies.units.queries import UnitView, units_at
from raadslag.bodies.units.reading import MUNICIPALITY_COLUMNS, UNIT_COLUMNS
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import FileForm, LastDayForm, today_and
from raadslag.screens.desk.settings.labels import CHANGES, STEPS, problem
from raadslag.screens.desk.settings.pages import Asked, answer, demand, page
from raadslag.screens.desk.settings.staff.forms import AliasForm, UnitForm
from raadslag.screens.look.frames import Crumb

SECTION = "persons"
LARGEST_FILE = 1_000_000


@require_safe
@signed_in
def units(request: HttpRequest) -> HttpResponse:
    """The tree as it is today."""
    return page(request, "units", {"units": units_at(day=timezone.localdate())}, section=SECTION, crumbs=(_crumb(),))


@require_safe
@signed_in
def unit(request: HttpRequest, *, number: int) -> HttpResponse:
    """One unit: its names through time, codes, spellings."""
    shown = _shown(number)
    above = _shown(shown.parent) if shown.parent else None
    aliases = UnitAlias.objects.filter(unit=number).order_by("name")
    context = {"unit": shown, "above": above, "aliases": aliases}
    return page(request, "unit", context, section=SECTION, crumbs=(_crumb(), Crumb(shown.name)))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def establish(request: HttpRequest) -> HttpResponse:
    """A new unit."""
    form = UnitForm(request.POST or None, units=choices(), initial=today_and(timezone.localdate()))
    return answer(
        request,
        form,
        _asked(ESTABLISH_UNIT, _("Opret en enhed"), _("Opret enheden"), reverse("desk:units")),
        do=lambda given, _accepted: establish_unit(
            name=given["name"],
            since=given["since"],
            parent=_unit(given["parent"]),
            codes=form.codes(),
            by=user_of(request),
            now=timezone.now(),
        ),
        told=lambda _made: _("Enheden er oprettet."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def change(request: HttpRequest, *, number: int) -> HttpResponse:
    """A new name or place from a day on, or codes."""
    shown = _shown(number)
    first: dict[str, Any] = {"name": shown.name, "parent": shown.parent, "uuid": shown.uuid, "ean": shown.ean}
    first |= {"p_number": shown.p_number, "since": timezone.localdate()}
    form = UnitForm(request.POST or None, units=[each for each in choices() if each[0] != number], initial=first)
    lead = _("Det gamle navn står for dagene før. Koder har ingen dage.")
    return answer(
        request,
        form,
        _asked(CHANGE_UNIT, shown.name, _("Gem"), _address(number), lead),
        do=lambda given, _accepted: change_unit(
            unit=get_object_or_404(Unit, pk=number),
            name=given["name"],
            parent=_unit(given["parent"]),
            since=given["since"],
            codes=form.codes(),
            by=user_of(request),
            now=timezone.now(),
        ),
        told=lambda _row: _("Gemt."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def close(request: HttpRequest, *, number: int) -> HttpResponse:
    """The last day of a unit."""
    row = get_object_or_404(Unit, pk=number)
    return answer(
        request,
        LastDayForm(request.POST or None, initial=today_and(timezone.localdate())),
        _asked(CLOSE_UNIT, _("Luk enheden"), _("Luk enheden"), _address(number)),
        do=lambda given, _accepted: close_unit(unit=row, until=given["until"], by=user_of(request), now=timezone.now()),
        told=lambda _row: _("Enheden er lukket."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def alias(request: HttpRequest, *, number: int) -> HttpResponse:
    """Another spelling."""
    row = get_object_or_404(Unit, pk=number)
    return answer(
        request,
        AliasForm(request.POST or None),
        _asked(ALIAS_UNIT, _("Anden skrivemåde"), _("Tilføj"), _address(number)),
        do=lambda given, _accepted: alias_unit(unit=row, name=given["name"], by=user_of(request), now=timezone.now()),
        told=lambda _row: _("Skrivemåden er tilføjet."),
    )


@require_POST
@signed_in
def forget(request: HttpRequest, *, number: int) -> HttpResponse:
    """A wrong spelling goes."""
    demand(request, FORGET_ALIAS)
    row = get_object_or_404(UnitAlias, pk=number)
    back = _address(row.unit_id)
    forget_alias(alias=row, by=user_of(request), now=timezone.now())
    messages.success(request, _("Skrivemåden er fjernet."))
    return HttpResponseRedirect(back)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def unit_file(request: HttpRequest) -> HttpResponse:
    """A file of units: first what it would do, then the deed."""
    demand(request, IMPORT_UNITS)

    def look(data: bytes) -> Plan:
        return plan_units(data=data, today=timezone.localdate())

    def do(data: bytes) -> Plan:
        return import_units(data=data, by=user_of(request), now=timezone.now())

    context = {"title": _("Indlæs enheder fra en fil"), "columns": UNIT_COLUMNS, "needed": "navn"}
    return _file(request, context, look=look, do=do, back=reverse("desk:units"))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def municipality_file(request: HttpRequest) -> HttpResponse:
    """A file of municipalities, in an archive of many."""
    demand(request, IMPORT_MUNICIPALITIES)

    def look(data: bytes) -> MunicipalityPlan:
        return plan_municipalities(data=data)

    def do(data: bytes) -> MunicipalityPlan | Refusal:
        return import_municipalities(data=data, by=user_of(request), now=timezone.now())

    context = {"title": _("Indlæs kommuner fra en fil"), "columns": MUNICIPALITY_COLUMNS, "needed": "kode"}
    return _file(request, context, look=look, do=do, back=reverse("desk:municipality"))


def _file(request: HttpRequest, context: dict[str, Any], *, look: Any, do: Any, back: str) -> HttpResponse:
    """The bytes travel with the page from the preview to the deed: nothing is kept until somebody says so."""
    form = FileForm(None)
    data = _sent_again(request)
    if request.method == "POST" and data is None:
        form = FileForm(request.POST, request.FILES)
        if form.is_valid():
            data = form.cleaned_data["file"].read(LARGEST_FILE + 1)
            if len(data) > LARGEST_FILE:
                form.add_error("file", _("Filen fylder over 1 MB. Del den."))
                data = None
    elif data is not None:
        done = do(data)
        if isinstance(done, Refusal):
            return HttpResponseRedirect(back)
        if not done.problems:
            words = _("%(new)s nye, %(changed)s ændret, %(same)s uændret.")
            messages.success(request, words % {step.value: done.count(step) for step in Step})
            return HttpResponseRedirect(back)
    plan = look(data) if data else None
    context |= {"form": form, **(_plan(plan, data) if plan and data else {})}
    status = 422 if (plan and plan.problems) or form.errors else 200
    section = SECTION if context["needed"] == "navn" else "municipality"
    return page(request, "file", context, section=section, crumbs=(Crumb(context["title"]),), status=status)


def _plan(plan: Plan | MunicipalityPlan, data: bytes) -> dict[str, Any]:
    rows: list[Mapping[str, Any]]
    if isinstance(plan, Plan):
        rows = [
            {
                "line": row.line.line,
                "name": row.line.name,
                "step": STEPS[row.step],
                "changes": [*map(CHANGES.get, row.changes)],
            }
            for row in plan.rows
        ]
    else:
        rows = [
            {"line": line.line, "name": f"{line.name} ({line.code})", "step": STEPS[step]}
            for line, step, _row in plan.rows
        ]
    return {
        "plan": plan,
        "rows": rows[:200],
        "more": max(0, len(rows) - 200),
        "problems": [(found.line, problem(found)) for found in plan.problems],
        "counts": {step.value: plan.count(step) for step in Step},
        "content": base64.b64encode(data).decode(),
    }


def _sent_again(request: HttpRequest) -> bytes | None:
    """The file as the preview sent it back."""
    if "content" not in request.POST:
        return None
    try:
        return base64.b64decode(request.POST["content"], validate=True)
    except binascii.Error:
        return None


def choices() -> list[tuple[int, str]]:
    """The units of today, for a form to choose among."""
    return [(each.number, each.name) for each in units_at(day=timezone.localdate())]


def _unit(number: int | None) -> Unit | None:
    return Unit.objects.get(pk=number) if number else None


def _shown(number: int) -> UnitView:
    for each in units_at(day=timezone.localdate(), closed=True):
        if each.number == number:
            return each
    raise Http404


def _address(number: int) -> str:
    return reverse("desk:unit", kwargs={"number": number})


def _crumb() -> Crumb:
    return Crumb(_("Enheder"), reverse("desk:units"))


def _asked(permission: Permission, title: str, button: str, back: str, lead: str = "") -> Asked:
    return Asked(permission=permission, section=SECTION, title=title, button=button, back=back, lead=lead)
