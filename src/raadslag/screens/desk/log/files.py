"""The log as files to take away."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.utils.translation import gettext as _

from raadslag.audit.deeds import deeds, kinds

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def as_csv(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A line for each entry, as a Danish spreadsheet opens it: semicolons, and a mark that says UTF-8."""
    words, named = deeds(), kinds()
    heads = [
        _("Nr."),
        _("Tidspunkt (UTC)"),
        _("Hvem"),
        _("På vegne af"),
        _("Handling"),
        _("Slags"),
        _("Nummer"),
        _("Navn"),
        _("Adresse"),
        _("Før"),
        _("Efter"),
        _("Kontroltal"),
    ]
    yield "\ufeff" + _line(heads)
    for entry in entries:
        values = entry["values"] or {}
        yield _line(
            [
                str(entry["position"]),
                entry["made"],
                entry["actor_name"],
                entry["on_behalf_of"],
                words.get(entry["operation"], entry["operation"]),
                named.get(entry["kind"], entry["kind"]),
                entry["subject"],
                entry["subject_name"],
                entry["address"],
                _values(values.get("before")),
                _values(values.get("after")),
                entry["chain"],
            ]
        )


def as_json(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A list of entries with all that is needed to verify them."""
    before = "[\n"
    for entry in entries:
        yield before + json.dumps(entry, ensure_ascii=False)
        before = ",\n"
    yield "]\n" if before == ",\n" else "[]\n"


def _line(cells: Iterable[str]) -> str:
    """A line in which no cell can be taken for a formula: names come from papers, and anybody writes those."""
    line = io.StringIO()
    csv.writer(line, delimiter=";").writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells])
    return line.getvalue()


def _values(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""
