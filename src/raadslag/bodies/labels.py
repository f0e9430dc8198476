"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

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
    "body": _("udvalg"),
    "doubt": _("navne, der ligner hinanden"),
    "municipality": _("kommune"),
    "person": _("person"),
}
FIELDS: Final = {
    "address": _("adresse"),
    "is": _("samlet med"),
    "name": _("navn"),
    "rule": _("hvorfor"),
    "since": _("fra"),
    "state": _("tilstand"),
    "until": _("til og med"),
}
DEEDS: Final = {
    "bodies.change_setting": _("ændre en lokal indstilling"),
    "bodies.withdraw_setting": _("trække en forkert indstilling tilbage"),
}
"""What each operation does, in words for the log and the matrix."""
