"""The last step: those who are to work here get a letter each, or nobody does."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from raadslag.accounts.operations import invite_all
from raadslag.bodies.installing.progress import Stage
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.settings.labels import refused
from raadslag.screens.desk.setup.forms import PeopleForm
from raadslag.screens.desk.setup.steps import administrators_only, step


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def invitations(request: HttpRequest) -> HttpResponse:
    """A line for each."""
    user, form = administrators_only(request), PeopleForm(request.POST or None)
    if form.is_valid():
        people = form.cleaned_data["people"]
        stopped = invite_all(people=people, by=user, now=timezone.now())
        if stopped is None:
            words = ngettext("%(number)s invitation er på vej.", "%(number)s invitationer er på vej.", len(people))
            messages.success(request, words % {"number": len(people)})
            return HttpResponseRedirect(reverse("desk:setup_end"))
        line, refusal = stopped
        form.add_error("people", _("Linje %(line)s: %(words)s") % {"line": line, "words": refused(refusal)})
    return step(request, Stage.INVITATIONS, "invitations", {"form": form}, status=422 if form.errors else 200)
