"""How every change goes: a form, then what it would do, then the doing. Nothing is written until the last.

The page in between is made from the same plan that the operation carries out.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import Permission
from raadslag.bodies.models import Body, Person
from raadslag.bodies.permissions import allowed
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.labels.refusals import words_of
from raadslag.bodies.seating.labels.sentences import names_of, people_in, sentences, steps
from raadslag.bodies.seating.queries import find
from raadslag.bodies.seating.queries.rows import R
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import may_look_at_seats, place_crumb, show, user_of
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.labels import Word

PLACE: Final = "people"
DO: Final = "udfoer"
"""The name of the button that does it."""
MEND: Final = "ret"
"""The name of the button that leads back to the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A change: what it is called, what is asked for, what it would do, the doing, and where one comes back to.

    `suggested` are names that the fields for persons offer.
    """

    title: Word
    about: str
    verb: Word
    told: Word
    form: BaseForm
    plan: Callable[[Mapping[str, Any]], Plan | Refusal]
    do: Callable[[Mapping[str, Any], By, dt.datetime], Plan | Refusal]
    crumbs: tuple[Crumb, ...]
    back: str
    lead: Word = ""
    suggested: tuple[str, ...] = ()


def carry(request: HttpRequest, deed: Deed) -> HttpResponse:
    """One step of a change: its form, what it would do, or the doing."""
    form = deed.form
    if request.method != "POST":
        return _form(request, deed)
    if not form.is_valid():
        return _form(request, deed, status=422)
    if MEND in request.POST:
        return _form(request, deed)
    if DO in request.POST:
        outcome = deed.do(form.cleaned_data, user_of(request), timezone.now())
        if not isinstance(outcome, Refusal):
            messages.success(request, str(deed.told))
            return HttpResponseRedirect(deed.back)
    else:
        outcome = deed.plan(form.cleaned_data)
        if not isinstance(outcome, Refusal):
            return _preview(request, deed, outcome)
    form.add_error(None, words_of(outcome))
    return _form(request, deed, status=422)


def data_of(request: HttpRequest) -> Any:
    """What a form was sent; None while it is only shown."""
    return request.POST if request.method == "POST" else None


def let_in(request: HttpRequest, wanted: Permission, body: Body | None = None) -> None:
    """Who may not do something does not get its page either."""
    if wanted.name not in allowed(user=user_of(request), body=body, day=today()):
        raise PermissionDenied


def let_look(request: HttpRequest) -> None:
    """Whoever has a role or a seat may see who sits where."""
    if not may_look_at_seats(user_of(request), today()):
        raise PermissionDenied


def row_or_missing(model: type[R], number: int) -> R:
    """A row by its number in the address."""
    row = find(model, number)
    if row is None:
        raise Http404
    return row


def today() -> dt.date:
    return timezone.localdate()


def crumbs(*more: Crumb) -> tuple[Crumb, ...]:
    """The way to a page of this part."""
    return (place_crumb(PLACE), *more)


def _form(request: HttpRequest, deed: Deed, status: int = 200) -> HttpResponse:
    context = {"deed": deed, "form": deed.form}
    return show(request, "people/deed", context, place=PLACE, crumbs=deed.crumbs, status=status)


def _preview(request: HttpRequest, deed: Deed, plan: Plan) -> HttpResponse:
    context = {
        "deed": deed,
        "form": deed.form,
        "sentences": sentences(plan),
        "steps": _steps(plan),
        "proposals": _proposals(plan),
        "warnings": [words_of(warning) for warning in plan.warnings],
        "do": DO,
        "mend": MEND,
    }
    return show(request, "people/preview", context, place=PLACE, crumbs=deed.crumbs)


def _steps(plan: Plan) -> tuple[str, ...]:
    if plan.outcome is None:
        return ()
    people = Person.objects.filter(id__in=people_in(plan.outcome))
    return steps(plan.outcome, names_of(people))


def _proposals(plan: Plan) -> str:
    number = len(plan.proposals)
    if not number:
        return ""
    return _("Fraværet rører flere udvalg: %(number)d forslag kommer på listen over forslag.") % {"number": number}
