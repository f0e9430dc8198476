"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

MEETING: Final = _("møde")
ITEM: Final = _("punkt")
CASE: Final = _("sag")
PAPER: Final = _("papir")
VERSION: Final = _("version")

DEEDS: Final = {
    "publication.answer_doubt": _("holde to navne adskilt, der ligner hinanden"),
    "publication.correct_items": _("samle eller skille to punkter"),
    "publication.correct_rename": _("fortryde et udvalgs nye navn"),
    "publication.join_numbered": _("samle to personer"),
    "publication.join_papers": _("samle to papirer til ét møde"),
    "publication.print_head": _("offentliggøre versionernes kontroltal"),
    "publication.publish": _("offentliggøre et papir"),
    "publication.rebuild": _("lave et udvalgs sider på ny"),
    "publication.record_name": _("notere et udvalgs nye navn"),
    "publication.separate_numbered": _("skille to personer"),
    "publication.show_again": _("vise et skjult papir igen"),
    "publication.split_paper": _("skille et papir fra et møde"),
    "publication.undo_word": _("fortryde en afgørelse om papirer"),
    "publication.withdraw": _("skjule et papir"),
}

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
