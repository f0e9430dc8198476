"""A role is given, and taken back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.accounts.labels import REFUSALS
from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import grant_role as grant_everywhere
from raadslag.accounts.operations import withdraw_role as withdraw_everywhere
from raadslag.accounts.permissions import Denied, refusal
from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body, BodyRole
from raadslag.bodies.operations import end_user
from raadslag.bodies.operations import grant_role as grant_at_body
from raadslag.bodies.operations import withdraw_role as withdraw_at_body
from raadslag.bodies.rights import END_USER, GRANT_ROLE, WITHDRAW_ROLE
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.reach import EVERYWHERE, grantable, power_over
from raadslag.screens.desk.rights.forms import GrantForm, WithdrawForm
from raadslag.screens.look.frames import Crumb


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def grant(request: HttpRequest) -> HttpResponse:
    """Give somebody a role, for the whole municipality or at one body."""
    by, now = user_of(request), timezone.now()
    choices = grantable(user=by, day=timezone.localdate(now))
    where, role = request.POST.get("where", ""), request.POST.get("role", "")
    if not choices.roles or not choices.permits(where=where, role=role):
        raise Denied(Refusal(code="not_permitted", about=(GRANT_ROLE.name,)))
    initial = {"since": timezone.localdate(now), "email": request.GET.get("email", "")}
    form = GrantForm(
        request.POST or None, initial=initial, roles=choices.roles, everywhere=choices.everywhere, bodies=choices.bodies
    )
    if form.is_valid():
        refused = _grant(form, by)
        if not isinstance(refused, Refusal):
            messages.success(request, _("Rollen er givet."))
            return redirect("desk:rights_of", form.cleaned_data["email"].pk)
        form.refuse(refused)
    crumbs = (place_crumb("rights"), Crumb(_("Giv en rolle")))
    return show(request, "rights/grant", {"form": form}, place="rights", crumbs=crumbs, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def withdraw(request: HttpRequest, where: str, number: int) -> HttpResponse:
    """Take a role back, at once or after a day."""
    by, now = user_of(request), timezone.now()
    held = _held(where, number)
    if not power_over(held, user=by, day=timezone.localdate(now)):
        raise Denied(Refusal(code="not_permitted", about=(WITHDRAW_ROLE.name,)))
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        until, reason = form.last_day(timezone.localdate(now)), form.cleaned_data["reason"]
        if isinstance(held, BodyRole):
            done: object = withdraw_at_body(held=held, until=until, reason=reason, by=by, now=now)
        else:
            done = withdraw_everywhere(held=held, until=until, reason=reason, by=by, now=now)
        if not isinstance(done, Refusal):
            messages.success(request, _("Rollen er taget tilbage."))
            return redirect("desk:rights_of", held.user_id)
        form.refuse(done)
    crumbs = (
        place_crumb("rights"),
        Crumb(held.user.name, reverse("desk:rights_of", args=[held.user_id])),
        Crumb(_("Tag rollen tilbage")),
    )
    context = {"form": form, "held": held, "role": Role(held.role), "body": getattr(held, "body", None)}
    return show(request, "rights/withdraw", context, place="rights", crumbs=crumbs, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def shut_out(request: HttpRequest, number: int) -> HttpResponse:
    """Shut somebody out, and end every role."""
    by, now = user_of(request), timezone.now()
    refused = refusal(END_USER, by=by, day=timezone.localdate(now))
    if refused:
        raise Denied(refused)
    user = get_object_or_404(User, pk=number, is_active=True)
    words = ""
    if request.method == "POST":
        stopped = end_user(user=user, by=by, now=now)
        if stopped is None:
            messages.success(request, _("%(name)s er lukket ude.") % {"name": user.name})
            return redirect("desk:rights_of", user.pk)
        words = str(REFUSALS[stopped.code])
    crumbs = (place_crumb("rights"), Crumb(user.name, reverse("desk:rights_of", args=[user.pk])), Crumb(_("Luk ude")))
    context = {"person": user, "words": words}
    return show(request, "rights/shut_out", context, place="rights", crumbs=crumbs, status=422 if words else 200)


def _held(where: str, number: int) -> MunicipalRole | BodyRole:
    if where == EVERYWHERE:
        return get_object_or_404(MunicipalRole.objects.select_related("user"), pk=number)
    return get_object_or_404(BodyRole.objects.select_related("user", "body"), pk=number)


def _grant(form: GrantForm, by: User) -> object:
    given = form.cleaned_data
    user, role, since, until, reason = (
        given["email"],
        Role(given["role"]),
        given["since"],
        given["until"],
        given["reason"],
    )
    if given["where"] == EVERYWHERE:
        return grant_everywhere(
            user=user, role=role, since=since, until=until, reason=reason, by=by, now=timezone.now()
        )
    body = Body.objects.get(pk=given["where"])
    return grant_at_body(
        user=user, body=body, role=role, since=since, until=until, reason=reason, by=by, now=timezone.now()
    )


def _status(form: GrantForm | WithdrawForm) -> int:
    return 422 if form.errors else 200
