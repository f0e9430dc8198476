"""A day as it is asked for in a form."""

from django import forms
from django.utils.translation import gettext_lazy as _


class Day(forms.DateField):
    """A day, asked for with the browser's own calendar."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    default_error_messages = {"invalid": _("Den dato findes ikke. Skriv den som 18.03.2026.")}  # noqa: RUF012
