"""Persons: who can sign in, what they are, and how they are shut out."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from raadslag.accounts.labels import REFUSALS, ROLES
from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import end_sessions, invite
from raadslag.accounts.queries import given_on
from raadslag.accounts.rights import END_SESSIONS, INVITE
from raadslag.accounts.roles import Role
from raadslag.bodies.dossiers import scope_here
from raadslag.bodies.kinds import Scope
from raadslag.bodies.local.declared import Part
from raadslag.bodies.models import BodyRole
from raadslag.bodies.operations import end_user
from raadslag.bodies.rights import END_USER
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import InviteForm
from raadslag.screens.desk.settings.pages import Asked, answer, demand, may, page
from raadslag.screens.desk.settings.values import lines


@dataclass(frozen=True, slots=True)
class Person:
    """A user, and the roles of today in words."""

    user: User
    roles: tuple[str, ...]


@require_safe
@signed_in
def persons(request: HttpRequest) -> HttpResponse:
    """Users with their roles; where somebody sits, also the way to officials and units, and the settings of people."""
    shown, is_archive = _persons(), scope_here() == Scope.MANY
    context = {
        "active": [each for each in shown if each.user.is_active],
        "shut_out": [each for each in shown if not each.user.is_active],
        "may_invite": may(request, INVITE),
        "may_sign_out": may(request, END_SESSIONS),
        "may_shut_out": may(request, END_USER),
        "is_archive": is_archive,
        "lines": () if is_archive else lines(request, Part.PERSONS, None),
    }
    return page(request, "persons", context, section="persons")


@require_POST
@signed_in
def shut_out(request: HttpRequest, *, number: int) -> HttpResponse:
    """Somebody can no longer sign in; what they did keeps their name."""
    demand(request, END_USER)
    user = get_object_or_404(User, pk=number)
    back = HttpResponseRedirect(reverse("desk:users"))
    if user == user_of(request):
        messages.warning(request, _("Du kan ikke lukke dig selv ude. Lad en anden administrator gøre det."))
        return back
    refused = end_user(user=user, by=user_of(request), now=timezone.now())
    if refused:
        messages.warning(request, REFUSALS[refused.code])
        return back
    messages.success(request, _("%(name)s kan ikke længere logge på.") % {"name": user.name})
    return back


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def invite_somebody(request: HttpRequest) -> HttpResponse:
    """A letter with a link; who has had one gets a new one."""
    asked = Asked(
        permission=INVITE,
        section="persons",
        title=_("Inviter en person"),
        lead=_("Personen får en mail med et link, der virker i 14 dage. Har personen fået et før, gælder kun det nye."),
        button=_("Send invitationen"),
        back=reverse("desk:users"),
    )
    return answer(
        request,
        InviteForm(request.POST or None),
        asked,
        do=lambda given, _accepted: invite(**given, by=user_of(request), now=timezone.now()),
        told=lambda made: _("Invitationen til %(name)s er på vej.") % {"name": made.user.name},
    )


@require_POST
@signed_in
def sign_out_everywhere(request: HttpRequest, *, number: int) -> HttpResponse:
    """Every session of somebody ends, wherever it is open."""
    demand(request, END_SESSIONS)
    user = get_object_or_404(User, pk=number)
    but = (request.session.session_key or "") if user == user_of(request) else ""
    ended = end_sessions(user=user, but=but, by=user_of(request), now=timezone.now())
    messages.success(request, _("%(name)s er logget ud %(times)s steder.") % {"name": user.name, "times": ended})
    return HttpResponseRedirect(reverse("desk:users"))


def _persons() -> list[Person]:
    """Everybody, in three queries."""
    today, roles = timezone.localdate(), defaultdict[int, list[str]](list)
    for user, role in MunicipalRole.objects.filter(given_on(today)).order_by("role").values_list("user_id", "role"):
        roles[user].append(str(ROLES[Role(role)]))
    at_bodies = BodyRole.objects.filter(given_on(today)).select_related("body").order_by("body__name", "role")
    for row in at_bodies:
        roles[row.user_id].append(f"{ROLES[Role(row.role)]} ({row.body.name})")
    return [Person(user, tuple(roles[user.pk])) for user in User.objects.order_by("name", "id")]
