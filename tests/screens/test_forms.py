"""Forms in the markup of the design system: label, hint, message, and a summary that leads to the field."""

import re

from django import forms
from django.template import engines

from raadslag.screens.look.forms import LongSelect


class Sample(forms.Form):
    name = forms.CharField(label="Navn", help_text="Som det står i referatet.")
    kind = forms.ChoiceField(label="Slags", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    sure = forms.BooleanField(label="Jeg er sikker", required=False)


def shown(form: Sample) -> str:
    template = engines["django"].from_string(
        '{% include "look/parts/error_summary.html" with forms=form %}{{ form.as_div }}'
        "{{ form.name.as_field_group }}{{ form.kind.as_field_group }}{{ form.sure.as_field_group }}"
    )
    return template.render({"form": form})


def test_a_field_has_its_label_its_hint_and_the_class_of_the_design_system() -> None:
    html = shown(Sample())
    assert '<label class="form-label" for="id_name">Navn</label>' in html
    assert 'id="id_name_helptext">Som det står i referatet.' in html
    assert 'class="form-input"' in html
    assert 'aria-describedby="id_name_helptext"' in html
    assert "error-summary" not in html


def test_a_mistake_stands_at_the_field_and_in_a_summary_that_leads_there() -> None:
    html = shown(Sample({"kind": "c"}))
    assert '<div class="form-group form-error">' in html
    assert 'aria-invalid="true"' in html
    assert '<a href="#id_name">' in html
    assert '<a href="#id_kind_0">' in html
    assert "Ret 2 ting, før du kan gå videre" in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html


def test_what_need_not_be_filled_in_says_so() -> None:
    assert '<label class="form-label" for="id_sure">Jeg er sikker</label>' in shown(Sample())


def written(widget: type[forms.Select]) -> str:
    class Question(forms.Form):
        wanted = forms.ChoiceField(
            choices=[("", "Alle"), (1234, "Én & to"), ("Gruppe", [("a", "<a>"), ("b", "B")])], widget=widget
        )

    return " ".join(re.sub(r"\s*([<>])\s*", r"\1", str(Question({"wanted": "b"})["wanted"])).split())


def test_a_long_choice_is_written_in_one_template_and_reads_as_any_other() -> None:
    assert written(LongSelect) == written(forms.Select)
    assert 'class="form-select"' in written(LongSelect)
