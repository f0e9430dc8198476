"""A member of the council asks for another committee's papers (§ 20, stk. 6); its secretary answers."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied, Permission
from raadslag.bodies.models import Body
from raadslag.law.refusal import Refusal
from raadslag.restricted.answering import answers_of
from raadslag.restricted.models import AccessRequest
from raadslag.restricted.operations import grant_access, refuse_access, request_access
from raadslag.restricted.permissions import REQUEST_ACCESS
from raadslag.restricted.queries import access_of, askable, open_requests, requests_of
from raadslag.restricted.states import RequestState
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.full.forms import AnswerForm, RequestForm
from raadslag.screens.desk.reach import Reach, reach_here
from raadslag.screens.look.frames import Crumb


@require_safe
@signed_in
def requests(request: HttpRequest) -> HttpResponse:
    """The requests that wait for one's answer, and those one made."""
    user = user_of(request)
    answers, asks = answers_of(user, day=timezone.localdate()), _reach(request, REQUEST_ACCESS)
    own = list(requests_of(user=user)[:50])
    if not answers and not asks and not own:
        raise Denied(Refusal(code="not_permitted", about=(REQUEST_ACCESS.name,)))
    context = {"waiting": open_requests(bodies=answers.bodies)[:100], "own": own, "asks": asks, "answers": answers}
    return show(request, "full/requests", context, place="full", crumbs=_crumbs())


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the papers of a body."""
    by, now = user_of(request), timezone.now()
    if not _reach(request, REQUEST_ACCESS):
        raise Denied(Refusal(code="not_permitted", statute=REQUEST_ACCESS.statute, about=(REQUEST_ACCESS.name,)))
    form = RequestForm(request.POST or None, bodies=askable(timezone.localdate(now)))
    if form.is_valid():
        given = form.cleaned_data
        made = request_access(
            body=Body.objects.get(pk=given["body"]),
            meetings_since=given["meetings_since"],
            meetings_until=given["meetings_until"],
            wish=given["wish"],
            by=by,
            now=now,
        )
        if not isinstance(made, Refusal):
            messages.success(request, _("Anmodningen er sendt til sekretæren."))
            return redirect("desk:access_request", made.pk)
        form.refuse(made)
    crumbs = (*_crumbs(), Crumb(_("Bed om papirer")))
    return show(request, "full/ask", {"form": form}, place="full", crumbs=crumbs, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def access_request(request: HttpRequest, number: int) -> HttpResponse:
    """A request: the asker sees the answer, and the committee's secretary gives it."""
    by = user_of(request)
    asked = get_object_or_404(AccessRequest.objects.select_related("user", "body", "answered_by"), pk=number)
    answers = asked.body_id in answers_of(by, day=timezone.localdate()).bodies
    if not answers and (asked.user != by or request.method == "POST"):
        raise Http404
    form = _form(request, asked) if answers and asked.state == RequestState.OPEN else None
    if form and form.is_valid():
        refused = _answer(form, asked, by)
        if not isinstance(refused, Refusal):
            messages.success(request, _("Svaret er sendt."))
            return redirect("desk:requests")
        form.refuse(refused)
    context = {"asked": asked, "form": form, "access": access_of(asked), "state": RequestState(asked.state)}
    crumbs = (*_crumbs(), Crumb(asked.body.name))
    status = 422 if form and form.errors else 200
    return show(request, "full/request", context, place="full", crumbs=crumbs, status=status)


def _form(request: HttpRequest, asked: AccessRequest) -> AnswerForm:
    initial = {"meetings_since": asked.meetings_since, "meetings_until": asked.meetings_until}
    return AnswerForm(request.POST or None, initial=initial)


def _answer(form: AnswerForm, asked: AccessRequest, by: User) -> object:
    given, now = form.cleaned_data, timezone.now()
    if given["verdict"] == "refuse":
        return refuse_access(request=asked, ground=given["answer"], by=by, now=now)
    return grant_access(
        request=asked,
        meetings_since=given["meetings_since"],
        meetings_until=given["meetings_until"],
        until=given["until"],
        answer=given["answer"],
        by=by,
        now=now,
    )


def _reach(request: HttpRequest, permission: Permission) -> Reach:
    return reach_here(permission, user=user_of(request), day=timezone.localdate())


def _crumbs() -> tuple[Crumb, ...]:
    return (place_crumb("full"), Crumb(_("Anmodninger"), "/skrivebord/anmodninger/"))
