"""What leaves call for: done, or put away with a reason."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.bodies.models import LeaveProposal
from raadslag.bodies.operations.seating import accept_proposal, dismiss_proposal
from raadslag.bodies.permissions import ACCEPT_PROPOSAL, DISMISS_PROPOSAL, allowed
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.labels.proposals import statute_of, told_of
from raadslag.bodies.seating.labels.refusals import words_of
from raadslag.bodies.seating.plans.proposals import Answer
from raadslag.bodies.seating.queries import decided_proposals, open_proposals, waiting
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.people.doors import (
    PLACE,
    Deed,
    carry,
    crumbs,
    data_of,
    let_in,
    let_look,
    row_or_missing,
    today,
)
from raadslag.screens.desk.people.forms.people import AcceptForm, DismissForm
from raadslag.screens.look.frames import Crumb

MOST: Final = 20
"""Decided proposals on the page."""


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    let_look(request)
    context: dict[str, Any] = {
        "proposals": open_proposals(),
        "decided": decided_proposals(most=MOST),
        "may": allowed(user=user_of(request), body=None, day=today()),
    }
    return show(request, "people/proposals", context, place=PLACE, crumbs=crumbs(Crumb(_t("Forslag efter orlov"))))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def accept(request: HttpRequest, number: int) -> HttpResponse:
    proposal = row_or_missing(LeaveProposal, number)
    let_in(request, ACCEPT_PROPOSAL, proposal.body)
    since = max(today(), proposal.leave.since)
    form = AcceptForm(
        data_of(request), eligible=waiting(proposal=proposal, day=since).eligible, initial={"since": since}
    )
    deed = Deed(
        title=told_of(proposal),
        about=f"{proposal.body.name}, {proposal.leave.person.name}",
        lead=statute_of(proposal),
        verb=_("Gem"),
        told=_("Forslaget er gennemført."),
        form=form,
        plan=lambda given: plans.accepting(proposal=proposal, answer=Answer(**given)),
        do=lambda given, by, now: accept_proposal(proposal=proposal, answer=Answer(**given), by=by, now=now),
        crumbs=crumbs(_here(), Crumb(told_of(proposal))),
        back=reverse("desk:proposals"),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def dismiss(request: HttpRequest, number: int) -> HttpResponse:
    proposal = row_or_missing(LeaveProposal, number)
    let_in(request, DISMISS_PROPOSAL, proposal.body)
    form = DismissForm(data_of(request))
    if form.is_valid():
        refused = dismiss_proposal(proposal=proposal, **form.cleaned_data, by=user_of(request), now=timezone.now())
        if refused is None:
            messages.success(request, _t("Forslaget er lagt væk. Grunden står i loggen."))
            return HttpResponseRedirect(reverse("desk:proposals"))
        form.add_error(None, words_of(refused))
    context = {"form": form, "proposal": proposal}
    way = crumbs(_here(), Crumb(_t("Læg væk")))
    status = 422 if form.is_bound and form.errors else 200
    return show(request, "people/dismiss", context, place=PLACE, crumbs=way, status=status)


def _here() -> Crumb:
    return Crumb(_t("Forslag efter orlov"), reverse("desk:proposals"))
