"""The steps of the administrator who has signed in: the municipality, bodies, and the end."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from raadslag.bodies.dossiers import all_bodies, municipality_here, scope_here, seats_in_bodies
from raadslag.bodies.installing.progress import Stage, progress
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.labels import BODY_KINDS
from raadslag.bodies.operations import MunicipalityAsked, establish_body, finish_setup, set_up_municipality
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.settings.forms import BodyForm, today_and
from raadslag.screens.desk.settings.labels import field_of, refused
from raadslag.screens.desk.setup.forms import MunicipalityStepForm
from raadslag.screens.desk.setup.steps import ADDRESSES, administrators_only, after, step


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def municipality(request: HttpRequest) -> HttpResponse:
    """Name, number, logo, and whose papers are here."""
    user, here = administrators_only(request), municipality_here()
    first = {
        "name": settings.MUNICIPALITY or (here.name if here else ""),
        "code": here.code if here else "",
        "scope": scope_here().value,
    }
    form = MunicipalityStepForm(request.POST or None, request.FILES or None, initial=first)
    if form.is_valid():
        given = form.cleaned_data
        logo = given["logo"]
        asked = MunicipalityAsked(
            name=given["name"],
            code=given["code"],
            scope=given["scope"],
            logo=logo.read() if logo else None,
            logo_name=logo.name if logo else "",
        )
        stopped = set_up_municipality(asked=asked, by=user, now=timezone.now())
        if stopped is None:
            return HttpResponseRedirect(
                after(Stage.MUNICIPALITY, progress(day=timezone.localdate())) or reverse("desk:setup_end")
            )
        form.add_error(field_of(stopped) if field_of(stopped) in form.fields else None, refused(stopped))
    context = {"form": form, "has_logo": here is not None and here.logo is not None}
    return step(request, Stage.MUNICIPALITY, "municipality", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def bodies(request: HttpRequest) -> HttpResponse:
    """The bodies there are, and one more at a time."""
    user = administrators_only(request)
    form = BodyForm(request.POST or None, initial=today_and(timezone.localdate()))
    if form.is_valid():
        made = establish_body(**form.cleaned_data, by=user, now=timezone.now())
        if not isinstance(made, Refusal):
            messages.success(request, _("%(name)s er oprettet.") % {"name": made.name})
            return HttpResponseRedirect(reverse(ADDRESSES[Stage.BODIES]))
        form.add_error(field_of(made) if field_of(made) in form.fields else None, refused(made))
    rows = [(each, BODY_KINDS[BodyKind(each.kind)], each.kind == BodyKind.UNKNOWN) for each in all_bodies()]
    return step(request, Stage.BODIES, "bodies", {"form": form, "bodies": rows}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD"])
@signed_in
def members(request: HttpRequest) -> HttpResponse:
    """Who sits where, from a file: the page of the file shows what it would bring, and this one what is here."""
    administrators_only(request)
    return step(request, Stage.MEMBERS, "members", {"bodies": seats_in_bodies(day=timezone.localdate())})


@require_http_methods(["GET", "HEAD"])
@signed_in
def end(request: HttpRequest) -> HttpResponse:
    """What was done and what is left, before it is called finished."""
    administrators_only(request)
    stages = progress(day=timezone.localdate()).stages
    return step(request, stages[-1], "end", {})


@require_POST
@signed_in
def finish(request: HttpRequest) -> HttpResponse:
    """Everything is to be found in the settings from now on."""
    finish_setup(by=administrators_only(request), now=timezone.now())
    messages.success(request, _("Opsætningen er slut. Alt kan rettes her under Indstillinger."))
    return HttpResponseRedirect(reverse("desk:settings"))
