"""What one may ask of the log."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.audit.deeds import deeds
from raadslag.audit.shapes import Asked
from raadslag.screens.look.forms import LongSelect

FORMATS: Final = ("%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y")
NO_DAY: Final = _("Det er ikke en dag. Skriv den som 18.03.2025.")
LONGEST: Final = 200


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        input_formats=FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_DAY},
    )


class LogForm(forms.Form):
    """All may be left open."""

    person = forms.CharField(label=_("Person"), required=False, max_length=LONGEST)
    ting = forms.CharField(label=_("Sag, papir eller andet"), required=False, max_length=LONGEST)
    handling = forms.ChoiceField(label=_("Handling"), required=False, widget=LongSelect)
    fra = _day(_("Fra"))
    til = _day(_("Til og med"))

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        words = sorted(((name, f"{word[:1].upper()}{word[1:]}") for name, word in deeds().items()), key=lambda w: w[1])
        self.fields["handling"].choices = [("", _("Alle")), *words]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        since, until = cleaned.get("fra"), cleaned.get("til")
        if since and until and until < since:
            self.add_error("til", _("Den sidste dag ligger før den første. Byt om på dem."))
        return cleaned

    def asked(self) -> Asked | None:
        """What is asked for; None where something of it cannot be."""
        if not self.is_valid():
            return None
        given = self.cleaned_data
        return Asked(
            person=given["person"],
            thing=given["ting"],
            operation=given["handling"],
            since=given["fra"],
            until=given["til"],
        )
