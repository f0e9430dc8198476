"""What the templates say of roles and rights: `{% load rights %}`."""

import datetime as dt

from django import template
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.accounts.labels import ROLES, ROOMS
from raadslag.accounts.roles import Role
from raadslag.bodies.grounds import Ground, GroundKind, words_of
from raadslag.bodies.may import Deed
from raadslag.screens.look.danish import full_date

register = template.Library()
ORIGINS = {
    GroundKind.GIVEN: gettext_lazy("givet rolle"),
    GroundKind.SEAT: gettext_lazy("plads i udvalget"),
    GroundKind.SUBSTITUTION: gettext_lazy("stedfortræder"),
    GroundKind.OFFICE: gettext_lazy("post"),
}

register.filter("ground_words", words_of)


@register.filter
def role_word(role: Role) -> str:
    return str(ROLES[role])


@register.filter
def room_word(room: str) -> str:
    return str(ROOMS[room])


@register.filter
def may_do(deeds: tuple[Deed, ...]) -> tuple[Deed, ...]:
    """What somebody may do, always or of the own."""
    return tuple(deed for deed in deeds if deed.is_permitted or deed.own)


@register.filter
def may_not_do(deeds: tuple[Deed, ...]) -> tuple[Deed, ...]:
    return tuple(deed for deed in deeds if not (deed.is_permitted or deed.own))


@register.filter
def origin(ground: Ground) -> str:
    """Where the role comes from, in a word or two."""
    return str(ORIGINS[ground.kind])


@register.filter
def where(ground: Ground) -> str:
    """The part of an address that says which table a given role stands in."""
    return "udvalg" if ground.body else "kommunen"


@register.filter
def table_date(day: dt.date) -> str:
    """18.03.2025"""
    return f"{day:%d.%m.%Y}"


@register.filter
def period(ground: Ground) -> str:
    """As in "fra 1. januar 2026 til og med 1. juni 2026"."""
    since = _("fra %(day)s") % {"day": full_date(ground.since)}
    return f"{since} {_('til og med %(day)s') % {'day': full_date(ground.until)}}" if ground.until else since


@register.filter
def because(ground: Ground, you: bool) -> str:
    """Du er formand for Klimaudvalget til og med 1. juni 2026."""
    until = _(" til og med %(day)s") % {"day": full_date(ground.until)} if ground.until else ""
    sentence = _("Du er %(what)s%(until)s.") if you else _("Er %(what)s%(until)s.")
    return capfirst(sentence % {"what": words_of(ground), "until": until})
