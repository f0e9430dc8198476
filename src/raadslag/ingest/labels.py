"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

DEEDS: Final = {
    "ingest.apply_aliases": _("bruge en navnefil"),
    "ingest.finish_import": _("afslutte en indlæsning"),
    "ingest.import_paper": _("indlæse et papir"),
    "ingest.keep_unread": _("gemme et papir, der ikke kunne læses"),
}

KINDS: Final = {"import": _("indlæsning")}
FIELDS: Final = {
    "changed": _("ændrede"),
    "failed": _("ikke indlæst"),
    "new": _("nye"),
    "same": _("uændrede"),
    "status": _("udfald"),
}
