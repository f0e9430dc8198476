"""Election terms, and what letters stand for."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.bodies.models import Party
from raadslag.bodies.operations.seating import begin_term as write_term
from raadslag.bodies.operations.seating import end_party as write_end
from raadslag.bodies.operations.seating import record_party as write_party
from raadslag.bodies.permissions import BEGIN_TERM, END_PARTY, RECORD_PARTY, allowed
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.labels.refusals import words_of
from raadslag.bodies.seating.queries import parties, terms
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.people.doors import PLACE, crumbs, let_in, let_look, row_or_missing, today
from raadslag.screens.desk.people.forms.lists import LastDayForm, PartyForm, TermForm
from raadslag.screens.look.frames import Crumb


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    let_look(request)
    return _page(request)


@require_POST
@signed_in
def begin_term(request: HttpRequest) -> HttpResponse:
    let_in(request, BEGIN_TERM)
    form = TermForm(request.POST, prefix="term")
    return _done(request, form, lambda given: write_term(**given, by=user_of(request), now=timezone.now()), term=form)


@require_POST
@signed_in
def record_party(request: HttpRequest) -> HttpResponse:
    let_in(request, RECORD_PARTY)
    form = PartyForm(request.POST, prefix="party")
    return _done(request, form, lambda given: write_party(**given, by=user_of(request), now=timezone.now()), party=form)


@require_POST
@signed_in
def end_party(request: HttpRequest, number: int) -> HttpResponse:
    let_in(request, END_PARTY)
    row = row_or_missing(Party, number)
    form = LastDayForm(request.POST, prefix=f"end{number}")
    return _done(
        request,
        form,
        lambda given: write_end(party=row, **given, by=user_of(request), now=timezone.now()),
        ended=(number, form),
    )


def _done(
    request: HttpRequest, form: BaseForm, write: Callable[[dict[str, Any]], Plan | Refusal], **shown: Any
) -> HttpResponse:
    if form.is_valid():
        outcome = write(form.cleaned_data)
        if not isinstance(outcome, Refusal):
            messages.success(request, _("Gemt."))
            return HttpResponseRedirect(reverse("desk:terms_and_parties"))
        form.add_error(None, words_of(outcome))
    return _page(request, status=422, **shown)


def _page(
    request: HttpRequest,
    *,
    status: int = 200,
    term: TermForm | None = None,
    party: PartyForm | None = None,
    ended: tuple[int, LastDayForm] | None = None,
) -> HttpResponse:
    listed = [(row, ended[1] if ended and ended[0] == row.pk else _end_form(row)) for row in parties()]
    term, party = term or TermForm(prefix="term"), party or PartyForm(prefix="party", initial={"since": today()})
    context: dict[str, Any] = {
        "terms": terms(),
        "parties": listed,
        "term": term,
        "party": party,
        "forms": [term, party, *(form for _row, form in listed)],
        "may": allowed(user=user_of(request), body=None, day=today()),
    }
    way = crumbs(Crumb(_("Perioder og lister")))
    return show(request, "people/lists", context, place=PLACE, crumbs=way, status=status)


def _end_form(row: Party) -> LastDayForm:
    return LastDayForm(prefix=f"end{row.pk}", initial={"last": today()})
