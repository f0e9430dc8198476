"""Decisions between meetings: those still to be reported, those that were, and both written down."""

from typing import Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts.permissions import Denied, Permission
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body
from raadslag.bodies.queries import standing_bodies
from raadslag.decisions.models import DecisionBetweenMeetings
from raadslag.decisions.operations import mark_reported, record_by_chair, record_by_mayor
from raadslag.decisions.permissions import MARK_REPORTED, RECORD_BY_CHAIR, RECORD_BY_MAYOR, SEE_BETWEEN
from raadslag.decisions.queries import reported, to_report
from raadslag.law.refusal import Refusal
from raadslag.restricted.permissions import counts_at
from raadslag.screens.desk.between.forms import RecordForm, ReportForm
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.reach import Reach, at_bodies, reach_here
from raadslag.screens.look.frames import Crumb

ROWS: Final = 25


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    """What is to be reported, those late first, and what was."""
    today = timezone.localdate()
    where = at_bodies(_own(request, SEE_BETWEEN))
    marks = reach_here(MARK_REPORTED, user=user_of(request), day=today)
    waiting = [(each, marks.covers(each.decision.body)) for each in to_report(where=where, today=today)]
    page = Paginator(reported(where=where), ROWS).get_page(request.GET.get("side"))
    records = reach_here(RECORD_BY_CHAIR, RECORD_BY_MAYOR, user=user_of(request), day=today)
    context = {"waiting": waiting, "page": page, "records": bool(records)}
    return show(request, "between/overview", context, place="between")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def record(request: HttpRequest) -> HttpResponse:
    """Write down what was decided."""
    now = timezone.now()
    bodies = _recordable(request)
    if not bodies or request.POST.get("body", "") not in {"", *bodies}:
        raise Denied(Refusal(code="not_permitted", about=(RECORD_BY_CHAIR.name,)))
    form = RecordForm(request.POST or None, bodies=tuple(bodies.values()))
    if form.is_valid():
        body = bodies[form.cleaned_data["body"]]
        write = record_by_mayor if body.kind == BodyKind.COUNCIL else record_by_chair
        done = write(body=body, said=form.said(), by=user_of(request), now=now)
        if not isinstance(done, Refusal):
            messages.success(request, _("Beslutningen er indskrevet. Den skal meldes på næste møde."))
            return redirect("desk:between")
        form.refuse(done)
    crumbs = (place_crumb("between"), Crumb(_("Indskriv en beslutning")))
    status = 422 if form.errors else 200
    return show(request, "between/record", {"form": form}, place="between", crumbs=crumbs, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def report(request: HttpRequest, number: int) -> HttpResponse:
    """Note at which meeting it was reported."""
    decision = get_object_or_404(DecisionBetweenMeetings.objects.select_related("body", "person"), pk=number)
    if not _own(request, MARK_REPORTED).covers(decision.body):
        raise Http404
    form = ReportForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        done = mark_reported(
            decision=decision, meeting=given["meeting"], item=given["item"], by=user_of(request), now=timezone.now()
        )
        if not isinstance(done, Refusal):
            messages.success(request, _("Det er noteret, at beslutningen er meldt."))
            return redirect("desk:between")
        form.refuse(done)
    crumbs = (place_crumb("between"), Crumb(decision.case_reference))
    context, status = {"form": form, "decision": decision}, 422 if form.errors else 200
    return show(request, "between/report", context, place="between", crumbs=crumbs, status=status)


def _own(request: HttpRequest, permission: Permission) -> Reach:
    own = reach_here(permission, user=user_of(request), day=timezone.localdate())
    if not own:
        raise Denied(Refusal(code="not_permitted", statute=permission.statute, about=(permission.name,)))
    return own


def _recordable(request: HttpRequest) -> dict[str, Body]:
    """The bodies for which somebody may write down a decision, by their numbers."""
    today = timezone.localdate()
    own = reach_here(RECORD_BY_CHAIR, RECORD_BY_MAYOR, user=user_of(request), day=today)
    return {str(body.pk): body for body in standing_bodies(today) if _may_record(own, body)}


def _may_record(own: Reach, body: Body) -> bool:
    wanted = RECORD_BY_MAYOR if body.kind == BodyKind.COUNCIL else RECORD_BY_CHAIR
    return any(ground.role in wanted.roles and counts_at(ground, body) for ground in own.grounds)
