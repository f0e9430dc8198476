"""Seats, offices and substitutions."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.kinds import BodyKind, EndKind, Ground, OfficeKind
from raadslag.bodies.models import Body, OfficeEnd, Seat
from raadslag.bodies.seating.asked import NewOffice, NewSeat, NewSubstitution
from raadslag.bodies.seating.labels import GROUNDS, office_name
from raadslag.screens.desk.people.forms.fields import DayField, PersonField, WordsField, choices

APPOINTED: Final = _("For eksempel: Kommunalbestyrelsen 27. april 2026, punkt 4.")
IN_COUNCIL: Final = ((OfficeKind.MAYOR, 1), (OfficeKind.DEPUTY_MAYOR, 1), (OfficeKind.DEPUTY_MAYOR, 2))
ELSEWHERE: Final = ((OfficeKind.CHAIR, 1), (OfficeKind.VICE_CHAIR, 1), (OfficeKind.VICE_CHAIR, 2))


class SeatForm(forms.Form):
    """Somebody gets a seat."""

    person = PersonField(label=_("Hvem"), help_text=_("Skriv navnet, som det står i referaterne."))
    since = DayField(label=_("Første dag"))
    until = DayField(label=_("Sidste dag"), required=False, help_text=_("Lad den stå tom, hvis den ikke kendes."))
    group = WordsField(label=_("Valggruppe"), required=False, longest=100)
    is_extra = forms.BooleanField(
        label=_("Pladsen er ud over udvalgets antal (styrelsesloven § 27, stk. 3)"), required=False
    )
    appointed_by = WordsField(label=_("Beslutning"), required=False, help_text=APPOINTED)


class EndForm(forms.Form):
    """Something ends on a day."""

    last = DayField(label=_("Sidste dag"))
    why = WordsField(label=_("Hvorfor"), help_text=_("Teksten står i historikken og i loggen. Skriv ikke om helbred."))


class RetractForm(forms.Form):
    """Something was wrong from the first."""

    reason = WordsField(label=_("Hvad er forkert"), help_text=_("Grunden står i loggen."))


class EventForm(forms.Form):
    """Something happened that ends an office."""

    happened = DayField(label=_("Hvilken dag skete det"), help_text=_("Posten slutter dagen før."))


class OfficeForm(forms.Form):
    """Somebody is elected, for good or for a time."""

    office = forms.ChoiceField(label=_("Post"), error_messages={"required": _("Vælg en post.")})
    person = PersonField(label=_("Hvem er valgt"))
    since = DayField(label=_("Første dag"))
    acting_for = PersonField(
        label=_("Kun for en tid, i stedet for"),
        required=False,
        help_text=_("Skriv, hvem der er væk. Posten slutter af sig selv, når den person er tilbage fra orlov."),
    )
    last = DayField(label=_("Dog senest"), required=False)
    event = WordsField(
        label=_("Eller når dette sker"), required=False, help_text=_("For eksempel: til der er valgt en ny formand.")
    )
    appointed_by = WordsField(label=_("Beslutning"), required=False, help_text=APPOINTED)

    def __init__(self, data: Any, *, body: Body, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        kinds = IN_COUNCIL if body.kind == BodyKind.COUNCIL else ELSEWHERE
        offered = [(f"{kind}-{rank}", office_name(kind, rank).capitalize()) for kind, rank in kinds]
        choices(self.fields["office"], [("", _("Vælg en post")), *offered])


class SubstituteForm(forms.Form):
    """Somebody sits in for a member."""

    substitute_for = PersonField(label=_("Hvem er væk"))
    person = PersonField(label=_("Hvem sidder i stedet"))
    since = DayField(label=_("Første dag, eller mødets dag"))
    until = DayField(
        label=_("Sidste dag"), required=False, help_text=_("Lad den stå tom, så varer det lige så længe som orloven.")
    )
    is_for_meeting = forms.BooleanField(label=_("Kun til ét møde"), required=False)
    item = WordsField(
        label=_("Kun under punkt"),
        required=False,
        longest=20,
        help_text=_("Skriv punktets nummer, hvis medlemmet er inhabilt i én sag."),
    )
    ground = forms.ChoiceField(
        label=_("Grund"),
        choices=[("", _("Vælg en grund")), *((ground, str(word).capitalize()) for ground, word in GROUNDS.items())],
        help_text=_("Grunden vises kun for dem, der kan skrive orlov."),
        error_messages={"required": _("Vælg en grund.")},
    )
    appointed_by = WordsField(label=_("Beslutning"), required=False, help_text=APPOINTED)

    def clean(self) -> dict[str, Any]:
        """One item is an item of one meeting."""
        given = super().clean() or {}
        return {**given, "is_for_meeting": bool(given.get("is_for_meeting") or given.get("item"))}


def seat_asked(body: Body, given: Any, follows: Seat | None = None) -> NewSeat:
    return NewSeat(body=body, follows=follows, **given)


def office_asked(body: Body, given: Any) -> NewOffice:
    """An election, with the ends that the form names; that somebody is back is added by itself."""
    kind, rank = given["office"].split("-")
    ends = []
    if given["last"]:
        ends.append(OfficeEnd(kind=EndKind.DAY, expected=given["last"]))
    if given["event"]:
        ends.append(OfficeEnd(kind=EndKind.EVENT, words=given["event"]))
    return NewOffice(
        body=body,
        person=given["person"],
        kind=OfficeKind(kind),
        rank=int(rank),
        since=given["since"],
        acting_for=given["acting_for"],
        ends=tuple(ends),
        appointed_by=given["appointed_by"],
    )


def substitution_asked(body: Body, given: Any) -> NewSubstitution:
    return NewSubstitution(body=body, **{**given, "ground": Ground(given["ground"])})
