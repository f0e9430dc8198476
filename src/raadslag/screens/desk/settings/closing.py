"""A body ends: its last day and who takes over, then every holding with its proposed successors, then the deed."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.dossiers import bodies_by_name
from raadslag.bodies.models import Body
from raadslag.bodies.operations import close_body
from raadslag.bodies.rights import CLOSE_BODY
from raadslag.bodies.succession import Holding, held_by
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import EndForm, today_and
from raadslag.screens.desk.settings.labels import field_of, refused
from raadslag.screens.desk.settings.pages import demand, page
from raadslag.screens.look import danish
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.labels import Word

REVIEWED = "set"
SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Choice:
    """A successor that a holding may go to."""

    number: int
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A holding for a person to review. Without choices it ends with the body."""

    name: str
    holding: Holding
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Table:
    title: Word
    rows: tuple[Row, ...]
    has_choices: bool


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def close(request: HttpRequest, *, number: int) -> HttpResponse:
    """Three views of one address: the question, the review, the deed."""
    demand(request, CLOSE_BODY)
    row = get_object_or_404(Body, pk=number, merged_into=None)
    others = [each for each in bodies_by_name(day=timezone.localdate()) if each != row]
    form = EndForm(request.POST or None, bodies=others, initial=today_and(timezone.localdate()))
    if request.method != "POST" or not form.is_valid() or "ret" in request.POST:
        return _ask(request, row, form)
    successors = [each for each in others if each.pk in form.cleaned_data["successors"]]
    if "luk" not in request.POST:
        return _review(request, row, form, successors)
    done = close_body(
        body=row,
        last_day=form.cleaned_data["last_day"],
        successors=successors,
        passing=_passing(request.POST, successors),
        decided=form.cleaned_data["decided"],
        decided_by=form.cleaned_data["decided_by"],
        by=user_of(request),
        now=timezone.now(),
    )
    if isinstance(done, Refusal):
        return _refuse(request, row, form, successors, done)
    day = danish.long_date(form.cleaned_data["last_day"])
    messages.success(request, _("%(name)s holder op %(day)s.") % {"name": row.name, "day": day})
    return HttpResponseRedirect(reverse("desk:body", kwargs={"number": row.pk}))


def _ask(request: HttpRequest, row: Body, form: EndForm) -> HttpResponse:
    context = {"body": row, "form": form}
    status = 422 if form.errors else 200
    return page(request, "close", context, section="bodies", crumbs=_crumbs(row), status=status)


def _review(request: HttpRequest, row: Body, form: EndForm, successors: list[Body], *, told: str = "") -> HttpResponse:
    last_day: dt.date = form.cleaned_data["last_day"]
    chosen = _passing(request.POST, successors) if REVIEWED in request.POST else None
    context = {
        "body": row,
        "form": form,
        "successors": successors,
        "last_day": last_day,
        "tables": tuple(_tables(row, last_day, successors, chosen)),
        "told": told,
        "reviewed": REVIEWED,
    }
    return page(request, "close_review", context, section="bodies", crumbs=_crumbs(row), status=422 if told else 200)


def _refuse(request: HttpRequest, row: Body, form: EndForm, successors: list[Body], found: Refusal) -> HttpResponse:
    """What is wrong with the question goes back to it; what is wrong with the review stays there."""
    if found.code in {"estate_changed", "cannot_pass", "must_pass"}:
        return _review(request, row, form, successors, told=refused(found))
    form.add_error(field_of(found), refused(found))
    return _ask(request, row, form)


_Passing = dict[tuple[str, str], tuple[Body, ...]]


def _tables(row: Body, last_day: dt.date, successors: list[Body], chosen: _Passing | None) -> Iterable[Table]:
    for estate, holdings in held_by(row, last_day):
        rows = []
        for each in holdings:
            to = successors if chosen is None else chosen.get((estate.name, each.key), ())
            choices = tuple(Choice(one.pk, one.name, one in to) for one in successors) if each.can_pass else ()
            rows.append(Row(SEPARATOR.join((estate.name, each.key)), each, choices))
        yield Table(estate.title, tuple(rows), any(each.choices for each in rows))


def _passing(sent: QueryDict, successors: list[Body]) -> _Passing:
    """What was reviewed, and where each goes: a box for each holding and successor."""
    numbers = {str(each.pk): each for each in successors}
    found: _Passing = {}
    for name in sent.getlist(REVIEWED):
        estate, _separator, key = name.partition(SEPARATOR)
        found[estate, key] = tuple(numbers[to] for to in sent.getlist(name) if to in numbers)
    return found


def _crumbs(row: Body) -> tuple[Crumb, ...]:
    return (Crumb(row.name, reverse("desk:body", kwargs={"number": row.pk})), Crumb(_("Luk udvalget")))
