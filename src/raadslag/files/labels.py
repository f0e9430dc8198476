"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

FILE: Final = _("fil")
FILES: Final = _("filer")

DEEDS: Final = {"files.sweep": _("rydde filer op, som ingen bruger")}

KINDS: Final = {"files": _("filer")}
FIELDS: Final = {"swept": _("filer fjernet")}
