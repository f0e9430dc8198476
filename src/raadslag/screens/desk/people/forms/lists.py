"""Days to look at, names to search for, terms, parties, files."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from raadslag.screens.desk.people.forms.fields import DayField, WordsField

LARGEST: Final = 1_000_000
"""Bytes of a file of seats: it travels with the page that shows what it would bring."""


class DayForm(forms.Form):
    """The day that a page is of."""

    dag = DayField(label=_("Vis som det var den"))


class SearchForm(forms.Form):
    q = WordsField(label=_("Navn"), required=False, longest=200)


class PeriodForm(forms.Form):
    """From one day to another."""

    fra = DayField(label=_("Fra"))
    til = DayField(label=_("Til og med"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("fra") and given.get("til") and given["til"] < given["fra"]:
            self.add_error("til", _("Den sidste dag ligger før den første. Ret en af datoerne."))
        return given


class TermForm(forms.Form):
    """An election term."""

    since = DayField(label=_("Første dag"), help_text=_("1. januar efter valget."))
    until = DayField(label=_("Sidste dag"))


class PartyForm(forms.Form):
    """What a letter stands for."""

    letter = WordsField(label=_("Bogstav"), longest=10)
    name = WordsField(label=_("Navn"), longest=200)
    since = DayField(label=_("Første dag"))


class LastDayForm(forms.Form):
    last = DayField(label=_("Sidste dag"))


class FileForm(forms.Form):
    """A file of seats."""

    file = forms.FileField(
        label=_("Fil"),
        help_text=_("En csv-fil fra et regneark, højst 1 MB."),
        error_messages={
            "required": _("Vælg en fil."),
            "missing": _("Vælg en fil."),
            "empty": _("Filen er tom. Vælg en fil med linjer."),
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("Filen er større end 1 MB. Del den i to."), code="too_large")
        return file
