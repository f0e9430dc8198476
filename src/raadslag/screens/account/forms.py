"""What is typed at the door. What the library checks is its own; the words are ours."""

from typing import Any, Final

from allauth.account import forms as local
from allauth.mfa.base import forms as codes
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.core.cache import cache
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from raadslag.accounts.entrance.factors import FactorAdapter
from raadslag.accounts.labels import REFUSALS
from raadslag.accounts.models import User
from raadslag.accounts.policies import passkey_name

EMAIL: Final = _("E-mail")
PASSWORD: Final = _("Adgangskode")
CODE: Final = _("Engangskode")
GOOD_PASSWORD: Final = _("Mindst 12 tegn. En sætning, kun du kender, er let at huske og svær at gætte.")
PASSWORD_AGAIN: Final = _("Skriv adgangskoden igen")
CODE_GOOD_FOR: Final = 120
"""Seconds in which a code could be tried again: longer than any is shown."""


def worded(field: forms.Field, label: Any, *, missing: Any, hint: Any = "", **attributes: str) -> None:
    """Give a field of the library our words. Its placeholders go: they vanish when one types."""
    field.label, field.help_text = label, hint
    field.error_messages["required"] = missing
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


class SignInForm(local.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        worded(self.fields["login"], EMAIL, missing=_("Skriv din e-mail."), autocomplete="username webauthn")
        self.fields["login"].error_messages["invalid"] = _("Skriv hele adressen, fx navn@kommune.dk.")
        worded(self.fields["password"], PASSWORD, missing=_("Skriv din adgangskode."))


class ForgottenPasswordForm(local.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        worded(self.fields["email"], EMAIL, missing=_("Skriv din e-mail."))
        self.fields["email"].error_messages["invalid"] = _("Skriv hele adressen, fx navn@kommune.dk.")


def word_new_password(form: forms.Form) -> None:
    """The two fields of a new password."""
    worded(form.fields["password1"], _("Ny adgangskode"), missing=_("Skriv en ny adgangskode."), hint=GOOD_PASSWORD)
    worded(form.fields["password2"], PASSWORD_AGAIN, missing=_("Skriv den nye adgangskode igen."))


class NewPasswordForm(local.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_new_password(self)


class ChangePasswordForm(local.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        worded(self.fields["oldpassword"], _("Nuværende adgangskode"), missing=_("Skriv din nuværende adgangskode."))
        word_new_password(self)


class PasswordAgainForm(local.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        worded(self.fields["password"], PASSWORD, missing=_("Skriv din adgangskode."))


class InvitedForm(forms.Form):
    """The name somebody goes by, and a password of their own."""

    name = forms.CharField(
        label=_("Dit navn"),
        max_length=200,
        error_messages={"required": _("Skriv dit navn."), "max_length": _("Skriv højst 200 tegn.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password1 = local.SetPasswordField()
    password2 = local.PasswordField(autocomplete="new-password")

    def __init__(self, data: QueryDict | None, *, user: User) -> None:
        super().__init__(data, initial={"name": user.name})
        self.fields["password1"].user = user  # type: ignore[attr-defined]
        word_new_password(self)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("De to adgangskoder er ikke ens. Skriv den samme begge steder."))
        return cleaned


def word_code(form: forms.Form, label: Any, hint: Any) -> None:
    """A field for a code."""
    worded(form.fields["code"], label, missing=_("Skriv koden."), hint=hint, inputmode="numeric")


def used_once(form: Any, code: str) -> str:
    """A code that was used is worth nothing, also in the half minute around the one it is shown in."""
    if not cache.add(f"code:{form.user.pk}:{code}", 1, CODE_GOOD_FOR):
        raise FactorAdapter().validation_error("incorrect_code")
    return code


class CodeForm(codes.AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self, CODE, _("Den står i din app. Har du ikke telefonen, så brug en nødkode."))

    def clean_code(self) -> str:
        return used_once(self, super().clean_code())


class CodeAgainForm(codes.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self, CODE, _("Den står i din app. Har du ikke telefonen, så brug en nødkode."))

    def clean_code(self) -> str:
        return used_once(self, super().clean_code())


class FirstCodeForm(totp.ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self, _("Koden fra appen"), _("Seks tal. De skifter hvert halve minut."))


def free_name(name: str, *, user: User, but: int | None = None) -> str:
    """A passkey's name as it is kept, if it tells it from the others."""
    called = " ".join(name.split())
    refused = passkey_name(called, user=user, but=but)
    if refused:
        raise forms.ValidationError(str(REFUSALS[refused.code]).format(*refused.about), code=refused.code)
    return called


class PasskeyForm(webauthn.AddWebAuthnForm):
    """A passkey always opens the door alone, so the question whether it should is not asked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["passwordless"]
        worded(self.fields["name"], _("Navn"), missing=_("Skriv et navn."), hint=_("Fx min telefon."))
        self.fields["name"].required = True
        self.fields["credential"].error_messages["required"] = _("Adgangsnøglen blev ikke lavet. Prøv igen.")

    def clean_name(self) -> str:
        return free_name(self.cleaned_data["name"], user=self.user)


class PasskeyNameForm(forms.Form):
    """Another name for a passkey."""

    name = forms.CharField(
        label=_("Navn"), help_text=_("Fx min telefon."), error_messages={"required": _("Skriv et navn.")}
    )

    def __init__(self, data: QueryDict | None, *, factor: Authenticator) -> None:
        super().__init__(data, initial={"name": factor.data.get("name", "")})
        self.factor = factor

    def clean_name(self) -> str:
        return free_name(self.cleaned_data["name"], user=self.factor.user, but=self.factor.pk)
