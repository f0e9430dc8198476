"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

DEEDS: Final = {
    "restricted.give_key": _("give adgang til et udvalgs lukkede punkter"),
    "restricted.take_key": _("tage adgangen til et udvalgs lukkede punkter"),
}

KINDS: Final = {"edition": _("fuld udgave"), "key": _("adgang til lukkede punkter")}
FIELDS: Final = {"number": _("nummer"), "user": _("bruger")}
ESTATE: Final = _("Lukkede punkter")
CLOSED_ITEMS: Final = _("Adgang til udvalgets lukkede punkter")
PAPERS_AND_KEYS: Final = _("%(papers)s papirer, %(keys)s personer med nøgle")
