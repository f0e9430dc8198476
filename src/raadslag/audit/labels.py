"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

DEEDS: Final = {
    "audit.check_log": _("kontrollere loggen"),
    "audit.erase_values": _("slette en handlings før og efter, fordi loven kræver det"),
    "audit.export_log": _("hente loggen"),
    "audit.look_at_log": _("se i loggen"),
    "audit.print_head": _("offentliggøre loggens kontroltal"),
}

FAULTS: Final = {
    "gap": _("noget mangler her"),
    "extra": _("der er noget for meget"),
    "broken": _("det er ændret eller flyttet"),
    "salt": _("kontroltallet passer ikke til indholdet"),
    "content": _("indholdet er ændret"),
    "values": _("indholdet er væk uden grund"),
    "unreadable": _("det kan ikke læses"),
    "cut": _("slutningen mangler fra og med her"),
    "head": _("slutningen er ikke den, der er noteret"),
    "print": _("kontroltallet er ikke det, der blev offentliggjort"),
}
"""What is wrong with a link of a chain, by the code of `chain.Fault`."""

REFUSALS: Final = {
    "no_ground": _("Grunden mangler. Skriv, hvilken lov eller afgørelse der kræver det."),
    "no_entry": _("Handling nr. {0} findes ikke. Se numrene i loggen."),
    "ground_stays": _("Handling nr. {0} er selv en sletning. Den bliver stående."),
    "erased_already": _("Indholdet af handling nr. {0} er allerede slettet."),
}

KINDS: Final = {
    "entry": _("handling i loggen"),
    "head": _("kontroltal"),
    "log": _("loggen"),
}
FIELDS: Final = {
    "asked": _("spurgt om"),
    "code": _("kode"),
    "entries": _("handlinger"),
    "erased": _("slettet indhold"),
    "faults": _("steder, der ikke passer"),
    "first": _("første sted"),
    "ground": _("grund"),
}

ONCE_MORE: Final = _("%(ground)s (gentaget efter en sikkerhedskopi; slettet %(when)s af %(who)s)")
"""The ground of an erasure that was done again."""

YES: Final = _("ja")
NO: Final = _("nej")
NOTHING: Final = _("–")
