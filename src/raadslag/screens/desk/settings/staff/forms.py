"""What the pages of units and officials ask."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.operations import Codes
from raadslag.screens.desk.settings.forms import Day, Line


class UnitForm(forms.Form):
    """A unit: what it is called, where it belongs, and what registers know it by."""

    name = Line(label=_("Enhedens navn"), max_length=200, missing=_("Skriv enhedens navn."))
    parent = forms.TypedChoiceField(label=_("Hører under"), coerce=int, empty_value=None, required=False)
    since = Day(label=_("Gælder fra"))
    uuid = forms.UUIDField(
        label=_("Id i organisationsregistret"),
        required=False,
        error_messages={"invalid": _("Skriv id'et som xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.")},
    )
    ean = forms.RegexField(
        r"^\d{13}$", label=_("EAN-nummer"), required=False, error_messages={"invalid": _("Skriv 13 cifre.")}
    )
    p_number = forms.RegexField(
        r"^\d{10}$", label=_("P-nummer"), required=False, error_messages={"invalid": _("Skriv 10 cifre.")}
    )

    def __init__(self, *given: Any, units: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["parent"].choices = [("", _("Øverst")), *units]  # type: ignore[attr-defined]

    def codes(self) -> Codes:
        """The codes that were written."""
        given: UUID | None = self.cleaned_data["uuid"]
        return Codes(uuid=given, ean=self.cleaned_data["ean"], p_number=self.cleaned_data["p_number"])


class AliasForm(forms.Form):
    """Another spelling."""

    name = Line(label=_("Anden skrivemåde"), max_length=200, missing=_("Skriv, hvordan enheden også staves."))


class PostForm(forms.Form):
    """A title and a unit from a day on."""

    title = Line(label=_("Titel"), max_length=200, missing=_("Skriv titlen."))
    unit = forms.TypedChoiceField(label=_("Enhed"), coerce=int, empty_value=None, required=False)
    since = Day(label=_("Gælder fra"))

    def __init__(self, *given: Any, units: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["unit"].choices = [("", _("Ingen")), *units]  # type: ignore[attr-defined]


class OfficialForm(PostForm):
    """Somebody of the administration."""

    field_order = ("name", "title", "unit", "since", "user")
    name = Line(label=_("Navn"), max_length=200, missing=_("Skriv navnet."))
    user = forms.TypedChoiceField(label=_("Logger på som"), coerce=int, empty_value=None, required=False)

    def __init__(self, *given: Any, users: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["user"].choices = [("", _("Logger ikke på")), *users]  # type: ignore[attr-defined]


class LinkForm(forms.Form):
    """How an official signs in."""

    user = forms.TypedChoiceField(label=_("Logger på som"), coerce=int, empty_value=None, required=False)

    def __init__(self, *given: Any, users: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["user"].choices = [("", _("Logger ikke på")), *users]  # type: ignore[attr-defined]
