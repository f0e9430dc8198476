"""What is asked when somebody asks for papers, is answered, or is let in."""

from typing import Any, Final, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from raadslag.accounts.models import User
from raadslag.accounts.queries import find_user
from raadslag.bodies.models import Body
from raadslag.law.refusal import Refusal
from raadslag.restricted.labels import REFUSALS
from raadslag.screens.desk.days import Day

FIELDS: Final = {
    "access_ends_in_the_past": "until",
    "access_without_reason": "reason",
    "request_ends_before_it_begins": "meetings_until",
    "grants_more_than_asked": "meetings_until",
    "refused_without_ground": "answer",
}
"""Which field a refusal is about."""


class RefusingForm(forms.Form):
    """A form that can say at a field why the operation refused."""

    def refuse(self, refusal: Refusal) -> None:
        field = FIELDS.get(refusal.code)
        self.add_error(field if field in self.fields else None, REFUSALS[refusal.code])


class MeetingsForm(RefusingForm):
    """The meetings meant, by the day of the first and the last."""

    meetings_since = Day(label=_("Møder fra"), error_messages={"required": _("Skriv dagen for det første møde.")})
    meetings_until = Day(
        label=_("Møder til og med"), error_messages={"required": _("Skriv dagen for det sidste møde.")}
    )


class RequestForm(MeetingsForm):
    """A member of the council asks for another committee's papers."""

    body = forms.ChoiceField(label=_("Udvalg"), error_messages={"required": _("Vælg et udvalg.")})
    wish = forms.CharField(
        label=_("Hvilke papirer?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("For eksempel: Dagsordener, referater og sagsmateriale om havnen."),
        error_messages={"required": _("Skriv, hvilke papirer du beder om.")},
    )
    field_order = ("body", "meetings_since", "meetings_until", "wish")

    def __init__(self, *args: Any, bodies: tuple[Body, ...], **kw: Any) -> None:
        super().__init__(*args, **kw)
        choices = [("", _("Vælg")), *((str(body.pk), _called(body)) for body in bodies)]
        cast("forms.ChoiceField", self.fields["body"]).choices = choices


def _called(body: Body) -> str:
    today = timezone.localdate()
    return str(_("%(body)s (ophørt)")) % {"body": body.name} if body.until and body.until < today else body.name


class AnswerForm(MeetingsForm):
    """The committee's secretary grants, for which meetings and how long, or refuses with the ground."""

    verdict = forms.ChoiceField(
        label=_("Svar"),
        choices=[("grant", _("Giv adgang")), ("refuse", _("Afslå"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, om du giver adgang eller afslår.")},
    )
    until = Day(label=_("Kan læses til og med"), required=False, help_text=_("Kun hvis du giver adgang."))
    answer = forms.CharField(
        label=_("Hvad får medlemmet at vide?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ved afslag skal grunden stå her."),
    )
    field_order = ("verdict", "meetings_since", "meetings_until", "until", "answer")

    def clean(self) -> dict[str, Any]:
        """An access needs its last day."""
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == "grant" and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Skriv den sidste dag, papirerne kan læses."))
        return cleaned


class AdmitForm(RefusingForm):
    """Somebody who was called in gets the papers of a meeting, or of one item of it."""

    body = forms.ChoiceField(label=_("Udvalg"), error_messages={"required": _("Vælg et udvalg.")})
    email = forms.EmailField(
        label=_("Gæstens e-mail"),
        help_text=_("Adressen, som gæsten logger på med."),
        error_messages={
            "required": _("Skriv gæstens e-mail."),
            "invalid": _("Skriv e-mailen som navn@firma.dk."),
        },
    )
    meeting = Day(label=_("Mødets dag"), error_messages={"required": _("Skriv mødets dag.")})
    item = forms.CharField(
        label=_("Punktets nummer"), max_length=20, required=False, help_text=_("Tom: alle mødets punkter.")
    )
    until = Day(label=_("Kan læses til og med"), error_messages={"required": _("Skriv den sidste dag.")})
    reason = forms.CharField(
        label=_("Hvorfor"),
        max_length=300,
        help_text=_("For eksempel: Rådgiver på punkt 4."),
        error_messages={"required": _("Skriv, hvorfor gæsten får adgang.")},
    )

    def __init__(self, *args: Any, bodies: tuple[Body, ...], **kw: Any) -> None:
        super().__init__(*args, **kw)
        choices = [("", _("Vælg")), *((str(body.pk), _called(body)) for body in bodies)]
        cast("forms.ChoiceField", self.fields["body"]).choices = choices

    def clean_email(self) -> User:
        """The user whose address it is."""
        user = find_user(email=self.cleaned_data["email"])
        if user is None or not user.is_active:
            raise forms.ValidationError(_("Ingen kan logge på med den adresse. Ret den, eller opret brugeren først."))
        return user


class EndForm(RefusingForm):
    """Why an access ends."""

    reason = forms.CharField(
        label=_("Hvorfor"), max_length=300, error_messages={"required": _("Skriv, hvorfor adgangen ender.")}
    )
