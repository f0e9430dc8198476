"""Every constitution, and the beginning of a new one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.labels import STATES, words
from raadslag.bodies.constituting.queries import constitutions, councils
from raadslag.bodies.constituting.states import State
from raadslag.bodies.operations.constituting import begin_constitution
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution.forms import BeginForm
from raadslag.screens.desk.constitution.frames import PLACE, address, let_in
from raadslag.screens.desk.frame import show, signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def front(request: HttpRequest) -> HttpResponse:
    user = let_in(request)
    form = BeginForm(request.POST or None, councils=councils())
    refused = ""
    if request.method == "POST" and form.is_valid():
        made = begin_constitution(
            council=form.councils[form.cleaned_data["council"]],
            since=form.cleaned_data["since"],
            until=form.cleaned_data["until"],
            meeting=form.cleaned_data["meeting"],
            deputies=form.cleaned_data["deputies"],
            by=user,
            now=timezone.now(),
        )
        if not isinstance(made, Refusal):
            messages.success(request, _("Konstitueringen er begyndt. Skriv nu medlemmerne op."))
            return redirect(address("overview", made.pk))
        refused = words(made)
    context = {
        "rows": [(row, STATES[State(row.state)]) for row in constitutions()],
        "form": form,
        "refused": refused,
    }
    return show(request, "constitution/front", context, place=PLACE)
