"""What the pages of settings ask. The operations say what may be done; forms only see that it can be read."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.kinds import BodyKind, Scope
from raadslag.bodies.labels import BODY_KINDS, SCOPES
from raadslag.bodies.local.declared import Setting
from raadslag.bodies.local.values import Whole, YesNo
from raadslag.bodies.models import Body

UNDECIDED = ("", _("Vælg"))


class Day(forms.DateField):
    """A day, with the browser's own calendar where there is one."""

    def __init__(self, **given: Any) -> None:
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **given)
        self.error_messages["invalid"] = _("Dagen findes ikke. Skriv den som 18-03-2025.")
        self.error_messages["required"] = _("Vælg en dag.")


class Line(forms.CharField):
    """A line of text that says what is missing."""

    def __init__(self, *, missing: Any = "", **given: Any) -> None:
        super().__init__(**given)
        if missing:
            self.error_messages["required"] = missing


class ValueForm(forms.Form):
    """A value of a setting from a day on, and the decision that set it."""

    field_order = ("value", "follow", "since", "decided_in", "decided_by", "decided", "words")

    since = Day(label=_("Gælder fra"))
    decided_in = forms.TypedChoiceField(
        label=_("Besluttet af"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("Vælg udvalget. Var det en anden, for eksempel direktionen, så skriv hvem nedenfor."),
    )
    decided_by = Line(label=_("Eller besluttet af en anden"), max_length=200, required=False)
    decided = Day(label=_("Besluttet den"))
    words = forms.CharField(
        label=_("Beslutningen"),
        help_text=_("Hvor den står, eller hvad den siger."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *given: Any, setting: Setting[Any], title: Any, bodies: list[Body], own: bool, **named: Any):
        super().__init__(*given, **named)
        self.fields["value"] = _value_field(setting, title)
        self.fields["value"].required = not own and isinstance(setting.values, YesNo | Whole)
        self.fields["value"].error_messages["required"] = _("Vælg eller skriv en værdi.")
        if own:
            self.fields["follow"] = forms.BooleanField(label=_("Følg kommunens værdi i stedet"), required=False)
        choices = [("", _("En anden, se nedenfor")), *((body.pk, body.name) for body in bodies)]
        self.fields["decided_in"].choices = choices  # type: ignore[attr-defined]
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if not found.get("decided_in") and not (found.get("decided_by") or "").strip():
            self.add_error("decided_by", _("Vælg et udvalg, eller skriv, hvem der besluttede det."))
        return found


def _value_field(setting: Setting[Any], title: Any) -> forms.Field:
    if isinstance(setting.values, YesNo):
        yes_no = [("1", _("Ja")), ("0", _("Nej"))]
        return forms.ChoiceField(label=title, choices=yes_no, widget=forms.RadioSelect)
    if isinstance(setting.values, Whole):
        return forms.CharField(label=title, widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}))
    return forms.CharField(label=title, max_length=300)


class ReasonForm(forms.Form):
    """Why something was wrong."""

    why = Line(label=_("Hvad var forkert?"), max_length=300, missing=_("Skriv, hvad der var forkert."))


class MunicipalityForm(forms.Form):
    """The municipality's name and number."""

    name = Line(label=_("Kommunens navn"), max_length=200, missing=_("Skriv kommunens navn."))
    code = forms.CharField(
        label=_("Kommunens nummer"), help_text=_("Tre cifre, for eksempel 151."), required=False, max_length=20
    )


class LogoForm(forms.Form):
    """A picture."""

    logo = forms.FileField(
        label=_("Logo"),
        help_text=_("Et billede i png, jpeg eller svg på højst 1 MB."),
        error_messages={"required": _("Vælg et billede.")},
    )


class ScopeForm(forms.Form):
    """Whose papers are here."""

    scope = forms.TypedChoiceField(
        label=_("Hvad er denne installation?"),
        choices=[(scope.value, SCOPES[scope]) for scope in Scope],
        coerce=Scope,
        widget=forms.RadioSelect,
        help_text=_(
            "I et arkiv står kommunens navn forrest i adresserne, og der er kun de offentlige sider. "
            "Valget står fast, når der er udvalg."
        ),
    )


class KindForm(forms.Form):
    """What a body is."""

    kind = forms.TypedChoiceField(
        label=_("Hvad er udvalget?"),
        choices=[UNDECIDED, *((kind.value, BODY_KINDS[kind]) for kind in BodyKind if kind != BodyKind.UNKNOWN)],
        coerce=BodyKind,
        error_messages={"required": _("Vælg, hvad udvalget er.")},
    )


class ClassifyForm(KindForm):
    """What a known body is, since when."""

    since = Day(label=_("Første dag"), required=False)


class BodyForm(KindForm):
    """A body that no paper has shown yet."""

    field_order = ("name", "kind", "since")
    name = Line(label=_("Udvalgets navn"), max_length=300, missing=_("Skriv udvalgets navn."))
    since = Day(label=_("Første dag"))


class RenameForm(forms.Form):
    """A new name from a day on."""

    new = Line(label=_("Nyt navn"), max_length=300, missing=_("Skriv det nye navn."))
    since = Day(label=_("Første dag med det nye navn"))


class EndForm(forms.Form):
    """A body's last day, the decision, and who takes over."""

    last_day = Day(label=_("Udvalgets sidste dag"))
    successors = forms.TypedMultipleChoiceField(
        label=_("Hvem tager over?"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Vælg ét eller flere. Vælger du ingen, slutter alt med udvalget."),
    )
    decided_by = Line(
        label=_("Besluttet af"), max_length=300, missing=_("Skriv, hvem der besluttede det, og hvor det står.")
    )
    decided = Day(label=_("Besluttet den"))

    def __init__(self, *given: Any, bodies: list[Body], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["successors"].choices = [(body.pk, body.name) for body in bodies]  # type: ignore[attr-defined]


class AttachForm(forms.Form):
    """An official who attends a body."""

    official = forms.TypedChoiceField(label=_("Embedsmand"), coerce=int)
    task = forms.CharField(label=_("Opgave"), help_text=_("For eksempel referent."), max_length=100, required=False)
    since = Day(label=_("Fra"))

    def __init__(self, *given: Any, officials: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["official"].choices = [UNDECIDED, *officials]  # type: ignore[attr-defined]
        self.fields["official"].error_messages["required"] = _("Vælg en embedsmand.")


class LastDayForm(forms.Form):
    """The last day of something."""

    until = Day(label=_("Sidste dag"))


class InviteForm(forms.Form):
    """Somebody to invite."""

    name = Line(label=_("Navn"), max_length=200, missing=_("Skriv navnet."))
    email = forms.EmailField(
        label=_("Mailadresse"),
        error_messages={"required": _("Skriv mailadressen."), "invalid": _("Det er ikke en mailadresse.")},
    )


class FileForm(forms.Form):
    """A file of lines."""

    file = forms.FileField(label=_("Fil"), error_messages={"required": _("Vælg en fil.")})


def today_and(day: dt.date, **more: Any) -> dict[str, Any]:
    """First values of a form with days in it."""
    return {"since": day, "decided": day, "until": day} | more
