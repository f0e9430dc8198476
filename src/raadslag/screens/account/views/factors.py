"""Second factors: an app that shows codes, passkeys, and recovery codes."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

from allauth.account.decorators import reauthentication_required
from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.totp.internal.auth import clear_totp_secret
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods

from raadslag.accounts import operations
from raadslag.accounts.entrance.account import AccountAdapter, look_at_factor
from raadslag.accounts.models import User
from raadslag.screens.account.forms import PasskeyNameForm
from raadslag.screens.account.guard import demanded_of, missing

P = ParamSpec("P")
TYPES = Authenticator.Type
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def sure_of_whom(view: View[P]) -> View[P]:
    """Only for somebody who has shown in the last minutes who it is."""
    asking: View[P] = reauthentication_required(view, app="allauth.mfa")
    return asking


class Factors(base.IndexView):
    """What one has, and what can be added."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().get_context_data(**kwargs)
        user = self.request.user
        wanted = {"is_missing": missing(self.request), "is_demanded": demanded_of(user)}
        return found | wanted | {"passkeys": found["authenticators"].get(TYPES.WEBAUTHN, [])}


class AddApp(totp.ActivateTOTPView):
    """Scan a picture, and type the first code to show that it worked."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().get_context_data(**kwargs)
        # Drawn in the page itself, which may show no picture from an address that holds the secret.
        drawing = found["totp_svg"].partition("?>")[2]
        return found | {"picture": mark_safe(drawing)}  # noqa: S308  # made by the library of letters and digits

    def form_valid(self, form: Any) -> HttpResponse:
        user = self.request.user
        first = operations.add_one_time_codes(user=user, secret=form.secret, by=user, now=timezone.now())
        clear_totp_secret(self.request)
        tell(self.request, "factor_added")
        return redirect("mfa_view_recovery_codes" if first else "mfa_index")


class AddPasskey(webauthn.AddWebAuthnView):
    """The browser makes a passkey, which from then on opens the door alone, or after the password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super(webauthn.AddWebAuthnView, self).get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, passwordless=True)
        return context | {"options": options}

    def form_valid(self, form: Any) -> HttpResponse:
        user, told = self.request.user, form.cleaned_data
        first = operations.add_passkey(
            user=user, name=told["name"], credential=told["credential"], by=user, now=timezone.now()
        )
        tell(self.request, "factor_added")
        return redirect("mfa_view_recovery_codes" if first else "mfa_index")


@login_required
@sure_of_whom
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Take an app or a passkey out of use, once its owner has seen what that means."""
    factors = Authenticator.objects.filter(user=request.user).exclude(type=TYPES.RECOVERY_CODES)
    factor = get_object_or_404(factors, pk=number)
    if request.method == "POST":
        operations.remove_factor(factor=factor, by=request.user, now=timezone.now())  # type: ignore[arg-type]
        look_at_factor(request, request.user)  # type: ignore[arg-type]
        tell(request, "factor_removed")
        return redirect("mfa_index")
    is_last = factors.count() == 1
    words = {"factor": factor.wrap(), "is_app": factor.type == TYPES.TOTP, "is_last": is_last}
    return render(request, "mfa/remove.html", words | {"is_demanded": is_last and demanded_of(request.user)})  # type: ignore[arg-type]


@login_required
@sure_of_whom
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: HttpRequest, number: int) -> HttpResponse:
    """Call a passkey something else."""
    factor = get_object_or_404(Authenticator, user=request.user, type=TYPES.WEBAUTHN, pk=number)
    form = PasskeyNameForm(request.POST if request.method == "POST" else None, factor=factor)
    if form.is_valid():
        by: User = request.user  # type: ignore[assignment]  # only somebody who is signed in comes here
        operations.rename_factor(factor=factor, name=form.cleaned_data["name"], by=by, now=timezone.now())
        return redirect("mfa_index")
    status = 422 if form.is_bound else 200
    return render(request, "mfa/rename.html", {"form": form, "factor": factor.wrap()}, status=status)


class RenewRecoveryCodes(recovery.GenerateRecoveryCodesView):
    """New codes for a lost phone."""

    def form_valid(self, form: Any) -> HttpResponse:
        operations.renew_recovery_codes(user=self.request.user, by=self.request.user, now=timezone.now())
        return redirect("mfa_view_recovery_codes")


class SecondStep(base.AuthenticateView):
    """After the password: a code, or a passkey."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.stage.login.user
        kinds = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
        found: dict[str, Any] = super().get_context_data(**kwargs)
        return found | {
            "options": found["js_data"]["request_options"],
            "has_passkey": TYPES.WEBAUTHN in kinds,
            "has_app": TYPES.TOTP in kinds,
        }


class PasskeyAgain(webauthn.ReauthenticateWebAuthnView):
    """Show with a passkey that it is still you."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found: dict[str, Any] = super(webauthn.ReauthenticateWebAuthnView, self).get_context_data(**kwargs)
        return found | {"options": auth.begin_authentication(self.request.user)}


def tell(request: HttpRequest, what: str) -> None:
    """Mail the owner that the ways in have changed: if it was somebody else, they know at once."""
    AccountAdapter(request).send_notification_mail(f"account/email/{what}", request.user)
