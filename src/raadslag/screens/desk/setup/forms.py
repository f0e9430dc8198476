"""What the first set-up asks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.accounts.people_list import Invited, UnreadableLine, read_people
from raadslag.bodies.kinds import Scope
from raadslag.bodies.labels import SCOPES
from raadslag.screens.desk.settings.forms import Line, LogoForm, MunicipalityForm

EMAIL = forms.EmailInput(attrs={"autocomplete": "email"})


class CodeForm(forms.Form):
    """The code that the server printed."""

    code = Line(
        label=_("Kode"),
        help_text=_("Fire gange fire tegn. Den står i terminalen, hvor serveren er startet."),
        max_length=40,
        missing=_("Skriv koden."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false"}),
    )


class AdministratorForm(forms.Form):
    """The first user."""

    name = Line(label=_("Dit navn"), max_length=200, missing=_("Skriv dit navn."))
    email = forms.EmailField(
        label=_("Din mailadresse"),
        widget=EMAIL,
        error_messages={"required": _("Skriv din mailadresse."), "invalid": _("Det er ikke en mailadresse.")},
    )
    password = Line(
        label=_("Adgangskode"),
        help_text=_("Mindst 12 tegn. En sætning er god."),
        max_length=200,
        strip=False,
        missing=_("Skriv en adgangskode."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}, render_value=True),
    )
    again = Line(
        label=_("Adgangskoden igen"),
        max_length=200,
        strip=False,
        missing=_("Skriv adgangskoden igen."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}, render_value=True),
    )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if found.get("password") and found.get("again") and found["password"] != found["again"]:
            self.add_error("again", _("De to adgangskoder er ikke ens."))
        return found


class MunicipalityStepForm(MunicipalityForm, LogoForm):
    """Name, number, logo and choice in one."""

    field_order = ("name", "code", "scope", "logo")
    scope = forms.TypedChoiceField(
        label=_("Hvad er denne installation?"),
        choices=[(scope.value, SCOPES[scope]) for scope in Scope],
        coerce=Scope,
        widget=forms.RadioSelect,
        help_text=_("I et arkiv står kommunens navn forrest i adresserne. Valget står fast, når der er udvalg."),
    )

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["logo"].required = False


class PeopleForm(forms.Form):
    """Several to invite, a line each."""

    people = forms.CharField(
        label=_("Hvem skal inviteres?"),
        help_text=_("Én linje til hver: navn; mailadresse"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Skriv mindst én, eller gå videre.")},
    )

    def clean_people(self) -> tuple[Invited, ...]:
        try:
            return read_people(str(self.cleaned_data["people"]))
        except UnreadableLine as wrong:
            words = _("Linje %(line)s: Skriv navn; mailadresse.")
            raise forms.ValidationError(words, params={"line": wrong.line}) from wrong
