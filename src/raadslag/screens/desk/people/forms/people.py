"""Persons, lists, leave, and what follows from leave."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from raadslag.accounts.models import User
from raadslag.accounts.queries import find_user
from raadslag.bodies.kinds import Ground
from raadslag.bodies.models import Person
from raadslag.bodies.seating.asked import NewLeave
from raadslag.bodies.seating.labels import GROUNDS, with_list
from raadslag.bodies.seating.shapes import PersonAt
from raadslag.screens.desk.people.forms.fields import DayField, WordsField, choices


class NameForm(forms.Form):
    """A new politician. The second question is asked only where the name is nearly another's."""

    name = WordsField(label=_("Fulde navn"), longest=200)
    is_another = forms.BooleanField(label=_("Det er en anden person"), required=False)


class AffiliationForm(forms.Form):
    """Somebody belongs to a list from a day on."""

    letter = WordsField(
        label=_("Listens bogstav"), required=False, longest=10, help_text=_("Lad det stå tomt for løsgænger.")
    )
    since = DayField(label=_("Første dag"))


class LeaveForm(forms.Form):
    """The council granted leave."""

    since = DayField(label=_("Første dag væk"))
    until = DayField(label=_("Sidste dag væk"), required=False, help_text=_("Lad den stå tom, hvis den ikke kendes."))
    until_event = WordsField(
        label=_("Slutter før, hvis"),
        required=False,
        help_text=_("For eksempel: valgperioden for et andet hverv slutter."),
    )
    ground = forms.ChoiceField(
        label=_("Grund"),
        choices=[
            ("", _("Vælg en grund")),
            *((ground, str(GROUNDS[ground]).capitalize()) for ground in Ground if ground != Ground.SHORT),
        ],
        help_text=_("Grunden vises kun for dem, der kan skrive orlov, og står ikke i loggen."),
        error_messages={"required": _("Vælg en grund.")},
    )
    granted = DayField(label=_("Besluttet den"))
    granted_by = WordsField(label=_("Beslutning"), help_text=_("For eksempel: Kommunalbestyrelsen, punkt 6."))


class ExtendForm(forms.Form):
    """The council made a leave longer."""

    until = DayField(label=_("Ny sidste dag"), required=False, help_text=_("Lad den stå tom, hvis den ikke kendes."))
    granted = DayField(label=_("Besluttet den"))
    granted_by = WordsField(label=_("Beslutning"), help_text=_("For eksempel: Kommunalbestyrelsen, punkt 6."))


class ReturnForm(forms.Form):
    """Somebody is back."""

    returned = DayField(label=_("Første dag tilbage"))


class UserForm(forms.Form):
    """The user that a politician signs in as, by address."""

    email = forms.EmailField(
        label=_("Brugerens e-mail"),
        error_messages={"required": _("Skriv en e-mail."), "invalid": _("Skriv adressen som navn@kommune.dk.")},
    )

    def clean_email(self) -> User:
        user = find_user(email=self.cleaned_data["email"])
        if user is None:
            raise ValidationError(_("Ingen bruger har den adresse. Opret brugeren først."), code="nobody")
        return user


class AcceptForm(forms.Form):
    """Who was elected or put in."""

    person = forms.ChoiceField(label=_("Hvem"), error_messages={"required": _("Vælg en person.")})
    since = DayField(label=_("Første dag"))
    appointed_by = WordsField(label=_("Beslutning"), required=False)

    def __init__(self, data: Any, *, eligible: tuple[PersonAt, ...], initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        offered = [(str(each.number), with_list(each.name, each.party)) for each in eligible]
        choices(self.fields["person"], [("", _("Vælg en person")), *offered])

    def clean_person(self) -> Person:
        return Person.objects.get(id=self.cleaned_data["person"])


class DismissForm(forms.Form):
    """Why nothing is to be done."""

    reason = WordsField(label=_("Hvorfor"))


def leave_asked(person: Person, given: Any) -> NewLeave:
    return NewLeave(person=person, **{**given, "ground": Ground(given["ground"])})
