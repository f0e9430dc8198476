"""The forms by which lots are written down and seats change hands."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.constituting.shapes import ContestShape, Sheet
from raadslag.bodies.operations.constituting import Draw
from raadslag.screens.desk.constitution.forms import NO_DAY, must
from raadslag.screens.look.danish import in_words


class DrawForm(forms.Form):
    """How a lot was drawn."""

    drawn_by = forms.CharField(
        label=gettext_lazy("Hvem trak"),
        max_length=200,
        error_messages=must(gettext_lazy("Skriv, hvem der trak.")),
    )
    method = forms.CharField(
        label=gettext_lazy("Hvordan"),
        help_text=gettext_lazy("For eksempel “sedler i en skål”."),
        max_length=300,
        error_messages=must(gettext_lazy("Skriv, hvordan der blev trukket.")),
    )
    made = forms.DateTimeField(
        label=gettext_lazy("Hvornår"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages=NO_DAY | must(gettext_lazy("Skriv, hvornår der blev trukket.")),
    )

    def __init__(self, *args: Any, now: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        self.fields["made"].initial = timezone.localtime(now)

    def clean_made(self) -> dt.datetime:
        made: dt.datetime = self.cleaned_data["made"]
        if made > self.now + dt.timedelta(minutes=1):
            raise ValidationError(_("Lodtrækningen kan ikke ligge i fremtiden. Ret tidspunktet."))
        return made

    @property
    def draw(self) -> Draw:
        data = self.cleaned_data
        return Draw(by=data["drawn_by"], method=data["method"], made=data["made"])


class LotForm(DrawForm):
    """A lot between groups."""

    field_order = ("group", "drawn_by", "method", "made")
    group = forms.ChoiceField(
        label=gettext_lazy("Hvem faldt loddet på"),
        widget=forms.RadioSelect,
        error_messages=must(gettext_lazy("Vælg, hvem loddet faldt på.")),
    )

    def __init__(self, *args: Any, between: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [(each, each) for each in between]  # type: ignore[attr-defined]  # a choice


class NameLotForm(DrawForm):
    """A lot between persons; several where two places are open."""

    field_order = ("persons", "drawn_by", "method", "made")
    persons = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Hvem faldt loddet på"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages=must(gettext_lazy("Vælg, hvem loddet faldt på.")),
    )

    def __init__(self, *args: Any, between: Sequence[tuple[str, str]], number: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.number = number
        self.fields["persons"].choices = between  # type: ignore[attr-defined]  # declared as a choice above
        names = in_words(tuple(name for _, name in between))
        self.fields["persons"].help_text = _("Træk %(number)d blandt %(names)s.") % {"number": number, "names": names}

    def clean_persons(self) -> list[int]:
        persons: list[int] = self.cleaned_data["persons"]
        if len(persons) != self.number:
            raise ValidationError(
                _("Sæt %(number)d kryds, ikke %(set)d.") % {"number": self.number, "set": len(persons)}
            )
        return persons


class WaiveForm(forms.Form):
    """A seat that is given up."""

    seat = forms.TypedChoiceField(label=gettext_lazy("Plads, der gives afkald på"), coerce=int)
    words = forms.CharField(label=gettext_lazy("Hvad gruppen sagde"), max_length=500, required=False)

    def __init__(self, *args: Any, contest: ContestShape, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = seats_of(contest)  # type: ignore[attr-defined]  # declared as a choice above


class AgreeForm(WaiveForm):
    """A seat that all agree to give to another group."""

    seat = forms.TypedChoiceField(label=gettext_lazy("Plads, der skifter gruppe"), coerce=int)
    group = forms.ChoiceField(label=gettext_lazy("Gruppe, der får pladsen"))
    words = forms.CharField(
        label=gettext_lazy("Hvad der blev aftalt"),
        max_length=500,
        error_messages=must(gettext_lazy("Skriv, hvad der blev aftalt.")),
    )
    said = forms.BooleanField(
        label=gettext_lazy("Ingen af de medlemmer, der deltager, er imod"),
        error_messages={
            "required": gettext_lazy(
                "Sæt kryds ved, at ingen er imod. Ellers skal pladserne fordeles efter kvotienterne."
            )
        },
    )
    field_order = ("seat", "group", "words", "said")

    def __init__(self, *args: Any, contest: ContestShape, **kwargs: Any) -> None:
        super().__init__(*args, contest=contest, **kwargs)
        groups = [(each.name, each.name) for each in contest.announcement.groups]
        self.fields["group"].choices = groups  # type: ignore[attr-defined]  # declared as a choice above


def seats_of(contest: ContestShape) -> list[tuple[int, str]]:
    """The seats that groups hold."""
    holders = contest.play.holders if contest.play else {}
    return [(seat, f"{seat}: {group}") for seat, group in sorted(holders.items())]


class EvenForm(forms.Form):
    """A seat taken over by a group that lacks some."""

    contest = forms.TypedChoiceField(label=gettext_lazy("Udvalg"), coerce=int)
    taker = forms.ChoiceField(label=gettext_lazy("Gruppe, der mangler en plads"))
    giver = forms.ChoiceField(label=gettext_lazy("Gruppe, der har en for meget"))
    words = forms.CharField(label=gettext_lazy("Bemærkning"), max_length=500, required=False)
    said = forms.BooleanField(
        label=gettext_lazy("Gruppen accepterer mere end én plads ved udjævning i udvalget"), required=False
    )

    def __init__(self, *args: Any, sheet: Sheet, taking: Sequence[str], giving: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = {
            "contest": [(each.number, each.body_name) for each in sheet.standing],
            "taker": [(each, each) for each in taking],
            "giver": [(each, each) for each in giving],
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]  # declared as choices above
