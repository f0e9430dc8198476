"""What a person may say of papers and names. Each offers only what is there; the operations say what may be done."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.shapes import BodyNames
from raadslag.publication.shapes.matches import ItemSpot, MeetingMatches, OtherMeeting, Spot
from raadslag.screens.look import danish


def _spot(text: str) -> Spot:
    """An item in a paper from 12:3."""
    source, item = text.split(":")
    return Spot(source=int(source), item=int(item))


def _told(each: ItemSpot) -> str:
    number = f"{each.number}. " if each.number else ""
    return f"{number}{each.title or _('Uden overskrift')} ({_('papir')} {each.spot.source})"


class MoveForm(forms.Form):
    """A paper of this meeting belongs to another."""

    paper = forms.TypedChoiceField(label=_("Papir"), coerce=int)
    other = forms.TypedChoiceField(label=_("Hører til mødet"), coerce=int)

    def __init__(self, data: Any, *, found: MeetingMatches, others: tuple[OtherMeeting, ...]) -> None:
        super().__init__(data)
        self.fields["paper"].choices = [  # type: ignore[attr-defined]
            (str(source.number), source.name) for source in found.sources if source.weight != "replaced"
        ]
        self.fields["other"].choices = [  # type: ignore[attr-defined]
            (str(each.source), danish.long_date(each.meeting.date)) for each in others
        ]


class TwoItemsForm(forms.Form):
    """Two items of two papers of this meeting."""

    first = forms.TypedChoiceField(label=_("Punkt"), coerce=_spot)
    second = forms.TypedChoiceField(label=_("Er det samme som"), coerce=_spot)

    def __init__(self, data: Any, *, found: MeetingMatches) -> None:
        super().__init__(data)
        choices = [(f"{each.spot.source}:{each.spot.item}", _told(each)) for item in found.items for each in item.spots]
        for name in ("first", "second"):
            self.fields[name].choices = [("", _("Vælg et punkt")), *choices]  # type: ignore[attr-defined]


class WordForm(forms.Form):
    """A person's word about this meeting, to be undone."""

    word = forms.TypedChoiceField(coerce=int)

    def __init__(self, data: Any, *, found: MeetingMatches) -> None:
        super().__init__(data)
        self.fields["word"].choices = [(str(word.number), "") for word in found.words]  # type: ignore[attr-defined]


class PaperForm(forms.Form):
    """A paper of this meeting."""

    paper = forms.TypedChoiceField(coerce=int)

    def __init__(self, data: Any, *, found: MeetingMatches) -> None:
        super().__init__(data)
        self.fields["paper"].choices = [(str(source.number), "") for source in found.sources]  # type: ignore[attr-defined]


class TwoPersonsForm(forms.Form):
    """Two politicians, by their numbers."""

    first = forms.IntegerField(min_value=1)
    second = forms.IntegerField(min_value=1)


class PersonForm(forms.Form):
    """A politician who was joined to another."""

    person = forms.IntegerField(min_value=1)


class DoubtForm(forms.Form):
    """A doubt, by its number in the list."""

    doubt = forms.CharField(max_length=12)


class RenameForm(forms.Form):
    """A body has, or is also known by, another name."""

    old = forms.ChoiceField(
        label=_("Navn i papirerne"), error_messages={"required": _("Vælg det navn, der står i papirerne.")}
    )
    new = forms.CharField(
        label=_("Nyt eller rigtigt navn"),
        max_length=300,
        error_messages={"required": _("Skriv det navn, udvalget skal have.")},
    )
    since = forms.DateField(
        label=_("Første dag med det nye navn"),
        help_text=_("Uden dag er det blot en anden skrivemåde for samme udvalg."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, data: Any, *, bodies: tuple[BodyNames, ...]) -> None:
        super().__init__(data)
        names = sorted({spelling.name for body in bodies for spelling in body.names})
        self.fields["old"].choices = [("", _("Vælg et navn")), *((name, name) for name in names)]  # type: ignore[attr-defined]


class UndoRenameForm(forms.Form):
    """The name that a recorded rename gave."""

    name = forms.CharField(max_length=300)
