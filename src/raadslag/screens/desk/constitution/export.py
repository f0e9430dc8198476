"""The register as a file that spreadsheets read: semicolons, a byte order mark, and no cell that is a formula."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.constituting.labels import BODY_KINDS
from raadslag.bodies.representation.shapes import Register, Represented
from raadslag.screens.desk.constitution.labels import offices

FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
HEADS: Final = (
    gettext_lazy("Organ"),
    gettext_lazy("Art"),
    gettext_lazy("Person"),
    gettext_lazy("Liste"),
    gettext_lazy("Post"),
    gettext_lazy("Fra"),
    gettext_lazy("Til"),
    gettext_lazy("Valggruppe"),
    gettext_lazy("Udpeget ved"),
    gettext_lazy("Suppleant"),
    gettext_lazy("Bemærkning"),
)


def harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for text: what could begin a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell


def written(register: Register) -> str:
    """The whole register, vacant seats last."""
    out = StringIO()
    rows = csv.writer(out, delimiter=";", lineterminator="\r\n")
    rows.writerow(str(head) for head in HEADS)
    rows.writerows(_harmless(_row(each)) for each in register.seats)
    for each in register.vacant:
        kind = str(BODY_KINDS[each.body_kind])
        note = _("%(count)d ledig") % {"count": each.count}
        rows.writerow(_harmless([each.body_name, kind, *[""] * 8, note]))
    return "\ufeff" + out.getvalue()


def _harmless(cells: Iterable[str]) -> list[str]:
    return [harmless(cell) for cell in cells]


def _row(each: Represented) -> list[str]:
    return [
        each.body_name,
        str(BODY_KINDS[each.body_kind]),
        each.person_name,
        each.letter,
        offices(each),
        each.since.isoformat(),
        each.until.isoformat() if each.until else "",
        each.group,
        each.appointed_by,
        each.reserve,
        _("udløber snart") if each.ends_soon else "",
    ]
