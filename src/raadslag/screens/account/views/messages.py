"""Pages that say one thing and show one way on."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from raadslag.screens.look.labels import Word


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what to do, and the button that does it."""

    title: Word
    words: Word
    button: Word
    route: str
    status: int = 200


SIGN_IN: Final = (_("Log på"), "account_login")

PASSWORD_CHANGED: Final = Message(
    _("Adgangskoden er skiftet"), _("Du er logget ud overalt. Log på med den nye."), *SIGN_IN
)
LETTER_SENT: Final = Message(
    _("Se i din mail"),
    _("Findes adressen hos os, har vi sendt et link. Kommer det ikke, så se i uønsket post."),
    *SIGN_IN,
)
SHUT_OUT: Final = Message(
    _("Du kan ikke logge på"),
    _("Din adgang er lukket. Skriv til den, der har givet dig adgang."),
    *SIGN_IN,
    status=403,
)
UNKNOWN: Final = Message(
    _("Du har ikke adgang"),
    _("Kommunens login kender dig, men du er ikke oprettet her. Bed en administrator om at invitere dig."),
    *SIGN_IN,
    status=403,
)
CANCELLED: Final = Message(_("Du er ikke logget på"), _("Du afbrød hos kommunens login. Prøv igen."), *SIGN_IN)
NOT_TRUSTED: Final = Message(
    _("Svaret fra kommunens login kunne ikke bruges"),
    _("Du er ikke logget på. Prøv igen, eller skriv til it-afdelingen."),
    *SIGN_IN,
    status=401,
)
TOO_MANY: Final = Message(_("Der er prøvet for mange gange"), _("Vent et kvarter, og prøv igen."), *SIGN_IN, status=429)
NO_PASSWORD: Final = Message(
    _("Du har ingen adgangskode her"),
    _("Du logger på gennem kommunens login. Skift adgangskoden dér."),
    _("Tilbage til min konto"),
    "account:front",
)


def said(message: Message, request: HttpRequest, **_kwargs: object) -> HttpResponse:
    """Show a message."""
    context = {"message": message, "address": reverse(message.route)}
    return render(request, "account/message.html", context, status=message.status)


too_many = partial(said, TOO_MANY)


def page_of(message: Message) -> partial[HttpResponse]:
    """The page that says a message, for an address."""
    return require_safe(partial(said, message))
