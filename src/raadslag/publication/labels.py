"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

MEETING: Final = _("møde")
ITEM: Final = _("punkt")
CASE: Final = _("sag")
PAPER: Final = _("papir")
VERSION: Final = _("version")

UNTITLED: Final = _("Punkt {position} (uden overskrift)")

REASONS: Final = {
    "first": _("Første udgave"),
    "correction": _("Rettet"),
    "reread": _("Læst igen"),
    "new_source": _("Nyt papir om samme møde"),
    "rematched": _("Papirer samlet eller skilt ad"),
}
"""Why there is a version."""

MATCH_RULES: Final = {
    "only": _("eneste møde den dag"),
    "start": _("samme starttid"),
    "items": _("samme punkter"),
    "doubtful": _("usikkert: flere møder den dag"),
    "joined": _("samlet af en medarbejder"),
    "split": _("skilt ad af en medarbejder"),
    "replaced": _("erstattet af en nyere udgave"),
    "first": _("første papir"),
    "journal_number": _("samme sagsnummer"),
    "number": _("samme nummer"),
    "title": _("samme overskrift"),
    "similar_title": _("næsten samme overskrift"),
    "position": _("samme plads"),
}
"""Why a paper belongs to a meeting, and an item to an item."""
