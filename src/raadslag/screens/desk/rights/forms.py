"""What is asked when a role is given or taken."""

import datetime as dt
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from raadslag.accounts.labels import REFUSALS, ROLES
from raadslag.accounts.models import User
from raadslag.accounts.queries import find_user
from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.days import Day
from raadslag.screens.desk.reach import EVERYWHERE

FIELDS: Final = {
    "no_power_over_role": "role",
    "follows_from_seat": "role",
    "everywhere_only": "where",
    "no_reason": "reason",
    "ends_before_it_begins": "until",
    "begins_in_the_past": "since",
    "has_role_already": "role",
    "ends_in_the_past": "until",
    "ends_later_than_before": "until",
}
"""Which field a refusal is about."""


class GrantForm(forms.Form):
    """Who gets which role where, from when, until when, and why."""

    email = forms.EmailField(
        label=_("E-mail"),
        help_text=_("Adressen, som personen logger på med."),
        error_messages={
            "required": _("Skriv e-mailen på den, der skal have rollen."),
            "invalid": _("Skriv e-mailen som navn@kommune.dk."),
        },
    )
    where = forms.ChoiceField(label=_("Hvor"), error_messages={"required": _("Vælg, hvor rollen gælder.")})
    role = forms.ChoiceField(label=_("Rolle"), error_messages={"required": _("Vælg en rolle.")})
    since = Day(label=_("Gælder fra"), error_messages={"required": _("Skriv den første dag, rollen gælder.")})
    until = Day(label=_("Gælder til og med"), required=False, help_text=_("Tom: indtil rollen bliver taget tilbage."))
    reason = forms.CharField(
        label=_("Hvorfor"),
        max_length=300,
        help_text=_("Det står i loggen. For eksempel: Afløser Bo Vang som sekretær."),
        error_messages={"required": _("Skriv, hvorfor rollen gives.")},
    )

    def __init__(
        self, *args: Any, roles: frozenset[Role], everywhere: bool, bodies: tuple[Body, ...], **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        places = [(EVERYWHERE, _("Hele kommunen"))] if everywhere else []
        named = [(role.value, str(ROLES[role]).capitalize()) for role in Role if role in roles]
        at_bodies = [(str(body.pk), body.name) for body in bodies]
        cast("forms.ChoiceField", self.fields["where"]).choices = [("", _("Vælg")), *places, *at_bodies]
        cast("forms.ChoiceField", self.fields["role"]).choices = [("", _("Vælg")), *named]

    def clean_email(self) -> User:
        """The user whose address it is."""
        user = find_user(email=self.cleaned_data["email"])
        if user is None or not user.is_active:
            raise forms.ValidationError(_("Ingen kan logge på med den adresse. Ret den, eller opret brugeren først."))
        return user

    def refuse(self, refusal: Refusal) -> None:
        """Say at its field why it cannot be done."""
        self.add_error(FIELDS.get(refusal.code), REFUSALS[refusal.code])


class WithdrawForm(forms.Form):
    """When a role ends, and why."""

    when = forms.ChoiceField(
        label=_("Hvornår ender rollen?"),
        choices=[("now", _("Straks")), ("later", _("Efter en dag, jeg skriver"))],
        widget=forms.RadioSelect,
        initial="now",
        error_messages={"required": _("Vælg, hvornår rollen ender.")},
    )
    until = Day(label=_("Sidste dag"), required=False, help_text=_("Kun hvis rollen ender senere."))
    reason = forms.CharField(
        label=_("Hvorfor"),
        max_length=300,
        help_text=_("Det står i loggen. For eksempel: Er holdt op i kommunen."),
        error_messages={"required": _("Skriv, hvorfor rollen tages tilbage.")},
    )

    def clean(self) -> dict[str, Any]:
        """A later end needs its day."""
        cleaned = super().clean() or {}
        if cleaned.get("when") == "later" and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Skriv den sidste dag, rollen gælder."))
        return cleaned

    def last_day(self, today: dt.date) -> dt.date:
        """The last day the role holds: the day before, where it ends at once."""
        day: dt.date | None = self.cleaned_data["until"] if self.cleaned_data["when"] == "later" else None
        return day or today - dt.timedelta(days=1)

    def refuse(self, refusal: Refusal) -> None:
        """Say at its field why it cannot be done."""
        field = FIELDS.get(refusal.code)
        self.add_error(field if field in self.fields else None, REFUSALS[refusal.code])
