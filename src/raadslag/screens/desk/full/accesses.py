"""Guests are let in to the papers of a meeting or an item, and out again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts.permissions import Denied, Permission
from raadslag.bodies.queries import standing_bodies
from raadslag.law.refusal import Refusal
from raadslag.restricted.models import Access
from raadslag.restricted.operations import admit_guest, end_access
from raadslag.restricted.permissions import ADMIT_GUEST, END_ACCESS
from raadslag.restricted.queries import accesses_at
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.full.forms import AdmitForm, EndForm
from raadslag.screens.desk.reach import Reach, reach_here
from raadslag.screens.look.frames import Crumb


@require_safe
@signed_in
def accesses(request: HttpRequest) -> HttpResponse:
    """Who is let in at the bodies of which one is secretary."""
    own = _reach(request, ADMIT_GUEST)
    rows = accesses_at(bodies=own.bodies, day=timezone.localdate())[:500]
    return show(request, "full/accesses", {"rows": rows}, place="full", crumbs=_crumbs())


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def admit(request: HttpRequest) -> HttpResponse:
    """Let a guest in."""
    own, now = _reach(request, ADMIT_GUEST), timezone.now()
    bodies = {str(body.pk): body for body in standing_bodies(timezone.localdate(now)) if own.covers(body)}
    if request.POST.get("body", "") not in {"", *bodies}:
        raise Denied(Refusal(code="not_permitted", about=(ADMIT_GUEST.name,)))
    form = AdmitForm(request.POST or None, bodies=tuple(bodies.values()))
    if form.is_valid():
        given = form.cleaned_data
        done = admit_guest(
            user=given["email"],
            body=bodies[given["body"]],
            meeting=given["meeting"],
            item=given["item"],
            until=given["until"],
            reason=given["reason"],
            by=user_of(request),
            now=now,
        )
        if not isinstance(done, Refusal):
            messages.success(request, _("Adgangen er givet."))
            return redirect("desk:accesses")
        form.refuse(done)
    crumbs = (*_crumbs(), Crumb(_("Giv en gæst adgang")))
    return show(request, "full/admit", {"form": form}, place="full", crumbs=crumbs, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def end(request: HttpRequest, number: int) -> HttpResponse:
    """Let somebody in no more."""
    access = get_object_or_404(Access.objects.select_related("user", "body"), pk=number)
    if not _reach(request, END_ACCESS).covers(access.body):
        raise Http404
    form = EndForm(request.POST or None)
    if form.is_valid():
        done = end_access(access=access, reason=form.cleaned_data["reason"], by=user_of(request), now=timezone.now())
        if not isinstance(done, Refusal):
            messages.success(request, _("Adgangen er slut."))
            return redirect("desk:accesses")
        form.refuse(done)
    context, crumbs = {"form": form, "access": access}, (*_crumbs(), Crumb(access.user.name))
    return show(request, "full/end", context, place="full", crumbs=crumbs, status=422 if form.errors else 200)


def _reach(request: HttpRequest, permission: Permission) -> Reach:
    own = reach_here(permission, user=user_of(request), day=timezone.localdate())
    if not own:
        raise Denied(Refusal(code="not_permitted", about=(permission.name,)))
    return own


def _crumbs() -> tuple[Crumb, ...]:
    return (place_crumb("full"), Crumb(_("Adgange"), "/skrivebord/adgange/"))
