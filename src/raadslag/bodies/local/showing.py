"""How a value of a local setting is told to a person: "4 hverdage", "12.00", "Ja"."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from raadslag.bodies.local.declared import Setting
from raadslag.bodies.local.labels import SETTINGS, UNSET


def told(wanted: Setting[Any], text: str | None) -> str:
    """A kept text as words; None is told as following the municipality."""
    return _("Kommunens standard gælder") if text is None else shown(wanted, wanted.values.read(text))


def shown(wanted: Setting[Any], value: object) -> str:
    """A value as words."""
    words = SETTINGS[wanted.name]
    match value:
        case bool():
            return _("Ja") if value else _("Nej")
        case int():
            return f"{value} {words.unit}".strip()
        case dt.time():
            return f"{value.hour}.{value.minute:02}"
        case tuple() if value:
            return _(" og ").join(", ".join(f"{day}.{month}." for month, day in value).rsplit(", ", 1))
    return str(value) if value else str(words.unset or UNSET)
