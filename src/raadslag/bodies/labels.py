"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.bodies.constituting import labels as constituting

BODY: Final = _("udvalg")
PERSON: Final = _("person")

RULES: Final = {
    "exact": _("samme navn"),
    "punctuation": _("samme navn, andre skilletegn"),
    "accent_variant": _("samme navn, anden accent"),
    "rename": _("nyt navn"),
    "alias": _("anden skrivemåde"),
    "by_person": _("afgjort af en medarbejder"),
}
"""Why a spelling belongs to a person or a body."""

DOUBTS: Final = {
    "one_letter": _("ét bogstav til forskel"),
    "initials": _("måske samme navn forkortet"),
    "same_members": _("næsten samme medlemmer som et udvalg, der holdt op"),
}
"""Why two might be one."""

KINDS: Final = {
    **constituting.KINDS,
    "body": _("udvalg"),
    "doubt": _("navne, der ligner hinanden"),
    "municipality": _("kommune"),
    "person": _("person"),
}
FIELDS: Final = {
    **constituting.FIELDS,
    "address": _("adresse"),
    "is": _("samlet med"),
    "name": _("navn"),
    "rule": _("hvorfor"),
    "since": _("fra"),
    "state": _("tilstand"),
    "until": _("til og med"),
}

DEEDS: Final = {**constituting.DEEDS}
"""What each operation of this room does: a verb phrase in the infinitive."""
