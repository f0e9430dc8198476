"""Days, persons and words as fields, with messages that say what is wrong and what to do."""

import datetime as dt
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Person
from raadslag.bodies.seating.queries import person_named
from raadslag.screens.look.labels import Word

SUGGESTIONS: Final = "forslag-til-navne"
"""The id of the list of names that a field for a person offers."""
FORMATS: Final = ("%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y")
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2200, 1, 1)


class DayField(forms.DateField):
    """A day, from the browser's own calendar or typed."""

    def __init__(self, **given: Any) -> None:
        super().__init__(
            **given,
            input_formats=FORMATS,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={
                "required": _("Skriv datoen."),
                "invalid": _("Datoen findes ikke. Skriv den som 18.03.2026."),
            },
        )

    def to_python(self, value: Any) -> dt.date | None:
        day: dt.date | None = super().to_python(value)
        if day is not None and not FIRST <= day <= LAST:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class WordsField(forms.CharField):
    """Words on one line."""

    def __init__(self, *, longest: int = 300, **given: Any) -> None:
        super().__init__(
            **given,
            max_length=longest,
            error_messages={
                "required": _("Skriv her."),
                "max_length": _("Skriv højst %(limit_value)d tegn. Der er %(show_value)d."),
            },
        )


class PersonField(forms.CharField):
    """A politician by name, as it is spelled in any paper."""

    def __init__(self, **given: Any) -> None:
        super().__init__(
            **given,
            max_length=200,
            widget=forms.TextInput(attrs={"list": SUGGESTIONS, "autocomplete": "off"}),
            error_messages={"required": _("Skriv et navn.")},
        )

    def clean(self, value: Any) -> Person | None:
        written = super().clean(value)
        if not written:
            return None
        found = person_named(name=written)
        if found is None:
            raise ValidationError(
                _("Ingen politiker hedder %(name)s her. Ret navnet, eller opret personen under Personer."),
                params={"name": written},
                code="nobody",
            )
        return found


def choices(field: forms.Field, given: list[tuple[str, Word]]) -> None:
    """Give a field for choices what it offers."""
    if not isinstance(field, forms.ChoiceField):
        raise TypeError("only a field for choices offers any")
    field.choices = given
