"""In and out, and a forgotten password."""

from typing import Any

from allauth.account import views as local
from allauth.account.internal import flows
from allauth.account.models import Login
from allauth.mfa.webauthn import views as passkeys
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from raadslag.accounts import labels, operations
from raadslag.accounts.entrance.doors import doors
from raadslag.accounts.invitations import invitation_of
from raadslag.accounts.models import User
from raadslag.accounts.policies import may_accept
from raadslag.law.refusal import Refusal
from raadslag.screens.account.forms import InvitedForm


class SignIn(local.LoginView):
    """E-mail and password; a button for each log-in elsewhere; and passkeys, where the browser has them."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().get_context_data(**kwargs)
        return found | {"doors": doors(self.request)}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().render_to_response(context, **kwargs)
        origins = sorted({door.origin for door in context["doors"] if door.origin})
        if origins:
            # Here alone a form may lead elsewhere, and only there: by way of a redirect.
            response._csp_update = {"form-action": origins}  # type: ignore[attr-defined]  # noqa: SLF001  # django-csp's way
        return response


class SignInWithPasskey(passkeys.LoginWebAuthnView):
    """What a passkey answered, without address or password."""

    def form_invalid(self, form: Any) -> HttpResponse:
        return redirect(f"{reverse('account_login')}?adgangsnoegle=forkert")


class ChangePassword(local.PasswordChangeView):
    """A new password for somebody who knows the old one."""


@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link in an invitation leads."""
    invited = invitation_of(token=token)
    if invited is None:
        raise Http404
    now = timezone.now()
    refused = may_accept(invited, now=now)
    if refused:
        return _refused(request, refused)
    form = InvitedForm(request.POST if request.method == "POST" else None, user=invited.user)
    if not form.is_valid():
        return render(request, "account/invitation.html", {"form": form, "user": invited.user})
    refused = operations.accept_invitation(
        invitation=invited,
        name=form.cleaned_data["name"],
        password=form.cleaned_data["password1"],
        by=invited.user,
        now=now,
    )
    return _refused(request, refused) if refused else _let_in(request, User.objects.get(pk=invited.user.pk))


def _let_in(request: HttpRequest, user: User) -> HttpResponse:
    """Sign in who has just accepted; the next thing to do is to add a second factor."""
    flows.login.record_authentication(request, user, method="password", reauthenticated=True)
    flows.login.perform_login(request, Login(user=user))
    return redirect("mfa_index")


def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    words = str(labels.REFUSALS[refusal.code]).format(*refusal.about)
    return render(request, "account/invitation_refused.html", {"words": words}, status=410)
