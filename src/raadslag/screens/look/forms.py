"""How forms look: Django's fields in the markup of the design system, wherever a form is shown.

`{{ form.name.as_field_group }}` is a field with its label, hint and message; `look/parts/error_summary.html` goes above
the form, and takes `forms`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.forms import BaseForm, BoundField, Select, Widget
from django.forms.renderers import DjangoTemplates

CLASSES: Final = {
    "select": "form-select",
    "selectmultiple": "form-select",
    "longselect": "form-select",
    "checkbox": "form-checkbox",
    "radioselect": "form-radio",
    "checkboxselectmultiple": "form-checkbox",
    "clearablefile": "form-file",
    "file": "form-file",
    "hidden": "",
}


class Field(BoundField):
    """A field that gives its widget the design system's class."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> dict[str, Any]:
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        own = CLASSES.get(self.widget_type, "form-input")
        given = (widget or self.field.widget).attrs.get("class", "")
        classes = " ".join(part for part in (given, own) if part)
        return {**built, "class": classes} if classes else built


class Renderer(DjangoTemplates):
    """Named in the settings as the renderer of every form."""

    form_template_name = "look/forms/form.html"
    field_template_name = "look/forms/field.html"
    bound_field_class = Field


class LongSelect(Select):
    """A choice among a hundred or more: its options are written in one template, not in one each."""

    template_name = "look/forms/long_select.html"


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something to mend: the words, and the id of the field, empty where the whole form is meant."""

    words: str
    field: str


def mistakes(forms: Iterable[BaseForm]) -> tuple[Mistake, ...]:
    """Everything that is wrong with some forms, in the order of their fields."""
    return tuple(found for form in forms for found in _mistakes(form))


def _mistakes(form: BaseForm) -> Iterator[Mistake]:
    for words in form.non_field_errors():
        yield Mistake(str(words), "")
    for bound in form:
        for words in bound.errors:
            yield Mistake(str(words), _target(bound))


def _target(bound: BoundField) -> str:
    """The element that takes the focus: the first choice, where there are several."""
    return f"{bound.auto_id}_0" if bound.use_fieldset else bound.id_for_label
