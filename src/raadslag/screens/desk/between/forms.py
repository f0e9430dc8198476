"""What is asked of a decision between meetings."""

from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Body
from raadslag.decisions.kinds import BetweenGround
from raadslag.decisions.labels import GROUNDS, REFUSALS
from raadslag.decisions.shapes import Between
from raadslag.law.labels import REFUSALS as OF_THE_LAW
from raadslag.law.labels import sentence
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.days import Day

FIELDS: Final = {
    "mayor_decides_for_council": "body",
    "decided_in_the_future": "day",
    "no_chair_that_day": "day",
    "no_mayor_that_day": "day",
    "neither_urgent_nor_undoubted": "ground",
    "mayor_not_told": "mayor_told",
    "reported_before_decided": "meeting",
    "reported_in_the_future": "meeting",
    "reported_without_item": "item",
}


class RefusingForm(forms.Form):
    """A form that can say at a field why the operation refused."""

    def refuse(self, refusal: Refusal) -> None:
        words = sentence(refusal) if refusal.code in OF_THE_LAW else REFUSALS[refusal.code]
        field = FIELDS.get(refusal.code)
        self.add_error(field if field in self.fields else None, words)


class RecordForm(RefusingForm):
    """Who decides follows from the body: the mayor for the council, the chair for a committee."""

    body = forms.ChoiceField(
        label=_("For hvem"),
        help_text=_("Borgmesteren beslutter for kommunalbestyrelsen, formanden for sit udvalg."),
        error_messages={"required": _("Vælg, for hvem der er besluttet.")},
    )
    day = Day(label=_("Besluttet den"), error_messages={"required": _("Skriv, hvilken dag der er besluttet.")})
    case_reference = forms.CharField(
        label=_("Sagen"),
        max_length=300,
        help_text=_("Navn eller sagsnummer."),
        error_messages={"required": _("Skriv, hvilken sag det er.")},
    )
    what = forms.CharField(
        label=_("Hvad er besluttet?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Skriv, hvad der er besluttet.")},
    )
    ground = forms.ChoiceField(
        label=_("Hvorfor ikke på et møde?"),
        choices=[(ground.value, GROUNDS[ground]) for ground in BetweenGround],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg grunden.")},
    )
    reason = forms.CharField(
        label=_("Begrundelse"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv begrundelsen.")},
    )
    mayor_told = Day(
        label=_("Borgmesteren fik besked den"),
        required=False,
        help_text=_("Skal være før beslutningen, når en formand afgør en sag, der ikke kan vente."),
    )

    def __init__(self, *args: Any, bodies: tuple[Body, ...], **kw: Any) -> None:
        super().__init__(*args, **kw)
        choices = [("", _("Vælg")), *((str(body.pk), body.name) for body in bodies)]
        cast("forms.ChoiceField", self.fields["body"]).choices = choices

    def said(self) -> Between:
        """What was said, for the operation."""
        given = self.cleaned_data
        return Between(
            day=given["day"],
            what=given["what"],
            ground=BetweenGround(given["ground"]),
            reason=given["reason"],
            case_reference=given["case_reference"],
            mayor_told=given["mayor_told"],
        )


class ReportForm(RefusingForm):
    """At which meeting it was reported, and under which item."""

    meeting = Day(label=_("Mødets dag"), error_messages={"required": _("Skriv mødets dag.")})
    item = forms.CharField(
        label=_("Punktets nummer"),
        max_length=40,
        error_messages={"required": _("Skriv nummeret på det punkt, hvor beslutningen blev meldt.")},
    )
